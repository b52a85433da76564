//! IEEE 754 binary128 in integer arithmetic: the `long double` of wasm32.

use super::limbs::{
    join, leading_zeros, multiply, multiply_wide, shift_left, shift_right, shift_right_sticky,
    split,
};
use super::straight;
use core::cmp::Ordering;
use core::ops::{Add, Div, Mul, Neg, Sub};

/// A binary128 number, as its bits.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct F128(pub u128);

/// The bits below the exponent.
pub const FRACTION_BITS: u32 = 112;
/// The leading one that normal numbers do not store.
pub const HIDDEN: u128 = 1 << FRACTION_BITS;
/// The sign bit.
pub const SIGN: u128 = 1 << 127;
/// The bits of infinity.
pub const INFINITY: u128 = 0x7fff << FRACTION_BITS;
/// The bit that makes a NaN quiet.
pub const QUIET: u128 = 1 << 111;
/// The exponent field of one.
pub const BIAS: i32 = 16383;

/// A finite number taken apart: the significand's leading bit is bit 127 (zero is all zero), and the value is
/// `significand * 2^(exponent - 127)`.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    /// Whether the sign bit is set.
    pub negative: bool,
    /// The power of two of the leading bit.
    pub exponent: i32,
    /// The significand, leading bit on top.
    pub significand: u128,
}

impl F128 {
    /// +0.
    pub const ZERO: F128 = F128(0);
    /// 1.
    pub const ONE: F128 = F128(0x3fff << FRACTION_BITS);
    /// 1/2.
    pub const HALF: F128 = F128(0x3ffe << FRACTION_BITS);
    /// Infinity.
    pub const INFINITY: F128 = F128(INFINITY);
    /// The default NaN.
    pub const NAN: F128 = F128(INFINITY | QUIET);

    /// The bits without the sign.
    #[inline]
    pub const fn magnitude(self) -> u128 {
        self.0 & !SIGN
    }

    /// Whether the sign bit is set.
    #[inline]
    pub const fn is_negative(self) -> bool {
        self.0 >> 127 != 0
    }

    /// Whether this is a NaN.
    #[inline]
    pub const fn is_nan(self) -> bool {
        self.magnitude() > INFINITY
    }

    /// Whether this is an infinity.
    #[inline]
    pub const fn is_infinite(self) -> bool {
        self.magnitude() == INFINITY
    }

    /// Whether this is neither infinity nor NaN.
    #[inline]
    pub const fn is_finite(self) -> bool {
        self.magnitude() < INFINITY
    }

    /// Whether this is a zero of either sign.
    #[inline]
    pub const fn is_zero(self) -> bool {
        self.magnitude() == 0
    }

    /// The biased exponent field.
    #[inline]
    pub const fn exponent_field(self) -> i32 {
        (self.0 >> FRACTION_BITS) as i32 & 0x7fff
    }

    /// The absolute value.
    #[inline]
    pub const fn abs(self) -> F128 {
        F128(self.magnitude())
    }

    /// This magnitude with the other's sign.
    #[inline]
    pub const fn copysign(self, sign: F128) -> F128 {
        F128(self.magnitude() | sign.0 & SIGN)
    }

    /// The same NaN, quiet.
    #[inline]
    pub const fn quieted(self) -> F128 {
        F128(self.0 | QUIET)
    }

    /// Takes a finite number apart.
    #[inline]
    pub const fn parts(self) -> Parts {
        let field = self.exponent_field();
        let fraction = self.0 & (HIDDEN - 1);
        let negative = self.is_negative();
        if field != 0 {
            return Parts {
                negative,
                exponent: field - BIAS,
                significand: (fraction | HIDDEN) << 15,
            };
        }
        if fraction == 0 {
            return Parts {
                negative,
                exponent: -BIAS,
                significand: 0,
            };
        }
        let zeros = leading_zeros(fraction);
        Parts {
            negative,
            exponent: 16 - BIAS - zeros as i32,
            significand: shift_left(fraction, zeros),
        }
    }

