//! The conversions that cost most: `a e f g`, wide characters, and texts that get memory of their own.

use super::engine::{Directive, Outcome, Stop, matched};
use super::input::Reader;
use super::store::{Coding, Keep, Store};
use crate::decimal::ieee::{BINARY32, BINARY64, BINARY128};
use crate::decimal::scan::{LONG_DOUBLE_LIMBS, float};
use crate::decimal::units::Units;
use crate::errno::Errno;
use crate::printf::directive::{Length, Text};
use crate::printf::engine::store;
use core::ffi::c_void;

/// Carries out such a conversion.
///
/// # Safety
/// The directive's target is NULL or points to what it says.
pub unsafe fn convert<T: Text>(
    text: &T,
    directive: &Directive,
    reader: &mut Reader<'_>,
) -> Outcome {
    match directive.conversion {
        b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
            // SAFETY: by this function's contract.
            unsafe { read_float(directive.length, directive.target, reader) }
        }
        b'c' | b'C' | b's' | b'S' | b'[' => {
            // SAFETY: by this function's contract.
            unsafe { read_text(text, directive, reader) }
        }
        _ => Err(Errno::EINVAL.into()),
    }
}

/// Reads a floating-point number.
///
/// # Safety
/// `target` is NULL or points to a number of this length.
#[inline]
unsafe fn read_float(length: Length, target: *mut c_void, reader: &mut Reader<'_>) -> Outcome {
    let (format, bytes) = match length {
        Length::LongDouble => (BINARY128, 16),
        Length::Long => (BINARY64, 8),
        _ => (BINARY32, 4),
    };
    // One instance for all three: a program that calls this pays for one.
    let (bits, _) = matched(float::<_, LONG_DOUBLE_LIMBS>(reader, format))?;
    if bytes == 16 && !target.is_null() {
        // SAFETY: by this function's contract.
        unsafe { target.cast::<u128>().write(bits) };
    } else {
        // SAFETY: by this function's contract.
        unsafe { store(target, bytes, bits as u64) };
    }
    Ok(())
}

/// Reads the text of `c`, `s` or `[`.
///
/// # Safety
/// The directive's target is NULL or points to room for it, or to a pointer.
#[inline]
unsafe fn read_text<T: Text>(text: &T, directive: &Directive, reader: &mut Reader<'_>) -> Outcome {
    let keep = match (directive.suppress, directive.allocate) {
        (true, _) => Keep::Discard,
        (_, true) => Keep::Allocate,
        _ => Keep::Array,
    };
    let wide = directive.length == Length::Long || matches!(directive.conversion, b'C' | b'S');
    let coding = match (T::WIDE, wide) {
        (false, false) => Coding::Bytes,
        (false, true) => Coding::Decode,
        (true, false) => Coding::Encode,
        (true, true) => Coding::Wide,
    };
    let count = matches!(directive.conversion, b'c' | b'C');
    // A width counts characters: of a decoded one, more bytes belong to the last.
    let mut left = match directive.width {
        0 if count => 1,
        0 => usize::MAX,
        width => width,
    };
    reader.begin_field(usize::MAX);
    // SAFETY: by this function's contract.
    let mut kept = unsafe { Store::new(directive.target, keep, coding) };
    let mut any = false;
    while left != 0 {
        let unit = reader.peek();
        if !directive.takes(text, unit) {
            break;
        }
        if let Err(error) = kept.put(unit) {
            kept.discard();
            return Err(error.into());
        }
        reader.advance();
        any = true;
        left -= usize::from(!kept.is_partial());
    }
    if !any || count && left != 0 {
        kept.discard();
        return Err(Stop::MATCHING);
    }
    kept.finish(!count).map_err(Stop::from)
}
