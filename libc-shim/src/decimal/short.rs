//! Binary to decimal, the short way: at most 17 digits of a number of less than 64 bits, from one product with a power of ten.
//!
//! The product with a power that is known to 96 bits and more is rounded where its error bound decides that, as in U. Adams,
//! "Ryū revisited: printf floating point conversion" (2019), and J. Jeon, "floff" (2022); the table of powers is the one of
//! [`power`](super::power). Eight digits are taken apart at once, side by side in the bytes of a word.

use super::digits::Precision;
use super::power::{POWERS_OF_5, multiply_63, power_of_5};

/// The most digits.
pub const MOST: u32 = 17;

/// Digits of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short {
    /// The digits as a whole number of [`MOST`] digits, the first of which is not 0; or 0.
    pub number: u64,
    /// The power of ten of the first digit; 0 for 0.
    pub exponent: i32,
}

/// `10^exponent`, up to 10^27 modulo 2^64.
#[inline]
fn power_of_10(exponent: u32) -> u64 {
    POWERS_OF_5[exponent as usize % POWERS_OF_5.len()] << (exponent & 63)
}

/// See [`Cut::fraction`].
const ERROR: u64 = 1 << 35;
const HALF: u64 = 1 << 63;

/// A number, cut off.
struct Cut {
    whole: u64,
    /// What was cut off, in units of 2^-64; of what is not exact, it is larger by less than [`ERROR`] of them.
    fraction: u64,
    /// What is missing in the fraction.
    rest: u64,
    exact: bool,
}

/// `number * 2^exponent * 10^k`, if that is less than 2^62 and the power is known. The highest bit of `number` is clear, the
/// next one set.
#[inline]
fn cut(number: u64, exponent: i32, k: i32) -> Option<Cut> {
    let power = power_of_5(k)?;
    let (high, low) = multiply_63(number, power.high);
    let (low, carry) = low.overflowing_add((number >> 32) * (power.low >> 32));
    let high = high + u64::from(carry);
    // So many bits of `high` are behind the point.
    let shift = -(exponent + k + power.exponent + 64);
    if (1..63).contains(&shift) {
        return Some(Cut {
            whole: high >> (shift & 63),
            fraction: high << ((64 - shift) & 63) | low >> (shift & 63),
            rest: low << ((64 - shift) & 63),
            exact: power.exact,
        });
    }
    // Less than a half, or too much.
    (shift >= 63).then_some(Cut {
        whole: 0,
        fraction: 0,
        rest: 1,
        exact: true,
    })
}

/// What [`nearest_middle`] and [`nearest_tenth`] return if they cannot tell.
const UNDECIDED: u64 = u64::MAX;

/// To the nearest whole number, ties to even, if the fraction is nearly a half.
#[inline(never)]
fn nearest_middle(whole: u64, fraction: u64, rest: u64, exact: bool) -> u64 {
    if !exact {
        return UNDECIDED;
    }
    if fraction | rest == HALF {
        whole + (whole & 1)
    } else {
        whole + (fraction >> 63)
    }
}

/// A tenth, to the nearest whole number.
#[inline(never)]
fn nearest_tenth(whole: u64, fraction: u64, rest: u64, exact: bool) -> u64 {
    let tenth = whole / 10;
    let last = whole - 10 * tenth;
    // Less what it is in the middle.
    let distance = (last.wrapping_sub(5) << 60).wrapping_add(fraction >> 4);
    if distance.wrapping_add(ERROR) <= 2 * ERROR {
        if !exact {
            return UNDECIDED;
        }
        if last == 5 && fraction | rest == 0 {
            return tenth + (tenth & 1);
        }
    }
    tenth + u64::from(last >= 5)
}

