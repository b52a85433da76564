//! The gamma function and its logarithm in 192 bits.

use super::constants::{
    EULER, HALF_LN_2_PI, HALF_ZETA_2, LOG_GAMMA_ROOTS, PI, STIRLING, THIRD_ZETA_3,
};
use super::exponential::exp;
use super::logarithm::{log, log1p};
use super::number::Extended;
use super::trigonometric::sine_and_cosine_pi;

/// From here on Stirling's series with 24 terms is good to 2^-159.
const LARGE: i64 = 26;

/// ln Γ(x) for x of at least [`LARGE`]: Stirling's series.
fn stirling(x: Extended) -> Extended {
    let reciprocal = Extended::ONE / x;
    let square = reciprocal * reciprocal;
    let mut sum = Extended::ZERO;
    for &coefficient in STIRLING.iter().rev() {
        sum = sum * square + coefficient;
    }
    (x - Extended::power_of_two(-1)) * log(x) - x + HALF_LN_2_PI + sum * reciprocal
}

/// x raised by whole steps to at least `limit`, and the product of what was stepped over.
fn raised(x: Extended, limit: i64) -> (Extended, Extended) {
    let (mut at, mut product) = (x, Extended::ONE);
    let steps = limit - x.floor();
    for _ in 0..steps.max(0) {
        product = product * at;
        at = at + Extended::ONE;
    }
    (at, product)
}

/// Γ(x) for x above zero and below 2000.
pub fn gamma_positive(x: Extended) -> Extended {
    let (at, product) = raised(x, LARGE);
    exp(stirling(at)) / product
}

/// Γ(x) for x below zero and not an integer: the reflection formula. Zero when far out.
pub fn gamma_negative(x: Extended) -> Extended {
    let sine = sine_and_cosine_pi(x).0;
    if x.exponent >= 11 {
        return Extended {
            negative: sine.negative,
            ..Extended::power_of_two(-30_000)
        };
    }
    // Γ(1 - x) may be out of binary128's range, but not out of ours.
    PI / (sine * gamma_positive(Extended::ONE - x))
}

/// ln Γ(1 + e) for |e| below 2^-40.
fn near_one(e: Extended) -> Extended {
    let square = e * e;
    square * HALF_ZETA_2 - e * EULER - square * e * THIRD_ZETA_3
}

/// ln Γ(x) for x above zero.
pub fn log_gamma_positive(x: Extended) -> Extended {
    let (one, two) = (x - Extended::ONE, x - Extended::power_of_two(1));
    if one.is_zero() || two.is_zero() {
        return Extended::ZERO;
    }
    if one.exponent < -40 {
        return near_one(one);
    }
    if two.exponent < -40 {
        return near_one(two) + log1p(two);
    }
    if x.exponent > 60 {
        return x * (log(x) - Extended::ONE);
    }
    let (at, product) = raised(x, LARGE);
    let whole = stirling(at);
    if at.exponent == x.exponent && x.exponent > 5 {
        whole
    } else {
        whole - log(product)
    }
}

/// Where ln |Γ(x)| is zero below zero.
pub struct Root {
    /// -x/32 as a fixed-point fraction, lowest limb first.
    pub place: [u64; 4],
    /// The derivative.
    pub slope: Extended,
    /// Half the second derivative over the first.
    pub bend: f64,
}

/// ln |Γ(x)| so close to a root that all digits of the recurrence would cancel.
fn close_to_root(x: Extended) -> Option<Extended> {
    let [_, _, top] = x.abs().scaled(-5).to_fixed();
    let root = LOG_GAMMA_ROOTS
        .iter()
        .find(|root| root.place[3].abs_diff(top) <= 1)?;
    let [lowest, place @ ..] = root.place;
    let distance =
        x + Extended::from_fixed(place, 5) + Extended::from_fixed([0, 0, lowest], 5 - 192);
    let bend = root.bend * distance.to_f64();
    (bend.abs() < 1.0 / 18_446_744_073_709_551_616.0)
        .then(|| root.slope * distance * (Extended::ONE + Extended::from_f64(bend)))
}

/// ln |Γ(x)| for x between -32 and 0 and not an integer, and whether Γ(x) is negative: the recurrence.
pub fn log_gamma_among_roots(x: Extended) -> (Extended, bool) {
    let raised_to = |limit| {
        let (at, product) = raised(x, limit);
        (stirling(at) - log(product.abs()), product.negative)
    };
    let (value, negative) = raised_to(LARGE);
    if value.exponent >= -36 {
        return (value, negative);
    }
    // Twice as far Stirling's series is good to all 192 bits.
    (
        close_to_root(x).unwrap_or_else(|| raised_to(2 * LARGE).0),
        negative,
    )
}

/// ln |Γ(x)| for x below zero and not an integer, and whether Γ(x) is negative.
pub fn log_gamma_negative(x: Extended) -> (Extended, bool) {
    if x.exponent < 5 {
        return log_gamma_among_roots(x);
    }
    let sine = sine_and_cosine_pi(x).0;
    let value = log(PI / sine.abs()) - log_gamma_positive(Extended::ONE - x);
    (value, sine.negative)
}
