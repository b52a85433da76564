//! `asinh`, `acosh`, `atanh`: C23 7.12.5.

use super::extended::{Extended, logarithm};
use super::hyperbolic::odd;
use super::instruction::sqrt;
use super::inverse_hyperbolic_table::{ACOSH, ASINH, ATANH};
use super::logarithm::{log_of_product, log_of_sum, log_scaled, log_single};
use crate::builtins::binary128::F128;

/// x² in two doubles, the first of them exactly representable (T. J. Dekker 1971).
#[inline(always)]
fn square_in_two(x: f64) -> (f64, f64) {
    let head = f64::from_bits(x.to_bits() & !0x7ff_ffff);
    (head * head, (x - head) * (x + head))
}

/// The inverse hyperbolic sine: ln(x + √(x² + 1)), the root and the sum with what their rounding lost.
#[inline]
pub fn asinh(x: f64) -> f64 {
    let a = x.abs();
    let value = if a < 0.3 {
        // The product is negative, but for tiny arguments it may round to a zero.
        return (a + a * polynomial(&ASINH, a * a)).copysign(x);
    } else if a < 1e8 {
        let (square, square_low) = square_in_two(a);
        let sum = 1.0 + a * a;
        let root = sqrt(sum);
        let (back, back_low) = square_in_two(root);
        let rest = ((square - back) + 1.0) + (square_low - back_low);
        log_of_sum_of_two(root, a, root, rest)
    } else {
        log_of_huge(a)
    };
    value.copysign(x)
}

/// ln(x + √(root² + rest)), where the sum is not near one; `large` and `small` are x and the root in their order. What sum and root
/// lack only needs a few bits.
#[inline(always)]
fn log_of_sum_of_two(large: f64, small: f64, root: f64, rest: f64) -> f64 {
    let sum = large + small;
    let lost = (large - sum) + small;
    log_of_product(sum, (lost * root + rest * 0.5) / (root * sum))
}

/// ln(2x) for a huge x, infinity or NaN.
#[cold]
fn log_of_huge(x: f64) -> f64 {
    if x < f64::INFINITY {
        log_scaled(x, 1.0)
    } else {
        x
    }
}

/// Horner's scheme in two halves, times x.
#[inline(always)]
fn polynomial<const N: usize>(coefficients: &[f64; N], x: f64) -> f64 {
    let square = x * x;
    let (mut even, mut odd) = (0.0, 0.0);
    for pair in coefficients.rchunks(2) {
        if let [a, b] = pair {
            even = even * square + a;
            odd = odd * square + b;
        }
    }
    x * (even + x * odd)
}

/// The inverse hyperbolic cosine: ln(x + √(x² - 1)).
#[inline]
pub fn acosh(x: f64) -> f64 {
    const NEAR: u64 = 1.0625f64.to_bits();
    const HUGE: u64 = 1e8f64.to_bits();
    if x.to_bits().wrapping_sub(NEAR) < HUGE - NEAR {
        let (square, square_low) = square_in_two(x);
        let root = sqrt((x - 1.0) * (x + 1.0));
        let (back, back_low) = square_in_two(root);
        let rest = ((square - 1.0) - back) + (square_low - back_low);
        return log_of_sum_of_two(x, root, root, rest);
    }
    if x >= 1e8 {
        log_of_huge(x)
    } else {
        acosh_near_one(x)
    }
}

/// √(2t) (1 + t P(t)) for x = 1 + t below 17/16.
fn acosh_near_one(x: f64) -> f64 {
    let t = 2.0 * (x - 1.0);
    if !(t > 0.0) {
        return if t == 0.0 { 0.0 } else { f64::NAN };
    }
    let root = sqrt(t);
    let (square, square_low) = square_in_two(root);
    let rest = 0.5 * ((t - square) - square_low) / root;
    root + (root * polynomial(&ACOSH, 0.5 * t) + rest)
}

