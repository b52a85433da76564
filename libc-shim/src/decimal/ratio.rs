//! `number * 10^power` to 128 bits and the knowledge of whether that is all: a quotient of two whole numbers of any
//! length.

use core::cmp::Ordering;

/// A whole number in a workspace of 32-bit limbs, the lowest first. What does not fit the workspace is lost, so that
/// the caller chooses a sufficient one.
#[derive(Debug)]
pub struct Natural<'a> {
    limbs: &'a mut [u32],
    used: usize,
}

impl<'a> Natural<'a> {
    /// `value`, in a workspace that holds zeros.
    #[inline(never)]
    pub fn new(limbs: &'a mut [u32], value: u64) -> Self {
        if let [low, high, ..] = limbs {
            (*low, *high) = (value as u32, (value >> 32) as u32);
        }
        let used = match value {
            0 => 0,
            1..=0xffff_ffff => 1,
            _ => 2,
        };
        Self { limbs, used }
    }

    fn push(&mut self, limb: u32) {
        if let Some(slot) = self.limbs.get_mut(self.used) {
            *slot = limb;
            self.used += 1;
        }
    }

    /// Forgets leading zeros.
    #[cfg(test)]
    fn trim(&mut self) {
        while let Some(0) = self.limbs().last() {
            self.used -= 1;
        }
    }

    /// The limbs in use, the last of which is not 0.
    pub fn limbs(&self) -> &[u32] {
        self.limbs.get(..self.used).unwrap_or(&[])
    }

    /// How many bits the number has.
    pub fn bit_length(&self) -> usize {
        match self.limbs().last() {
            Some(limb) => self.used * 32 - limb.leading_zeros() as usize,
            None => 0,
        }
    }

    /// Multiplies and adds.
    #[inline(never)]
    pub fn multiply_add(&mut self, factor: u32, summand: u32) {
        let mut carry = summand;
        for limb in self.limbs.iter_mut().take(self.used) {
            let product = u64::from(*limb) * u64::from(factor) + u64::from(carry);
            *limb = product as u32;
            carry = (product >> 32) as u32;
        }
        if carry != 0 {
            self.push(carry);
        }
    }

    /// Multiplies by 5^`power`.
    #[inline(never)]
    pub fn multiply_power_of_5(&mut self, power: u32) {
        for _ in 0..power / 13 {
            self.multiply_add(1_220_703_125, 0);
        }
        self.multiply_add(5_u32.wrapping_pow(power % 13), 0);
    }

    /// Multiplies by 2^`power`, in less code than `shift_left`.
    #[inline(never)]
    pub fn multiply_power_of_2(&mut self, power: u32) {
        for _ in 0..power / 31 {
            self.multiply_add(1 << 31, 0);
        }
        self.multiply_add(1 << (power % 31), 0);
    }

    /// Multiplies by 2^`bits`.
    #[inline(never)]
    pub fn shift_left(&mut self, bits: usize) {
        self.multiply_add(1 << (bits % 32), 0);
        let words = bits / 32;
        let end = self.used + words;
        for place in (0..end).rev() {
            let moved = place
                .checked_sub(words)
                .and_then(|from| self.limbs.get(from));
            let moved = moved.copied().unwrap_or(0);
            if let Some(slot) = self.limbs.get_mut(place) {
                *slot = moved;
            }
        }
        self.used = end.min(self.limbs.len());
    }

    /// Adds another number.
    #[cfg(test)]
    pub fn add(&mut self, other: &Natural<'_>) {
        let mut carry = 0;
        let others = other.limbs().iter().chain(core::iter::repeat(&0));
        for (limb, &more) in self.limbs.iter_mut().zip(others) {
            let sum = u64::from(*limb) + u64::from(more) + carry;
            *limb = sum as u32;
            carry = sum >> 32;
        }
        self.used = self.limbs.len();
        self.trim();
    }
}

/// Compares `number * 10^power` with `other * 2^exponent`. The workspace of `number` and `spare`, full of zeros, hold
/// these numbers, multiplied by the positive ones of the powers.
pub fn compare<'a>(
    mut number: Natural<'a>,
    power: i32,
    other: u64,
    exponent: i32,
    spare: &'a mut [u32],
) -> Ordering {
    let mut other = Natural::new(spare, other);
    let side = if power < 0 { &mut other } else { &mut number };
    side.multiply_power_of_5(power.unsigned_abs());
    let shift = power - exponent;
    let side = if shift < 0 { &mut other } else { &mut number };
    side.multiply_power_of_2(shift.unsigned_abs());
    // The rest of each workspace is zero.
    let limbs = number.limbs.iter().rev();
    for (limb, other) in limbs.zip(other.limbs.iter().rev()) {
        if limb != other {
            return limb.cmp(other);
        }
    }
    Ordering::Equal
}

