//! The engine: reads a format, fetches the arguments and writes the text.
//!
//! One of the raw files: it follows the pointers among the arguments.

use super::directive::{Length, Text, flag, is_length, length, number, position};
use super::writer::{self, Columns, Count, Memory, Style, Target, Writer};
use super::{float, integer};
use crate::errno::Errno;
use crate::variadic::Arguments;
use crate::wchar::charset::{BYTE_BASE, Charset};
use crate::wchar::utf8::{self, State, Step};
use core::ffi::{CStr, c_char, c_int, c_void};

use crate::replaceable::strerror;

/// A format of bytes: a C string.
#[derive(Debug)]
pub struct Bytes(*const u8);

/// A format of wide characters: a wide C string; and whether the text goes to another.
#[derive(Debug)]
pub struct Wide(*const u32, bool);

impl Bytes {
    /// # Safety
    /// `text` is a C string that outlives this.
    #[inline]
    pub const unsafe fn new(text: *const c_char) -> Self {
        Self(text.cast())
    }
}

impl Wide {
    /// # Safety
    /// `text` is a wide C string that outlives this.
    #[inline]
    pub const unsafe fn new(text: *const crate::ctypes::wchar_t) -> Self {
        Self(text.cast(), false)
    }

    /// # Safety
    /// As for `new`.
    #[inline]
    pub const unsafe fn for_memory(text: *const crate::ctypes::wchar_t) -> Self {
        Self(text.cast(), true)
    }
}

impl Text for Bytes {
    const WIDE: bool = false;

    #[inline]
    fn at(&self, index: usize) -> u32 {
        // SAFETY: the trait's callers do not go behind the NUL.
        unsafe { self.0.wrapping_add(index).read() }.into()
    }

    #[inline]
    fn literal(unit: u32, writer: &mut Writer<'_>) {
        writer.push(unit as u8);
    }
}

impl Text for Wide {
    const WIDE: bool = true;

    #[inline]
    fn is_for_memory(&self) -> bool {
        self.1
    }

    #[inline]
    fn at(&self, index: usize) -> u32 {
        // SAFETY: the trait's callers do not go behind the NUL.
        unsafe { self.0.wrapping_add(index).read() }
    }

    fn literal(unit: u32, writer: &mut Writer<'_>) {
        put_scalar(writer, unit);
    }
}

/// What the columns of a function are.
#[inline]
fn columns_of<T: Text>(text: &T) -> Columns {
    match T::WIDE {
        false => Columns::Bytes,
        true if Charset::current() == Charset::Utf8 => Columns::Characters,
        true if text.is_for_memory() => Columns::Wide,
        true => Columns::Bytes,
    }
}

/// Writes a character, or keeps EILSEQ.
#[inline(never)]
fn put_scalar(writer: &mut Writer<'_>, scalar: u32) {
    let encoded = match writer.columns() {
        Columns::Wide => utf8::encode_any(scalar),
        _ => Charset::current().encode(scalar),
    };
    match encoded {
        Some((bytes, length)) => writer.put(bytes.get(..length).unwrap_or(&[])),
        None => writer.fail(Errno::EILSEQ),
    }
}

/// What the engine does only where it is asked to: the conversions that cost most (floating point, wide characters and
/// `%m`) and arguments by position. The functions that do without (`iprintf`) do not bring it in.
pub struct More<T> {
    /// Carries out a conversion; false for one that does not exist.
    convert: unsafe fn(&mut Writer<'_>, &Style, &mut Arguments) -> bool,
    /// [`locate`](super::position::locate).
    locate: unsafe fn(&T, Arguments, usize) -> Option<Arguments>,
}

impl<T: Text> More<T> {
    /// All there is.
    pub const ALL: Self = Self {
        convert: convert_more::<T>,
        locate: super::position::locate::<T>,
    };
}

/// A format that is being carried out.
struct Engine<'a, T> {
    text: T,
    /// Where the next character stands.
    index: usize,
    writer: Writer<'a>,
    /// The arguments, and those that are not yet used.
    all: Arguments,
    next: Arguments,
    /// Whether arguments were fetched in order, and whether by position.
    in_order: bool,
    by_position: bool,
    more: Option<&'a More<T>>,
}