/// The inverse hyperbolic tangent: ln((1 + x) / (1 - x)) / 2, the quotient with what its rounding lost.
#[inline]
pub fn atanh(x: f64) -> f64 {
    let a = x.abs();
    if a < 0.25 {
        return x + x * polynomial(&ATANH, x * x);
    }
    if !(a < 1.0) {
        return if a == 1.0 {
            f64::INFINITY.copysign(x)
        } else {
            f64::NAN
        };
    }
    let (n, d) = (1.0 + a, 1.0 - a);
    let (n_low, d_low) = ((1.0 - n) + a, (1.0 - d) - a);
    let reciprocal = 1.0 / d;
    let quotient = n / d;
    let (q, e) = (
        f64::from_bits(quotient.to_bits() & !0x7ff_ffff),
        f64::from_bits(d.to_bits() & !0x7ff_ffff),
    );
    let remainder = (n - q * e) - (q * (d - e) + (quotient - q) * d);
    let rest = (remainder + (n_low - quotient * d_low)) * reciprocal;
    (0.5 * log_of_sum(quotient, rest)).copysign(x)
}

/// The inverse hyperbolic sine in single precision.
#[inline]
pub fn asinhf(x: f32) -> f32 {
    let a = f64::from(x.abs());
    let square = a * a;
    if a < 1.0 / 64.0 {
        let series = (1.0 / 6.0 - 0.075 * square) + square * square * (15.0 / 336.0);
        return (a - a * square * series).copysign(x.into()) as f32;
    }
    if !(a < f64::INFINITY) {
        return x;
    }
    log_single(a + sqrt(square + 1.0)).copysign(x.into()) as f32
}

/// The inverse hyperbolic cosine in single precision.
#[inline]
pub fn acoshf(x: f32) -> f32 {
    if !(x >= 1.0 && x < f32::INFINITY) {
        return if x > 1.0 { x } else { f32::NAN };
    }
    let x = f64::from(x);
    log_single(x + sqrt(x * x - 1.0)) as f32
}

/// The inverse hyperbolic tangent in single precision.
#[inline]
pub fn atanhf(x: f32) -> f32 {
    let (wide, a) = (f64::from(x), f64::from(x.abs()));
    if a < 1.0 / 64.0 {
        let square = a * a;
        return (wide + wide * square * ((1.0 / 3.0 + 0.2 * square) + square * square * (1.0 / 7.0)))
            as f32;
    }
    if !(a < 1.0) {
        return if a == 1.0 {
            f32::INFINITY.copysign(x)
        } else {
            f32::NAN
        };
    }
    (0.5 * log_single((1.0 + a) / (1.0 - a))).copysign(wide) as f32
}

/// The inverse hyperbolic sine in binary128.
pub fn asinhl(x: F128) -> F128 {
    odd(x, logarithm::asinh)
}

/// The inverse hyperbolic cosine in binary128.
pub fn acoshl(x: F128) -> F128 {
    if x.is_nan() || x < F128::ONE {
        return super::arctangent::domain(x);
    }
    if x.is_infinite() {
        return x;
    }
    if x.0 == F128::ONE.0 {
        return F128::ZERO;
    }
    logarithm::acosh(Extended::from_f128(x)).to_f128()
}

/// The inverse hyperbolic tangent in binary128.
pub fn atanhl(x: F128) -> F128 {
    if x.is_nan() || x.magnitude() > F128::ONE.0 {
        return super::arctangent::domain(x);
    }
    if x.magnitude() == F128::ONE.0 {
        return F128::INFINITY.copysign(x);
    }
    odd(x, logarithm::atanh)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The inverse hyperbolic sine.
    #[unsafe(no_mangle)]
    pub extern "C" fn asinh(x: f64) -> f64 {
        super::asinh(x)
    }

    /// The inverse hyperbolic sine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn asinhf(x: f32) -> f32 {
        super::asinhf(x)
    }

    /// The inverse hyperbolic sine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn asinhl(x: u128) -> u128 {
        super::asinhl(F128(x)).0
    }

    /// The inverse hyperbolic cosine.
    #[unsafe(no_mangle)]
    pub extern "C" fn acosh(x: f64) -> f64 {
        super::acosh(x)
    }

    /// The inverse hyperbolic cosine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn acoshf(x: f32) -> f32 {
        super::acoshf(x)
    }

    /// The inverse hyperbolic cosine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn acoshl(x: u128) -> u128 {
        super::acoshl(F128(x)).0
    }

    /// The inverse hyperbolic tangent.
    #[unsafe(no_mangle)]
    pub extern "C" fn atanh(x: f64) -> f64 {
        super::atanh(x)
    }

    /// The inverse hyperbolic tangent in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atanhf(x: f32) -> f32 {
        super::atanhf(x)
    }

    /// The inverse hyperbolic tangent in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atanhl(x: u128) -> u128 {
        super::atanhl(F128(x)).0
    }
}
