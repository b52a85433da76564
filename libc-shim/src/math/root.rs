//! `cbrt`, `hypot`, `sqrtl`, `rsqrt`: C23 7.12.7.

use super::extended::Extended;
use super::instruction::sqrt;
use super::long;
use super::root_table::{CUBE_ROOT, CUBE_ROOT_SINGLE};
use crate::builtins::binary128::F128;

/// The cube roots of 1, 2 and 4.
static ROOTS_OF_OCTAVES: [f64; 3] = [1.0, 1.259_921_049_894_873_2, 1.587_401_051_968_199_4];

/// The cube root. A polynomial's guess of 19 bits is cut to 26 so that its square is exact, and corrected by one step of
/// Halley's iteration, which triples the good bits.
#[inline]
pub fn cbrt(x: f64) -> f64 {
    let mut bits = x.to_bits() & (u64::MAX >> 1);
    let mut biased = (bits >> 52) as u32 + 3 * 1024;
    if bits.wrapping_sub(1 << 52) >= (0x7ff << 52) - (1 << 52) {
        if bits == 0 || bits >= 0x7ff << 52 {
            return x + x;
        }
        // In integers: processors take a hundred cycles to multiply a subnormal.
        let shift = bits.leading_zeros() - 11;
        bits <<= shift;
        biased = 3 * 1024 + 1 - shift;
    }
    // x = z 8^third with z in [1, 8).
    let exponent = biased - 1023;
    let third = exponent / 3;
    let z = f64::from_bits(bits & ((1 << 52) - 1) | u64::from(1023 + exponent % 3) << 52);
    let m = f64::from_bits(bits & ((1 << 52) - 1) | 1023 << 52);
    let octave = ROOTS_OF_OCTAVES[(exponent % 3) as usize];
    let [c0, c1, c2, c3, c4, c5] = CUBE_ROOT;
    let square = m * m;
    let guess = octave * ((c0 + m * c1) + square * ((c2 + m * c3) + square * (c4 + m * c5)));
    let root = f64::from_bits((guess.to_bits() + (1 << 26)) & !0x7ff_ffff);
    let ratio = z / (root * root);
    let result = root + root * ((ratio - root) / (root + root + ratio));
    let scale = f64::from_bits(u64::from(third + 1023 - 1024) << 52);
    f64::copysign(result * scale, x)
}

/// Twice 1, 2 and 4, and the cube roots of these.
static OCTAVES: [[f64; 2]; 3] = [
    [2.0, 1.0],
    [4.0, 1.259_921_049_894_873_2],
    [8.0, 1.587_401_051_968_199_4],
];

/// The cube root in single precision.
#[inline]
pub fn cbrtf(x: f32) -> f32 {
    if (x.to_bits() & !(1 << 31)).wrapping_sub(1) >= (0xff << 23) - 1 {
        return x + x;
    }
    // |x| = z 8^third with z in [1, 8); every single is a normal double.
    let bits = f64::from(x).to_bits();
    let exponent = (bits >> 52) as u32 & 0x7ff;
    let third = exponent / 3;
    let m = f64::from_bits(bits & ((1 << 52) - 1) | 1023 << 52);
    let [octave, octave_root] = OCTAVES[(exponent % 3) as usize];
    let twice_z = m * octave;
    let [c0, c1, c2, c3] = CUBE_ROOT_SINGLE;
    let guess = octave_root * ((c0 + m * c1) + m * m * (c2 + m * c3));
    let cube = guess * guess * guess;
    let half_root = guess * ((cube + twice_z) / (4.0 * cube + twice_z));
    let sign = x.to_bits() >> 31 << 11;
    let scale = f64::from_bits(u64::from((third + 1024 - 341) | sign) << 52);
    (half_root * scale) as f32
}

/// x² as a sum of two doubles (T. J. Dekker 1971).
#[inline(always)]
fn square(x: f64) -> (f64, f64) {
    let head = f64::from_bits(x.to_bits() & !0x7ff_ffff);
    let tail = x - head;
    let product = x * x;
    (
        product,
        (head * head - product) + 2.0 * head * tail + tail * tail,
    )
}

/// √(x² + y²) without undue overflow.
#[inline]
pub fn hypot(x: f64, y: f64) -> f64 {
    let (x, y) = (x.abs(), y.abs());
    if x == f64::INFINITY || y == f64::INFINITY {
        return f64::INFINITY;
    }
    let (large, small) = if x < y { (y, x) } else { (x, y) };
    if !(large < 9e153 && small > 1.5e-145) {
        if small == 0.0
            || small.is_nan()
            || large.is_nan()
            || large / small > 18_014_398_509_481_984.0
        {
            return large + small;
        }
        let power = |exponent: i64| f64::from_bits(((1023 + exponent) as u64) << 52);
        let by = if large > 1e150 { -600 } else { 700 };
        return power(-by) * in_range(large * power(by), small * power(by));
    }
    in_range(large, small)
}