/// Writes `text` with the arguments that it asks for, and returns the number of columns, or EINVAL for a malformed format,
/// EOVERFLOW for numbers and results above `INT_MAX`, EILSEQ for what is not a character, and the sink's errors.
///
/// # Safety
/// The arguments are those that the format asks for; memory as a target has room for the text.
pub unsafe fn format<'a, T: Text>(
    text: T,
    arguments: *const c_void,
    target: Target<'a>,
    more: Option<&'a More<T>>,
) -> Count {
    let mut stage = writer::stage();
    let columns = columns_of(&text);
    let in_order = matches!(target, Target::Memory(Memory { used: true, .. }));
    let mut engine = Engine {
        text,
        index: 0,
        // SAFETY: by this function's contract.
        writer: unsafe { Writer::new(target, &mut stage, columns) },
        all: Arguments::new(arguments),
        next: Arguments::new(arguments),
        in_order,
        by_position: false,
        more,
    };
    // SAFETY: by this function's contract.
    if unsafe { engine.run() }.is_none() {
        engine.writer.fail(Errno::EINVAL);
    }
    engine.writer.finish()
}

impl<T: Text> Engine<'_, T> {
    /// Carries out the format; none for a malformed one.
    ///
    /// # Safety
    /// As `format`.
    #[inline]
    unsafe fn run(&mut self) -> Option<()> {
        loop {
            let unit = loop {
                match self.text.at(self.index) {
                    unit @ (0 | 0x25) => break unit,
                    unit => T::literal(unit, &mut self.writer),
                }
                self.index += 1;
            };
            if unit == 0 {
                return Some(());
            }
            self.index += 1;
            if self.text.at(self.index) == u32::from(b'd') && !self.by_position {
                // SAFETY: by this function's contract.
                unsafe { self.plain_number() };
                continue;
            }
            // SAFETY: by this function's contract.
            unsafe { self.directive() }?;
        }
    }

    /// Carries out the most frequent directive, `%d`.
    ///
    /// # Safety
    /// As `format`.
    #[inline]
    unsafe fn plain_number(&mut self) {
        self.index += 1;
        self.in_order = true;
        // SAFETY: by this function's contract.
        let number: i32 = unsafe { self.next.next() };
        integer::write_plain(&mut self.writer, number);
    }

    /// Carries out the directive behind a `%`.
    ///
    /// # Safety
    /// As `format`.
    unsafe fn directive(&mut self) -> Option<()> {
        let mut style = Style {
            flags: 0,
            length: Length::Default,
            conversion: 0,
            width: 0,
            precision: None,
        };
        let mut position = 0;
        let mut unit = self.text.at(self.index);
        // All that may stand before the length modifier has a number below those of the letters.
        if unit < u32::from(b'A') {
            // SAFETY: by this function's contract.
            unsafe { self.specification(&mut style, &mut position) }?;
            unit = self.text.at(self.index);
        }
        if is_length(unit) {
            style.length = length(&self.text, &mut self.index);
            unit = self.text.at(self.index);
        }
        // A directive that the NUL cuts short ends the format as a malformed one.
        style.conversion = u8::try_from(unit).unwrap_or(0);
        self.index += 1;
        if style.conversion == b'%' {
            self.writer.push(b'%');
            return Some(());
        }
        // SAFETY: by this function's contract.
        let mut arguments = unsafe { self.arguments(position) }?;
        // SAFETY: by this function's contract.
        unsafe { self.convert(&style, &mut arguments) }?;
        if position == 0 {
            self.next = arguments;
        }
        Some(())
    }

    /// Reads a position, flags, a width and a precision.
    ///
    /// # Safety
    /// As `format`.
    #[inline(never)]
    unsafe fn specification(&mut self, style: &mut Style, position: &mut usize) -> Option<()> {
        loop {
            loop {
                let place = self.text.at(self.index).wrapping_sub(u32::from(b' '));
                let bit = 1_u32.checked_shl(place).unwrap_or(0) & flag::ALL;
                if bit == 0 {
                    break;
                }
                style.flags |= bit;
                self.index += 1;
            }
            if self.text.at(self.index) == u32::from(b'*') {
                // SAFETY: by this function's contract.
                let width = unsafe { self.star() }?;
                if width < 0 {
                    style.flags |= flag::LEFT;
                }
                style.width = width.unsigned_abs() as usize;
                break;
            }
            style.width = number(&self.text, &mut self.index) as usize;
            let is_position = self.text.at(self.index) == u32::from(b'$');
            if !is_position || style.width == 0 || style.flags != 0 || *position != 0 {
                break;
            }
            self.index += 1;
            *position = style.width;
        }
        if self.text.at(self.index) == u32::from(b'.') {
            self.index += 1;
            style.precision = if self.text.at(self.index) == u32::from(b'*') {
                // A negative one counts as none.
                // SAFETY: by this function's contract.
                usize::try_from(unsafe { self.star() }?).ok()
            } else {
                Some(number(&self.text, &mut self.index) as usize)
            };
        }
        if style.width.max(style.precision.unwrap_or(0)) > i32::MAX as usize {
            self.writer.fail(Errno::EOVERFLOW);
            return None;
        }
        Some(())
    }

    /// A width or precision that is an argument.
    ///
    /// # Safety
    /// As `format`.
    #[inline(never)]
    unsafe fn star(&mut self) -> Option<i32> {
        self.index += 1;
        let position = position(&self.text, &mut self.index);
        // SAFETY: by this function's contract.
        let mut arguments = unsafe { self.arguments(position) }?;
        // SAFETY: by this function's contract.
        let amount = unsafe { arguments.next() };
        if position == 0 {
            self.next = arguments;
        }
        Some(amount)
    }

    /// The arguments from the next one, or that at `position`, on; none if the format mixes the two or leaves a position
    /// out.
    ///
    /// # Safety
    /// As `format`.
    #[inline]
    unsafe fn arguments(&mut self, position: usize) -> Option<Arguments> {
        if position != 0 {
            // SAFETY: by this function's contract.
            return unsafe { self.arguments_at(position) };
        }
        self.in_order = true;
        (!self.by_position).then_some(self.next)
    }

    /// The arguments from the one at `position` on.
    ///
    /// # Safety
    /// As `format`.
    #[inline(never)]
    unsafe fn arguments_at(&mut self, position: usize) -> Option<Arguments> {
        self.by_position = true;
        if self.in_order {
            return None;
        }
        // SAFETY: by this function's contract.
        unsafe { (self.more?.locate)(&self.text, self.all, position) }
    }

    /// Carries out a conversion.
    ///
    /// # Safety
    /// `arguments` begin with what it asks for.
    #[inline]
    unsafe fn convert(&mut self, style: &Style, arguments: &mut Arguments) -> Option<()> {
        let bytes = style.length.bytes();
        let wide = style.length == Length::Long;
        match style.conversion {
            b'd' | b'i' | b'o' | b'u' | b'x' | b'X' | b'b' | b'B' if bytes != 0 => {
                let raw: u64 = if bytes > 4 {
                    // SAFETY: by this function's contract.
                    unsafe { arguments.next() }
                } else {
                    // SAFETY: by this function's contract.
                    unsafe { arguments.next::<u32>() }.into()
                };
                let unused = 64 - 8 * u32::from(bytes & 15);
                let value = (raw << unused) as i64 >> unused;
                if matches!(style.conversion, b'd' | b'i') {
                    integer::write(&mut self.writer, style, value.unsigned_abs(), value < 0);
                } else {
                    integer::write(&mut self.writer, style, raw << unused >> unused, false);
                }
            }
            b'p' => {
                // SAFETY: by this function's contract.
                let pointer = unsafe { arguments.next::<*const c_void>() };
                integer::write(&mut self.writer, style, pointer.addr() as u64, false);
            }
            b'n' => {
                // SAFETY: by this function's contract.
                let target = unsafe { arguments.next() };
                // SAFETY: the argument points to a whole number of this size.
                unsafe { store(target, bytes, self.writer.total()) };
            }
            b'c' if !wide => {
                // SAFETY: by this function's contract.
                let byte = unsafe { arguments.next::<u32>() } as u8;
                if T::WIDE && byte >= 0x80 {
                    high_byte(&mut self.writer, style, byte);
                } else if style.width == 0 {
                    self.writer.push(byte);
                } else {
                    self.writer.text(style, 1, &[byte]);
                }
            }
            b's' if !wide => {
                // SAFETY: by this function's contract.
                let text = unsafe { arguments.next() };
                // SAFETY: the argument is a string or NULL.
                unsafe { bytes_text::<T>(&mut self.writer, style, text) };
            }
            _ => {
                // SAFETY: by this function's contract.
                let known = unsafe { (self.more?.convert)(&mut self.writer, style, arguments) };
                return known.then_some(());
            }
        }
        Some(())
    }
}