/// The next 32 bits of a quotient, by D. Knuth's algorithm D (The Art of Computer Programming, 4.3.1). `window` is one
/// limb longer than `divisor`, whose highest bit is set, and less than `divisor * 2^32`; it keeps the remainder.
#[inline(never)]
fn divide_step(window: &mut [u32], divisor: &[u32]) -> u32 {
    let (Some(&highest), [.., low, high]) = (divisor.last(), &*window) else {
        return 0;
    };
    let leading = u64::from(*high) << 32 | u64::from(*low);
    let Some(estimate) = leading.checked_div(u64::from(highest)) else {
        return 0;
    };
    let mut quotient = estimate.min(u64::from(u32::MAX)) as u32;
    let mut carry = 0;
    for (limb, &part) in window.iter_mut().zip(divisor.iter().chain(&[0])) {
        let product = u64::from(part) * u64::from(quotient) + carry;
        let (difference, borrow) = limb.overflowing_sub(product as u32);
        *limb = difference;
        carry = (product >> 32) + u64::from(borrow);
    }
    // The estimate is at most 2 too high.
    while carry != 0 {
        quotient = quotient.wrapping_sub(1);
        let mut overflow = 0;
        for (limb, &part) in window.iter_mut().zip(divisor.iter().chain(&[0])) {
            let sum = u64::from(*limb) + u64::from(part) + overflow;
            *limb = sum as u32;
            overflow = sum >> 32;
        }
        carry = carry.wrapping_sub(overflow);
    }
    quotient
}

/// The limbs of the quotient.
const QUOTIENT_LIMBS: usize = 5;

/// `number * 10^power` as `(top + rest) * 2^exponent` with the highest bit of `top` set and 0 ≤ rest < 1; the flag says
/// whether `rest` is above 0.
///
/// `number` is not 0. Its workspace and `spare`, of the same length and full of zeros, hold `number` and 5^|`power`|
/// with six limbs to spare.
pub fn scale<'a>(mut number: Natural<'a>, power: i32, spare: &'a mut [u32]) -> (u128, bool, i32) {
    let mut divisor = Natural::new(spare, 1);
    let side = if power < 0 { &mut divisor } else { &mut number };
    side.multiply_power_of_5(power.unsigned_abs());
    // Both are shifted left until the quotient has all its limbs: the divisor then fills its limbs, and the number
    // begins one bit below a limb's end, so that its leading limbs are less than the divisor.
    let limbs = (number.used + 1).max(divisor.used + QUOTIENT_LIMBS) - QUOTIENT_LIMBS;
    let divisor_shift = limbs * 32 - divisor.bit_length();
    let shift = (limbs + QUOTIENT_LIMBS) * 32 - 1 - number.bit_length();
    divisor.shift_left(divisor_shift);
    number.shift_left(shift);
    let mut quotient = [0; QUOTIENT_LIMBS];
    for (place, digit) in quotient.iter_mut().enumerate().rev() {
        if let Some(window) = number.limbs.get_mut(place..place + limbs + 1) {
            *digit = divide_step(window, divisor.limbs());
        }
    }
    let remains = number.limbs.iter().take(limbs).any(|&limb| limb != 0);
    let [lowest, upper @ ..] = quotient;
    let top = upper
        .iter()
        .rev()
        .fold(0_u128, |top, &limb| top << 32 | u128::from(limb));
    let zeros = top.leading_zeros();
    let exponent = divisor_shift as i32 - shift as i32 + power + 32 - zeros as i32;
    let below = u64::from(lowest) << zeros;
    (
        top << zeros | u128::from(below >> 32),
        remains || below as u32 != 0,
        exponent,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scaled(number: u64, power: i32) -> (u128, bool, i32) {
        let (mut limbs, mut spare) = ([0; 96], [0; 96]);
        scale(Natural::new(&mut limbs, number), power, &mut spare)
    }

    #[test]
    fn whole_results_are_exact() {
        assert_eq!(scaled(1, 0), (1 << 127, false, -127));
        assert_eq!(scaled(3, 0), (3 << 126, false, -126));
        assert_eq!(scaled(1, 1), (10 << 124, false, -124));
        assert_eq!(scaled(10, -1), (1 << 127, false, -127));
        assert_eq!(scaled(5, -1), (1 << 127, false, -128));
        assert_eq!(
            scaled(u64::MAX, 0),
            (u128::from(u64::MAX) << 64, false, -64)
        );
    }

    #[test]
    fn a_tenth_repeats() {
        let (top, rest, exponent) = scaled(1, -1);
        assert_eq!(top, 0xcccc_cccc_cccc_cccc_cccc_cccc_cccc_cccc);
        assert!(rest);
        assert_eq!(exponent, -131);
    }

    #[test]
    fn agrees_with_the_bounded_product() {
        use crate::decimal::power;
        let mut state = 1_u64;
        for k in -power::LIMIT..=power::LIMIT {
            for _ in 0..50 {
                state = state
                    .wrapping_mul(6364136223846793005)
                    .wrapping_add(1442695040888963407);
                let number = (state >> (state % 60)) | 1;
                let product = power::scaled(number, k).expect("in range");
                let (top, rest, exponent) = scaled(number, k);
                let limit = product.top.saturating_add(power::ERROR.into());
                if exponent == product.exponent {
                    assert!(
                        (product.top..=limit).contains(&top),
                        "{number}e{k} {top:x} {:x}",
                        product.top
                    );
                } else {
                    assert!(exponent == product.exponent + 1 && limit == u128::MAX);
                }
                if product.exact {
                    assert_eq!((top, rest), (product.top, false));
                }
            }
        }
    }
}
