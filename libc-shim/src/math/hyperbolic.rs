//! `sinh`, `cosh`, `tanh`: C23 7.12.5.

use super::exponential::{exp, expm1};
use super::extended::{Extended, exponential};
use crate::builtins::binary128::F128;

/// Where e^x overflows, but not half of it.
const LARGE: f64 = 709.78;

/// e^|x| / 2 for |x| beyond [`LARGE`].
#[cold]
fn half_exp(x: f64) -> f64 {
    let root = exp(0.5 * x);
    0.5 * root * root
}

/// The hyperbolic sine.
#[inline]
pub fn sinh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude > LARGE {
        return half_exp(magnitude).copysign(x);
    }
    if magnitude < 1e-8 {
        return x;
    }
    let power = expm1(magnitude);
    (0.5 * (power + power / (power + 1.0))).copysign(x)
}

/// The hyperbolic cosine.
#[inline]
pub fn cosh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude > LARGE {
        return half_exp(magnitude);
    }
    let power = exp(magnitude);
    0.5 * (power + 1.0 / power)
}

/// The hyperbolic tangent.
#[inline]
pub fn tanh(x: f64) -> f64 {
    let magnitude = x.abs();
    let value = if magnitude > 22.0 {
        1.0
    } else if magnitude > 0.55 {
        1.0 - 2.0 / (exp(2.0 * magnitude) + 1.0)
    } else if magnitude > 1e-9 {
        let power = expm1(2.0 * magnitude);
        power / (power + 2.0)
    } else {
        return x;
    };
    value.copysign(x)
}

/// The hyperbolic sine in single precision.
#[inline]
pub fn sinhf(x: f32) -> f32 {
    sinh(x.into()) as f32
}

/// The hyperbolic cosine in single precision.
#[inline]
pub fn coshf(x: f32) -> f32 {
    cosh(x.into()) as f32
}

/// The hyperbolic tangent in single precision.
#[inline]
pub fn tanhf(x: f32) -> f32 {
    tanh(x.into()) as f32
}

/// An odd function, infinite at infinity, in binary128.
pub(super) fn odd(x: F128, function: fn(Extended) -> Extended) -> F128 {
    if x.is_nan() {
        return x.quieted();
    }
    if x.is_zero() || x.is_infinite() {
        return x;
    }
    function(Extended::from_f128(x.abs())).to_f128().copysign(x)
}

/// The hyperbolic sine in binary128.
pub fn sinhl(x: F128) -> F128 {
    if x.is_finite() && x.exponent_field() >= 0x3fff + 15 {
        return F128::INFINITY.copysign(x);
    }
    odd(x, exponential::sinh)
}

/// The hyperbolic cosine in binary128.
pub fn coshl(x: F128) -> F128 {
    if x.exponent_field() >= 0x3fff + 15 {
        return if x.is_nan() {
            x.quieted()
        } else {
            F128::INFINITY
        };
    }
    exponential::cosh(Extended::from_f128(x)).to_f128()
}

/// The hyperbolic tangent in binary128.
pub fn tanhl(x: F128) -> F128 {
    if x.is_infinite() {
        return F128::ONE.copysign(x);
    }
    odd(x, exponential::tanh)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The hyperbolic sine.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinh(x: f64) -> f64 {
        super::sinh(x)
    }

    /// The hyperbolic sine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinhf(x: f32) -> f32 {
        super::sinhf(x)
    }

    /// The hyperbolic sine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinhl(x: u128) -> u128 {
        super::sinhl(F128(x)).0
    }

    /// The hyperbolic cosine.
    #[unsafe(no_mangle)]
    pub extern "C" fn cosh(x: f64) -> f64 {
        super::cosh(x)
    }

    /// The hyperbolic cosine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn coshf(x: f32) -> f32 {
        super::coshf(x)
    }

    /// The hyperbolic cosine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn coshl(x: u128) -> u128 {
        super::coshl(F128(x)).0
    }

    /// The hyperbolic tangent.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanh(x: f64) -> f64 {
        super::tanh(x)
    }

    /// The hyperbolic tangent in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanhf(x: f32) -> f32 {
        super::tanhf(x)
    }

    /// The hyperbolic tangent in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanhl(x: u128) -> u128 {
        super::tanhl(F128(x)).0
    }
}