/// The conversions that [`Engine::convert`] does not carry out itself.
///
/// # Safety
/// The arguments begin with what the directive says.
unsafe fn convert_more<T: Text>(
    writer: &mut Writer<'_>,
    style: &Style,
    arguments: &mut Arguments,
) -> bool {
    if matches!(style.conversion | 0x20, b'a' | b'e' | b'f' | b'g') {
        if style.length == Length::LongDouble {
            // SAFETY: by this function's contract.
            float::write_long_double(writer, style, unsafe { arguments.next() });
        } else {
            // SAFETY: by this function's contract.
            float::write_double(writer, style, unsafe { arguments.next() });
        }
        return true;
    }
    // SAFETY: by this function's contract.
    unsafe { convert_text::<T>(writer, style, arguments) }
}

/// The conversions `C`, `S`, `lc`, `ls` and `m`.
///
/// # Safety
/// The arguments begin with what the directive says.
#[inline(never)]
unsafe fn convert_text<T: Text>(
    writer: &mut Writer<'_>,
    style: &Style,
    arguments: &mut Arguments,
) -> bool {
    match style.conversion {
        b'c' | b'C' => {
            // SAFETY: by this function's contract.
            let scalar = unsafe { arguments.next() };
            wide_text(writer, style, &[scalar], T::WIDE);
        }
        b's' | b'S' => {
            // SAFETY: by this function's contract.
            let text: *const u32 = unsafe { arguments.next() };
            if text.is_null() {
                // SAFETY: "(null)" takes the place of NULL.
                unsafe { bytes_text::<T>(writer, style, core::ptr::null()) };
            } else {
                // SAFETY: by this function's contract the argument is a wide string.
                let text = unsafe { wide_string::<T>(text, style.precision) };
                wide_text(writer, style, text, T::WIDE);
            }
        }
        b'm' => {
            // SAFETY: `strerror` takes any number.
            let message = unsafe { strerror(last_error()) };
            // SAFETY: it returns a string.
            unsafe { bytes_text::<T>(writer, style, message.cast()) };
        }
        _ => return false,
    }
    true
}

