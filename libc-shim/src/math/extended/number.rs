//! Floating-point numbers with 192 significant bits: what the `long double` functions compute in.
//!
//! A binary128 number has 113 bits. The 79 beyond them are room for everything that usually takes care: truncation in
//! each step, cancellation of up to sixty bits, arguments multiplied by large integers. So the functions above this can
//! be written as their textbook formulas and still round correctly in all but about one of 2^60 cases.

use crate::builtins::binary128::{F128, Parts};
use crate::builtins::limbs::{join, multiply, multiply_high_short, split};
use crate::math::long::root::root_of_fraction;
use core::ops::{Add, Div, Mul, Neg, Sub};

/// 192 bits, lowest limb first. As a fixed-point number: a fraction in [0, 1).
pub type Limbs = [u64; 3];

/// The sum and the carry out of it.
#[inline]
pub const fn add(a: Limbs, b: Limbs) -> (Limbs, bool) {
    let low = a[0] as u128 + b[0] as u128;
    let middle = a[1] as u128 + b[1] as u128 + (low >> 64);
    let high = a[2] as u128 + b[2] as u128 + (middle >> 64);
    ([low as u64, middle as u64, high as u64], high >> 64 != 0)
}

/// The difference modulo 2^192.
#[inline]
pub const fn subtract(a: Limbs, b: Limbs) -> Limbs {
    let (low, borrow) = a[0].overflowing_sub(b[0]);
    let (middle, first) = a[1].overflowing_sub(b[1]);
    let (middle, second) = middle.overflowing_sub(borrow as u64);
    let high = a[2]
        .wrapping_sub(b[2])
        .wrapping_sub((first | second) as u64);
    [low, middle, high]
}

/// Whether `a < b`.
#[inline]
pub const fn less(a: Limbs, b: Limbs) -> bool {
    if a[2] != b[2] {
        a[2] < b[2]
    } else if a[1] != b[1] {
        a[1] < b[1]
    } else {
        a[0] < b[0]
    }
}

/// `a << count`; everything is lost from 192 on.
#[inline]
pub const fn shift_left(a: Limbs, count: u32) -> Limbs {
    let [x, y, z] = match count / 64 {
        0 => a,
        1 => [0, a[0], a[1]],
        2 => [0, 0, a[0]],
        _ => [0; 3],
    };
    let bits = count & 63;
    let back = 63 - bits;
    [
        x << bits,
        y << bits | (x >> 1) >> back,
        z << bits | (y >> 1) >> back,
    ]
}

/// `a >> count`; everything is lost from 192 on.
#[inline]
pub const fn shift_right(a: Limbs, count: u32) -> Limbs {
    let [x, y, z] = match count / 64 {
        0 => a,
        1 => [a[1], a[2], 0],
        2 => [a[2], 0, 0],
        _ => [0; 3],
    };
    let bits = count & 63;
    let back = 63 - bits;
    [
        x >> bits | (y << 1) << back,
        y >> bits | (z << 1) << back,
        z >> bits,
    ]
}

/// Leading zero bits; 192 for zero.
#[inline]
pub const fn leading_zeros(a: Limbs) -> u32 {
    if a[2] != 0 {
        a[2].leading_zeros()
    } else if a[1] != 0 {
        64 + a[1].leading_zeros()
    } else {
        128 + a[0].leading_zeros()
    }
}

/// The upper half of the product: that of two fixed-point fractions. The partial products that can only touch the last
/// two bits are left out.
pub const fn product(a: Limbs, b: Limbs) -> Limbs {
    const LOW: u128 = u64::MAX as u128;
    let (p02, p11, p20) = (
        multiply(a[0], b[2]),
        multiply(a[1], b[1]),
        multiply(a[2], b[0]),
    );
    let (p12, p21, p22) = (
        multiply(a[1], b[2]),
        multiply(a[2], b[1]),
        multiply(a[2], b[2]),
    );
    let column2 = (p02 & LOW)
        + (p11 & LOW)
        + (p20 & LOW)
        + multiply_high_short(a[0], b[1]) as u128
        + multiply_high_short(a[1], b[0]) as u128;
    let column3 =
        (p02 >> 64) + (p11 >> 64) + (p20 >> 64) + (p12 & LOW) + (p21 & LOW) + (column2 >> 64);
    let column4 = (p12 >> 64) + (p21 >> 64) + (p22 & LOW) + (column3 >> 64);
    let column5 = (p22 >> 64) as u64 + (column4 >> 64) as u64;
    [column3 as u64, column4 as u64, column5]
}