    /// Puts a number together, rounding to nearest, ties to even. The lowest bit of the significand may be sticky.
    #[inline]
    pub const fn from_parts(parts: Parts) -> F128 {
        let Parts {
            negative,
            exponent,
            mut significand,
        } = parts;
        let sign = (negative as u128) << 127;
        let mut field = exponent + BIAS;
        if significand == 0 {
            return F128(sign);
        }
        if field >= 0x7fff {
            return F128(sign | INFINITY);
        }
        if field <= 0 {
            let (denormal, distance) = (1 - field, 200);
            significand = shift_right_sticky(
                significand,
                if denormal < distance {
                    denormal as u32
                } else {
                    200
                },
            );
            field = 0;
        } else {
            field -= 1;
        }
        let rest = significand as u32 & 0x7fff;
        let kept = significand >> 15;
        let up = (rest > 0x4000) as u128 | ((rest == 0x4000) as u128 & kept & 1);
        F128(sign | (((field as u128) << FRACTION_BITS) + kept + up))
    }

    /// From an unsigned integer.
    #[inline]
    pub const fn from_u128(value: u128) -> F128 {
        let zeros = leading_zeros(value) & 127;
        F128::from_parts(Parts {
            negative: false,
            exponent: 127 - zeros as i32,
            significand: shift_left(value, zeros),
        })
    }

    /// From a signed integer.
    #[inline]
    pub const fn from_i128(value: i128) -> F128 {
        let magnitude = F128::from_u128(value.unsigned_abs());
        F128(magnitude.0 | value as u128 & SIGN)
    }

    /// From an unsigned integer; always exact.
    #[inline]
    pub const fn from_u64(value: u64) -> F128 {
        if value == 0 {
            return F128::ZERO;
        }
        let zeros = value.leading_zeros();
        let fraction = ((value << zeros << 1) as u128) << 48;
        F128(((BIAS as u128 + 63 - zeros as u128) << FRACTION_BITS) + fraction)
    }

    /// From a signed integer; always exact.
    #[inline]
    pub const fn from_i64(value: i64) -> F128 {
        F128(F128::from_u64(value.unsigned_abs()).0 | ((value < 0) as u128) << 127)
    }

    /// Towards zero; saturates; zero for a NaN.
    #[inline]
    pub const fn to_u128(self) -> u128 {
        if self.is_negative() || self.is_nan() {
            return 0;
        }
        let exponent = self.exponent_field() - BIAS;
        if exponent < 0 {
            0
        } else if exponent >= 128 {
            u128::MAX
        } else {
            shift_right(
                ((self.0 & (HIDDEN - 1)) | HIDDEN) << 15,
                127 - exponent as u32,
            )
        }
    }

    /// Towards zero; saturates; zero for a NaN.
    #[inline]
    pub const fn to_i128(self) -> i128 {
        let magnitude = self.abs().to_u128();
        if self.is_negative() {
            if magnitude > 1 << 127 {
                i128::MIN
            } else {
                (magnitude as i128).wrapping_neg()
            }
        } else if magnitude > i128::MAX as u128 {
            i128::MAX
        } else {
            magnitude as i128
        }
    }

    /// Towards zero; saturates; zero for a NaN.
    #[inline]
    pub const fn to_u64(self) -> u64 {
        let exponent = self.exponent_field() - BIAS;
        if self.is_negative() || exponent < 0 || self.is_nan() {
            0
        } else if exponent >= 64 {
            u64::MAX
        } else {
            ((self.0 >> 49) as u64 | 1 << 63) >> (63 - exponent as u32)
        }
    }

    /// Towards zero; saturates; zero for a NaN.
    #[inline]
    pub const fn to_i64(self) -> i64 {
        let magnitude = self.abs().to_u64();
        if self.is_negative() {
            if magnitude > 1 << 63 {
                i64::MIN
            } else {
                (magnitude as i64).wrapping_neg()
            }
        } else if magnitude > i64::MAX as u64 {
            i64::MAX
        } else {
            magnitude as i64
        }
    }

    /// From double precision; exact.
    #[inline]
    pub const fn from_f64(value: f64) -> F128 {
        let bits = value.to_bits();
        let sign = ((bits >> 63) as u128) << 127;
        let magnitude = bits & (u64::MAX >> 1);
        let field = magnitude >> 52;
        if field.wrapping_sub(1) < 0x7fe {
            let rebias = ((BIAS - 1023) as u128) << FRACTION_BITS;
            return F128(sign | (((magnitude as u128) << 60) + rebias));
        }
        if field != 0 {
            // A signalling NaN stays one, as with compiler-rt.
            return F128(sign | INFINITY | (magnitude as u128) << 60 & (HIDDEN - 1));
        }
        if magnitude == 0 {
            return F128(sign);
        }
        let zeros = magnitude.leading_zeros();
        let fraction = (magnitude << zeros << 1) as u128;
        let biased = (BIAS - 1074 + 63) as u128 - zeros as u128;
        F128(sign | ((biased << FRACTION_BITS) + (fraction << 48)))
    }

