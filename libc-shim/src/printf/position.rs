//! Arguments by position (POSIX's `%2$d`): where one lies follows from what the format says of those before it.

use super::directive::{Length, Text, length, position};
use crate::variadic::Arguments;
use core::ffi::c_void;

/// How an argument lies in the caller's buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// `int` and what is promoted to it.
    Word,
    /// `long long`, `double`.
    Double,
    /// `long double`.
    Quad,
    /// A pointer.
    Pointer,
}

/// What the directive whose first character behind the `%` stands at `index` says of an argument; none if it says nothing.
/// `index` moves behind it.
fn kind_in<T: Text>(text: &T, index: &mut usize, wanted: usize) -> Option<Kind> {
    let mut found = position(text, index) == wanted;
    let mut kind = None;
    loop {
        match u8::try_from(text.at(*index)) {
            Ok(b'*') => {
                *index += 1;
                if position(text, index) == wanted {
                    kind = Some(Kind::Word);
                }
                continue;
            }
            Ok(b' ' | b'#' | b'\'' | b'+' | b'-' | b'.' | b'0'..=b'9') => *index += 1,
            _ => break,
        }
    }
    let bytes = match length(text, index) {
        Length::LongDouble => 16,
        length => length.bytes(),
    };
    let conversion = u8::try_from(text.at(*index)).unwrap_or(0);
    // A directive that the NUL cuts short is the last.
    *index += usize::from(conversion != 0);
    let of_conversion = match conversion | 0x20 {
        b'a' | b'e' | b'f' | b'g' if bytes == 16 => Kind::Quad,
        b'a' | b'e' | b'f' | b'g' => Kind::Double,
        b's' | b'p' | b'n' => Kind::Pointer,
        b'd' | b'i' | b'o' | b'u' | b'x' | b'b' if bytes > 4 => Kind::Double,
        b'd' | b'i' | b'o' | b'u' | b'x' | b'b' | b'c' => Kind::Word,
        _ => {
            found = false;
            Kind::Word
        }
    };
    kind.or(found.then_some(of_conversion))
}

/// What the first directive that names a position says of it.
fn kind_at<T: Text>(text: &T, wanted: usize) -> Option<Kind> {
    let mut index = 0;
    loop {
        let unit = text.at(index);
        if unit == 0 {
            return None;
        }
        index += 1;
        if unit == u32::from(b'%')
            && let Some(kind) = kind_in(text, &mut index, wanted)
        {
            return Some(kind);
        }
    }
}

/// The arguments from a position on, which is not 0; none if the format leaves out one before it.
///
/// # Safety
/// `arguments` are what the format asks for.
#[inline(never)]
pub unsafe fn locate<T: Text>(
    text: &T,
    arguments: Arguments,
    position: usize,
) -> Option<Arguments> {
    let mut arguments = arguments;
    for before in 1..position {
        match kind_at(text, before)? {
            Kind::Word => {
                // SAFETY: by this function's contract.
                unsafe { arguments.next::<u32>() };
            }
            Kind::Double => {
                // SAFETY: by this function's contract.
                unsafe { arguments.next::<u64>() };
            }
            Kind::Quad => {
                // SAFETY: by this function's contract.
                unsafe { arguments.next::<u128>() };
            }
            Kind::Pointer => {
                // SAFETY: by this function's contract.
                unsafe { arguments.next::<*const c_void>() };
            }
        }
    }
    Some(arguments)
}
