//! `asin`, `acos`, `atan`, `atan2`: C23 7.12.4.

use super::arcsine_table::{ARC_COSINE_SINGLE, ARC_SINE, ARC_SINE_SINGLE};
use super::arctangent_table::{ARC_TANGENT, ARC_TANGENT_SINGLE, ARC_TANGENTS, SIXTEENTHS};
use super::extended::constants::{HALF_PI, PI};
use super::extended::{Extended, trigonometric::angle};
use super::instruction::sqrt;
use super::long;
use crate::builtins::binary128::F128;

/// The smaller and the larger of two numbers that are not negative, and whether the first was the larger one: without a
/// branch, because it would be taken at random.
#[inline(always)]
fn ordered(x: f64, y: f64) -> (f64, f64, usize) {
    let (x, y) = (x.to_bits(), y.to_bits());
    let mask = (y.wrapping_sub(x) as i64 >> 63) as u64;
    let difference = (x ^ y) & mask;
    (
        f64::from_bits(x ^ difference),
        f64::from_bits(y ^ difference),
        (mask & 1) as usize,
    )
}

/// The angle of the point (x, y). With the ratio of the smaller coordinate to the larger one close to c = k/16, the angle is
/// atan c + atan t, where t = (n - c d) / (d + c n), and that from the axis that is closest; t has its rounding error with it.
#[inline]
pub fn atan2(y: f64, x: f64) -> f64 {
    let exponent = |x: f64| (x.to_bits() >> 52) as u32 & 0x7ff;
    let middle = |e: u32| e.wrapping_sub(1023 - 480) < 960;
    if !(middle(exponent(x)) && middle(exponent(y))) {
        return atan2_far(y, x);
    }
    let (n, d, steep) = ordered(y.abs(), x.abs());
    let left = (x.to_bits() >> 63) as usize;
    let octant = steep * 2 + left;
    let shifted = n / d + TO_SIXTEENTH;
    let c = shifted - TO_SIXTEENTH;
    let [angle, angle_low] = SIXTEENTHS[octant * 17 + (shifted.to_bits() as usize & 31).min(16)];
    let head = |x: f64| f64::from_bits(x.to_bits() & !0x7ff_ffff);
    let d_head = head(d);
    let numerator = (n - c * d_head) - c * (d - d_head);
    let denominator = d + c * n;
    let denominator_low = (d - denominator) + c * n;
    let reciprocal = 1.0 / denominator;
    let t = numerator / denominator;
    let (t_head, e) = (head(t), head(denominator));
    let remainder =
        (numerator - t_head * e) - (t_head * (denominator - e) + (t - t_head) * denominator);
    let rest = (remainder - t * denominator_low) * reciprocal;
    let square = t * t;
    let [c0, c1, c2, c3, c4] = ARC_TANGENT;
    let series = (c0 + square * c1) + square * square * ((c2 + square * c3) + square * square * c4);
    // Steep or left, not both: the angle is counted backwards.
    let sign = ((steep ^ left) as u64) << 63;
    let signed = |x: f64| f64::from_bits(x.to_bits() ^ sign);
    let value = angle + (signed(t) + (angle_low + signed(t * square * series + rest)));
    f64::from_bits(value.to_bits() | y.to_bits() & 1 << 63)
}

/// 1.5 * 2^48: adding it rounds to a multiple of 1/16.
const TO_SIXTEENTH: f64 = 422_212_465_065_984.0;

/// Coordinates that are zero, infinite, not numbers, or very large or small.
#[cold]
fn atan2_far(y: f64, x: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    let (n, d, steep) = ordered(y.abs(), x.abs());
    let octant = steep * 2 + (x.to_bits() >> 63) as usize;
    let at = |sixteenth: usize| SIXTEENTHS[(octant * 17 + sixteenth).min(67)][0];
    if n == f64::INFINITY {
        return at(16).copysign(y);
    }
    let power = |exponent: i64| f64::from_bits(((1023 + exponent) as u64) << 52);
    if n == 0.0 || n < d * power(-100) {
        // Beside the axis' angle the rest does not count.
        let angle = if octant == 0 && d != 0.0 {
            n / d
        } else {
            at(0)
        };
        return angle.copysign(y);
    }
    let scale = power(if d >= 1.0 { -700 } else { 800 });
    atan2(y * scale, x * scale)
}

