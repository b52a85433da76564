//! `fmax`, `fmin`, `fdim`, `fmaximum`, `fminimum` and their `_num` and `_mag` forms: C23 7.12.12.

use crate::builtins::complex::Real;

/// Of two numbers that are not NaN the larger one, +0 above -0.
#[inline(always)]
fn larger<T: Real>(x: T, y: T) -> T {
    // Equal numbers differ at most in the sign of zero.
    if x < y || (x == y && T::ONE.copysign(x) < T::ZERO) {
        y
    } else {
        x
    }
}

/// Of two numbers that are not NaN the smaller one, -0 below +0.
#[inline(always)]
fn smaller<T: Real>(x: T, y: T) -> T {
    if x > y || (x == y && T::ONE.copysign(x) > T::ZERO) {
        y
    } else {
        x
    }
}

/// The larger one; a NaN wins.
#[inline(always)]
pub fn maximum<T: Real>(x: T, y: T) -> T {
    if x.is_nan() || y.is_nan() {
        x + y
    } else {
        larger(x, y)
    }
}

/// The smaller one; a NaN wins.
#[inline(always)]
pub fn minimum<T: Real>(x: T, y: T) -> T {
    if x.is_nan() || y.is_nan() {
        x + y
    } else {
        smaller(x, y)
    }
}

/// The larger one; a NaN loses.
#[inline(always)]
pub fn maximum_num<T: Real>(x: T, y: T) -> T {
    if x.is_nan() {
        y + T::ZERO.copysign(y)
    } else if y.is_nan() {
        x
    } else {
        larger(x, y)
    }
}

/// The smaller one; a NaN loses.
#[inline(always)]
pub fn minimum_num<T: Real>(x: T, y: T) -> T {
    if x.is_nan() {
        y + T::ZERO.copysign(y)
    } else if y.is_nan() {
        x
    } else {
        smaller(x, y)
    }
}

/// The one of larger magnitude, or the larger one; a NaN wins.
#[inline(always)]
pub fn maximum_mag<T: Real>(x: T, y: T) -> T {
    if x.abs() > y.abs() {
        x
    } else if x.abs() < y.abs() {
        y
    } else {
        maximum(x, y)
    }
}

/// The one of smaller magnitude, or the smaller one; a NaN wins.
#[inline(always)]
pub fn minimum_mag<T: Real>(x: T, y: T) -> T {
    if x.abs() < y.abs() {
        x
    } else if x.abs() > y.abs() {
        y
    } else {
        minimum(x, y)
    }
}

/// The one of larger magnitude, or the larger one; a NaN loses.
#[inline(always)]
pub fn maximum_mag_num<T: Real>(x: T, y: T) -> T {
    if x.abs() > y.abs() {
        x
    } else if x.abs() < y.abs() {
        y
    } else {
        maximum_num(x, y)
    }
}

/// The one of smaller magnitude, or the smaller one; a NaN loses.
#[inline(always)]
pub fn minimum_mag_num<T: Real>(x: T, y: T) -> T {
    if x.abs() < y.abs() {
        x
    } else if x.abs() > y.abs() {
        y
    } else {
        minimum_num(x, y)
    }
}