/// The root of the sum of squares, both exact until the sum.
#[inline(always)]
fn in_range(large: f64, small: f64) -> f64 {
    let ((a, a_low), (b, b_low)) = (square(large), square(small));
    sqrt(a + (b + (a_low + b_low)))
}

/// √(x² + y²) in single precision.
#[inline]
pub fn hypotf(x: f32, y: f32) -> f32 {
    let (a, b) = (f64::from(x), f64::from(y));
    if x.abs() == f32::INFINITY || y.abs() == f32::INFINITY {
        return f32::INFINITY;
    }
    sqrt(a * a + b * b) as f32
}

/// The cube root in binary128.
pub fn cbrtl(x: F128) -> F128 {
    if !x.is_finite() || x.is_zero() {
        return x + x;
    }
    long::root::cube_root(x.abs()).copysign(x)
}

/// √(x² + y²) in binary128.
pub fn hypotl(x: F128, y: F128) -> F128 {
    if x.is_infinite() || y.is_infinite() {
        return F128::INFINITY;
    }
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    if x.is_zero() || y.is_zero() {
        return x.abs() + y.abs();
    }
    long::root::length(x, y)
}

/// The square root in binary128, correctly rounded.
pub fn sqrtl(x: F128) -> F128 {
    if x.is_zero() || x.is_nan() || x.0 == F128::INFINITY.0 {
        return if x.is_nan() { x.quieted() } else { x };
    }
    if x.is_negative() {
        return F128::NAN;
    }
    long::root::square_root(x)
}

/// 1/√x.
#[inline]
pub fn rsqrt(x: f64) -> f64 {
    if x == 0.0 {
        return f64::INFINITY.copysign(x);
    }
    if !(x > 0.0 && x < f64::INFINITY) {
        return if x == f64::INFINITY {
            0.0
        } else if x.is_nan() {
            x
        } else {
            f64::NAN
        };
    }
    (Extended::ONE / Extended::from_f64(x).square_root()).to_f64()
}

/// 1/√x in single precision.
#[inline]
pub fn rsqrtf(x: f32) -> f32 {
    if x < 0.0 {
        return f32::NAN;
    }
    (1.0 / sqrt(x.into())) as f32
}

/// 1/√x in binary128.
pub fn rsqrtl(x: F128) -> F128 {
    if x.is_zero() {
        return F128::INFINITY.copysign(x);
    }
    if x.is_nan() || x.is_infinite() || x.is_negative() {
        return if x.is_nan() {
            x.quieted()
        } else if x.is_negative() {
            F128::NAN
        } else {
            F128::ZERO
        };
    }
    (Extended::ONE / Extended::from_f128(x).square_root()).to_f128()
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The cube root.
    #[unsafe(no_mangle)]
    pub extern "C" fn cbrt(x: f64) -> f64 {
        super::cbrt(x)
    }

    /// The cube root in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cbrtf(x: f32) -> f32 {
        super::cbrtf(x)
    }

    /// The cube root in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cbrtl(x: u128) -> u128 {
        super::cbrtl(F128(x)).0
    }

    /// The reciprocal of the square root.
    #[unsafe(no_mangle)]
    pub extern "C" fn rsqrt(x: f64) -> f64 {
        super::rsqrt(x)
    }

    /// The reciprocal of the square root in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn rsqrtf(x: f32) -> f32 {
        super::rsqrtf(x)
    }

    /// The reciprocal of the square root in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn rsqrtl(x: u128) -> u128 {
        super::rsqrtl(F128(x)).0
    }

    /// The length of the vector (x, y).
    #[unsafe(no_mangle)]
    pub extern "C" fn hypot(x: f64, y: f64) -> f64 {
        super::hypot(x, y)
    }

    /// The length of the vector (x, y) in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn hypotf(x: f32, y: f32) -> f32 {
        super::hypotf(x, y)
    }

    /// The length of the vector (x, y) in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn hypotl(x: u128, y: u128) -> u128 {
        super::hypotl(F128(x), F128(y)).0
    }

    /// The square root in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn sqrtl(x: u128) -> u128 {
        super::sqrtl(F128(x)).0
    }
}