/// Of three quarters of π, of π, …: constants in binary128 with a sign.
fn constant(value: Extended, sign: F128) -> F128 {
    value.to_f128().copysign(sign)
}

/// The angle of the point (x, y) in binary128.
pub fn atan2l(y: F128, x: F128) -> F128 {
    if !x.is_finite() || !y.is_finite() || x.is_zero() || y.is_zero() {
        return atan2l_special(y, x);
    }
    long::arctangent::angle(y.parts(), x.parts())
}

/// A coordinate that is zero, infinite or not a number.
#[cold]
fn atan2l_special(y: F128, x: F128) -> F128 {
    match atan2_in_extended(y, x) {
        Ok(value) => value,
        Err(angle) => angle.to_f128(),
    }
}

/// The special values as they are, or the angle to be rounded.
pub(super) fn atan2_in_extended(y: F128, x: F128) -> Result<F128, Extended> {
    if x.is_nan() || y.is_nan() {
        return Ok(x + y);
    }
    let signed = |value: Extended| Extended {
        negative: y.is_negative(),
        ..value
    };
    if y.is_zero() || x.is_infinite() && !y.is_infinite() {
        return if x.is_negative() {
            Err(signed(PI))
        } else {
            Ok(F128::ZERO.copysign(y))
        };
    }
    if y.is_infinite() && x.is_infinite() {
        let quarter = PI.scaled(-2);
        return Err(signed(if x.is_negative() {
            PI - quarter
        } else {
            quarter
        }));
    }
    if x.is_zero() || y.is_infinite() {
        return Err(signed(HALF_PI));
    }
    Err(angle(Extended::from_f128(y), Extended::from_f128(x)))
}

/// The arc tangent in binary128.
pub fn atanl(x: F128) -> F128 {
    atan2l(x, F128::ONE)
}

/// asin and acos: `None` outside [-1, 1], else the sine and the cosine of the angle.
pub(super) fn on_the_circle(x: F128) -> Option<(Extended, Extended)> {
    if !(x.magnitude() <= F128::ONE.0) {
        return None;
    }
    let x = Extended::from_f128(x);
    Some((x, ((Extended::ONE - x) * (Extended::ONE + x)).square_root()))
}

/// The arc sine in binary128.
pub fn asinl(x: F128) -> F128 {
    if x.is_zero() {
        return x;
    }
    if x.magnitude() >= F128::ONE.0 {
        return if x.magnitude() == F128::ONE.0 {
            constant(HALF_PI, x)
        } else {
            domain(x)
        };
    }
    let x = x.parts();
    long::arctangent::angle(x, long::arctangent::other_side(x))
}

/// The arc cosine in binary128.
pub fn acosl(x: F128) -> F128 {
    if x.is_zero() {
        return HALF_PI.to_f128();
    }
    if x.magnitude() >= F128::ONE.0 {
        return if x.magnitude() > F128::ONE.0 {
            domain(x)
        } else if x.is_negative() {
            PI.to_f128()
        } else {
            F128::ZERO
        };
    }
    let x = x.parts();
    long::arctangent::angle(long::arctangent::other_side(x), x)
}

/// A NaN, or the operand's own.
pub(super) fn domain(x: F128) -> F128 {
    if x.is_nan() { x.quieted() } else { F128::NAN }
}

