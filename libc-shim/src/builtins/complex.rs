//! `__mulsc3`, `__divdc3`, …: `*` and `/` on complex numbers, with the infinities of C Annex G (G.5.1).

use super::binary128::F128;
use core::ops::{Add, Div, Mul, Neg, Sub};

/// What complex arithmetic needs of a real type.
pub trait Real:
    Copy
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;
    /// Infinity.
    const INFINITY: Self;
    /// Whether this is a NaN.
    fn is_nan(self) -> bool;
    /// Whether this is an infinity.
    fn is_infinite(self) -> bool;
    /// The absolute value.
    fn abs(self) -> Self;
    /// This magnitude with that sign.
    fn copysign(self, sign: Self) -> Self;
    /// `self * 2^exponent`, for exponents that neither overflow nor underflow much.
    fn scaled(self, exponent: i32) -> Self;
    /// The power of two of the leading bit of a finite number that is not zero.
    fn exponent(self) -> i32;
}

/// A complex number as C lays it out.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(C)]
pub struct Complex<T> {
    /// The real part.
    pub re: T,
    /// The imaginary part.
    pub im: T,
}

/// An infinity becomes 1, anything else 0, each with its sign: the direction of a number on its way to infinity.
#[inline]
fn direction<T: Real>(value: T) -> T {
    (if value.is_infinite() { T::ONE } else { T::ZERO }).copysign(value)
}

/// A NaN becomes a zero of the same sign.
#[inline]
fn without_nan<T: Real>(value: T) -> T {
    if value.is_nan() {
        T::ZERO.copysign(value)
    } else {
        value
    }
}

/// The product.
#[inline]
pub fn product<T: Real>(x: Complex<T>, y: Complex<T>) -> Complex<T> {
    let (ac, bd, ad, bc) = (x.re * y.re, x.im * y.im, x.re * y.im, x.im * y.re);
    let result = Complex {
        re: ac - bd,
        im: ad + bc,
    };
    if result.re.is_nan() && result.im.is_nan() {
        let overflown =
            ac.is_infinite() || bd.is_infinite() || ad.is_infinite() || bc.is_infinite();
        return product_of_infinities(x, y, overflown).unwrap_or(result);
    }
    result
}

/// G.5.1: a product with an infinite factor is infinite even when the formula says NaN.
#[cold]
fn product_of_infinities<T: Real>(
    x: Complex<T>,
    y: Complex<T>,
    overflown: bool,
) -> Option<Complex<T>> {
    let infinite = |z: Complex<T>| z.re.is_infinite() || z.im.is_infinite();
    let (mut a, mut b) = (x, y);
    if !infinite(x) && !infinite(y) && !overflown {
        return None;
    }
    if infinite(x) {
        a = Complex {
            re: direction(a.re),
            im: direction(a.im),
        };
        b = Complex {
            re: without_nan(b.re),
            im: without_nan(b.im),
        };
    }
    if infinite(y) {
        b = Complex {
            re: direction(b.re),
            im: direction(b.im),
        };
    }
    a = Complex {
        re: without_nan(a.re),
        im: without_nan(a.im),
    };
    b = Complex {
        re: without_nan(b.re),
        im: without_nan(b.im),
    };
    Some(Complex {
        re: T::INFINITY * (a.re * b.re - a.im * b.im),
        im: T::INFINITY * (a.re * b.im + a.im * b.re),
    })
}

/// The quotient. The divisor is scaled by a power of two first, so that its square neither overflows nor underflows.
#[inline]
pub fn quotient<T: Real>(x: Complex<T>, y: Complex<T>) -> Complex<T> {
    let (re, im) = (y.re.abs(), y.im.abs());
    let largest = if re > im { re } else { im };
    let usable = largest > T::ZERO && largest < T::INFINITY;
    let scale = if usable { -largest.exponent() } else { 0 };
    let (c, d) = (y.re.scaled(scale), y.im.scaled(scale));
    let norm = c * c + d * d;
    let result = Complex {
        re: ((x.re * c + x.im * d) / norm).scaled(scale),
        im: ((x.im * c - x.re * d) / norm).scaled(scale),
    };
    if result.re.is_nan() && result.im.is_nan() {
        return quotient_of_infinities(x, y, Complex { re: c, im: d }).unwrap_or(result);
    }
    result
}

/// G.5.1: division by zero, of an infinity, and by an infinity.
#[cold]
fn quotient_of_infinities<T: Real>(
    x: Complex<T>,
    y: Complex<T>,
    scaled: Complex<T>,
) -> Option<Complex<T>> {
    let infinite = |z: Complex<T>| z.re.is_infinite() || z.im.is_infinite();
    let finite = |z: Complex<T>| z.re.abs() < T::INFINITY && z.im.abs() < T::INFINITY;
    if y.re == T::ZERO && y.im == T::ZERO && !(x.re.is_nan() && x.im.is_nan()) {
        let infinity = T::INFINITY.copysign(y.re);
        return Some(Complex {
            re: infinity * x.re,
            im: infinity * x.im,
        });
    }
    if infinite(x) && finite(y) {
        let (a, b) = (direction(x.re), direction(x.im));
        return Some(Complex {
            re: T::INFINITY * (a * scaled.re + b * scaled.im),
            im: T::INFINITY * (b * scaled.re - a * scaled.im),
        });
    }
    if infinite(y) && finite(x) {
        let (c, d) = (direction(y.re), direction(y.im));
        return Some(Complex {
            re: T::ZERO * (x.re * c + x.im * d),
            im: T::ZERO * (x.im * c - x.re * d),
        });
    }
    None
}

