//! Arithmetic on binary128 where operands and result are normal numbers: without a branch between the first test and the last,
//! because signs, order and carries of arguments are not to be predicted. All else is [`binary128`](super::binary128)'s.

use super::binary128::{BIAS, F128};
use super::limbs::{join, split};

/// The bits of the upper word below the sign.
const MAGNITUDE: u64 = u64::MAX >> 1;
/// The upper word of infinity.
const INFINITY: u64 = 0x7fff << 48;
/// The fraction's bits of the upper word, and the leading one above them.
const FRACTION: u64 = (1 << 48) - 1;
const LEADING: u64 = 1 << 48;

/// The upper word's exponent field.
#[inline(always)]
fn field(high: u64) -> i64 {
    (high >> 48 & 0x7fff) as i64
}

/// Whether one of the fields is zero, or that of infinity.
#[inline(always)]
fn unusual(a_field: i64, b_field: i64) -> bool {
    (a_field as u64).wrapping_sub(1) >= 0x7ffe || (b_field as u64).wrapping_sub(1) >= 0x7ffe
}

/// Rounds to nearest, ties to even: a significand whose leading bit is at or below bit 126, and the exponent field that it would have if
/// the bit stood there. The lowest bit may be sticky. `None` unless the result is normal.
#[inline(always)]
fn rounded(sign: u64, field: i64, high: u64, low: u64) -> Option<F128> {
    let zeros = (high | 1).leading_zeros().wrapping_sub(1) & 63;
    let field = field - i64::from(zeros) - 1;
    if high == 0 || field as u64 >= 0x7ffe {
        return None;
    }
    let high = high << zeros | (low >> 1) >> (63 - zeros);
    let low = low << zeros;
    // Below the last bit are fourteen; a carry into the next power of two, or into infinity, is right as it comes.
    let (sum, carry) = low.overflowing_add(0x1fff + (low >> 14 & 1));
    let high = high + u64::from(carry);
    let upper = (high >> 14) + ((field as u64) << 48);
    Some(F128(join(upper | sign, sum >> 14 | high << 50)))
}

/// The sum of two normal numbers that is normal and does not cancel beyond sixty bits, of exponents up to 63 apart.
#[inline(always)]
pub fn sum(a: F128, b: F128) -> Option<F128> {
    let ((ah, al), (bh, bl)) = (split(a.0), split(b.0));
    // The larger one first, as far as the upper words tell.
    let swap = 0u64.wrapping_sub(u64::from((ah & MAGNITUDE) < (bh & MAGNITUDE)));
    let (high, low) = ((ah ^ bh) & swap, (al ^ bl) & swap);
    let (ah, al, bh, bl) = (ah ^ high, al ^ low, bh ^ high, bl ^ low);
    let (a_field, b_field) = (field(ah), field(bh));
    let distance = (a_field - b_field) as u64;
    if a_field == 0x7fff || b_field == 0 || distance > 63 {
        return None;
    }
    let different = 0u64.wrapping_sub((ah ^ bh) >> 63);
    let sign = ah & !MAGNITUDE;
    let ah = (ah & FRACTION | LEADING) << 13 | al >> 51;
    let bh = (bh & FRACTION | LEADING) << 13 | bl >> 51;
    let (al, bl) = (al << 13, bl << 13);
    // The smaller one below the larger, with a sticky bit; its complement where the signs differ.
    let lost = (bl << 1) << (63 - distance);
    let sl = bl >> distance | (bh << 1) << (63 - distance) | u64::from(lost != 0);
    let (sl, sh) = (sl ^ different, bh >> distance ^ different);
    // The lowest bits of `al` are zero.
    let (low, carry) = (al | different & 1).overflowing_add(sl);
    let high = ah.wrapping_add(sh).wrapping_add(u64::from(carry));
    if (high as i64) < 0 {
        return None;
    }
    rounded(sign, a_field + 1, high, low)
}

/// The significand in four digits of 29 bits, lowest first, its 113 bits moved up by `shift`.
#[inline(always)]
fn digits(high: u64, low: u64, shift: u32) -> [u64; 4] {
    const DIGIT: u64 = (1 << 29) - 1;
    let high = high & FRACTION | LEADING;
    [
        low << shift & DIGIT,
        low >> (29 - shift) & DIGIT,
        (low >> (58 - shift) | high << (6 + shift)) & DIGIT,
        high >> (23 - shift),
    ]
}