#[cfg(target_family = "wasm")]
fn last_error() -> c_int {
    crate::errno::get()
}

#[cfg(not(target_family = "wasm"))]
fn last_error() -> c_int {
    0
}

/// Stores what `%n` asks for.
///
/// # Safety
/// `target` is NULL or points to a whole number of `bytes` bytes.
pub unsafe fn store(target: *mut c_void, bytes: u8, value: u64) {
    if target.is_null() {
        return;
    }
    match bytes {
        // SAFETY: by this function's contract.
        1 => unsafe { target.cast::<u8>().write(value as u8) },
        // SAFETY: by this function's contract.
        2 => unsafe { target.cast::<u16>().write(value as u16) },
        // SAFETY: by this function's contract.
        4 => unsafe { target.cast::<u32>().write(value as u32) },
        // SAFETY: by this function's contract.
        _ => unsafe { target.cast::<u64>().write(value) },
    }
}

/// Writes a C string, or "(null)": the precision counts bytes, or characters of a wide function, which must be valid.
///
/// # Safety
/// `text` is NULL or a C string, which may lack its NUL if the precision ends it.
unsafe fn bytes_text<T: Text>(writer: &mut Writer<'_>, style: &Style, text: *const u8) {
    let text = if text.is_null() {
        c"(null)".as_ptr().cast()
    } else {
        text
    };
    if !T::WIDE && style.precision.is_none() {
        // SAFETY: by this function's contract it is a C string.
        let text = unsafe { CStr::from_ptr(text.cast()) }.to_bytes();
        return writer.text(style, text.len(), text);
    }
    let limit = style.precision.unwrap_or(usize::MAX);
    let (mut length, mut columns, mut state) = (0, 0, State::INITIAL);
    while columns < limit {
        // SAFETY: by this function's contract.
        let byte = unsafe { text.wrapping_add(length).read() };
        if byte == 0 {
            break;
        }
        length += 1;
        if !T::WIDE {
            columns += 1;
            continue;
        }
        match Charset::current().push(&mut state, byte) {
            Step::Scalar(_) => columns += 1,
            Step::More => {}
            Step::Invalid => return writer.fail(Errno::EILSEQ),
        }
    }
    if !state.is_initial() {
        return writer.fail(Errno::EILSEQ);
    }
    // SAFETY: so many bytes were just read.
    let text = unsafe { core::slice::from_raw_parts(text, length) };
    if !T::WIDE || writer.columns() != Columns::Wide {
        return writer.text(style, columns, text);
    }
    let after = writer.begin(style, columns);
    for &byte in text {
        put_scalar(writer, scalar_of_c(byte));
    }
    writer.fill(b' ', after);
}

/// The wide character of a byte in "C".
fn scalar_of_c(byte: u8) -> u32 {
    let base = if byte < 0x80 { 0 } else { BYTE_BASE };
    base + u32::from(byte)
}

/// Writes what `%c` of a wide function makes of a byte above 0x7f: in UTF-8 that is no character.
fn high_byte(writer: &mut Writer<'_>, style: &Style, byte: u8) {
    match Charset::current() {
        Charset::Utf8 => writer.fail(Errno::EILSEQ),
        Charset::Bytes => wide_text(writer, style, &[scalar_of_c(byte)], true),
    }
}

