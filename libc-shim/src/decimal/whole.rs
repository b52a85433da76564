//! Text to whole numbers: the subject sequences of `strtol` (C23 7.24.1.7).

use super::units::{Scanned, Units};

/// A whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Without the sign; the largest if it overflowed.
    pub magnitude: u64,
    /// Whether a minus stood before it.
    pub negative: bool,
    /// Whether it is too large for 64 bits.
    pub overflow: bool,
}

/// Reads a whole number to a base of 2 to 36, or 0 for the one that its prefix tells; `binary` is whether `0b` is one, as
/// since C23. Always inline: what it returns is moved through memory otherwise, which takes as long as two digits.
#[inline(always)]
pub fn integer<U: Units>(units: &mut U, base: u32, binary: bool) -> Scanned<Whole> {
    let start = units.taken();
    let mut unit = units.peek();
    let mut negative = false;
    // A number that begins with a digit, as most do, has none of this; all of it has smaller numbers than letters, or larger ones.
    if unit < u32::from(b'0') || U::is_space(unit) {
        while U::is_space(unit) {
            units.advance();
            unit = units.peek();
        }
        negative = unit == u32::from(b'-');
        if negative || unit == u32::from(b'+') {
            units.advance();
            unit = units.peek();
        }
    }
    let (mut base, mut valid) = (base, start);
    if unit == u32::from(b'0') && base != 10 {
        units.advance();
        unit = units.peek();
        valid = units.taken();
        let (letter, small) = (unit | 0x20, base == 0);
        let mut prefix = false;
        if letter == u32::from(b'x') && (small || base == 16) {
            (base, prefix) = (16, true);
        } else if letter == u32::from(b'b') && binary && (small || base == 2) {
            (base, prefix) = (2, true);
        } else if small {
            base = 8;
        }
        if prefix {
            units.advance();
            unit = units.peek();
        }
    } else if base == 0 {
        base = 10;
    }
    let (mut magnitude, mut overflow) = (0_u64, false);
    let first = units.taken();
    loop {
        let mut digit = unit.wrapping_sub(u32::from(b'0'));
        if digit > 9 {
            // What stands just before the letters would come to 9.
            digit = (unit | 0x20).wrapping_sub(u32::from(b'a') - 10);
            if digit < 10 {
                break;
            }
        }
        if digit >= base {
            break;
        }
        // No base is above 36, which is below 2^6.
        if magnitude >> 58 != 0 {
            let most = (u64::MAX - u64::from(digit)).checked_div(base.into());
            overflow |= most.is_none_or(|most| magnitude > most);
        }
        magnitude = magnitude
            .wrapping_mul(base.into())
            .wrapping_add(digit.into());
        units.advance();
        unit = units.peek();
    }
    let end = units.taken();
    if end != first {
        valid = end;
    }
    Scanned {
        value: Whole {
            magnitude: if overflow { u64::MAX } else { magnitude },
            negative,
            overflow,
        },
        valid: valid.wrapping_sub(start),
        taken: end.wrapping_sub(start),
    }
}

#[cfg(test)]
mod tests {
    use super::super::units::Slice;
    use super::*;

    #[test]
    fn whole_numbers() {
        for (text, base, magnitude, valid, taken) in [
            ("123", 10, 123, 3, 3),
            ("  -7z", 10, 7, 4, 4),
            ("0x1f", 0, 31, 4, 4),
            ("0x1f", 16, 31, 4, 4),
            ("0x", 0, 0, 1, 2),
            ("0xg", 16, 0, 1, 2),
            ("0b101", 0, 5, 5, 5),
            ("0b12", 2, 1, 3, 3),
            ("0b1", 16, 0xb1, 3, 3),
            ("017", 0, 15, 3, 3),
            ("08", 0, 0, 1, 1),
            ("zZ", 36, 1295, 2, 2),
            ("", 10, 0, 0, 0),
            ("+", 10, 0, 0, 1),
            ("19", 8, 1, 1, 1),
            ("18446744073709551615", 10, u64::MAX, 20, 20),
        ] {
            let found = integer(&mut Slice(text.as_bytes(), 0), base, true);
            assert_eq!(
                (found.value.magnitude, found.valid, found.taken),
                (magnitude, valid, taken),
                "{text}"
            );
            assert!(!found.value.overflow);
        }
        let found = integer(&mut Slice(b"18446744073709551616", 0), 10, false);
        assert!(found.value.overflow && found.valid == 20);
        for base in [0, 2] {
            let found = integer(&mut Slice(b"0b1", 0), base, false);
            assert_eq!((found.value.magnitude, found.valid), (0, 1));
        }
    }
}