/// The product of two normal numbers that is normal. Sums of four products of 29-bit digits carry nothing out of a word.
#[inline(always)]
pub fn product(a: F128, b: F128) -> Option<F128> {
    const DIGIT: u64 = (1 << 29) - 1;
    let ((ah, al), (bh, bl)) = (split(a.0), split(b.0));
    let (a_field, b_field) = (field(ah), field(bh));
    if unusual(a_field, b_field) {
        return None;
    }
    let [a0, a1, a2, a3] = digits(ah, al, 3);
    let [b0, b1, b2, b3] = digits(bh, bl, 0);
    let c0 = a0 * b0;
    let c1 = a0 * b1 + a1 * b0 + (c0 >> 29);
    let c2 = a0 * b2 + a1 * b1 + a2 * b0 + (c1 >> 29);
    let c3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + (c2 >> 29);
    let c4 = a1 * b3 + a2 * b2 + a3 * b1 + (c3 >> 29);
    let c5 = a2 * b3 + a3 * b2 + (c4 >> 29);
    let c6 = a3 * b3 + (c5 >> 29);
    // The product is below 2^229, and its bit 228 becomes bit 126.
    let lost = (c0 | c1 | c2) & DIGIT | c3 & 0x7fff;
    let low = (c3 & DIGIT) >> 15 | (c4 & DIGIT) << 14 | c5 << 43 | u64::from(lost != 0);
    let high = (c5 & DIGIT) >> 21 | c6 << 8;
    rounded(
        (ah ^ bh) & !MAGNITUDE,
        a_field + b_field - i64::from(BIAS) + 1,
        high,
        low,
    )
}

/// A significand as an integer, `high` 2^60 + `low`.
#[inline(always)]
fn at_sixty(high: u64, low: u64) -> (i64, i64) {
    const LOW: u64 = (1 << 60) - 1;
    (
        ((high & FRACTION | LEADING) << 4 | low >> 60) as i64,
        (low & LOW) as i64,
    )
}

/// The quotient of two normal numbers that is normal: three digits of 39 bits, each the nearest to the remainder times a reciprocal in
/// double precision, so that remainders have either sign and only the last is corrected.
#[inline(always)]
pub fn quotient(a: F128, b: F128) -> Option<F128> {
    const LOW: i64 = (1 << 60) - 1;
    const THIRTY: i64 = (1 << 30) - 1;
    // Adding it rounds to an integer, which stands in the lower bits of the sum.
    const TO_INTEGER: f64 = 6_755_399_441_055_744.0;
    let ((ah, al), (bh, bl)) = (split(a.0), split(b.0));
    let (a_field, b_field) = (field(ah), field(bh));
    if unusual(a_field, b_field) {
        return None;
    }
    let (mut high, mut low) = at_sixty(ah, al);
    let (divisor_high, divisor_low) = at_sixty(bh, bl);
    let (divisor_middle, divisor_bottom) = (divisor_low >> 30, divisor_low & THIRTY);
    let reciprocal = (1u64 << 39) as f64 / divisor_high as f64;
    let mut digit = || {
        let rounded = high as f64 * reciprocal + TO_INTEGER;
        let digit = (rounded.to_bits() as i64).wrapping_sub(TO_INTEGER.to_bits() as i64);
        let (upper, lower) = (digit >> 30, digit & THIRTY);
        let middle = lower * divisor_middle + upper * divisor_bottom;
        let rest = (low << 39 & LOW) - lower * divisor_bottom - ((middle & THIRTY) << 30);
        high = (high << 39)
            .wrapping_add(low >> 21)
            .wrapping_sub(digit.wrapping_mul(divisor_high))
            .wrapping_sub(upper * divisor_middle + (middle >> 30))
            .wrapping_add(rest >> 60);
        low = rest & LOW;
        digit
    };
    let (first, second, third) = (digit(), digit(), digit());
    // A remainder below zero belongs to the quotient one less; it is never zero then.
    let third = third + (high >> 63);
    let lost = (high | low) != 0;
    // first 2^78 + second 2^39 + third is below 2^118; bit 117 becomes bit 126.
    let third_low = (third as u64) << 9;
    let second_low = (second as u64) << 48;
    let (sum, carry) = second_low.overflowing_add(third_low);
    let upper = (first << 23) + (second >> 16) + (third >> 55) + i64::from(carry);
    let field = a_field - b_field + i64::from(BIAS);
    rounded(
        (ah ^ bh) & !MAGNITUDE,
        field,
        upper as u64,
        sum | u64::from(lost),
    )
}

