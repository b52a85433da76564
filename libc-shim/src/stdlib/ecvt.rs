//! `ecvt`, `fcvt`, `gcvt`: removed from POSIX in 2008. At most 17 digits are given; the next call of `ecvt` or `fcvt`
//! overwrites the result.

use crate::decimal::digits::{self, DOUBLE_DIGITS, DOUBLE_LIMBS, Decimal, Precision, Workspace};
use crate::decimal::short::short;

/// The most digits that are given.
const MOST: usize = 17;

/// Room for the digits and a NUL.
pub type Text = [u8; MOST + 1];

/// The digits of a finite `double` and the place of the point relative to the first one. The significand and the exponent are its.
pub fn convert(value: f64, significand: u128, exponent: i32, precision: Precision) -> (Text, i32) {
    let mut text = [0; MOST];
    let (mut long_digits, mut limbs);
    let decimal = match short(value, precision) {
        Some(short) => {
            short.write(&mut text);
            Decimal {
                digits: if short.number == 0 { &[] } else { &text },
                exponent: short.exponent,
            }
        }
        None => {
            long_digits = [0; DOUBLE_DIGITS];
            limbs = [0; DOUBLE_LIMBS];
            let workspace = Workspace {
                digits: &mut long_digits,
                limbs: &mut limbs,
            };
            digits::long(significand, exponent, precision, workspace)
        }
    };
    let zero = decimal.digits.is_empty();
    let point = decimal.exponent + i32::from(!zero);
    let wanted = match precision {
        Precision::Significant(count) => count,
        Precision::Fraction(count) if zero => count,
        Precision::Fraction(count) => count.saturating_add_signed(point as isize),
    };
    let mut result = [0; MOST + 1];
    let source = decimal
        .digits
        .iter()
        .copied()
        .chain(core::iter::repeat(b'0'));
    for (slot, digit) in result.iter_mut().take(wanted.min(MOST)).zip(source) {
        *slot = digit;
    }
    (result, point)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{MOST, Text, convert};
    use crate::decimal::digits::Precision;
    use crate::decimal::ieee::{Magnitude, split_double};
    use crate::printf::float;
    use crate::printf::writer::{Columns, Memory, Style, Target, Writer, stage};
    use core::ffi::{c_char, c_int};

    static mut TEXT: Text = [0; MOST + 1];

    /// Stores the digits, the place of the point and the sign.
    ///
    /// # Safety
    /// `point` and `sign` point to writable ints.
    unsafe fn store(
        value: f64,
        precision: Precision,
        point: *mut c_int,
        sign: *mut c_int,
    ) -> *mut c_char {
        let number = split_double(value);
        let (text, place) = match number.magnitude {
            Magnitude::Finite {
                significand,
                exponent,
            } => convert(value, significand, exponent, precision),
            special => {
                let word = if special == Magnitude::Nan {
                    b"nan"
                } else {
                    b"inf"
                };
                let mut text = [0; MOST + 1];
                for (slot, &byte) in text.iter_mut().zip(word) {
                    *slot = byte;
                }
                (text, 0)
            }
        };
        // SAFETY: by this function's contract.
        unsafe { point.write(place) };
        // SAFETY: by this function's contract.
        unsafe { sign.write(c_int::from(number.negative)) };
        // SAFETY: one thread, and no reference to the text exists.
        unsafe { TEXT = text };
        (&raw mut TEXT).cast()
    }

    /// C's `ecvt`.
    ///
    /// # Safety
    /// `point` and `sign` point to writable ints.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ecvt(
        value: f64,
        count: c_int,
        point: *mut c_int,
        sign: *mut c_int,
    ) -> *mut c_char {
        let count = usize::try_from(count).unwrap_or(0).clamp(1, MOST);
        // SAFETY: by this function's contract.
        unsafe { store(value, Precision::Significant(count), point, sign) }
    }

    /// C's `fcvt`.
    ///
    /// # Safety
    /// `point` and `sign` point to writable ints.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fcvt(
        value: f64,
        count: c_int,
        point: *mut c_int,
        sign: *mut c_int,
    ) -> *mut c_char {
        let count = usize::try_from(count).unwrap_or(0).min(400);
        // SAFETY: by this function's contract.
        unsafe { store(value, Precision::Fraction(count), point, sign) }
    }

    /// C's `gcvt`.
    ///
    /// # Safety
    /// `target` points to room for the text.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gcvt(value: f64, count: c_int, target: *mut c_char) -> *mut c_char {
        let precision = usize::try_from(count).ok().map(|count| count.min(MOST));
        let style = Style::plain(b'g', precision);
        let mut stage = stage();
        let memory = Target::Memory(Memory::new(target.cast(), usize::MAX));
        // SAFETY: by this function's contract.
        let mut writer = unsafe { Writer::new(memory, &mut stage, Columns::Bytes) };
        float::write_double(&mut writer, &style, value);
        // Memory takes everything.
        let _ = writer.finish();
        target
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_points() {
        let check = |value: f64, precision, text: &str, point| {
            let crate::decimal::ieee::Magnitude::Finite {
                significand,
                exponent,
            } = crate::decimal::ieee::split_double(value).magnitude
            else {
                return;
            };
            let (found, place) = convert(value, significand, exponent, precision);
            assert_eq!(&found[..text.len()], text.as_bytes());
            assert_eq!((found[text.len()], place), (0, point));
        };
        check(123.456, Precision::Significant(4), "1235", 3);
        check(0.00123, Precision::Significant(2), "12", -2);
        check(123.456, Precision::Fraction(1), "1235", 3);
        check(0.05, Precision::Fraction(3), "50", -1);
        check(1e20, Precision::Fraction(2), "10000000000000000", 21);
    }
}