/// The product of two fractions of 128 bits, short of at most four units.
#[inline]
pub const fn product_128(a: u128, b: u128) -> u128 {
    let ((a1, a0), (b1, b0)) = (split(a), split(b));
    multiply(a1, b1) + multiply_high_short(a1, b0) as u128 + multiply_high_short(a0, b1) as u128
}

/// The upper 128 of 192 bits.
#[inline]
pub const fn upper(a: Limbs) -> u128 {
    join(a[2], a[1])
}

/// A fraction of 128 bits.
#[inline]
pub const fn widened(a: u128) -> Limbs {
    let (high, low) = split(a);
    [0, low, high]
}

/// `a * b` modulo 2^192.
#[inline]
pub const fn product_with_word(a: Limbs, b: u64) -> Limbs {
    let low = multiply(a[0], b);
    let middle = multiply(a[1], b) + (low >> 64);
    [
        low as u64,
        middle as u64,
        a[2].wrapping_mul(b).wrapping_add((middle >> 64) as u64),
    ]
}

/// `significand * 2^(exponent - 191)`, negative or not. The significand's top bit is set, or all of it is zero.
#[derive(Clone, Copy, Debug)]
pub struct Extended {
    /// Whether the number is below zero.
    pub negative: bool,
    /// The power of two of the leading bit.
    pub exponent: i32,
    /// The bits, leading one on top.
    pub significand: Limbs,
}

impl Extended {
    /// 0.
    pub const ZERO: Extended = Extended {
        negative: false,
        exponent: -100_000,
        significand: [0; 3],
    };
    /// 1.
    pub const ONE: Extended = Extended::power_of_two(0);

    /// A power of two.
    #[inline]
    pub const fn power_of_two(exponent: i32) -> Extended {
        Extended {
            negative: false,
            exponent,
            significand: [0, 0, 1 << 63],
        }
    }

    /// A finite binary128 number, exactly.
    #[inline]
    pub const fn from_f128(value: F128) -> Extended {
        let parts = value.parts();
        if parts.significand == 0 {
            return Extended::ZERO;
        }
        Extended {
            negative: parts.negative,
            exponent: parts.exponent,
            significand: [
                0,
                parts.significand as u64,
                (parts.significand >> 64) as u64,
            ],
        }
    }

    /// A finite double, exactly.
    #[inline]
    pub const fn from_f64(value: f64) -> Extended {
        Extended::from_f128(F128::from_f64(value))
    }

    /// An integer, exactly.
    #[inline]
    pub const fn from_i64(value: i64) -> Extended {
        Extended::from_f128(F128::from_i64(value))
    }

    /// `fixed * 2^exponent`, where `fixed` is a fraction.
    #[inline]
    pub const fn from_fixed(fixed: Limbs, exponent: i32) -> Extended {
        let zeros = leading_zeros(fixed);
        if zeros == 192 {
            return Extended::ZERO;
        }
        Extended {
            negative: false,
            exponent: exponent - 1 - zeros as i32,
            significand: shift_left(fixed, zeros),
        }
    }

    /// The magnitude as a fixed-point fraction; it must be below 1.
    #[inline]
    pub const fn to_fixed(self) -> Limbs {
        shift_right(self.significand, (-1 - self.exponent) as u32)
    }