/// The order of two numbers of which one has a nonzero upper word: `Some(true)` when `a` is less, `Some(false)` when it is greater.
#[inline(always)]
pub fn less(a: F128, b: F128) -> Option<bool> {
    let (ah, bh) = ((a.0 >> 64) as u64, (b.0 >> 64) as u64);
    let (am, bm) = (ah & MAGNITUDE, bh & MAGNITUDE);
    if am | bm == 0 || am >= INFINITY || bm >= INFINITY || ah == bh {
        return None;
    }
    // The magnitude of a number below zero counts down.
    let key = |high: u64| high as i64 ^ (((high as i64) >> 63) as u64 >> 1) as i64;
    Some(key(ah) < key(bh))
}

/// The nearest double of a number that is normal there.
#[inline(always)]
pub fn to_f64(a: F128) -> Option<f64> {
    const REST: u64 = (1 << 60) - 1;
    let (high, low) = split(a.0);
    let rebiased = (high & MAGNITUDE).wrapping_sub(((BIAS - 1023) as u64) << 48);
    if rebiased.wrapping_sub(LEADING) >= 0x7fe << 48 {
        return None;
    }
    let kept = rebiased << 4 | low >> 60;
    let up = ((low & REST) + ((1 << 59) - 1) + (kept & 1)) >> 60;
    Some(f64::from_bits((kept + up) | high & !MAGNITUDE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    /// Numbers whose bits are random, or runs of ones and zeros, with exponents close together or far apart.
    fn numbers(count: usize) -> Vec<F128> {
        let mut state = 0x9e37_79b9_7f4a_7c15u64;
        let mut random = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        (0..count)
            .map(|_| {
                let kind = random();
                let mut bits = join(random(), random());
                if kind & 1 != 0 {
                    bits = u128::MAX << (random() % 113) ^ 1 << (random() % 113);
                    bits ^= (u128::MAX << (random() % 113))
                        & 0u128.wrapping_sub(u128::from(kind >> 1 & 1));
                }
                if kind & 4 != 0 {
                    bits &= u128::MAX << (random() % 113);
                }
                let field = match kind >> 3 & 7 {
                    0 => random() % 0x8000,
                    1 => [0, 1, 2, 0x7ffe, 0x7fff][(random() % 5) as usize],
                    2 => 16383,
                    3 => 16383 + random() % 2,
                    4 => 16383 - 1100 + random() % 2200,
                    _ => 16383 - 70 + random() % 140,
                };
                let sign = u128::from(kind >> 6 & 1) << 127;
                F128(bits & ((1 << 112) - 1) | u128::from(field) << 112 | sign)
            })
            .collect()
    }

    #[test]
    fn agrees_with_the_general_operations() {
        let (mut left, right) = (numbers(2_000_000), numbers(2_000_001));
        left.rotate_left(7);
        let mut taken = [0; 5];
        for (index, (&a, &b)) in left.iter().zip(&right).enumerate() {
            // Now and then almost the same, so that much cancels.
            let b = if index % 16 == 0 {
                F128(a.0 ^ b.0 >> (index / 16 % 128) ^ 1 << 127)
            } else {
                b
            };
            let pairs = [
                (sum(a, b), a.general_sum(b)),
                (product(a, b), a.general_product(b)),
                (quotient(a, b), a.general_quotient(b)),
            ];
            for (operation, (fast, general)) in pairs.into_iter().enumerate() {
                if let Some(fast) = fast {
                    taken[operation] += 1;
                    assert_eq!(
                        fast.0, general.0,
                        "operation {operation} of {:x} and {:x}",
                        a.0, b.0
                    );
                }
            }
            if let Some(less) = less(a, b) {
                taken[3] += 1;
                assert_eq!(
                    Some(less),
                    a.partial_cmp(&b).map(|order| order.is_lt()),
                    "{:x} {:x}",
                    a.0,
                    b.0
                );
                assert!(a != b);
            }
            if let Some(fast) = to_f64(a) {
                taken[4] += 1;
                assert_eq!(fast.to_bits(), a.general_to_f64().to_bits(), "{:x}", a.0);
            }
        }
        assert!(taken.iter().all(|&count| count > 300_000), "{taken:?}");
    }
}