/// The angle of the point (x, y) in single precision.
#[inline]
pub fn atan2f(y: f32, x: f32) -> f32 {
    let (n, d, steep) = ordered(y.abs().into(), x.abs().into());
    if !(d > 0.0 && d < f64::INFINITY) || n.is_nan() {
        return atan2f_special(y, x);
    }
    let left = (x.to_bits() >> 31) as usize;
    let [axis, _] = SIXTEENTHS[(steep * 2 + left) * 17];
    let sign = ((steep ^ left) as u64) << 63;
    let value = axis + f64::from_bits(arc_tangent_single(n / d).to_bits() ^ sign);
    f64::from_bits(value.to_bits() | u64::from(y.to_bits() >> 31) << 63) as f32
}

/// Both coordinates zero, or one infinite or NaN.
#[cold]
fn atan2f_special(y: f32, x: f32) -> f32 {
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    let unit = |x: f32| if x == 0.0 || x.is_infinite() { x } else { 0.0 };
    let one = |x: f32| if unit(x).is_infinite() { 1f32 } else { 0.0 }.copysign(x);
    if x == 0.0 && y == 0.0 {
        return atan2f(y, 1f32.copysign(x));
    }
    atan2f(one(y), one(x))
}

/// The arc tangent of r in [-1, 1] in double precision, good to some 36 bits.
#[inline(always)]
fn arc_tangent_single(r: f64) -> f64 {
    let z = r * r;
    let [p, q] = ARC_TANGENT_SINGLE;
    r * fourth_degree(p, z) / fourth_degree(q, z)
}

/// Whether |x| is below 1/2.
#[inline(always)]
fn is_below_half(x: f64) -> bool {
    const HIGH: u32 = (0.5f64.to_bits() >> 32) as u32;
    (x.to_bits() >> 32) as u32 & !SIGN < HIGH
}

/// The arc sine.
#[inline]
pub fn asin(x: f64) -> f64 {
    if is_below_half(x) {
        return x + x * arc_sine_series(x * x);
    }
    // asin x = π/2 - 2 asin √((1 - x)/2). Beyond 1 the root is a NaN.
    let z = x.abs() * -0.5 + 0.5;
    let (head, tail, root) = root_in_parts(z);
    let rest = root * arc_sine_series(z);
    let value = (head * -2.0 + QUARTER_TURN) + ((tail + rest) * -2.0 + QUARTER_TURN_LOW);
    value.copysign(x)
}

/// √z as a head, whose square is exact, and a tail; and their rounded sum. What the rounded root lacks is its remainder over
/// twice the root. A guess of the reciprocal by halving the exponent, good to 4%, is enough for it: a division would wait for
/// the same unit of the processor as the root.
#[inline(always)]
fn root_in_parts(z: f64) -> (f64, f64, f64) {
    let root = sqrt(z);
    let head = (root + TO_26_PLACES) - TO_26_PLACES;
    let tail = root - head;
    let remainder = (z - head * head) - (root + head) * tail;
    let half_reciprocal = f64::from_bits(HALF_RECIPROCAL_ROOT.wrapping_sub(z.to_bits() >> 1));
    (head, tail + remainder * half_reciprocal, root)
}

/// 1.5 * 2^25: adding it rounds to a multiple of 2^-27.
const TO_26_PLACES: f64 = 50_331_648.0;

/// The bits of 1/(2√z) are these less half of those of z, about: 1.5 * 1023 - 1 in the exponent's place, made a little less so
/// that the error is even on both sides.
const HALF_RECIPROCAL_ROOT: u64 = 0x5fd6_eb85_1eb8_51ec;

/// π/2, and what it lacks.
const QUARTER_TURN: f64 = core::f64::consts::FRAC_PI_2;
pub(super) const QUARTER_TURN_LOW: f64 = 6.123_233_995_736_766e-17;

/// asin x / x - 1 for z = x² up to 1/4.
#[inline(always)]
fn arc_sine_series(z: f64) -> f64 {
    let [p, q] = ARC_SINE;
    z * fourth_degree(p, z) / fourth_degree(q, z)
}