impl Real for f32 {
    const ZERO: f32 = 0.0;
    const ONE: f32 = 1.0;
    const INFINITY: f32 = f32::INFINITY;
    #[inline]
    fn is_nan(self) -> bool {
        self != self
    }
    #[inline]
    fn is_infinite(self) -> bool {
        self.abs() == f32::INFINITY
    }
    #[inline]
    fn abs(self) -> f32 {
        f32::abs(self)
    }
    #[inline]
    fn copysign(self, sign: f32) -> f32 {
        f32::copysign(self, sign)
    }
    #[inline]
    fn scaled(self, exponent: i32) -> f32 {
        f64::from(self).scaled(exponent) as f32
    }
    #[inline]
    fn exponent(self) -> i32 {
        f64::from(self).exponent()
    }
}

impl Real for f64 {
    const ZERO: f64 = 0.0;
    const ONE: f64 = 1.0;
    const INFINITY: f64 = f64::INFINITY;
    #[inline]
    fn is_nan(self) -> bool {
        self != self
    }
    #[inline]
    fn is_infinite(self) -> bool {
        self.abs() == f64::INFINITY
    }
    #[inline]
    fn abs(self) -> f64 {
        f64::abs(self)
    }
    #[inline]
    fn copysign(self, sign: f64) -> f64 {
        f64::copysign(self, sign)
    }
    #[inline]
    fn scaled(self, exponent: i32) -> f64 {
        // Two factors, each a power of two in range, reach every exponent that a quotient needs.
        let half = exponent / 2;
        let power = |e: i32| f64::from_bits(((1023 + e) as u64) << 52);
        self * power(half) * power(exponent - half)
    }
    #[inline]
    fn exponent(self) -> i32 {
        let field = (self.to_bits() >> 52) as i32 & 0x7ff;
        if field != 0 {
            field - 1023
        } else {
            -1012 - (self.to_bits() << 1).leading_zeros() as i32
        }
    }
}

impl Real for F128 {
    const ZERO: F128 = F128::ZERO;
    const ONE: F128 = F128::ONE;
    const INFINITY: F128 = F128::INFINITY;
    #[inline]
    fn is_nan(self) -> bool {
        F128::is_nan(self)
    }
    #[inline]
    fn is_infinite(self) -> bool {
        F128::is_infinite(self)
    }
    #[inline]
    fn abs(self) -> F128 {
        F128::abs(self)
    }
    #[inline]
    fn copysign(self, sign: F128) -> F128 {
        F128::copysign(self, sign)
    }
    #[inline]
    fn scaled(self, exponent: i32) -> F128 {
        if !self.is_finite() {
            return self;
        }
        let mut parts = self.parts();
        parts.exponent += exponent;
        F128::from_parts(parts)
    }
    #[inline]
    fn exponent(self) -> i32 {
        self.parts().exponent
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Complex, F128, product, quotient};

    /// `(a + b i) * (c + d i)` in single precision.
    #[unsafe(export_name = "builtin:__mulsc3")]
    pub extern "C" fn __mulsc3(a: f32, b: f32, c: f32, d: f32) -> Complex<f32> {
        product(Complex { re: a, im: b }, Complex { re: c, im: d })
    }

    /// `(a + b i) * (c + d i)` in double precision.
    #[unsafe(export_name = "builtin:__muldc3")]
    pub extern "C" fn __muldc3(a: f64, b: f64, c: f64, d: f64) -> Complex<f64> {
        product(Complex { re: a, im: b }, Complex { re: c, im: d })
    }

    /// `(a + b i) * (c + d i)` in long double precision.
    #[unsafe(export_name = "builtin:__multc3")]
    pub extern "C" fn __multc3(a: u128, b: u128, c: u128, d: u128) -> Complex<u128> {
        let z = product(
            Complex {
                re: F128(a),
                im: F128(b),
            },
            Complex {
                re: F128(c),
                im: F128(d),
            },
        );
        Complex {
            re: z.re.0,
            im: z.im.0,
        }
    }

    /// `(a + b i) / (c + d i)` in single precision.
    #[unsafe(export_name = "builtin:__divsc3")]
    pub extern "C" fn __divsc3(a: f32, b: f32, c: f32, d: f32) -> Complex<f32> {
        quotient(Complex { re: a, im: b }, Complex { re: c, im: d })
    }

    /// `(a + b i) / (c + d i)` in double precision.
    #[unsafe(export_name = "builtin:__divdc3")]
    pub extern "C" fn __divdc3(a: f64, b: f64, c: f64, d: f64) -> Complex<f64> {
        quotient(Complex { re: a, im: b }, Complex { re: c, im: d })
    }

    /// `(a + b i) / (c + d i)` in long double precision.
    #[unsafe(export_name = "builtin:__divtc3")]
    pub extern "C" fn __divtc3(a: u128, b: u128, c: u128, d: u128) -> Complex<u128> {
        let z = quotient(
            Complex {
                re: F128(a),
                im: F128(b),
            },
            Complex {
                re: F128(c),
                im: F128(d),
            },
        );
        Complex {
            re: z.re.0,
            im: z.im.0,
        }
    }
}
