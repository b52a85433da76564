//! `frexp`, `ldexp`, `scalbn`, `scalbln`, `scalb`, `logb`, `ilogb`, `llogb`, `significand`, `modf`, `nextafter`,
//! `nexttoward`, `nextup`, `nextdown`: C23 7.12.6, 7.12.11.

use super::instruction::trunc;
use super::rounding::{Direction, roundl_to};
use crate::builtins::binary128::{F128, SIGN};

/// What `ilogb` gives for zero and NaN.
pub const NO_EXPONENT: i32 = i32::MIN;

/// The exponent of the leading bit.
#[inline]
pub fn ilogb(x: f64) -> i32 {
    let field = (x.to_bits() >> 52) as i32 & 0x7ff;
    if field == 0x7ff {
        return if x.is_nan() { NO_EXPONENT } else { i32::MAX };
    }
    if field != 0 {
        return field - 1023;
    }
    if x == 0.0 {
        NO_EXPONENT
    } else {
        -1012 - (x.to_bits() << 1).leading_zeros() as i32
    }
}

/// The exponent of the leading bit.
#[inline]
pub fn ilogbl(x: F128) -> i32 {
    if x.is_nan() || x.is_zero() {
        NO_EXPONENT
    } else if x.is_infinite() {
        i32::MAX
    } else {
        x.parts().exponent
    }
}

/// The exponent of the leading bit, as a number.
#[inline]
pub fn logb(x: f64) -> f64 {
    if x == 0.0 {
        f64::NEG_INFINITY
    } else if x.abs() < f64::INFINITY {
        f64::from(ilogb(x))
    } else {
        x * x
    }
}

/// The exponent of the leading bit, as a number.
#[inline]
pub fn logbl(x: F128) -> F128 {
    if x.is_zero() {
        -F128::INFINITY
    } else if x.is_finite() {
        F128::from_i64(ilogbl(x).into())
    } else {
        x * x
    }
}

/// x 2^n, rounded once.
#[inline]
pub fn scalbn(x: f64, n: i32) -> f64 {
    let power = |exponent: i32| f64::from_bits(((1023 + exponent) as u64) << 52);
    if (-1022..=1023).contains(&n) {
        return x * power(n);
    }
    if n > 0 {
        let n = n.min(3069);
        return x * power(1023) * power((n - 1023).min(1023)) * power((n - 2046).max(0));
    }
    // Steps that keep 53 bits above the subnormal numbers, so that only the last one rounds.
    let n = n.max(-2900);
    if n >= -1022 - 969 {
        x * power(-969) * power(n + 969)
    } else {
        x * power(-969) * power(-969) * power((n + 2 * 969).max(-1022))
    }
}

/// x 2^n in single precision.
#[inline]
pub fn scalbnf(x: f32, n: i32) -> f32 {
    scalbn(x.into(), n.clamp(-400, 400)) as f32
}

/// x 2^n in binary128.
pub fn scalbnl(x: F128, n: i32) -> F128 {
    if !x.is_finite() || x.is_zero() {
        return if x.is_nan() { x.quieted() } else { x };
    }
    let mut parts = x.parts();
    parts.exponent += n.clamp(-70_000, 70_000);
    F128::from_parts(parts)
}

/// x 2^n where n is a number: 4.3BSD's `scalb`.
pub fn scalb(x: f64, n: f64) -> f64 {
    if x.is_nan() || n.is_nan() {
        return x + n;
    }
    if n.abs() == f64::INFINITY {
        return if n > 0.0 { x * n } else { x / -n };
    }
    if trunc(n) != n {
        return f64::NAN;
    }
    scalbn(x, n as i32)
}

/// x = m 2^e with 1/2 <= |m| < 1.
#[inline]
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !(x.abs() < f64::INFINITY) {
        return (x + x, 0);
    }
    let bits = x.to_bits();
    let field = (bits >> 52) as i32 & 0x7ff;
    let mantissa = |bits: u64| f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52);
    if field != 0 {
        return (mantissa(bits), field - 1022);
    }
    let bits = (x * 18_014_398_509_481_984.0).to_bits();
    (mantissa(bits), ((bits >> 52) as i32 & 0x7ff) - 1022 - 54)
}

/// x = m 2^e with 1/2 <= |m| < 1, in binary128.
pub fn frexpl(x: F128) -> (F128, i32) {
    if x.is_zero() || !x.is_finite() {
        return (x + x, 0);
    }
    let mut parts = x.parts();
    let exponent = parts.exponent + 1;
    parts.exponent = -1;
    (F128::from_parts(parts), exponent)
}

/// The fraction and the integer part, both with the number's sign.
#[inline]
pub fn modf(x: f64) -> (f64, f64) {
    let whole = trunc(x);
    let fraction = if x.abs() == f64::INFINITY {
        0.0
    } else {
        x - whole
    };
    (fraction.copysign(x), whole)
}

/// The fraction and the integer part in binary128.
pub fn modfl(x: F128) -> (F128, F128) {
    let whole = roundl_to(x, Direction::TowardZero);
    let fraction = if x.is_infinite() {
        F128::ZERO
    } else {
        x - whole
    };
    (fraction.copysign(x), whole)
}

