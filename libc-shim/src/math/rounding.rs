//! `round`, `lround`, `llround`, `lrint`, `llrint`, `fromfp` and relatives, and all of `floor`, `ceil`, `trunc`, `rint`,
//! `nearbyint`, `roundeven` in `long double`: C23 7.12.9. Their other widths are instructions: [`super::instructions`].

use super::instruction::trunc;
use crate::builtins::binary128::{F128, FRACTION_BITS, HIDDEN};
use crate::builtins::limbs::shift_left;

/// Which neighbour a number that is no integer goes to; the values are C's `FP_INT_…`.
#[derive(Clone, Copy, PartialEq)]
pub enum Direction {
    /// Towards positive infinity.
    Upward = 0,
    /// Towards negative infinity.
    Downward = 1,
    /// Towards zero.
    TowardZero = 2,
    /// To the nearest, halfway away from zero.
    NearestFromZero = 3,
    /// To the nearest, halfway to the even one.
    NearestEven = 4,
}

impl Direction {
    /// From C's `FP_INT_…`; any other value means the one that C leaves to the implementation.
    #[inline]
    pub fn from_c(value: i32) -> Direction {
        match value {
            0 => Direction::Upward,
            1 => Direction::Downward,
            2 => Direction::TowardZero,
            3 => Direction::NearestFromZero,
            _ => Direction::NearestEven,
        }
    }
}

/// A binary128 number rounded to an integer.
pub fn roundl_to(x: F128, direction: Direction) -> F128 {
    let exponent = x.exponent_field() - 0x3fff;
    if exponent >= FRACTION_BITS as i32 {
        return if x.is_nan() { x.quieted() } else { x };
    }
    let magnitude = x.magnitude();
    let negative = x.is_negative();
    // The value of the last integer place, in units of the encoding; adding it carries into the exponent as it must.
    let (whole, unit, half) = if exponent < 0 {
        (0, F128::ONE.0, F128::HALF.0)
    } else {
        let unit = shift_left(1, FRACTION_BITS - exponent as u32);
        (magnitude & !(unit - 1), unit, unit >> 1)
    };
    let rest = magnitude - whole;
    if rest == 0 {
        return x;
    }
    let odd = exponent >= 0 && (magnitude | if exponent == 0 { HIDDEN } else { 0 }) & unit != 0;
    let away = match direction {
        Direction::Upward => !negative,
        Direction::Downward => negative,
        Direction::TowardZero => false,
        Direction::NearestFromZero => rest >= half,
        Direction::NearestEven => rest > half || rest == half && odd,
    };
    F128(whole + if away { unit } else { 0 }).copysign(x)
}

/// The nearest integer, halfway away from zero.
#[inline]
pub fn round(x: f64) -> f64 {
    let whole = trunc(x);
    if (x - whole).abs() >= 0.5 {
        whole + 1f64.copysign(x)
    } else {
        whole
    }
}

/// The nearest integer, halfway away from zero, in single precision.
#[inline]
pub fn roundf(x: f32) -> f32 {
    round(x.into()) as f32
}

/// The nearest integer, halfway away from zero, in binary128.
#[inline]
pub fn roundl(x: F128) -> F128 {
    roundl_to(x, Direction::NearestFromZero)
}

/// The nearest integer, halfway to the even one, in binary128.
#[inline]
pub fn rintl(x: F128) -> F128 {
    roundl_to(x, Direction::NearestEven)
}