/// The part of a wide string that the precision leaves: it counts bytes, or characters of a wide function.
///
/// # Safety
/// `text` is a wide string, which may lack its NUL if the precision ends it, and outlives the result.
unsafe fn wide_string<'a, T: Text>(text: *const u32, precision: Option<usize>) -> &'a [u32] {
    let mut left = precision.unwrap_or(usize::MAX);
    let mut length = 0;
    while left != 0 {
        // SAFETY: by this function's contract.
        let scalar = unsafe { text.wrapping_add(length).read() };
        let columns = columns(scalar, T::WIDE);
        if scalar == 0 || columns > left {
            break;
        }
        left -= columns;
        length += 1;
    }
    // SAFETY: so many characters were just read.
    unsafe { core::slice::from_raw_parts(text, length) }
}

/// The columns of a character: 1 for a wide function, else its bytes.
fn columns(scalar: u32, wide: bool) -> usize {
    match scalar {
        _ if wide || Charset::current() == Charset::Bytes => 1,
        0..0x80 => 1,
        0x80..0x800 => 2,
        0x800..0x1_0000 => 3,
        _ => 4,
    }
}

/// Writes wide characters in a field.
fn wide_text(writer: &mut Writer<'_>, style: &Style, text: &[u32], wide: bool) {
    let columns = text.iter().map(|&scalar| columns(scalar, wide)).sum();
    let after = writer.begin(style, columns);
    for &scalar in text {
        put_scalar(writer, scalar);
    }
    writer.fill(b' ', after);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;
    use std::vec::Vec;

    unsafe extern "C" {
        fn snprintf(target: *mut c_char, size: usize, text: *const c_char, ...) -> c_int;
    }

    /// Arguments that are all eight bytes.
    fn ours(text: &str, arguments: &[u64]) -> crate::errno::Result<String> {
        let text = std::ffi::CString::new(text).expect("no NUL");
        let mut found = Vec::new();
        // SAFETY: the tests pass what their formats ask for.
        let result = unsafe {
            format(
                Bytes::new(text.as_ptr()),
                arguments.as_ptr().cast(),
                Target::Sink(&mut found),
                Some(&More::<Bytes>::ALL),
            )
        };
        result
            .result()
            .map(|_| String::from_utf8(found).expect("ASCII"))
    }

    #[test]
    fn random_doubles_are_printed_as_by_the_host() {
        let formats = [
            c"%.17g",
            c"%g",
            c"%f",
            c"%.2f",
            c"%e",
            c"%.0f",
            c"%.30g",
            c"%a",
            c"%.3a",
            c"%#.5g",
            c"%+012.4f",
            c"%-14.1e|",
            c"%.20f",
        ];
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut buffer = [0_u8; 512];
        for round in 0..200_000_usize {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let value = match round % 3 {
                0 => f64::from_bits(state),
                1 => (state % 10_000_000) as f64 / 1000.0,
                _ => (state >> 11) as f64 / (1_u64 << (state % 60)) as f64,
            };
            // The host's subnormal numbers in %a begin with 0.
            if value.is_nan() || value.abs() < f64::MIN_POSITIVE {
                continue;
            }
            let format = formats[round % formats.len()];
            // SAFETY: a buffer, its size, a format and its argument.
            let length =
                unsafe { snprintf(buffer.as_mut_ptr().cast(), 512, format.as_ptr(), value) };
            let expected = core::str::from_utf8(&buffer[..length as usize]).expect("ASCII");
            let text = format.to_str().expect("ASCII");
            assert_eq!(
                ours(text, &[value.to_bits()]).as_deref(),
                Ok(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn positions() {
        assert_eq!(ours("%2$lld %1$lld", &[1, 2]).as_deref(), Ok("2 1"));
        assert_eq!(ours("%3$lld", &[1, 2, 3]), Err(Errno::EINVAL));
        assert_eq!(ours("%1$lld %lld", &[1, 2]), Err(Errno::EINVAL));
        assert_eq!(ours("%lld %1$lld", &[1, 2]), Err(Errno::EINVAL));
    }

    #[test]
    fn malformed_formats() {
        for text in ["%", "%5", "%l", "%y", "%w9d", "% "] {
            assert_eq!(ours(text, &[1, 2]), Err(Errno::EINVAL), "{text}");
        }
        assert_eq!(ours("%3000000000lld", &[1]), Err(Errno::EOVERFLOW));
    }
}