/// The polynomial with these coefficients, lowest first.
#[inline(always)]
fn fourth_degree([c0, c1, c2, c3, c4]: [f64; 5], z: f64) -> f64 {
    let square = z * z;
    (c0 + z * c1) + square * ((c2 + z * c3) + square * c4)
}

/// Of a positive and of a negative x: the factor of half the arc cosine of |x|, and what is added, in two parts. A constant would be
/// written to the stack in every call.
static SIDES: [[f64; 4]; 2] = [
    [2.0, 0.0, 0.0, 0.0],
    [-2.0, 2.0 * QUARTER_TURN, 2.0 * QUARTER_TURN_LOW, 0.0],
];

/// The arc cosine.
#[inline]
pub fn acos(x: f64) -> f64 {
    if is_below_half(x) {
        const MINUS: [f64; 5] = {
            let [[c0, c1, c2, c3, c4], _] = ARC_SINE;
            [-c0, -c1, -c2, -c3, -c4]
        };
        let z = x * x;
        let minus_series = z * fourth_degree(MINUS, z) / fourth_degree(ARC_SINE[1], z);
        return ((x * minus_series + QUARTER_TURN_LOW) - x) + QUARTER_TURN;
    }
    // Of a negative x it is π less that of -x: by a table, because a branch would be taken at random.
    let z = x.abs() * -0.5 + 0.5;
    let (head, tail, root) = root_in_parts(z);
    let rest = tail + root * arc_sine_series(z);
    let [two, base, base_low, _] = SIDES[(x.to_bits() >> 63) as usize];
    (head * two + base) + (rest * two + base_low)
}

/// The arc tangent: that of a c close by plus that of t = (x - c) / (1 + c x).
#[inline]
pub fn atan(x: f64) -> f64 {
    const START: u64 = 0.0625f64.to_bits();
    const END: u64 = 16f64.to_bits();
    let bits = x.abs().to_bits();
    let offset = bits.wrapping_sub(START);
    let series = |t: f64| {
        let square = t * t;
        let [c0, c1, c2, c3, c4] = ARC_TANGENT;
        t * square
            * ((c0 + square * c1) + square * square * ((c2 + square * c3) + square * square * c4))
    };
    if offset < END - START {
        let [c, angle] = ARC_TANGENTS[(offset >> 49) as usize & 63];
        let t = (x.abs() - c) / (x.abs() * c + 1.0);
        return (angle + (t + series(t))).copysign(x);
    }
    if bits < START {
        // The series is negative: -0 plus 0 would be 0.
        return (x + series(x)).copysign(x);
    }
    let t = -1.0 / x.abs();
    (QUARTER_TURN + (t + (QUARTER_TURN_LOW + series(t)))).copysign(x)
}

/// The arc sine in single precision.
#[inline]
pub fn asinf(x: f32) -> f32 {
    let magnitude = x.to_bits() & !SIGN;
    if magnitude < HALF {
        let wide = f64::from(x);
        return (wide + wide * arc_sine_series_single(wide * wide)) as f32;
    }
    let value = (QUARTER_TURN + minus_arc_cosine_single(magnitude)) as f32;
    f32::from_bits(value.to_bits() | x.to_bits() & SIGN)
}

/// The arc cosine in single precision.
#[inline]
pub fn acosf(x: f32) -> f32 {
    let magnitude = x.to_bits() & !SIGN;
    if magnitude < HALF {
        let wide = f64::from(x);
        return ((QUARTER_TURN - wide) - wide * arc_sine_series_single(wide * wide)) as f32;
    }
    let minus = minus_arc_cosine_single(magnitude);
    let [factor, base] = SIDES_SINGLE[(x.to_bits() >> 31) as usize];
    (minus * factor + base) as f32
}

/// The same for single precision: of the negative of the arc cosine of |x|.
static SIDES_SINGLE: [[f64; 2]; 2] = [[-1.0, 0.0], [1.0, 2.0 * QUARTER_TURN]];