/// The next number up, of a format whose bits below the sign fit `magnitude_bits`: in the order of the numbers, the bits
/// count up from zero and, for negative numbers, down to it.
#[inline]
fn step(bits: u128, sign: u128, up: bool) -> u128 {
    let (magnitude, negative) = (bits & (sign - 1), bits & sign != 0);
    if magnitude == 0 {
        return 1 | if up { 0 } else { sign };
    }
    if negative != up { bits + 1 } else { bits - 1 }
}

/// The next number towards positive or negative infinity.
#[inline]
pub fn next(x: f64, up: bool) -> f64 {
    if x.is_nan() || x == if up { f64::INFINITY } else { f64::NEG_INFINITY } {
        return x + x;
    }
    f64::from_bits(step(x.to_bits().into(), 1 << 63, up) as u64)
}

/// The next number in single precision.
#[inline]
pub fn nextf(x: f32, up: bool) -> f32 {
    if x.is_nan() || x == if up { f32::INFINITY } else { f32::NEG_INFINITY } {
        return x + x;
    }
    f32::from_bits(step(x.to_bits().into(), 1 << 31, up) as u32)
}

/// The next number in binary128.
pub fn nextl(x: F128, up: bool) -> F128 {
    if x.is_nan() || x.is_infinite() && x.is_negative() != up {
        return x + x;
    }
    F128(step(x.0, SIGN, up))
}

/// The next number after x towards y.
#[inline]
pub fn nextafter(x: f64, y: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    if x == y {
        return y;
    }
    if x == 0.0 {
        return f64::from_bits(1).copysign(y);
    }
    // Away from zero the bits count up.
    let away = (x < y) == (x > 0.0);
    f64::from_bits(if away {
        x.to_bits() + 1
    } else {
        x.to_bits() - 1
    })
}

/// The next number after x towards y, which has more range.
pub fn nexttoward(x: f64, y: F128) -> f64 {
    let wide = F128::from_f64(x);
    if wide.is_nan() || y.is_nan() {
        return (wide + y).to_f64();
    }
    if wide == y {
        if x == 0.0 { y.to_f64() } else { x }
    } else {
        next(x, wide < y)
    }
}

/// The next number after x towards y, which has more range.
pub fn nexttowardf(x: f32, y: F128) -> f32 {
    let wide = F128::from_f64(x.into());
    if wide.is_nan() || y.is_nan() {
        return (wide + y).to_f32();
    }
    if wide == y {
        if x == 0.0 { y.to_f32() } else { x }
    } else {
        nextf(x, wide < y)
    }
}

/// The next number after x towards y in binary128.
pub fn nextafterl(x: F128, y: F128) -> F128 {
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    if x == y { y } else { nextl(x, x < y) }
}