    /// To double precision, rounding to nearest, ties to even.
    #[cold]
    #[inline(never)]
    pub const fn general_to_f64(self) -> f64 {
        let sign = (self.0 >> 64) as u64 & 1 << 63;
        if self.is_nan() {
            return f64::from_bits(sign | 0x7ff8 << 48 | (self.0 >> 60) as u64 & ((1 << 52) - 1));
        }
        let exponent = self.exponent_field() - BIAS;
        if exponent > 1023 {
            return f64::from_bits(sign | 0x7ff << 52);
        }
        let (high, low) = split((self.0 & (HIDDEN - 1)) << 15 | 1 << 127);
        let significand = high | (low != 0) as u64;
        if exponent < -1075 {
            return f64::from_bits(sign);
        }
        let (field, significand) = if exponent < -1022 {
            let shift = (-1022 - exponent) as u32;
            let shifted = significand >> shift;
            (0, shifted | (shifted << shift != significand) as u64)
        } else {
            ((exponent + 1022) as u64, significand)
        };
        let rest = significand & 0x7ff;
        let kept = significand >> 11;
        let up = (rest > 0x400) as u64 | (rest == 0x400) as u64 & kept & 1;
        f64::from_bits(sign | ((field << 52) + kept + up))
    }

    /// To single precision, rounding to nearest, ties to even.
    #[inline]
    pub const fn to_f32(self) -> f32 {
        if self.is_nan() {
            return self.general_to_f64() as f32;
        }
        // Rounding to odd in double precision first makes the second rounding exact.
        let truncated = F128(self.0 & !((1 << 60) - 1));
        let sticky = self.0 & ((1 << 60) - 1) != 0;
        let wide = truncated.general_to_f64();
        if sticky && wide.is_finite() && wide != 0.0 {
            f64::from_bits(wide.to_bits() | 1) as f32
        } else {
            wide as f32
        }
    }

    /// To double precision, rounding to nearest, ties to even.
    #[inline]
    pub fn to_f64(self) -> f64 {
        straight::to_f64(self).unwrap_or_else(|| self.general_to_f64())
    }

    /// The exact integer ordering of two numbers of which neither is a NaN.
    #[inline]
    pub const fn ordered(self) -> i128 {
        if self.is_negative() {
            -(self.magnitude() as i128)
        } else {
            self.0 as i128
        }
    }

    /// The sum: the smaller operand is shifted below the larger one with a sticky bit, then one rounding.
    #[inline]
    pub const fn general_sum(self, other: F128) -> F128 {
        if !self.is_finite() || !other.is_finite() {
            return self.sum_special(other);
        }
        let (large, small) = if self.magnitude() >= other.magnitude() {
            (self, other)
        } else {
            (other, self)
        };
        if small.is_zero() {
            // Only both being -0 keeps the sign of a zero sum.
            return if large.is_zero() {
                F128(self.0 & other.0)
            } else {
                large
            };
        }
        let (mut a_field, mut b_field) = (large.exponent_field(), small.exponent_field());
        let mut a = large.0 & (HIDDEN - 1);
        let mut b = small.0 & (HIDDEN - 1);
        if a_field == 0 {
            a_field = 1;
        } else {
            a |= HIDDEN;
        }
        if b_field == 0 {
            b_field = 1;
        } else {
            b |= HIDDEN;
        }
        let a = a << 14;
        let b = shift_right_sticky(b << 14, (a_field - b_field) as u32);
        let total = if large.is_negative() == small.is_negative() {
            a + b
        } else {
            a - b
        };
        if total == 0 {
            return F128::ZERO;
        }
        let zeros = leading_zeros(total);
        F128::from_parts(Parts {
            negative: large.is_negative(),
            exponent: a_field - BIAS + 1 - zeros as i32,
            significand: shift_left(total, zeros),
        })
    }

    #[cold]
    const fn sum_special(self, other: F128) -> F128 {
        if self.is_nan() {
            self.quieted()
        } else if other.is_nan() {
            other.quieted()
        } else if self.is_infinite() && other.is_infinite() && self.0 != other.0 {
            F128::NAN
        } else if self.is_infinite() {
            self
        } else {
            other
        }
    }