/// The bits of the sign and of 1/2.
const SIGN: u32 = 1 << 31;
const HALF: u32 = 0.5f32.to_bits();

/// asin x / x - 1 for z = x² up to 1/4, good to some 36 bits.
#[inline(always)]
fn arc_sine_series_single(z: f64) -> f64 {
    let [[p0, p1, p2], [q0, q1, q2]] = ARC_SINE_SINGLE;
    z * (p0 + z * (p1 + z * p2)) / (q0 + z * (q1 + z * q2))
}

/// The arc cosine's negative, for numbers from 1/2 on, given by their bits; a NaN beyond 1. The root occupies the processor's
/// divider: so a polynomial, not a quotient. A constant that comes first in an operation takes two instructions more than one
/// that comes second: hence the negative.
#[inline(always)]
fn minus_arc_cosine_single(magnitude: u32) -> f64 {
    let t = f64::from(f32::from_bits(magnitude | SIGN) + 1.0);
    sqrt(t) * seventh_degree(ARC_COSINE_SINGLE, t)
}

/// The polynomial with these coefficients, lowest first.
#[inline(always)]
fn seventh_degree([c0, c1, c2, c3, c4, c5, c6, c7]: [f64; 8], z: f64) -> f64 {
    let square = z * z;
    let low = (c0 + z * c1) + square * (c2 + z * c3);
    let high = (c4 + z * c5) + square * (c6 + z * c7);
    low + square * square * high
}

/// The arc tangent in single precision.
#[inline]
pub fn atanf(x: f32) -> f32 {
    let magnitude = x.abs();
    let wide = f64::from(x);
    if magnitude <= 1.0 {
        return arc_tangent_single(wide) as f32;
    }
    if !(magnitude < 1_073_741_824.0) {
        return if x.is_nan() {
            x
        } else {
            (QUARTER_TURN as f32).copysign(x)
        };
    }
    // Of 1/x, with the powers of x multiplied through: one division in place of two.
    let z = wide * wide;
    let [[p0, p1, p2, p3, p4], [q0, q1, q2, q3, q4]] = ARC_TANGENT_SINGLE;
    let rest =
        fourth_degree([p4, p3, p2, p1, p0], z) / (wide * fourth_degree([q4, q3, q2, q1, q0], z));
    (QUARTER_TURN.copysign(wide) - rest) as f32
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The angle of the point (y, x).
    #[unsafe(no_mangle)]
    pub extern "C" fn atan2(x: f64, y: f64) -> f64 {
        super::atan2(x, y)
    }

    /// The angle of the point (y, x) in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atan2f(x: f32, y: f32) -> f32 {
        super::atan2f(x, y)
    }

    /// The angle of the point (y, x) in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atan2l(x: u128, y: u128) -> u128 {
        super::atan2l(F128(x), F128(y)).0
    }

    /// The arc sine.
    #[unsafe(no_mangle)]
    pub extern "C" fn asin(x: f64) -> f64 {
        super::asin(x)
    }

    /// The arc sine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn asinf(x: f32) -> f32 {
        super::asinf(x)
    }

    /// The arc sine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn asinl(x: u128) -> u128 {
        super::asinl(F128(x)).0
    }

    /// The arc cosine.
    #[unsafe(no_mangle)]
    pub extern "C" fn acos(x: f64) -> f64 {
        super::acos(x)
    }

    /// The arc cosine in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn acosf(x: f32) -> f32 {
        super::acosf(x)
    }

    /// The arc cosine in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn acosl(x: u128) -> u128 {
        super::acosl(F128(x)).0
    }

    /// The arc tangent.
    #[unsafe(no_mangle)]
    pub extern "C" fn atan(x: f64) -> f64 {
        super::atan(x)
    }

    /// The arc tangent in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atanf(x: f32) -> f32 {
        super::atanf(x)
    }

    /// The arc tangent in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn atanl(x: u128) -> u128 {
        super::atanl(F128(x)).0
    }
}
