//! `sinpi`, `cospi`, `tanpi`, `asinpi`, `acospi`, `atanpi`, `atan2pi`: C23 7.12.4.8 to .14, in half turns.
//!
//! All widths are computed in the 192 bits of `long double` and rounded once.

use super::arctangent::{atan2_in_extended, domain, on_the_circle};
use super::extended::constants::RECIPROCAL_PI;
use super::extended::trigonometric::{angle, sine_and_cosine_pi};
use super::extended::{Extended, Outcome};
use crate::builtins::binary128::F128;
use Outcome::{Computed, Exact};

/// sin πx.
pub fn sinpi(x: F128) -> Outcome {
    if x.is_zero() || !x.is_finite() {
        return Exact(if x.is_zero() { x } else { domain(x) });
    }
    let (sine, _) = sine_and_cosine_pi(Extended::from_f128(x));
    // At an integer the sign of the zero is that of x.
    if sine.is_zero() {
        Exact(F128::ZERO.copysign(x))
    } else {
        Computed(sine)
    }
}

/// cos πx.
pub fn cospi(x: F128) -> Outcome {
    if !x.is_finite() {
        return Exact(domain(x));
    }
    let (_, cosine) = sine_and_cosine_pi(Extended::from_f128(x));
    if cosine.is_zero() {
        Exact(F128::ZERO)
    } else {
        Computed(cosine)
    }
}

/// tan πx.
pub fn tanpi(x: F128) -> Outcome {
    if x.is_zero() || !x.is_finite() {
        return Exact(if x.is_zero() { x } else { domain(x) });
    }
    let (sine, cosine) = sine_and_cosine_pi(Extended::from_f128(x));
    let signed = |value: F128, negative| if negative { -value } else { value };
    if sine.is_zero() {
        // F.10.1.14: x's sign at even integers, the other one at odd ones.
        Exact(signed(F128::ZERO, x.is_negative() != cosine.negative))
    } else if cosine.is_zero() {
        Exact(signed(F128::INFINITY, sine.negative))
    } else {
        Computed(sine / cosine)
    }
}

/// asin x / π.
pub fn asinpi(x: F128) -> Outcome {
    match on_the_circle(x) {
        _ if x.is_zero() => Exact(x),
        None => Exact(domain(x)),
        Some((_, cosine)) if cosine.is_zero() => Exact(F128::HALF.copysign(x)),
        Some((sine, cosine)) => Computed(angle(sine, cosine) * RECIPROCAL_PI),
    }
}

/// acos x / π.
pub fn acospi(x: F128) -> Outcome {
    match on_the_circle(x) {
        None => Exact(domain(x)),
        Some((cosine, sine)) if sine.is_zero() => Exact(if cosine.negative {
            F128::ONE
        } else {
            F128::ZERO
        }),
        Some((cosine, _)) if cosine.is_zero() => Exact(F128::HALF),
        Some((cosine, sine)) => Computed(angle(sine, cosine) * RECIPROCAL_PI),
    }
}

/// atan2(y, x) / π.
pub fn atan2pi(y: F128, x: F128) -> Outcome {
    match atan2_in_extended(y, x) {
        Ok(value) => Exact(value),
        Err(angle) => Computed(angle * RECIPROCAL_PI),
    }
}

/// atan x / π.
pub fn atanpi(x: F128) -> Outcome {
    atan2pi(x, F128::ONE)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The sine of πx.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinpi(x: f64) -> f64 {
        super::sinpi(F128::from_f64(x)).to_double()
    }

    /// The sine of πx in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinpif(x: f32) -> f32 {
        super::sinpi(F128::from_f64(x.into())).to_single()
    }

    /// The sine of πx in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn sinpil(x: u128) -> u128 {
        super::sinpi(F128(x)).to_long().0
    }

    /// The cosine of πx.
    #[unsafe(no_mangle)]
    pub extern "C" fn cospi(x: f64) -> f64 {
        super::cospi(F128::from_f64(x)).to_double()
    }

    /// The cosine of πx in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cospif(x: f32) -> f32 {
        super::cospi(F128::from_f64(x.into())).to_single()
    }

    /// The cosine of πx in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cospil(x: u128) -> u128 {
        super::cospi(F128(x)).to_long().0
    }

    /// The tangent of πx.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanpi(x: f64) -> f64 {
        super::tanpi(F128::from_f64(x)).to_double()
    }

    /// The tangent of πx in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanpif(x: f32) -> f32 {
        super::tanpi(F128::from_f64(x.into())).to_single()
    }

    /// The tangent of πx in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tanpil(x: u128) -> u128 {
        super::tanpi(F128(x)).to_long().0
    }

    /// The arc sine over π.
    #[unsafe(no_mangle)]
    pub extern "C" fn asinpi(x: f64) -> f64 {
        super::asinpi(F128::from_f64(x)).to_double()
    }

    /// The arc sine over π in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn asinpif(x: f32) -> f32 {
        super::asinpi(F128::from_f64(x.into())).to_single()
    }

    /// The arc sine over π in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn asinpil(x: u128) -> u128 {
        super::asinpi(F128(x)).to_long().0
    }

    /// The arc cosine over π.
    #[unsafe(no_mangle)]
    pub extern "C" fn acospi(x: f64) -> f64 {
        super::acospi(F128::from_f64(x)).to_double()
    }

    /// The arc cosine over π in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn acospif(x: f32) -> f32 {
        super::acospi(F128::from_f64(x.into())).to_single()
    }

    /// The arc cosine over π in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn acospil(x: u128) -> u128 {
        super::acospi(F128(x)).to_long().0
    }

    /// The arc tangent over π.
    #[unsafe(no_mangle)]
    pub extern "C" fn atanpi(x: f64) -> f64 {
        super::atanpi(F128::from_f64(x)).to_double()
    }

    /// The arc tangent over π in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atanpif(x: f32) -> f32 {
        super::atanpi(F128::from_f64(x.into())).to_single()
    }

    /// The arc tangent over π in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atanpil(x: u128) -> u128 {
        super::atanpi(F128(x)).to_long().0
    }

    /// The angle of the point (y, x) over π.
    #[unsafe(no_mangle)]
    pub extern "C" fn atan2pi(x: f64, y: f64) -> f64 {
        super::atan2pi(F128::from_f64(x), F128::from_f64(y)).to_double()
    }

    /// The angle of the point (y, x) over π in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atan2pif(x: f32, y: f32) -> f32 {
        super::atan2pi(F128::from_f64(x.into()), F128::from_f64(y.into())).to_single()
    }

    /// The angle of the point (y, x) over π in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atan2pil(x: u128, y: u128) -> u128 {
        super::atan2pi(F128(x), F128(y)).to_long().0
    }
}
