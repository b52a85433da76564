//! Binary to decimal, the short way: at most 17 digits of a number of at most 64 bits, from one product with a power of ten.
//!
//! The product with a power that is known to 96 bits and more is rounded where its error bound decides that, as in U. Adams,
//! "Ryū revisited: printf floating point conversion" (2019), and J. Jeon, "floff" (2022); the table of powers is the one of
//! [`power`](super::power). Eight digits are taken apart at once, side by side in the bytes of a word.

use super::digits::Precision;
use super::power::{POWERS_OF_5, multiply, power_of_5};

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
    POWERS_OF_5.get(exponent as usize).copied().unwrap_or(0) << (exponent & 63)
}

/// What [`nearest`] returns if it cannot tell.
const UNDECIDED: u64 = u64::MAX;

/// `number * 2^exponent * 10^k` to the nearest whole number, ties to even, if that is less than 2^63 and can be told. The
/// number is not 0.
#[inline]
fn nearest(number: u64, exponent: i32, k: i32) -> u64 {
    let zeros = number.leading_zeros();
    let number = number << zeros;
    let Some(power) = power_of_5(k) else {
        return UNDECIDED;
    };
    // The product is `high` and `low`, which counts 2^-64 of it, plus less than twice the error and 2^33.
    let (high, low) = multiply(number, power.high);
    let (low, carry) = low.overflowing_add((number >> 32) * (power.low >> 32));
    let high = high + u64::from(carry);
    let shift = zeros as i32 - exponent - k - power.exponent;
    const HALF: u64 = 1 << 63;
    let (whole, rest, unit) = match shift {
        1..=63 => (high >> shift, high << (64 - shift), 1 << (64 - shift)),
        64 => (0, high, 1),
        65.. => return 0,
        _ => return UNDECIDED,
    };
    let exact = power.error == 0;
    if !exact && rest.wrapping_add(unit) == HALF && low.checked_add(4 * power.error).is_none() {
        return UNDECIDED;
    }
    // What is not exact is no tie: the power is too small, or the number has too few digits behind the point for one.
    let up = rest > HALF || rest == HALF && (!exact || low != 0 || whole & 1 == 1);
    whole + u64::from(up)
}

/// floor(log10(number * 2^exponent)), or one less, from a logarithm to base 2 in 16ths of bits.
#[inline]
fn log10(number: u64, exponent: i32) -> i32 {
    let zeros = number.leading_zeros();
    let log2 = i64::from(exponent + 63 - zeros as i32) << 16 | (number << zeros << 1 >> 48) as i64;
    ((log2 * 0x4d10_4d42) >> 48) as i32
}

/// The digits of `number * 2^exponent` that are asked for.
#[inline]
pub fn short(number: u64, exponent: i32, precision: Precision) -> Option<Short> {
    let mut short = Short {
        number,
        exponent: 0,
    };
    let (count, places) = match precision {
        Precision::Significant(count) => (count, None),
        Precision::Fraction(places) => (MOST as usize, Some(places)),
    };
    // More places than this are asked of no digit.
    let places = places.map(|places| i32::try_from(places).unwrap_or(i32::MAX).min(340));
    if count > MOST as usize || places == Some(340) {
        return None;
    }
    if number == 0 {
        return Some(short);
    }
    let (count, first) = (count as u32, log10(number, exponent));
    let mut k = places.unwrap_or(count as i32 - 1 - first);
    if first + k >= MOST as i32 {
        return None;
    }
    loop {
        let mut whole = nearest(number, exponent, k);
        if whole == UNDECIDED {
            return None;
        }
        let mut digits = count;
        if places.is_some() {
            // The number of digits, or one less.
            digits = ((64 - whole.leading_zeros()) * 1233) >> 12;
            digits += u32::from(whole >= power_of_10(digits));
            if digits > count {
                return None;
            }
        } else if whole >= power_of_10(count) {
            // The logarithm was one less, or nines were rounded up.
            k -= 1;
            if whole != power_of_10(count) {
                continue;
            }
            whole = power_of_10(count - 1);
        }
        short.number = whole.wrapping_mul(power_of_10(MOST - digits));
        if whole != 0 {
            short.exponent = digits as i32 - 1 - k;
        }
        return Some(short);
    }
}

/// A number of at most 64 bits; a `long double` that comes from a `double` ends in 60 zeros.
#[inline]
pub fn word(significand: u128, exponent: i32) -> Option<(u64, i32)> {
    let number = significand as u64;
    match (significand >> 64) as u64 {
        0 => Some((number, exponent)),
        _ if number << 4 == 0 => Some(((significand >> 60) as u64, exponent + 60)),
        _ => None,
    }
}

/// The digits of a number below 10^8, one to a byte, the first one in the lowest. Inline, it would be computed anew in each
/// branch behind it.
#[inline(never)]
fn eight_digits(number: u64) -> u64 {
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
        // 2^26 / 10^8 in 32 bits, cut off: the quotient or one less, without a division.
        let mut high = ((self.number >> 26) * 2_882_303_761) >> 32;
        let mut low = self.number.wrapping_sub(100_000_000 * high);
        if low >= 100_000_000 {
            high += 1;
            low -= 100_000_000;
        }
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
    fn eight_digits_side_by_side() {
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
