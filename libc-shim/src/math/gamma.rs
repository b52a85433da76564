//! `tgamma`, `lgamma`, `lgamma_r`: C23 7.12.8, POSIX XSH `signgam`.

use super::exponential::exp_with_tail;
use super::extended::{Extended, gamma};
use super::gamma_table::{GAMMA, LN_GAMMA_SINGLE};
use super::logarithm::{log_in_two, log_single};
use crate::builtins::binary128::F128;

/// Whether a finite number is an integer.
fn is_integer(x: F128) -> bool {
    let parts = x.parts();
    parts.exponent >= 112
        || parts.exponent >= 0
            && crate::builtins::limbs::shift_left(parts.significand, parts.exponent as u32 + 1) == 0
        || parts.significand == 0
}

/// Γ(x) in binary128.
pub fn tgammal(x: F128) -> F128 {
    if x.is_nan() || x.0 == F128::INFINITY.0 {
        return x + x;
    }
    if x.is_zero() {
        return F128::INFINITY.copysign(x);
    }
    if x.is_infinite() || x.is_negative() && is_integer(x) {
        return F128::NAN;
    }
    let value = Extended::from_f128(x);
    if value.exponent < -120 {
        return (Extended::ONE / value).to_f128();
    }
    if x.is_negative() {
        return gamma::gamma_negative(value).to_f128();
    }
    if value.exponent >= 11 {
        return F128::INFINITY;
    }
    gamma::gamma_positive(value).to_f128()
}

/// ln |Γ(x)| in binary128, and the sign of Γ(x).
pub fn lgammal_r(x: F128) -> (F128, i32) {
    if x.is_nan() {
        return (x.quieted(), 1);
    }
    if x.is_infinite() {
        return (F128::INFINITY, 1);
    }
    if x.is_zero() {
        return (F128::INFINITY, if x.is_negative() { -1 } else { 1 });
    }
    if !x.is_negative() {
        return (
            gamma::log_gamma_positive(Extended::from_f128(x)).to_f128(),
            1,
        );
    }
    if is_integer(x) {
        return (F128::INFINITY, 1);
    }
    let (value, negative) = gamma::log_gamma_negative(Extended::from_f128(x));
    (value.to_f128(), if negative { -1 } else { 1 })
}

/// Γ(x): a polynomial in each quarter from 1 to 12, one step of the recurrence below that, and J. Stirling's formula above.
#[inline]
pub fn tgamma(x: f64) -> f64 {
    if x >= 1.0 && x < 12.0 {
        let (high, low) = gamma_in_quarters(x, 0.0);
        return high + low;
    }
    if x >= 12.0 && x < 171.7 {
        return gamma_large(x);
    }
    gamma_elsewhere(x)
}

/// Γ(x + shift) in two doubles, for a sum in [1, 12).
#[inline(always)]
fn gamma_in_quarters(x: f64, shift: f64) -> (f64, f64) {
    let quarter = ((x + (shift - 1.0)) * 4.0) as i32;
    let [
        c0,
        c0_low,
        c1,
        c2,
        c3,
        c4,
        c5,
        c6,
        c7,
        c8,
        c9,
        c10,
        c11,
        c12,
    ] = GAMMA[(quarter as usize).min(43)];
    let t = x - (f64::from(quarter) * 0.25 + (1.125 - shift));
    let square = t * t;
    let fourth = square * square;
    let low = (c1 + t * c2) + square * (c3 + t * c4);
    let middle = (c5 + t * c6) + square * (c7 + t * c8);
    let high = (c9 + t * c10) + square * (c11 + t * c12);
    let rest = t * (low + (fourth * middle + fourth * fourth * high));
    let sum = c0 + rest;
    (sum, ((c0 - sum) + rest) + c0_low)
}

/// ln Γ(x) + x - (x - 1/2) ln x for x of at least 12.
#[inline(always)]
fn stirling_series(x: f64) -> f64 {
    const HALF_LN_2_PI: f64 = 0.918_938_533_204_672_7;
    let reciprocal = 1.0 / x;
    let square = reciprocal * reciprocal;
    let fourth = square * square;
    let low =
        (1.0 / 12.0 - square * (1.0 / 360.0)) + fourth * (1.0 / 1260.0 - square * (1.0 / 1680.0));
    let high = (1.0 / 1188.0 - square * (691.0 / 360_360.0)) + fourth * (1.0 / 156.0);
    HALF_LN_2_PI + reciprocal * (low + fourth * fourth * high)
}

/// ln Γ(x) in two doubles, for x of at least 12 and below 10^300.
#[inline(always)]
fn log_gamma_large(x: f64) -> (f64, f64) {
    let head_of = |x: f64| f64::from_bits(x.to_bits() & !0x7ff_ffff);
    let (log, log_low) = log_in_two(x, 0.0);
    let factor = x - 0.5;
    let (log_head, factor_head) = (head_of(log), head_of(factor));
    let product = factor_head * log_head;
    let rest = (factor - factor_head) * log_head + factor * ((log - log_head) + log_low);
    let difference = product - x;
    let lost = (product - difference) - x;
    let small = rest + (lost + stirling_series(x));
    let sum = difference + small;
    (sum, (difference - sum) + small)
}

/// Γ(x) for x in [12, 171.7).
#[inline(always)]
fn gamma_large(x: f64) -> f64 {
    let (high, low) = log_gamma_large(x);
    if high > 709.782_712_893_384 {
        return f64::INFINITY;
    }
    exp_with_tail(high, low)
}

