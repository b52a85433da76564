//! `fma`, and the functions that round to a narrower type once (`fadd`, `dmull`, `ffma`, …): C23 7.12.13, 7.12.14.

use super::extended::Extended;
use crate::builtins::binary128::F128;
use crate::builtins::limbs::{leading_zeros, multiply_wide, shift_left};

/// x y + z, rounded once.
#[inline]
pub fn fma(x: f64, y: f64, z: f64) -> f64 {
    let exponent = |x: f64| (x.to_bits() >> 52) as u32 & 0x7ff;
    let (a, b, c) = (exponent(x), exponent(y), exponent(z));
    // Where no intermediate result can leave the range of normal numbers.
    let middle = |e: u32, reach: u32| e.wrapping_sub(1023 - reach) < 2 * reach;
    if !(middle(a, 400) && middle(b, 400) && middle(c, 900)) {
        return libm::fma(x, y, z);
    }
    // S. Boldo and G. Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms using rounding to odd"
    // (2008); the exact product after T. J. Dekker.
    let split = |x: f64| {
        let head = f64::from_bits(x.to_bits() & !0x7ff_ffff);
        (head, x - head)
    };
    let ((x1, x2), (y1, y2)) = (split(x), split(y));
    let product = x * y;
    let lost = ((x1 * y1 - product) + x1 * y2 + x2 * y1) + x2 * y2;
    let (low, low_lost) = two_sum(z, lost);
    let (high, high_lost) = two_sum(product, low);
    let (rest, inexact) = two_sum(low_lost, high_lost);
    high + to_odd(rest, inexact)
}

/// The sum and its rounding error (D. E. Knuth).
#[inline(always)]
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let back = sum - a;
    (sum, (a - (sum - back)) + (b - back))
}

/// The sum rounded to odd: of the two neighbours of the exact sum the one whose last bit is set.
#[inline(always)]
fn to_odd(sum: f64, lost: f64) -> f64 {
    let bits = sum.to_bits();
    if lost == 0.0 || bits & 1 != 0 {
        return sum;
    }
    let away = (lost > 0.0) == (sum > 0.0);
    f64::from_bits(if away { bits | 1 } else { bits.wrapping_sub(1) })
}

/// x y + z, rounded once. The product is exact in double precision; the sum is cut with a sticky last bit.
#[inline]
pub fn fmaf(x: f32, y: f32, z: f32) -> f32 {
    let (product, z) = (f64::from(x) * f64::from(y), f64::from(z));
    let sum = product + z;
    let back = sum - product;
    let lost = (product - (sum - back)) + (z - back);
    if lost == 0.0 || !lost.is_finite() || sum.to_bits() & 1 != 0 {
        return sum as f32;
    }
    // The last bit is even and the sum inexact: make it odd, on the side where the exact value is.
    let bits = sum.to_bits();
    let away = (lost > 0.0) == (sum > 0.0);
    f64::from_bits(if away { bits | 1 } else { bits - 1 }) as f32
}

/// x y + z before rounding, or what it is when an operand is zero, infinite or NaN.
fn exact(x: F128, y: F128, z: F128) -> Result<Extended, F128> {
    if !x.is_finite() || !y.is_finite() || !z.is_finite() {
        // A finite product must not overflow beside an infinite z.
        return Err(if x.is_finite() && y.is_finite() {
            z + z
        } else {
            x * y + z
        });
    }
    if x.is_zero() || y.is_zero() {
        return if z.is_zero() {
            Err(x * y + z)
        } else {
            Ok(Extended::from_f128(z))
        };
    }
    let (a, b) = (x.parts(), y.parts());
    let (mut high, mut low) = multiply_wide(a.significand, b.significand);
    let mut exponent = a.exponent + b.exponent + 1;
    if high >> 127 == 0 {
        high = high << 1 | low >> 127;
        low <<= 1;
        exponent -= 1;
    }
    let negative = a.negative != b.negative;
    let head = Extended {
        negative,
        exponent,
        significand: [0, high as u64, (high >> 64) as u64],
    };
    let tail = if low == 0 {
        Extended::ZERO
    } else {
        let zeros = leading_zeros(low);
        let low = shift_left(low, zeros);
        Extended {
            negative,
            exponent: exponent - 128 - zeros as i32,
            significand: [0, low as u64, (low >> 64) as u64],
        }
    };
    // The two smaller ones first: what is lost then lies below every bit that rounding looks at.
    let z = Extended::from_f128(z);
    let sum = if z.is_zero() || z.exponent < tail.exponent {
        (z + tail) + head
    } else {
        (head + z) + tail
    };
    Ok(sum)
}

/// x y + z in binary128, rounded once.
pub fn fmal(x: F128, y: F128, z: F128) -> F128 {
    match exact(x, y, z) {
        Ok(sum) => sum.to_f128(),
        Err(value) => value,
    }
}

/// x y + z of any operands that binary128 holds, rounded once to double.
pub fn to_double(x: F128, y: F128, z: F128) -> f64 {
    match exact(x, y, z) {
        Ok(sum) => sum.to_f64(),
        Err(value) => value.to_f64(),
    }
}

