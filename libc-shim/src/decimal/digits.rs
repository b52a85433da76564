//! Binary to decimal: the digits of a number, rounded to nearest (ties to even) at any place.

/// How many digits are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// This many from the first one other than 0; at least 1.
    Significant(usize),
    /// This many after the decimal point.
    Fraction(usize),
}

/// Decimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal<'a> {
    /// ASCII digits, the first of which is not 0; none stands for 0. Zeros follow for as far as was asked.
    pub digits: &'a [u8],
    /// The power of ten of the first digit; 0 if there is none.
    pub exponent: i32,
}

/// Room for [`long`]: the constants below say how much each format needs.
#[derive(Debug)]
pub struct Workspace<'a> {
    /// Room for the digits.
    pub digits: &'a mut [u8],
    /// Room for the number, nine digits in each.
    pub limbs: &'a mut [u32],
}

/// Digits of the longest `double`, which has 767, and one.
pub const DOUBLE_DIGITS: usize = 768;
/// Limbs of the longest `double`.
pub const DOUBLE_LIMBS: usize = 88;
/// Digits of the longest `long double`, which has 11,563, and one.
pub const LONG_DOUBLE_DIGITS: usize = 11_564;
/// Limbs of the longest `long double`.
pub const LONG_DOUBLE_LIMBS: usize = 1_288;
/// Room for the digits of a 64-bit number to any base. The length is a power of two, so that a masked index needs no check.
pub type NumberText = [u8; 64];

/// The character at `index`, which is taken modulo the length.
#[inline]
pub fn slot(text: &mut NumberText, index: usize) -> &mut u8 {
    &mut text[index % text.len()]
}

const LIMB: u32 = 1_000_000_000;

/// `number / 100`, in a product and a shift also where the runtime divides by a constant as by a variable.
#[inline]
pub const fn hundredth(number: u32) -> u32 {
    ((number as u64 * 0x51eb_851f) >> 37) as u32
}

/// Writes the digits of `number` at the end of `text` and returns where they begin; none for 0.
#[inline(never)]
pub fn write_decimal(number: u64, text: &mut NumberText) -> usize {
    let mut number = number;
    let mut start = text.len();
    loop {
        let mut high = 0;
        let mut stop = start;
        let mut low = number as u32;
        if number >> 32 != 0 {
            // The lowest eight digits, for others stand before them.
            high = number / 100_000_000;
            low = number.wrapping_sub(high * 100_000_000) as u32;
            stop -= 8;
        }
        while low >= 10 || start > stop {
            let quotient = hundredth(low);
            let pair = low - 100 * quotient;
            let tens = (pair * 103) >> 10;
            start -= 2;
            *slot(text, start) = b'0' + tens as u8;
            *slot(text, start + 1) = b'0' + (pair - 10 * tens) as u8;
            low = quotient;
        }
        if high == 0 {
            if low != 0 {
                start -= 1;
                *slot(text, start) = b'0' + low as u8;
            }
            return start;
        }
        number = high;
    }
}

/// A whole number in limbs of nine decimal digits, the lowest first.
struct Limbs<'a> {
    limbs: &'a mut [u32],
    used: usize,
}

impl Limbs<'_> {
    /// Multiplies and adds; `factor` is at most 2^32.
    #[inline(never)]
    fn multiply_add(&mut self, factor: u64, summand: u32) {
        let mut carry = u64::from(summand);
        for limb in self.limbs.iter_mut().take(self.used) {
            let product = u64::from(*limb) * factor + carry;
            *limb = (product % u64::from(LIMB)) as u32;
            carry = product / u64::from(LIMB);
        }
        while carry != 0 {
            if let Some(slot) = self.limbs.get_mut(self.used) {
                *slot = (carry % u64::from(LIMB)) as u32;
                self.used += 1;
            }
            carry /= u64::from(LIMB);
        }
    }

    /// Multiplies by 2^`power` or, if `five`, by 5^`power`.
    fn multiply_power(&mut self, five: bool, power: u32) {
        let mut power = power;
        while power != 0 {
            let now = power.min(if five { 13 } else { 30 });
            let factor = if five {
                5_u64.wrapping_pow(now)
            } else {
                1 << now
            };
            self.multiply_add(factor, 0);
            power -= now;
        }
    }
}