    /// Rounds to binary128.
    #[inline]
    pub const fn to_f128(self) -> F128 {
        let [low, middle, high] = self.significand;
        F128::from_parts(Parts {
            negative: self.negative,
            exponent: self.exponent,
            significand: join(high, middle | (low != 0) as u64),
        })
    }

    /// Cut to binary128, with the last bit set when anything was lost: the narrower formats round that correctly.
    #[inline]
    pub const fn to_odd(self) -> F128 {
        let [low, middle, high] = self.significand;
        let lost = low != 0 || middle & 0x7fff != 0;
        F128::from_parts(Parts {
            negative: self.negative,
            exponent: self.exponent,
            significand: join(high, middle & !0x7fff | (lost as u64) << 15),
        })
    }

    /// Rounds to double precision.
    #[inline(never)]
    pub fn to_f64(self) -> f64 {
        self.to_odd().to_f64()
    }

    /// Rounds to single precision.
    #[inline]
    pub fn to_f32(self) -> f32 {
        self.to_odd().to_f32()
    }

    /// Whether this is zero.
    #[inline]
    pub const fn is_zero(self) -> bool {
        self.significand[2] == 0
    }

    /// The magnitude.
    #[inline]
    pub const fn abs(self) -> Extended {
        Extended {
            negative: false,
            ..self
        }
    }

    /// `self * 2^exponent`.
    #[inline]
    pub const fn scaled(self, exponent: i32) -> Extended {
        Extended {
            exponent: self.exponent + exponent,
            ..self
        }
    }

    /// The largest integer not above the number, which must be below 2^62 in magnitude.
    #[inline]
    pub const fn floor(self) -> i64 {
        if self.exponent < 0 {
            return if self.negative && !self.is_zero() {
                -1
            } else {
                0
            };
        }
        let shift = 191 - self.exponent as u32;
        let whole = shift_right(self.significand, shift);
        let back = shift_left(whole, shift);
        let exact = back[0] == self.significand[0]
            && back[1] == self.significand[1]
            && back[2] == self.significand[2];
        let magnitude = whole[0] as i64;
        match (self.negative, exact) {
            (false, _) => magnitude,
            (true, true) => -magnitude,
            (true, false) => -magnitude - 1,
        }
    }

    /// The sum of two numbers of the same sign, or the difference of two of different signs.
    const fn sum(self, other: Extended) -> Extended {
        if self.is_zero() {
            return other;
        }
        if other.is_zero() {
            return self;
        }
        let swap = self.exponent < other.exponent
            || (self.exponent == other.exponent && less(self.significand, other.significand));
        let (large, small) = if swap { (other, self) } else { (self, other) };
        let distance = (large.exponent - small.exponent) as u32;
        let mut shifted = shift_right(
            small.significand,
            if distance < 192 { distance } else { 192 },
        );
        // A sticky bit for what is shifted out.
        let lost = match distance {
            0..64 => small.significand[0] << 1 << (63 - distance) != 0,
            64..128 => small.significand[0] | small.significand[1] << 1 << (127 - distance) != 0,
            _ => true,
        };
        shifted[0] |= (lost && distance != 0) as u64;
        if large.negative == small.negative {
            let (total, carry) = add(large.significand, shifted);
            if !carry {
                return Extended {
                    significand: total,
                    ..large
                };
            }
            let mut significand = shift_right(total, 1);
            significand[2] |= 1 << 63;
            return Extended {
                negative: large.negative,
                exponent: large.exponent + 1,
                significand,
            };
        }
        let total = subtract(large.significand, shifted);
        let zeros = leading_zeros(total);
        if zeros == 192 {
            return Extended::ZERO;
        }
        Extended {
            negative: large.negative,
            exponent: large.exponent - zeros as i32,
            significand: shift_left(total, zeros),
        }
    }