/// The digits of a finite number, of its magnitude, that are asked for.
#[inline]
pub fn short(value: f64, precision: Precision) -> Option<Short> {
    let (fraction, count) = match precision {
        Precision::Significant(count) => (false, count),
        Precision::Fraction(places) => (true, places),
    };
    let mut short = Short {
        number: 0,
        exponent: 0,
    };
    if count > MOST as usize {
        return None;
    }
    const ONE: u64 = 1 << 62;
    let mut bits = value.to_bits() << 1 >> 1;
    let mut number = bits << 10 & (ONE - 1) | ONE;
    let mut field = (bits >> 52) as i32;
    if field == 0 {
        if bits == 0 {
            return Some(short);
        }
        let zeros = bits.leading_zeros();
        number = bits << ((zeros - 1) & 63);
        field = 12 - zeros as i32;
        bits = (field as u64) << 52 | number << 2 >> 12;
    }
    let mut digits = count as u32;
    let mut k = count as i32;
    if !fraction {
        // floor(log10(value)), or one less, from a logarithm to base 2 in 16ths of bits.
        let log2 = (bits as i64 >> 36) - (1023 << 16);
        k -= 1 + ((log2 * 0x4d10_4d42) >> 48) as i32;
    }
    let Cut {
        whole,
        fraction: cut_off,
        rest,
        exact,
    } = cut(number, field - 1085, k)?;
    let mut nearest = whole + (cut_off >> 63);
    if cut_off.wrapping_sub(HALF - ERROR) <= ERROR {
        nearest = nearest_middle(whole, cut_off, rest, exact);
    }
    if fraction {
        if nearest == 0 {
            return Some(short);
        }
        // The number of digits, or one less.
        digits = ((64 - nearest.leading_zeros()) * 1233) >> 12;
        digits += u32::from(nearest >= power_of_10(digits));
        if digits > MOST {
            return None;
        }
    } else if nearest >= power_of_10(digits) {
        // The logarithm was one less, or nines were rounded up.
        k -= 1;
        if whole >= power_of_10(digits) {
            nearest = nearest_tenth(whole, cut_off, rest, exact);
        } else if nearest == power_of_10(digits) {
            nearest = power_of_10(digits - 1);
        }
        if nearest == UNDECIDED {
            return None;
        }
    }
    short.number = nearest.wrapping_mul(power_of_10(MOST - digits));
    short.exponent = digits as i32 - 1 - k;
    Some(short)
}

/// The digits of a number below 10^8, one to a byte, the first one in the lowest. Inline, it would be computed anew in each
/// branch behind it.
#[inline(never)]
pub fn eight_digits(number: u64) -> u64 {
    let high = (number * 109_951_163) >> 40;
    let fours = high | (number - 10_000 * high) << 32;
    let hundreds = ((fours * 10_486) >> 20) & 0x7f_0000_007f;
    let twos = hundreds | (fours - 100 * hundreds) << 16;
    let tens = ((twos * 103) >> 10) & 0x000f_000f_000f_000f;
    tens | (twos - 10 * tens) << 8
}

impl Short {
    /// The first digit, and the others one to a byte, the first one in the lowest of the first word.
    #[inline]
    pub fn digits(self) -> (u8, u64, u64) {
        let high = self.number / 100_000_000;
        let low = self.number - 100_000_000 * high;
        let first = (high * 1_441_151_881) >> 57;
        (
            first as u8,
            eight_digits(high - 100_000_000 * first),
            eight_digits(low),
        )
    }

    /// The digits in ASCII.
    pub fn write(self, text: &mut [u8; MOST as usize]) {
        let (first, high, low) = self.digits();
        let bytes = high.to_le_bytes().into_iter().chain(low.to_le_bytes());
        for (slot, digit) in text.iter_mut().zip(core::iter::once(first).chain(bytes)) {
            *slot = b'0' + digit;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;

    #[test]
    pub fn eight_digits_side_by_side() {
        for number in (0..100_000_000).step_by(9_973).chain([99_999_999]) {
            let digits = eight_digits(number).to_le_bytes().map(|digit| b'0' + digit);
            assert_eq!(
                core::str::from_utf8(&digits).expect("ASCII"),
                format!("{number:08}")
            );
        }
    }

    #[test]
    fn digits_of_17() {
        for number in [
            0,
            10_000_000_000_000_000,
            99_999_999_999_999_999,
            12_345_678_900_000_001,
        ] {
            let mut text = [0; 17];
            let short = Short {
                number,
                exponent: 0,
            };
            short.write(&mut text);
            assert_eq!(
                core::str::from_utf8(&text).expect("ASCII"),
                format!("{number:017}")
            );
        }
    }
}
