//! `tgamma`, `lgamma`, `lgamma_r`: C23 7.12.8, POSIX XSH `signgam`.

use super::arctangent::QUARTER_TURN_LOW;
use super::exponential::{exp_in_parts, exp_with_tail};
use super::extended::{Extended, gamma};
use super::gamma_table::{GAMMA, LN_GAMMA, LN_GAMMA_SINGLE};
use super::instruction::floor;
use super::logarithm::{log, log_for_large, log_in_two, log_of_sum, log_single, log1p};
use super::pairs::{self, Pair, head_of};
use super::trigonometric::sine_of_half_turns;
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

/// Γ(x): a polynomial in each quarter from 1 to 12, one step of the recurrence below that, J. Stirling's formula above, and the
/// reflection formula for negative numbers.
#[inline(always)]
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
        c13,
    ] = GAMMA[(quarter as usize).min(43)];
    let t = x - (f64::from(quarter) * 0.25 + (1.125 - shift));
    let square = t * t;
    let fourth = square * square;
    let low = c2 + t * c3;
    let middle = (c4 + t * c5) + square * (c6 + t * c7);
    let high = (c8 + t * c9) + square * (c10 + t * c11) + fourth * (c12 + t * c13);
    let rest = square * (low + square * (middle + fourth * high));
    // The linear term in two parts, of which one is exact.
    let (t_head, c1_head) = (head_of(t), head_of(c1));
    let linear = t_head * c1_head;
    let rest = rest + ((t - t_head) * c1_head + t * (c1 - c1_head));
    let sum = c0 + linear;
    (sum, ((c0 - sum) + linear) + (rest + c0_low))
}

/// ln(2π)/2, and what it lacks.
const HALF_LN_2_PI: f64 = 0.918_938_533_204_672_8;
const HALF_LN_2_PI_LOW: f64 = -3.8782941580672414e-17;

/// ln Γ(x) + x - (x - 1/2) ln x - ln(2π)/2 for x of at least 8.
#[inline(always)]
fn stirling_series(x: f64) -> f64 {
    let reciprocal = 1.0 / x;
    let square = reciprocal * reciprocal;
    let fourth = square * square;
    let low =
        (1.0 / 12.0 - square * (1.0 / 360.0)) + fourth * (1.0 / 1260.0 - square * (1.0 / 1680.0));
    let high = (1.0 / 1188.0 - square * (691.0 / 360_360.0))
        + fourth * (1.0 / 156.0 - square * (3617.0 / 122_400.0));
    reciprocal * (low + fourth * fourth * high)
}

/// ln Γ(x) in two doubles, for x of at least 12 and below 10^300.
#[inline(always)]
fn log_gamma_large(x: f64) -> Pair {
    let (log, log_low) = log_in_two(x, 0.0);
    stirling(x, x - 0.5, log, log_low, stirling_series(x))
}

/// factor (log + log_low) - x + ln(2π)/2 + series.
#[inline(always)]
fn stirling(x: f64, factor: f64, log: f64, log_low: f64, series: f64) -> Pair {
    let (log_head, factor_head) = (head_of(log), head_of(factor));
    let product = factor_head * log_head;
    let rest = (factor - factor_head) * log_head + factor * ((log - log_head) + log_low);
    let difference = product - x;
    let lost = (product - difference) - x;
    let (high, low) = pairs::sum(difference, HALF_LN_2_PI);
    pairs::sum(high, (low + lost) + (rest + (HALF_LN_2_PI_LOW + series)))
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
    if x.abs() < TINY {
        return 1.0 / x;
    }
    if x > 0.0 && x < 1.0 {
        let (high, low) = gamma_below_one(x);
        return high + low;
    }
    if !(x < 0.0) {
        return x * f64::INFINITY;
    }
    if x == floor(x) {
        return f64::NAN;
    }
    let sign = sign_at(-x);
    if x < -190.0 {
        return sign * 0.0;
    }
    let (reciprocal, exponent) = reciprocal_of_gamma(-x);
    let (high, low) = pairs::quotient((1.0, 0.0), reciprocal);
    // In two steps, of which the second may round to a subnormal number.
    let power = |exponent: i64| f64::from_bits(((1023 - exponent) as u64) << 52);
    sign * ((high + low) * power(exponent / 2)) * power(exponent - exponent / 2)
}

/// Below this magnitude Γ(x) is 1/x, and ln |Γ(x)| is -ln |x|.
const TINY: f64 = 1.0 / 1_152_921_504_606_846_976.0;

/// Γ(x) in two doubles for x in (0, 1): Γ(x + 1) / x.
#[inline(always)]
fn gamma_below_one(x: f64) -> Pair {
    pairs::quotient(gamma_in_quarters(x, 1.0), (x, 0.0))
}

/// The sign of Γ(-x) for x above zero and not an integer.
fn sign_at(x: f64) -> f64 {
    let half = 0.5 * floor(x);
    if half == floor(half) { -1.0 } else { 1.0 }
}

/// x |sin(πx)| / π in two doubles, for x above zero.
fn reflection_factor(x: f64) -> Pair {
    const HALF_TURN: Pair = (core::f64::consts::PI, 2.0 * QUARTER_TURN_LOW);
    let sine = pairs::quotient(sine_of_half_turns(x), HALF_TURN);
    pairs::product(sine, (x, 0.0))
}