/// How much x is above y, or zero.
#[inline(always)]
pub fn difference<T: Real>(x: T, y: T) -> T {
    if x.is_nan() || y.is_nan() {
        x + y
    } else if x > y {
        x - y
    } else {
        T::ZERO
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The larger number; a NaN loses.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmax(x: f64, y: f64) -> f64 {
        super::maximum_num(x, y)
    }

    /// The larger number; a NaN loses in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaxf(x: f32, y: f32) -> f32 {
        super::maximum_num(x, y)
    }

    /// The larger number; a NaN loses in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaxl(x: u128, y: u128) -> u128 {
        super::maximum_num(F128(x), F128(y)).0
    }

    /// The smaller number; a NaN loses.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmin(x: f64, y: f64) -> f64 {
        super::minimum_num(x, y)
    }

    /// The smaller number; a NaN loses in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminf(x: f32, y: f32) -> f32 {
        super::minimum_num(x, y)
    }

    /// The smaller number; a NaN loses in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminl(x: u128, y: u128) -> u128 {
        super::minimum_num(F128(x), F128(y)).0
    }

    /// How much x is above y, or zero.
    #[unsafe(no_mangle)]
    pub extern "C" fn fdim(x: f64, y: f64) -> f64 {
        super::difference(x, y)
    }

    /// How much x is above y, or zero in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fdimf(x: f32, y: f32) -> f32 {
        super::difference(x, y)
    }

    /// How much x is above y, or zero in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fdiml(x: u128, y: u128) -> u128 {
        super::difference(F128(x), F128(y)).0
    }

    /// The larger number; a NaN wins.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum(x: f64, y: f64) -> f64 {
        super::maximum(x, y)
    }

    /// The larger number; a NaN wins in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximumf(x: f32, y: f32) -> f32 {
        super::maximum(x, y)
    }

    /// The larger number; a NaN wins in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximuml(x: u128, y: u128) -> u128 {
        super::maximum(F128(x), F128(y)).0
    }

    /// The smaller number; a NaN wins.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum(x: f64, y: f64) -> f64 {
        super::minimum(x, y)
    }

    /// The smaller number; a NaN wins in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimumf(x: f32, y: f32) -> f32 {
        super::minimum(x, y)
    }

    /// The smaller number; a NaN wins in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimuml(x: u128, y: u128) -> u128 {
        super::minimum(F128(x), F128(y)).0
    }

    /// The larger number; a NaN loses.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum_num(x: f64, y: f64) -> f64 {
        super::maximum_num(x, y)
    }

    /// The larger number; a NaN loses in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum_numf(x: f32, y: f32) -> f32 {
        super::maximum_num(x, y)
    }

    /// The larger number; a NaN loses in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum_numl(x: u128, y: u128) -> u128 {
        super::maximum_num(F128(x), F128(y)).0
    }

    /// The smaller number; a NaN loses.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum_num(x: f64, y: f64) -> f64 {
        super::minimum_num(x, y)
    }

    /// The smaller number; a NaN loses in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum_numf(x: f32, y: f32) -> f32 {
        super::minimum_num(x, y)
    }

    /// The smaller number; a NaN loses in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum_numl(x: u128, y: u128) -> u128 {
        super::minimum_num(F128(x), F128(y)).0
    }

    /// The number of larger magnitude; a NaN wins.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum_mag(x: f64, y: f64) -> f64 {
        super::maximum_mag(x, y)
    }

    /// The number of larger magnitude; a NaN wins in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum_magf(x: f32, y: f32) -> f32 {
        super::maximum_mag(x, y)
    }

    /// The number of larger magnitude; a NaN wins in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum_magl(x: u128, y: u128) -> u128 {
        super::maximum_mag(F128(x), F128(y)).0
    }

    /// The number of smaller magnitude; a NaN wins.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum_mag(x: f64, y: f64) -> f64 {
        super::minimum_mag(x, y)
    }

    /// The number of smaller magnitude; a NaN wins in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum_magf(x: f32, y: f32) -> f32 {
        super::minimum_mag(x, y)
    }

    /// The number of smaller magnitude; a NaN wins in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum_magl(x: u128, y: u128) -> u128 {
        super::minimum_mag(F128(x), F128(y)).0
    }

    /// The number of larger magnitude; a NaN loses.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum_mag_num(x: f64, y: f64) -> f64 {
        super::maximum_mag_num(x, y)
    }

    /// The number of larger magnitude; a NaN loses in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum_mag_numf(x: f32, y: f32) -> f32 {
        super::maximum_mag_num(x, y)
    }

    /// The number of larger magnitude; a NaN loses in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fmaximum_mag_numl(x: u128, y: u128) -> u128 {
        super::maximum_mag_num(F128(x), F128(y)).0
    }

    /// The number of smaller magnitude; a NaN loses.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum_mag_num(x: f64, y: f64) -> f64 {
        super::minimum_mag_num(x, y)
    }

    /// The number of smaller magnitude; a NaN loses in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum_mag_numf(x: f32, y: f32) -> f32 {
        super::minimum_mag_num(x, y)
    }

    /// The number of smaller magnitude; a NaN loses in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fminimum_mag_numl(x: u128, y: u128) -> u128 {
        super::minimum_mag_num(F128(x), F128(y)).0
    }
}