/// The long way: the number as a whole number of as many decimal digits as it has. A negative power of two is a
/// negative power of ten times a power of five.
pub fn long<'a>(
    significand: u128,
    exponent: i32,
    precision: Precision,
    workspace: Workspace<'a>,
) -> Decimal<'a> {
    let (mut significand, mut exponent) = (significand, exponent);
    while exponent < 0 && significand & 1 == 0 {
        significand >>= 1;
        exponent += 1;
    }
    let mut number = Limbs {
        limbs: workspace.limbs,
        used: 0,
    };
    for _ in 0..4 {
        number.multiply_add(1 << 32, (significand >> 96) as u32);
        significand <<= 32;
    }
    number.multiply_power(exponent < 0, exponent.unsigned_abs());
    let places = exponent.min(0).unsigned_abs();
    let limbs = number.limbs.get(..number.used).unwrap_or(&[]);
    let mut group = [0; 64];
    let highest = limbs.last().map_or(0, |&limb| u64::from(limb));
    let total = limbs.len() * 9 + 55 - write_decimal(highest, &mut group);
    // One more than the exponent of the first digit.
    let point = total as i32 - places as i32;
    let keep = match precision {
        Precision::Significant(count) => count,
        Precision::Fraction(count) => {
            let shift = point.unsigned_abs() as usize;
            if point >= 0 {
                count.saturating_add(shift)
            } else if count >= shift {
                count - shift
            } else {
                // The first digit stands below the place after the last one.
                return Decimal {
                    digits: &[],
                    exponent: 0,
                };
            }
        }
    };
    let mut leading = limbs.len() * 9 - total;
    let (mut kept, mut next, mut rest) = (0, None, false);
    for &limb in limbs.iter().rev() {
        let (mut limb, mut divisor) = (limb, LIMB / 10);
        while let Some(digit) = limb.checked_div(divisor) {
            limb -= digit * divisor;
            divisor /= 10;
            if leading != 0 {
                leading -= 1;
            } else if kept < keep
                && let Some(slot) = workspace.digits.get_mut(kept)
            {
                *slot = b'0' + digit as u8;
                kept += 1;
            } else if next.is_none() {
                next = Some(digit);
            } else {
                rest |= digit != 0;
            }
        }
    }
    let last = kept
        .checked_sub(1)
        .and_then(|last| workspace.digits.get(last));
    let odd = last.is_some_and(|digit| digit & 1 == 1);
    let next = next.unwrap_or(0);
    if next > 5 || next == 5 && (rest || odd) {
        return increment(workspace.digits, kept, point - 1);
    }
    Decimal {
        digits: workspace.digits.get(..kept).unwrap_or(&[]),
        exponent: if kept == 0 { 0 } else { point - 1 },
    }
}