/// x y + z of any operands that binary128 holds, rounded once to single.
pub fn to_single(x: F128, y: F128, z: F128) -> f32 {
    match exact(x, y, z) {
        Ok(sum) => sum.to_f32(),
        Err(value) => value.to_f32(),
    }
}

/// The quotient or root with enough bits to round once to a narrower type; special values as they are.
fn wide(value: F128, finite: bool, compute: impl FnOnce() -> Extended) -> F128 {
    if finite && value.is_finite() && !value.is_zero() {
        compute().to_odd()
    } else {
        value
    }
}

/// x / y, to be rounded to a narrower type.
pub fn quotient(x: F128, y: F128) -> F128 {
    let finite = x.is_finite() && y.is_finite() && !x.is_zero() && !y.is_zero();
    wide(x / y, finite, || {
        Extended::from_f128(x) / Extended::from_f128(y)
    })
}

/// √x, to be rounded to a narrower type. The exact root of a number is never halfway between two of those.
pub fn square_root(x: F128) -> F128 {
    super::root::sqrtl(x)
}

/// The exact product of two doubles, or the product of two long doubles to be rounded to a narrower type.
pub fn product(x: F128, y: F128) -> F128 {
    match exact(x, y, F128::ZERO) {
        Ok(value) if x.is_finite() && !x.is_zero() && !y.is_zero() => value.to_odd(),
        _ => x * y,
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// x y + z, rounded once.
    #[unsafe(no_mangle)]
    pub extern "C" fn fma(x: f64, y: f64, z: f64) -> f64 {
        super::fma(x, y, z)
    }

    /// x y + z, rounded once in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaf(x: f32, y: f32, z: f32) -> f32 {
        super::fmaf(x, y, z)
    }

    /// x y + z, rounded once in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmal(x: u128, y: u128, z: u128) -> u128 {
        super::fmal(F128(x), F128(y), F128(z)).0
    }

    /// x + y, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn fadd(x: f64, y: f64) -> f32 {
        super::to_single(F128::from_f64(x), F128::ONE, F128::from_f64(y))
    }

    /// x - y, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn fsub(x: f64, y: f64) -> f32 {
        super::to_single(F128::from_f64(y), -F128::ONE, F128::from_f64(x))
    }

    /// x y, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmul(x: f64, y: f64) -> f32 {
        super::product(F128::from_f64(x), F128::from_f64(y)).to_f32()
    }

    /// x / y, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn fdiv(x: f64, y: f64) -> f32 {
        super::quotient(F128::from_f64(x), F128::from_f64(y)).to_f32()
    }

    /// √x, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn fsqrt(x: f64) -> f32 {
        super::square_root(F128::from_f64(x)).to_f32()
    }

    /// x y + z, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn ffma(x: f64, y: f64, z: f64) -> f32 {
        super::to_single(F128::from_f64(x), F128::from_f64(y), F128::from_f64(z))
    }

    /// x + y, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn faddl(x: u128, y: u128) -> f32 {
        super::to_single(F128(x), F128::ONE, F128(y))
    }

    /// x - y, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn fsubl(x: u128, y: u128) -> f32 {
        super::to_single(F128(y), -F128::ONE, F128(x))
    }

    /// x y, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmull(x: u128, y: u128) -> f32 {
        super::product(F128(x), F128(y)).to_f32()
    }

    /// x / y, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn fdivl(x: u128, y: u128) -> f32 {
        super::quotient(F128(x), F128(y)).to_f32()
    }

    /// √x, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn fsqrtl(x: u128) -> f32 {
        super::square_root(F128(x)).to_f32()
    }

    /// x y + z, rounded once to float.
    #[unsafe(no_mangle)]
    pub extern "C" fn ffmal(x: u128, y: u128, z: u128) -> f32 {
        super::to_single(F128(x), F128(y), F128(z))
    }

    /// x + y, rounded once to double.
    #[unsafe(no_mangle)]
    pub extern "C" fn daddl(x: u128, y: u128) -> f64 {
        super::to_double(F128(x), F128::ONE, F128(y))
    }

    /// x - y, rounded once to double.
    #[unsafe(no_mangle)]
    pub extern "C" fn dsubl(x: u128, y: u128) -> f64 {
        super::to_double(F128(y), -F128::ONE, F128(x))
    }

    /// x y, rounded once to double.
    #[unsafe(no_mangle)]
    pub extern "C" fn dmull(x: u128, y: u128) -> f64 {
        super::product(F128(x), F128(y)).to_f64()
    }

    /// x / y, rounded once to double.
    #[unsafe(no_mangle)]
    pub extern "C" fn ddivl(x: u128, y: u128) -> f64 {
        super::quotient(F128(x), F128(y)).to_f64()
    }

    /// √x, rounded once to double.
    #[unsafe(no_mangle)]
    pub extern "C" fn dsqrtl(x: u128) -> f64 {
        super::square_root(F128(x)).to_f64()
    }

    /// x y + z, rounded once to double.
    #[unsafe(no_mangle)]
    pub extern "C" fn dfmal(x: u128, y: u128, z: u128) -> f64 {
        super::to_double(F128(x), F128(y), F128(z))
    }
}