/// 1 / |Γ(-x)| = x sin(πx) Γ(x) / π in two doubles and a power of two, for x from [`TINY`] to 190.
fn reciprocal_of_gamma(x: f64) -> (Pair, i64) {
    let scaled = reflection_factor(x);
    if x < 1.0 {
        let ratio = pairs::quotient(scaled, (x, 0.0));
        return (pairs::product(ratio, gamma_in_quarters(x, 1.0)), 0);
    }
    if x < 12.0 {
        return (pairs::product(scaled, gamma_in_quarters(x, 0.0)), 0);
    }
    let (high, low) = log_gamma_large(x);
    let (scale, rest, exponent) = exp_in_parts(high, low);
    (pairs::product(scaled, (scale, scale * rest)), exponent)
}

/// ln |Γ(x)|, and the sign of Γ(x).
#[inline(always)]
pub fn lgamma_r(x: f64) -> (f64, i32) {
    if x >= 8.0 && x < 1e300 {
        let (ln, ln_low) = log_for_large(x);
        let (high, low) = stirling(x, x - 0.5, ln, ln_low, stirling_series(x));
        return (high + low, 1);
    }
    if x >= 0.5 && x < 8.0 {
        return (log_gamma_by_roots(x), 1);
    }
    log_gamma_elsewhere::<false>(x)
}

/// ln Γ(x) for x in [1/2, 8): (x - 1) (x - 2) times a polynomial in each eighth of an octave.
#[inline(always)]
fn log_gamma_by_roots(x: f64) -> f64 {
    let offset = x.to_bits().wrapping_sub(0.5f64.to_bits());
    let centre = f64::from_bits(x.to_bits() & !((1 << 49) - 1) | 1 << 48);
    let [c0, c0_low, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10] =
        LN_GAMMA[(offset >> 49) as usize & 31];
    let t = x - centre;
    let square = t * t;
    let fourth = square * square;
    let low = (c1 + t * c2) + square * (c3 + t * c4);
    let middle = (c5 + t * c6) + square * (c7 + t * c8);
    let high = c9 + t * c10;
    let rest = t * (low + (fourth * middle + fourth * fourth * high));
    let (factor, factor_low) = pairs::sum(c0, rest);
    // The first difference is exact, and so is the second from 1 on.
    let roots = pairs::product((x - 1.0, 0.0), pairs::sum(-2.0, x));
    let (high, low) = pairs::product(roots, (factor, factor_low + c0_low));
    high + low
}

/// ln |Γ(x)| below 1/2 and for very large x, and special values. Next to the roots below zero the terms have digits enough for a
/// single-precision x; for others all digits count.
#[cold]
fn log_gamma_elsewhere<const SINGLE: bool>(x: f64) -> (f64, i32) {
    if x.is_nan() || x.is_infinite() {
        return (x * x, 1);
    }
    if x.abs() < TINY {
        return (-log(x.abs()), if x.is_sign_negative() { -1 } else { 1 });
    }
    if x >= 12.0 {
        // The other terms are far below the last place; scaled, so that the products stay in range.
        const SCALE: f64 = 18_446_744_073_709_551_616.0;
        let (ln, ln_low) = log_for_large(x);
        let (high, low) = stirling(x / SCALE, x / SCALE, ln, ln_low, 0.0);
        return ((high + low) * SCALE, 1);
    }
    if x > 0.0 {
        let (high, low) = gamma_below_one(x);
        return (log_of_sum(high, low), 1);
    }
    if x == floor(x) {
        return (f64::INFINITY, 1);
    }
    let sign = sign_at(-x) as i32;
    if x < -12.0 {
        let (ln, ln_low) = log_for_large(-x);
        let (high, low) = stirling(-x, -x - 0.5, ln, ln_low, stirling_series(-x));
        let (factor, factor_low) = reflection_factor(-x);
        let (rest, rest_low) = log_in_two(factor, 0.0);
        // Beside a pole both are large; Knuth's exact sum.
        let sum = high + rest;
        let back = sum - high;
        let lost = (high - (sum - back)) + (rest - back);
        let value = sum + (lost + (low + (rest_low + factor_low / factor)));
        return if !SINGLE && value.abs() < 1.0 {
            near_root(x, sign)
        } else {
            (-value, sign)
        };
    }
    let ((high, low), _) = reciprocal_of_gamma(-x);
    if high > 0.6 && high < 1.65 {
        return if SINGLE {
            (-log1p((high - 1.0) + low), sign)
        } else {
            near_root(x, sign)
        };
    }
    (-log_of_sum(high, low), sign)
}

/// ln |Γ(x)| below zero where it is small, with the sign of Γ(x).
fn near_root(x: f64, sign: i32) -> (f64, i32) {
    let (value, _) = gamma::log_gamma_among_roots(Extended::from_f64(x));
    (value.to_f64(), sign)
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
    let reciprocal = 1.0 / x;
    let square = reciprocal * reciprocal;
    let series = (1.0 / 12.0 - square * (1.0 / 360.0))
        + square * square * (1.0 / 1260.0 - square * (1.0 / 1680.0));
    (x - 0.5) * (log_single(x) - 1.0) + (HALF_LN_2_PI - 0.5 + reciprocal * series)
}

/// The same for arguments below 3/4, very large ones, infinities and NaN.
#[cold]
fn single_unusual(x: f32) -> (f32, i32) {
    let (value, sign) = log_gamma_elsewhere::<true>(x.into());
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