    /// The quotient in five digits of 38 bits, each estimated in double precision and corrected by at most one.
    const fn quotient(self, other: Extended) -> Extended {
        if self.is_zero() || other.is_zero() {
            return Extended::ZERO;
        }
        let divisor = shift_right(other.significand, 2);
        let mut exponent = self.exponent - other.exponent;
        let mut remainder = shift_right(self.significand, 2);
        if less(remainder, divisor) {
            remainder = shift_left(remainder, 1);
            exponent -= 1;
        }
        let scale = (1u64 << 38) as f64 / divisor[2] as f64;
        let mut digits = [0; 3];
        let mut step = 0;
        while step < 5 {
            let digit = (remainder[2] as f64 * scale) as i64 as u64;
            remainder = subtract(shift_left(remainder, 38), product_with_word(divisor, digit));
            digits = add(shift_left(digits, 38), [digit, 0, 0]).0;
            if (remainder[2] as i64) < 0 {
                remainder = add(remainder, divisor).0;
                digits = subtract(digits, [1, 0, 0]);
            } else if !less(remainder, divisor) {
                remainder = subtract(remainder, divisor);
                digits = add(digits, [1, 0, 0]).0;
            }
            step += 1;
        }
        let mut significand = shift_left(digits, 1);
        significand[0] |= (remainder[0] | remainder[1] | remainder[2] != 0) as u64;
        Extended {
            negative: self.negative != other.negative,
            exponent,
            significand,
        }
    }

    /// The square root of a number that is not negative, to some 178 bits: one step of Newton's iteration from 126 bits.
    pub fn square_root(self) -> Extended {
        if self.is_zero() {
            return self;
        }
        let odd = (self.exponent + 1) & 1;
        let reduced = Extended {
            exponent: -1 - odd,
            ..self
        };
        let fraction = upper(self.significand) >> odd;
        let root = Extended::from_fixed(widened(root_of_fraction(fraction)), 0);
        let correction = (reduced - root * root).to_f64() * (0.5 / root.to_f64());
        (root + Extended::from_f64(correction)).scaled((self.exponent + 1 + odd) >> 1)
    }
}

/// What a function gives: a value that needs no rounding, or one still to be rounded to the type of the result.
pub enum Outcome {
    /// A special value, exact in every format.
    Exact(F128),
    /// A value to be rounded.
    Computed(Extended),
}

impl Outcome {
    /// Rounded to binary128.
    #[inline]
    pub fn to_long(self) -> F128 {
        match self {
            Outcome::Exact(value) => value,
            Outcome::Computed(value) => value.to_f128(),
        }
    }

    /// Rounded to double.
    #[inline]
    pub fn to_double(self) -> f64 {
        match self {
            Outcome::Exact(value) => value.to_f64(),
            Outcome::Computed(value) => value.to_f64(),
        }
    }

    /// Rounded to single.
    #[inline]
    pub fn to_single(self) -> f32 {
        match self {
            Outcome::Exact(value) => value.to_f32(),
            Outcome::Computed(value) => value.to_f32(),
        }
    }
}

impl Neg for Extended {
    type Output = Extended;
    #[inline]
    fn neg(self) -> Extended {
        Extended {
            negative: !self.negative,
            ..self
        }
    }
}

impl Add for Extended {
    type Output = Extended;
    fn add(self, other: Extended) -> Extended {
        self.sum(other)
    }
}

impl Sub for Extended {
    type Output = Extended;
    #[inline]
    fn sub(self, other: Extended) -> Extended {
        self + -other
    }
}

impl Mul for Extended {
    type Output = Extended;
    fn mul(self, other: Extended) -> Extended {
        if self.is_zero() || other.is_zero() {
            return Extended::ZERO;
        }
        let significand = product(self.significand, other.significand);
        let zeros = (significand[2] >> 63 == 0) as u32;
        Extended {
            negative: self.negative != other.negative,
            exponent: self.exponent + other.exponent + 1 - zeros as i32,
            significand: if zeros == 1 {
                shift_left(significand, 1)
            } else {
                significand
            },
        }
    }
}

impl Div for Extended {
    type Output = Extended;
    fn div(self, other: Extended) -> Extended {
        self.quotient(other)
    }
}