/// The significand in [1, 2), with its sign.
pub fn significand(x: f64) -> f64 {
    if x == 0.0 || !(x.abs() < f64::INFINITY) {
        return x + x;
    }
    2.0 * frexp(x).0
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;

    /// The exponent of the leading bit.
    #[unsafe(no_mangle)]
    pub extern "C" fn logb(x: f64) -> f64 {
        super::logb(x)
    }

    /// The exponent of the leading bit in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn logbf(x: f32) -> f32 {
        super::logb(x.into()) as f32
    }

    /// The exponent of the leading bit in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn logbl(x: u128) -> u128 {
        super::logbl(F128(x)).0
    }

    /// The exponent of the leading bit.
    #[unsafe(no_mangle)]
    pub extern "C" fn ilogb(x: f64) -> i32 {
        super::ilogb(x)
    }

    /// The exponent of the leading bit of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn ilogbf(x: f32) -> i32 {
        super::ilogb(x.into())
    }

    /// The exponent of the leading bit of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn ilogbl(x: u128) -> i32 {
        super::ilogbl(F128(x))
    }

    /// The exponent of the leading bit.
    #[unsafe(no_mangle)]
    pub extern "C" fn llogb(x: f64) -> i32 {
        super::ilogb(x)
    }

    /// The exponent of the leading bit of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn llogbf(x: f32) -> i32 {
        super::ilogb(x.into())
    }

    /// The exponent of the leading bit of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn llogbl(x: u128) -> i32 {
        super::ilogbl(F128(x))
    }

    /// x 2^n.
    #[unsafe(no_mangle)]
    pub extern "C" fn scalbn(x: f64, n: i32) -> f64 {
        super::scalbn(x, n)
    }

    /// x 2^n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn scalbnf(x: f32, n: i32) -> f32 {
        super::scalbnf(x, n)
    }

    /// x 2^n in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn scalbnl(x: u128, n: i32) -> u128 {
        super::scalbnl(F128(x), n).0
    }

    /// x 2^n.
    #[unsafe(no_mangle)]
    pub extern "C" fn scalbln(x: f64, n: i32) -> f64 {
        super::scalbn(x, n)
    }

    /// x 2^n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn scalblnf(x: f32, n: i32) -> f32 {
        super::scalbnf(x, n)
    }

    /// x 2^n in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn scalblnl(x: u128, n: i32) -> u128 {
        super::scalbnl(F128(x), n).0
    }

    /// x 2^n.
    #[unsafe(no_mangle)]
    pub extern "C" fn ldexp(x: f64, n: i32) -> f64 {
        super::scalbn(x, n)
    }

    /// x 2^n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ldexpf(x: f32, n: i32) -> f32 {
        super::scalbnf(x, n)
    }

    /// x 2^n in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ldexpl(x: u128, n: i32) -> u128 {
        super::scalbnl(F128(x), n).0
    }

    /// x 2^n, where n is a number.
    #[unsafe(no_mangle)]
    pub extern "C" fn scalb(x: f64, n: f64) -> f64 {
        super::scalb(x, n)
    }

    /// x 2^n, where n is a number, in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn scalbf(x: f32, n: f32) -> f32 {
        super::scalb(x.into(), n.into()) as f32
    }

    /// The significand in [1, 2).
    #[unsafe(no_mangle)]
    pub extern "C" fn significand(x: f64) -> f64 {
        super::significand(x)
    }

    /// The significand in [1, 2), in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn significandf(x: f32) -> f32 {
        super::significand(x.into()) as f32
    }

    /// Takes x apart into a significand in [1/2, 1) and an exponent.
    ///
    /// # Safety
    /// `exponent` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn frexp(x: f64, exponent: *mut i32) -> f64 {
        let (significand, power) = super::frexp(x);
        // SAFETY: the caller's promise.
        unsafe { exponent.write(power) }
        significand
    }

    /// Takes x apart into fraction and integer.
    ///
    /// # Safety
    /// `whole` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn modf(x: f64, whole: *mut f64) -> f64 {
        let (fraction, integer) = super::modf(x);
        // SAFETY: the caller's promise.
        unsafe { whole.write(integer) }
        fraction
    }

    /// The next number up.
    #[unsafe(no_mangle)]
    pub extern "C" fn nextup(x: f64) -> f64 {
        super::next(x, true)
    }

    /// The next number down.
    #[unsafe(no_mangle)]
    pub extern "C" fn nextdown(x: f64) -> f64 {
        super::next(x, false)
    }

    /// The next number after x towards y.
    #[unsafe(no_mangle)]
    pub extern "C" fn nextafter(x: f64, y: f64) -> f64 {
        super::nextafter(x, y)
    }

    /// The next number after x towards y.
    #[unsafe(no_mangle)]
    pub extern "C" fn nexttoward(x: f64, y: u128) -> f64 {
        super::nexttoward(x, F128(y))
    }

    /// Takes x apart into a significand in [1/2, 1) and an exponent in single precision.
    ///
    /// # Safety
    /// `exponent` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn frexpf(x: f32, exponent: *mut i32) -> f32 {
        let (significand, power) = super::frexp(x.into());
        // SAFETY: the caller's promise.
        unsafe { exponent.write(power) }
        significand as f32
    }

    /// Takes x apart into fraction and integer in single precision.
    ///
    /// # Safety
    /// `whole` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn modff(x: f32, whole: *mut f32) -> f32 {
        let (fraction, integer) = super::modf(x.into());
        // SAFETY: the caller's promise.
        unsafe { whole.write(integer as f32) }
        fraction as f32
    }

    /// The next number up in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn nextupf(x: f32) -> f32 {
        super::nextf(x, true)
    }

    /// The next number down in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn nextdownf(x: f32) -> f32 {
        super::nextf(x, false)
    }

    /// The next number after x towards y in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn nextafterf(x: f32, y: f32) -> f32 {
        super::nexttowardf(x, F128::from_f64(y.into()))
    }

    /// The next number after x towards y in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn nexttowardf(x: f32, y: u128) -> f32 {
        super::nexttowardf(x, F128(y))
    }

    /// Takes x apart into a significand in [1/2, 1) and an exponent in long double precision.
    ///
    /// # Safety
    /// `exponent` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn frexpl(x: u128, exponent: *mut i32) -> u128 {
        let (significand, power) = super::frexpl(F128(x));
        // SAFETY: the caller's promise.
        unsafe { exponent.write(power) }
        significand.0
    }

    /// Takes x apart into fraction and integer in long double precision.
    ///
    /// # Safety
    /// `whole` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn modfl(x: u128, whole: *mut u128) -> u128 {
        let (fraction, integer) = super::modfl(F128(x));
        // SAFETY: the caller's promise.
        unsafe { whole.write(integer.0) }
        fraction.0
    }

    /// The next number up in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn nextupl(x: u128) -> u128 {
        super::nextl(F128(x), true).0
    }

    /// The next number down in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn nextdownl(x: u128) -> u128 {
        super::nextl(F128(x), false).0
    }

    /// The next number after x towards y in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn nextafterl(x: u128, y: u128) -> u128 {
        super::nextafterl(F128(x), F128(y)).0
    }

    /// The next number after x towards y in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn nexttowardl(x: u128, y: u128) -> u128 {
        super::nextafterl(F128(x), F128(y)).0
    }
}