/// Γ(x) below 1, for large x, and special values.
#[cold]
fn gamma_elsewhere(x: f64) -> f64 {
    if !(x > 1.0 / 1_073_741_824.0 && x < 1.0) {
        return libm::tgamma(x);
    }
    // Γ(x + 1) / x, and what the quotient lacks.
    let (high, low) = gamma_in_quarters(x, 1.0);
    let head_of = |x: f64| f64::from_bits(x.to_bits() & !0x7ff_ffff);
    let quotient = high / x;
    let (q, d) = (head_of(quotient), head_of(x));
    let remainder = (high - q * d) - (q * (x - d) + (quotient - q) * x);
    quotient + (remainder + low) / x
}

/// ln |Γ(x)|, and the sign of Γ(x).
#[inline]
pub fn lgamma_r(x: f64) -> (f64, i32) {
    if x >= 12.0 && x < 1e300 {
        let (high, low) = log_gamma_large(x);
        return (high + low, 1);
    }
    libm::lgamma_r(x)
}

/// ln |Γ(x)| in single precision, and the sign of Γ(x).
#[inline(always)]
pub fn single(x: f32) -> (f32, i32) {
    let wide = f64::from(x);
    if wide >= 0.75 && wide < 8.0 {
        return (centred(wide) as f32, 1);
    }
    if wide >= 8.0 && wide < 1e30 {
        return (stirling_single(wide) as f32, 1);
    }
    single_unusual(x)
}

/// ln Γ(x) for x in [3/4, 8.25), good to some 36 bits.
#[inline(always)]
fn centred(x: f64) -> f64 {
    let half = (x * 2.0 + 0.5) as i32;
    let [a, b, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11] =
        LN_GAMMA_SINGLE[(half.wrapping_sub(2) as usize).min(14)];
    let t = x - f64::from(half) * 0.5;
    let square = t * t;
    let fourth = square * square;
    let low = (c0 + t * c1) + square * (c2 + t * c3);
    let middle = (c4 + t * c5) + square * (c6 + t * c7);
    let high = (c8 + t * c9) + square * (c10 + t * c11);
    (a * (x - 1.0) * (x - 2.0) + b) * (low + (fourth * middle + fourth * fourth * high))
}

/// J. Stirling's series for x of at least 8.
#[inline(always)]
fn stirling_single(x: f64) -> f64 {
    const HALF_LN_2_PI: f64 = 0.918_938_533_204_672_7;
    let reciprocal = 1.0 / x;
    let square = reciprocal * reciprocal;
    let series = (1.0 / 12.0 - square * (1.0 / 360.0))
        + square * square * (1.0 / 1260.0 - square * (1.0 / 1680.0));
    (x - 0.5) * (log_single(x) - 1.0) + (HALF_LN_2_PI - 0.5 + reciprocal * series)
}

/// The same for arguments below 3/4, very large ones, infinities and NaN.
#[cold]
fn single_unusual(x: f32) -> (f32, i32) {
    let (value, sign) = lgamma_r(x.into());
    (value as f32, sign)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The sign of the last `lgamma`.
    #[unsafe(no_mangle)]
    pub static mut signgam: i32 = 0;

    /// Sets `signgam`.
    fn set_signgam(sign: i32) {
        // SAFETY: there is one thread, and C code reads the variable between calls only.
        unsafe { signgam = sign }
    }

    /// Γ(x).
    #[unsafe(no_mangle)]
    pub extern "C" fn tgamma(x: f64) -> f64 {
        super::tgamma(x)
    }

    /// Γ(x) in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tgammaf(x: f32) -> f32 {
        super::tgamma(x.into()) as f32
    }

    /// Γ(x) in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn tgammal(x: u128) -> u128 {
        super::tgammal(F128(x)).0
    }

    /// ln |Γ(x)|; the sign of Γ(x) goes to `signgam`.
    #[unsafe(no_mangle)]
    pub extern "C" fn lgamma(x: f64) -> f64 {
        let (value, sign) = super::lgamma_r(x);
        set_signgam(sign);
        value
    }

    /// ln |Γ(x)|; the sign of Γ(x) goes to `sign`.
    ///
    /// # Safety
    /// `sign` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lgamma_r(x: f64, sign: *mut i32) -> f64 {
        let (value, negative) = super::lgamma_r(x);
        // SAFETY: the caller's promise.
        unsafe { sign.write(negative) }
        value
    }

    /// ln |Γ(x)|; the sign of Γ(x) goes to `signgam` in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn lgammaf(x: f32) -> f32 {
        let (value, sign) = super::single(x);
        set_signgam(sign);
        value
    }

    /// ln |Γ(x)|; the sign of Γ(x) goes to `sign` in single precision.
    ///
    /// # Safety
    /// `sign` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lgammaf_r(x: f32, sign: *mut i32) -> f32 {
        let (value, negative) = super::single(x);
        // SAFETY: the caller's promise.
        unsafe { sign.write(negative) }
        value
    }

    /// ln |Γ(x)|; the sign of Γ(x) goes to `signgam` in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn lgammal(x: u128) -> u128 {
        let (value, sign) = super::lgammal_r(F128(x));
        set_signgam(sign);
        value.0
    }

    /// ln |Γ(x)|; the sign of Γ(x) goes to `sign` in long double precision.
    ///
    /// # Safety
    /// `sign` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lgammal_r(x: u128, sign: *mut i32) -> u128 {
        let (value, negative) = super::lgammal_r(F128(x));
        // SAFETY: the caller's promise.
        unsafe { sign.write(negative) }
        value.0
    }
}