/// Adds one unit of the last place.
fn increment(digits: &mut [u8], kept: usize, exponent: i32) -> Decimal<'_> {
    for digit in digits.iter_mut().take(kept).rev() {
        if *digit != b'9' {
            *digit += 1;
            return Decimal {
                digits: digits.get(..kept).unwrap_or(&[]),
                exponent,
            };
        }
        *digit = b'0';
    }
    // All were nines, or there was none: a one in the place above.
    if let Some(first) = digits.first_mut() {
        *first = b'1';
    }
    Decimal {
        digits: digits.get(..kept.max(1)).unwrap_or(&[]),
        exponent: exponent + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::ieee::{Magnitude, split_double};
    use crate::decimal::short::short;
    use std::format;
    use std::string::{String, ToString};

    /// Rust's own digits, which are exact.
    fn expected(value: f64, precision: Precision) -> (String, i32) {
        match precision {
            Precision::Significant(count) => {
                let text = format!("{:.*e}", count - 1, value);
                let (digits, exponent) = text.split_once('e').expect("an exponent");
                (
                    digits.replace('.', ""),
                    exponent.parse().expect("a whole number"),
                )
            }
            Precision::Fraction(count) => {
                let text = format!("{value:.count$}");
                let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
                let all = format!("{whole}{fraction}");
                let digits = all.trim_start_matches('0');
                match digits.len() {
                    0 => (String::new(), 0),
                    length => (digits.to_string(), length as i32 - 1 - count as i32),
                }
            }
        }
    }

    fn check(value: f64, precision: Precision) {
        let Magnitude::Finite {
            significand,
            exponent,
        } = split_double(value).magnitude
        else {
            return;
        };
        let (digits, place) = expected(value, precision);
        let mut text = [0; 17];
        let same = |way: &str, decimal: Decimal<'_>| {
            let length = digits.len().max(decimal.digits.len());
            let mut found = String::from_utf8_lossy(decimal.digits).to_string();
            while found.len() < length {
                found.push('0');
            }
            assert_eq!(
                (found.as_str(), decimal.exponent),
                (digits.as_str(), place),
                "{way} {value:e} {precision:?}"
            );
        };
        if let Some(short) = short(value, precision) {
            short.write(&mut text);
            let kept = match precision {
                _ if short.number == 0 => 0,
                Precision::Significant(count) => count,
                Precision::Fraction(count) => (short.exponent + 1 + count as i32) as usize,
            };
            assert!(text[kept..].iter().all(|&digit| digit == b'0'));
            same(
                "short",
                Decimal {
                    digits: &text[..kept],
                    exponent: short.exponent,
                },
            );
        }
        if significand != 0 {
            let workspace = Workspace {
                digits: &mut [0; DOUBLE_DIGITS],
                limbs: &mut [0; DOUBLE_LIMBS],
            };
            same("long", long(significand, exponent, precision, workspace));
        }
    }

    fn check_all(value: f64) {
        for count in [1, 2, 3, 6, 10, 15, 16, 17, 18, 20, 40, 800] {
            check(value, Precision::Significant(count));
        }
        for count in [0, 1, 2, 3, 6, 10, 15, 20, 320, 1100] {
            check(value, Precision::Fraction(count));
        }
    }

    #[test]
    fn favourites() {
        for value in [
            0.5,
            1.5,
            2.5,
            0.25,
            0.125,
            0.375,
            1e15,
            1e16,
            1e17,
            1e22,
            1e23,
            9.5,
            99.5,
            0.95,
            999999.5,
            9.9999995,
            123456.5,
            1234565.0,
            12345650.0,
            5e-324,
            f64::MAX,
            f64::MIN_POSITIVE,
            0.1,
            0.3,
            1.0 / 3.0,
            1.0,
            10.0,
            0.05,
            0.005,
            0.0005,
            9007199254740993.0,
            4503599627370496.5,
            0.0,
        ] {
            check_all(value);
        }
    }

    #[test]
    fn random_doubles() {
        let mut state = 7_u64;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        for _ in 0..3_000 {
            check_all(f64::from_bits(next()).abs());
            check_all((next() >> 40) as f64 / 1024.0);
            check_all((next() % 100_000) as f64 / 100.0);
        }
    }

    #[test]
    fn the_short_way_is_nearly_always_enough() {
        let mut state = 9_u64;
        let (mut all, mut short_ones) = (0, 0);
        for _ in 0..10_000 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let value = f64::from_bits(state);
            if value.is_finite() {
                all += 1;
                short_ones += u32::from(short(value, Precision::Significant(17)).is_some());
            }
        }
        assert_eq!(short_ones, all);
    }
}