/// C23 7.12.9.10: rounded in a direction; NaN when the integer does not fit into `width` bits.
pub fn fromfpl(x: F128, direction: Direction, width: u32, signed: bool) -> F128 {
    let rounded = roundl_to(x, direction);
    if width == 0 || !x.is_finite() {
        return F128::NAN;
    }
    if rounded.is_zero() {
        return rounded;
    }
    let exponent = rounded.parts().exponent;
    let negative = rounded.is_negative();
    let fits = if signed {
        let bits = width.min(30_000) as i32 - 1;
        exponent < bits || negative && exponent == bits && rounded.parts().significand << 1 == 0
    } else {
        !negative && exponent < width.min(30_000) as i32
    };
    if fits { rounded } else { F128::NAN }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::instruction::nearest;
    use super::Direction;
    use crate::builtins::binary128::F128;

    /// To `long`, which has 32 bits.
    fn saturated(value: i64) -> i32 {
        value.clamp(i32::MIN.into(), i32::MAX.into()) as i32
    }

    /// The nearest integer, halfway away from zero.
    #[unsafe(no_mangle)]
    pub extern "C" fn round(x: f64) -> f64 {
        super::round(x)
    }

    /// The nearest integer, halfway away from zero in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn roundf(x: f32) -> f32 {
        super::roundf(x)
    }

    /// The nearest integer, halfway away from zero in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn roundl(x: u128) -> u128 {
        super::roundl(F128(x)).0
    }

    /// The largest integer not above x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn floorl(x: u128) -> u128 {
        super::roundl_to(F128(x), Direction::Downward).0
    }

    /// The smallest integer not below x in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ceill(x: u128) -> u128 {
        super::roundl_to(F128(x), Direction::Upward).0
    }

    /// The integer towards zero in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn truncl(x: u128) -> u128 {
        super::roundl_to(F128(x), Direction::TowardZero).0
    }

    /// The nearest integer, ties to even in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn rintl(x: u128) -> u128 {
        super::roundl_to(F128(x), Direction::NearestEven).0
    }

    /// The nearest integer, ties to even in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn nearbyintl(x: u128) -> u128 {
        super::roundl_to(F128(x), Direction::NearestEven).0
    }

    /// The nearest integer, ties to even in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn roundevenl(x: u128) -> u128 {
        super::roundl_to(F128(x), Direction::NearestEven).0
    }

    /// The nearest integer, halfway away from zero.
    #[unsafe(no_mangle)]
    pub extern "C" fn lround(x: f64) -> i32 {
        super::round(x) as i32
    }

    /// The nearest integer, ties to even.
    #[unsafe(no_mangle)]
    pub extern "C" fn lrint(x: f64) -> i32 {
        nearest(x) as i32
    }

    /// The nearest integer, halfway away from zero.
    #[unsafe(no_mangle)]
    pub extern "C" fn llround(x: f64) -> i64 {
        super::round(x) as i64
    }

    /// The nearest integer, ties to even.
    #[unsafe(no_mangle)]
    pub extern "C" fn llrint(x: f64) -> i64 {
        nearest(x) as i64
    }

    /// Rounded in a direction to a signed integer of `width` bits.
    #[unsafe(no_mangle)]
    pub extern "C" fn fromfp(x: f64, direction: i32, width: u32) -> f64 {
        super::fromfpl(F128::from_f64(x), Direction::from_c(direction), width, true).to_f64()
    }

    /// Rounded in a direction to a signed integer of `width` bits.
    #[unsafe(no_mangle)]
    pub extern "C" fn fromfpx(x: f64, direction: i32, width: u32) -> f64 {
        super::fromfpl(F128::from_f64(x), Direction::from_c(direction), width, true).to_f64()
    }

    /// Rounded in a direction to an unsigned integer of `width` bits.
    #[unsafe(no_mangle)]
    pub extern "C" fn ufromfp(x: f64, direction: i32, width: u32) -> f64 {
        super::fromfpl(
            F128::from_f64(x),
            Direction::from_c(direction),
            width,
            false,
        )
        .to_f64()
    }

    /// Rounded in a direction to an unsigned integer of `width` bits.
    #[unsafe(no_mangle)]
    pub extern "C" fn ufromfpx(x: f64, direction: i32, width: u32) -> f64 {
        super::fromfpl(
            F128::from_f64(x),
            Direction::from_c(direction),
            width,
            false,
        )
        .to_f64()
    }

    /// The nearest integer, halfway away from zero, of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn lroundf(x: f32) -> i32 {
        super::round(x.into()) as i32
    }

    /// The nearest integer, ties to even, of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn lrintf(x: f32) -> i32 {
        nearest(x.into()) as i32
    }

    /// The nearest integer, halfway away from zero, of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn llroundf(x: f32) -> i64 {
        super::round(x.into()) as i64
    }

    /// The nearest integer, ties to even, of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn llrintf(x: f32) -> i64 {
        nearest(x.into()) as i64
    }

    /// Rounded in a direction to a signed integer of `width` bits, of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn fromfpf(x: f32, direction: i32, width: u32) -> f32 {
        super::fromfpl(
            F128::from_f64(x.into()),
            Direction::from_c(direction),
            width,
            true,
        )
        .to_f32()
    }

    /// Rounded in a direction to a signed integer of `width` bits, of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn fromfpxf(x: f32, direction: i32, width: u32) -> f32 {
        super::fromfpl(
            F128::from_f64(x.into()),
            Direction::from_c(direction),
            width,
            true,
        )
        .to_f32()
    }

    /// Rounded in a direction to an unsigned integer of `width` bits, of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn ufromfpf(x: f32, direction: i32, width: u32) -> f32 {
        super::fromfpl(
            F128::from_f64(x.into()),
            Direction::from_c(direction),
            width,
            false,
        )
        .to_f32()
    }

    /// Rounded in a direction to an unsigned integer of `width` bits, of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn ufromfpxf(x: f32, direction: i32, width: u32) -> f32 {
        super::fromfpl(
            F128::from_f64(x.into()),
            Direction::from_c(direction),
            width,
            false,
        )
        .to_f32()
    }

    /// The nearest integer, halfway away from zero, of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn lroundl(x: u128) -> i32 {
        saturated(super::roundl(F128(x)).to_i64())
    }

    /// The nearest integer, ties to even, of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn lrintl(x: u128) -> i32 {
        saturated(super::rintl(F128(x)).to_i64())
    }

    /// The nearest integer, halfway away from zero, of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn llroundl(x: u128) -> i64 {
        super::roundl(F128(x)).to_i64()
    }

    /// The nearest integer, ties to even, of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn llrintl(x: u128) -> i64 {
        super::rintl(F128(x)).to_i64()
    }

    /// Rounded in a direction to a signed integer of `width` bits, of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn fromfpl(x: u128, direction: i32, width: u32) -> u128 {
        super::fromfpl(F128(x), Direction::from_c(direction), width, true).0
    }

    /// Rounded in a direction to a signed integer of `width` bits, of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn fromfpxl(x: u128, direction: i32, width: u32) -> u128 {
        super::fromfpl(F128(x), Direction::from_c(direction), width, true).0
    }

    /// Rounded in a direction to an unsigned integer of `width` bits, of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn ufromfpl(x: u128, direction: i32, width: u32) -> u128 {
        super::fromfpl(F128(x), Direction::from_c(direction), width, false).0
    }

    /// Rounded in a direction to an unsigned integer of `width` bits, of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn ufromfpxl(x: u128, direction: i32, width: u32) -> u128 {
        super::fromfpl(F128(x), Direction::from_c(direction), width, false).0
    }
}