    /// The product of any two numbers.
    #[inline]
    pub const fn general_product(self, other: F128) -> F128 {
        let negative = self.is_negative() != other.is_negative();
        if !self.is_finite() || !other.is_finite() {
            return self.product_special(other);
        }
        let (a, b) = (self.parts(), other.parts());
        let (high, low) = multiply_wide(a.significand, b.significand);
        let zeros = (high >> 127 == 0) as u32;
        F128::from_parts(Parts {
            negative,
            exponent: a.exponent + b.exponent + 1 - zeros as i32,
            significand: (if zeros == 1 { high << 1 } else { high }) | (low != 0) as u128,
        })
    }

    #[cold]
    const fn product_special(self, other: F128) -> F128 {
        if self.is_nan() {
            self.quieted()
        } else if other.is_nan() {
            other.quieted()
        } else if self.is_zero() || other.is_zero() {
            F128::NAN
        } else {
            F128(INFINITY | (self.0 ^ other.0) & SIGN)
        }
    }

    /// The quotient, in three digits of forty bits, each estimated in double precision and then corrected by at most one.
    #[inline]
    pub const fn general_quotient(self, other: F128) -> F128 {
        let sign = (self.0 ^ other.0) & SIGN;
        if !self.is_finite() || !other.is_finite() || self.is_zero() || other.is_zero() {
            return self.quotient_special(other, sign);
        }
        let (a, b) = (self.parts(), other.parts());
        let divisor = b.significand >> 15;
        let mut remainder = a.significand >> 15;
        let mut exponent = a.exponent - b.exponent;
        if remainder < divisor {
            remainder <<= 1;
            exponent -= 1;
        }
        let (divisor_high, divisor_low) = split(divisor);
        // 2^43 makes a digit of the upper bits taken below: the remainder's start at 2^52, the divisor's at 2^49.
        let scale = (1u64 << 43) as f64 / (b.significand >> 64) as u64 as f64;
        let mut digits = 0u128;
        let mut step = 0;
        while step < 3 {
            let mut digit = ((remainder >> 52) as u64 as f64 * scale) as i64 as u64;
            // The true remainder is small, so arithmetic modulo 2^128 is enough.
            remainder = (remainder << 40)
                .wrapping_sub(multiply(digit, divisor_low))
                .wrapping_sub(join(digit.wrapping_mul(divisor_high), 0));
            if (remainder as i128) < 0 {
                remainder = remainder.wrapping_add(divisor);
                digit -= 1;
            }
            if remainder >= divisor {
                remainder -= divisor;
                digit += 1;
            }
            digits = (digits << 40) + digit as u128;
            step += 1;
        }
        F128::from_parts(Parts {
            negative: sign != 0,
            exponent,
            significand: digits << 7 | (remainder != 0) as u128,
        })
    }

    #[cold]
    const fn quotient_special(self, other: F128, sign: u128) -> F128 {
        if self.is_nan() {
            self.quieted()
        } else if other.is_nan() {
            other.quieted()
        } else if self.is_infinite() {
            if other.is_infinite() {
                F128::NAN
            } else {
                F128(sign | INFINITY)
            }
        } else if other.is_infinite() {
            F128(sign)
        } else if other.is_zero() {
            if self.is_zero() {
                F128::NAN
            } else {
                F128(sign | INFINITY)
            }
        } else {
            F128(sign)
        }
    }
}

impl Neg for F128 {
    type Output = F128;
    #[inline]
    fn neg(self) -> F128 {
        F128(self.0 ^ SIGN)
    }
}

impl Add for F128 {
    type Output = F128;
    fn add(self, other: F128) -> F128 {
        straight::sum(self, other).unwrap_or_else(|| self.general_sum(other))
    }
}

impl Sub for F128 {
    type Output = F128;
    #[inline]
    fn sub(self, other: F128) -> F128 {
        self + if other.is_nan() { other } else { -other }
    }
}

impl Mul for F128 {
    type Output = F128;
    fn mul(self, other: F128) -> F128 {
        straight::product(self, other).unwrap_or_else(|| self.general_product(other))
    }
}

impl Div for F128 {
    type Output = F128;
    fn div(self, other: F128) -> F128 {
        straight::quotient(self, other).unwrap_or_else(|| self.general_quotient(other))
    }
}

impl PartialEq for F128 {
    #[inline]
    fn eq(&self, other: &F128) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for F128 {
    #[inline]
    fn partial_cmp(&self, other: &F128) -> Option<Ordering> {
        if self.is_nan() || other.is_nan() {
            return None;
        }
        Some(self.ordered().cmp(&other.ordered()))
    }
}
