//! Arithmetic on fractions of 128 bits, and on numbers above zero: a fraction whose leading bit is set, times a power of two.

use crate::builtins::binary128::{F128, Parts};
use crate::builtins::limbs::{
    join, leading_zeros, multiply, multiply_high_short, shift_left, shift_right, split,
};

/// The product of two fractions, short of at most four units.
#[inline(always)]
pub const fn times(a: u128, b: u128) -> u128 {
    let ((a1, a0), (b1, b0)) = (split(a), split(b));
    multiply(a1, b1) + multiply_high_short(a1, b0) as u128 + multiply_high_short(a0, b1) as u128
}

/// The square of a fraction, short of at most four units.
#[inline(always)]
pub const fn square(a: u128) -> u128 {
    let (high, low) = split(a);
    multiply(high, high) + (multiply_high_short(high, low) as u128) * 2
}

/// `a` down by any number of places.
#[inline(always)]
pub fn down(a: u128, places: i32) -> u128 {
    if places < 128 {
        shift_right(a, places as u32)
    } else {
        0
    }
}

/// `fraction` 2^`exponent` with its leading bit set; as `Parts` count, whose exponent is the leading bit's.
#[inline(always)]
pub fn normalized(fraction: u128, exponent: i32) -> (u128, i32) {
    let zeros = leading_zeros(fraction) & 127;
    (shift_left(fraction, zeros), exponent - 1 - zeros as i32)
}

/// `fraction` 2^`exponent`, rounded.
#[inline(always)]
pub fn rounded(negative: bool, fraction: u128, exponent: i32) -> F128 {
    let (significand, exponent) = normalized(fraction, exponent);
    F128::from_parts(Parts {
        negative,
        exponent,
        significand,
    })
}

/// The coefficients of a power series: those of the last terms are below 2^-64, and given in units of 2^-128. Both
/// numbers are even.
pub struct Series<const LONG: usize, const SHORT: usize> {
    /// The first coefficients.
    pub long: [u128; LONG],
    /// The others.
    pub short: [u64; SHORT],
}

impl<const LONG: usize, const SHORT: usize> Series<LONG, SHORT> {
    /// The coefficients from a function of their place.
    const fn new(coefficients: [u128; 32]) -> Self {
        let (mut long, mut short) = ([0; LONG], [0; SHORT]);
        let mut index = 0;
        while index < LONG {
            long[index] = coefficients[index];
            index += 1;
        }
        index = 0;
        while index < SHORT {
            assert!(coefficients[LONG + index] >> 64 == 0);
            short[index] = coefficients[LONG + index] as u64;
            index += 1;
        }
        Series { long, short }
    }

    /// c0 + c2 z² + … and c1 + c3 z² + …, by Horner's scheme side by side: one alone would wait for its products.
    #[inline(always)]
    fn halves(&self, z: u128) -> (u128, u128) {
        let square = square(z);
        let top = (square >> 64) as u64;
        let (mut even, mut odd) = (0, 0);
        for pair in self.short.as_chunks().0.iter().rev() {
            let [c0, c1]: [u64; 2] = *pair;
            even = c0 + multiply_high_short(top, even);
            odd = c1 + multiply_high_short(top, odd);
        }
        let (mut even, mut odd) = (u128::from(even), u128::from(odd));
        for pair in self.long.as_chunks().0.iter().rev() {
            let [c0, c1]: [u128; 2] = *pair;
            even = c0 + times(square, even);
            odd = c1 + times(square, odd);
        }
        (even, odd)
    }

    /// c0 - c1 z + c2 z² ….
    #[inline(always)]
    pub fn alternating(&self, z: u128) -> u128 {
        let (even, odd) = self.halves(z);
        even - times(z, odd)
    }

    /// c0 + c1 z + c2 z² ….
    #[inline(always)]
    pub fn sum(&self, z: u128) -> u128 {
        let (even, odd) = self.halves(z);
        even + times(z, odd)
    }
}

/// 1/first!, 1/(first + step)!, …, the k-th of them down by `scale` (k + 1) places.
const fn reciprocal_factorials(first: u32, step: u32, scale: u32) -> [u128; 32] {
    let mut coefficients = [0; 32];
    let mut value = u128::MAX;
    let (mut n, mut index) = (0, 0);
    while index < coefficients.len() {
        let until = first + step * index as u32;
        while n < until {
            n += 1;
            value /= n as u128;
        }
        let places = scale * (index as u32 + 1);
        coefficients[index] = if places < 128 { value >> places } else { 0 };
        index += 1;
    }
    coefficients
}

/// 1/3, 1/5, …, the k-th of them down by `scale` (k + 1) places.
const fn odd_reciprocals(scale: u32) -> [u128; 32] {
    let mut coefficients = [0; 32];
    let mut index = 0;
    while index < coefficients.len() {
        let places = scale * (index as u32 + 1);
        let value = u128::MAX / (2 * index as u128 + 3);
        coefficients[index] = if places < 128 { value >> places } else { 0 };
        index += 1;
    }
    coefficients
}

/// Of sin r = r - r³ (1/3! - r²/5! + …) and of cos r = 1 - r² (1/2! - r²/4! + …), for r up to 1.
pub static SINE_AND_COSINE: [Series<10, 6>; 2] = [
    Series::new(reciprocal_factorials(3, 2, 0)),
    Series::new(reciprocal_factorials(2, 2, 0)),
];

/// Of e^r = 1 + 64 r (1/64 + 64 r / (64² 2!) + …), in 64 r.
pub static EXPONENTIAL: Series<8, 8> = Series::new(reciprocal_factorials(1, 1, 6));

/// Of atan t = t - 2^9 t³ (1/(2^9 3) - 2^9 t² / (2^18 5) + …), in 2^9 t².
pub static ARC_TANGENT: Series<6, 8> = Series::new(odd_reciprocals(9));

/// The quotient of two significands, with its leading bit set, and the exponent of that: 0 or -1. It is three digits of some 42 bits, the
/// nearest to the remainder times a reciprocal in double precision, so that remainders have either sign.
#[inline(always)]
pub fn quotient(n: u128, d: u128) -> (u128, i32) {
    // Adding it rounds to an integer, which stands in the lower bits of the sum.
    const TO_INTEGER: f64 = 6_755_399_441_055_744.0;
    let (high, low) = split(d >> 1);
    let reciprocal = (1u64 << 43) as f64 / (high as i64) as f64;
    let digit = |rest: u128, scale: f64| {
        let rounded = ((rest >> 64) as i64) as f64 * scale + TO_INTEGER;
        (rounded.to_bits() as i64).wrapping_sub(TO_INTEGER.to_bits() as i64)
    };
    let less = |rest: u128, digit: i64| {
        let product = multiply(digit as u64, low);
        // A digit below zero is 2^64 too large.
        let above = (digit as u64)
            .wrapping_mul(high)
            .wrapping_sub(low & (digit >> 63) as u64);
        (rest << 43).wrapping_sub(product.wrapping_add(join(above, 0)))
    };
    let first = digit(n >> 1, reciprocal);
    let rest = less(n >> 1, first);
    let second = digit(rest, reciprocal);
    let third = digit(less(rest, second), reciprocal * 0.25);
    let lower = ((second as i128) << 41).wrapping_add(third as i128);
    let quotient = ((first as u128) << 84).wrapping_add(lower as u128);
    let zeros = (quotient >> 127 == 0) as u32;
    (quotient << zeros, -(zeros as i32))
}
