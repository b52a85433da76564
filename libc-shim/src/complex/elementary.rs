//! What the complex functions need of real ones, in double and in `long double`; single precision computes in double.

use crate::builtins::binary128::F128;
pub use crate::builtins::complex::{Complex, Real};
use crate::math::extended::{Extended, constants, logarithm as extended_logarithm};
use crate::math::{
    arctangent, exponential, hyperbolic, inverse_hyperbolic, logarithm, root, trigonometric,
};

/// Real functions by which the complex ones are computed.
pub trait Elementary: Real {
    /// π.
    const PI: Self;
    /// 1/2.
    const HALF: Self;
    /// A quiet NaN.
    const NAN: Self;
    /// Above this the hyperbolic functions are e^|x| / 2, and below its double nothing overflows.
    const LARGE: Self;
    /// e^x.
    fn exp(self) -> Self;
    /// Sine and cosine.
    fn sine_and_cosine(self) -> (Self, Self);
    /// The hyperbolic sine.
    fn sinh(self) -> Self;
    /// The hyperbolic cosine.
    fn cosh(self) -> Self;
    /// The inverse hyperbolic sine.
    fn asinh(self) -> Self;
    /// ln(1 + x).
    fn log1p(self) -> Self;
    /// The square root.
    fn square_root(self) -> Self;
    /// The angle of (x, self).
    fn atan2(self, x: Self) -> Self;
    /// √(self² + y²).
    fn hypot(self, y: Self) -> Self;
    /// ln √(self² + y²), also where that is close to zero.
    fn log_hypot(self, y: Self) -> Self;
}

/// ln √(x² + y²) in 192 bits.
fn log_hypot(x: F128, y: F128) -> Extended {
    let (x, y) = (Extended::from_f128(x), Extended::from_f128(y));
    let (large, small) = if x.exponent < y.exponent {
        (y.abs(), x)
    } else {
        (x.abs(), y)
    };
    // x² + y² - 1 without cancelling more than the numbers themselves do.
    let distance = (large - Extended::ONE) * (large + Extended::ONE) + small * small;
    if distance.is_zero() {
        return distance;
    }
    if distance.exponent < -1 {
        extended_logarithm::log1p(distance).scaled(-1)
    } else {
        extended_logarithm::log(large * large + small * small).scaled(-1)
    }
}

impl Elementary for f64 {
    const PI: f64 = core::f64::consts::PI;
    const HALF: f64 = 0.5;
    const NAN: f64 = f64::NAN;
    const LARGE: f64 = 20.0;
    fn exp(self) -> f64 {
        exponential::exp(self)
    }
    fn sine_and_cosine(self) -> (f64, f64) {
        trigonometric::sincos(self)
    }
    fn sinh(self) -> f64 {
        hyperbolic::sinh(self)
    }
    fn cosh(self) -> f64 {
        hyperbolic::cosh(self)
    }
    fn asinh(self) -> f64 {
        inverse_hyperbolic::asinh(self)
    }
    fn log1p(self) -> f64 {
        logarithm::log1p(self)
    }
    fn square_root(self) -> f64 {
        crate::math::instruction::sqrt(self)
    }
    fn atan2(self, x: f64) -> f64 {
        arctangent::atan2(self, x)
    }
    fn hypot(self, y: f64) -> f64 {
        root::hypot(self, y)
    }
    fn log_hypot(self, y: f64) -> f64 {
        let length = root::hypot(self, y);
        if length > 0.7 && length < 1.5 {
            log_hypot(F128::from_f64(self), F128::from_f64(y)).to_f64()
        } else if length == f64::INFINITY && self.abs() < f64::INFINITY && y.abs() < f64::INFINITY {
            logarithm::log(root::hypot(self * 0.5, y * 0.5)) + core::f64::consts::LN_2
        } else {
            logarithm::log(length)
        }
    }
}

impl Elementary for F128 {
    const PI: F128 = constants::PI.to_f128();
    const HALF: F128 = F128::HALF;
    const NAN: F128 = F128::NAN;
    const LARGE: F128 = F128::from_u64(45);
    fn exp(self) -> F128 {
        exponential::expl(self)
    }
    fn sine_and_cosine(self) -> (F128, F128) {
        trigonometric::sincosl(self)
    }
    fn sinh(self) -> F128 {
        hyperbolic::sinhl(self)
    }
    fn cosh(self) -> F128 {
        hyperbolic::coshl(self)
    }
    fn asinh(self) -> F128 {
        inverse_hyperbolic::asinhl(self)
    }
    fn log1p(self) -> F128 {
        logarithm::log1pl(self)
    }
    fn square_root(self) -> F128 {
        root::sqrtl(self)
    }
    fn atan2(self, x: F128) -> F128 {
        arctangent::atan2l(self, x)
    }
    fn hypot(self, y: F128) -> F128 {
        root::hypotl(self, y)
    }
    fn log_hypot(self, y: F128) -> F128 {
        if self.is_finite() && y.is_finite() && !(self.is_zero() && y.is_zero()) {
            log_hypot(self, y).to_f128()
        } else {
            logarithm::logl(root::hypotl(self, y))
        }
    }
}
