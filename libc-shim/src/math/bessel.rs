//! `j0`, `j1`, `jn`, `y0`, `y1`, `yn` and their single-precision forms: POSIX XSH.
//!
//! Up to 25 polynomials by intervals, around the roots where there are any, so that the result has its digits there, too (J. Harrison,
//! "Fast and Accurate Bessel Function Computation", 2009); beyond, and by other ways than the upward recurrence, the `libm` crate's.
//! Single precision is double rounded.

use super::bessel_table::{J0, J0_NEAR, J1, J1_NEAR, Y0, Y0_NEAR, Y1, Y1_NEAR};
use super::logarithm::log;
use core::f64::consts::FRAC_2_PI;

/// A row's polynomial.
#[inline(always)]
fn value(row: &[f64; 16], x: f64) -> f64 {
    let [
        origin,
        low,
        c0,
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
    ] = *row;
    let t = (x - origin) - low;
    let square = t * t;
    let fourth = square * square;
    let near = (c2 + t * c3) + square * (c4 + t * c5);
    let middle = (c6 + t * c7) + square * (c8 + t * c9);
    let far = (c10 + t * c11) + square * (c12 + t * c13);
    let rest = near + fourth * (middle + fourth * far);
    c0 + (t * c1 + square * rest)
}

/// A polynomial of degree 7.
#[inline(always)]
fn polynomial(c: [f64; 8], z: f64) -> f64 {
    let [c0, c1, c2, c3, c4, c5, c6, c7] = c;
    let square = z * z;
    let far = (c4 + z * c5) + square * (c6 + z * c7);
    c0 + (z * c1 + square * ((c2 + z * c3) + square * far))
}

/// The Bessel function of the first kind of order 0.
#[inline(always)]
pub fn j0(x: f64) -> f64 {
    let magnitude = x.abs();
    // A NaN takes the first row.
    match J0.get(magnitude as i32 as usize) {
        Some(row) => value(row, magnitude),
        None => libm::j0(x),
    }
}

/// The Bessel function of the first kind of order 1.
#[inline(always)]
pub fn j1(x: f64) -> f64 {
    let magnitude = x.abs();
    match J1.get(magnitude as i32 as usize) {
        Some(row) => {
            let value = value(row, magnitude);
            f64::from_bits(value.to_bits() ^ x.to_bits() & 1 << 63)
        }
        None => libm::j1(x),
    }
}

/// The row of a function of the second kind for a number of at least 1/2: quarters of octaves up to 4, then units.
#[inline(always)]
fn row_of(x: f64) -> usize {
    let quarter = (x.to_bits() >> 50) as i32 - (0.5f64.to_bits() >> 50) as i32;
    let unit = (x as i32).saturating_add(8);
    (if x < 4.0 { quarter } else { unit }) as usize
}

/// The Bessel function of the second kind of order 0.
#[inline(always)]
pub fn y0(x: f64) -> f64 {
    if !(x >= 0.5) {
        return y0_near(x);
    }
    match Y0.get(row_of(x)) {
        Some(row) => value(row, x),
        None => libm::y0(x),
    }
}

/// The Bessel function of the second kind of order 1.
#[inline(always)]
pub fn y1(x: f64) -> f64 {
    if !(x >= 0.5) {
        return y1_near(x);
    }
    match Y1.get(row_of(x)) {
        Some(row) => value(row, x),
        None => libm::y1(x),
    }
}

/// The functions of the second kind where they are not defined, or not finite.
#[inline(always)]
fn undefined(x: f64) -> f64 {
    if x == 0.0 {
        f64::NEG_INFINITY
    } else if x.is_nan() {
        x
    } else {
        f64::NAN
    }
}

/// Y0 below 1/2: 2/π ln x J0(x) and an even polynomial.
#[cold]
fn y0_near(x: f64) -> f64 {
    if !(x > 0.0) {
        return undefined(x);
    }
    let z = x * x;
    FRAC_2_PI * (log(x) * polynomial(J0_NEAR, z)) + polynomial(Y0_NEAR, z)
}

/// Y1 below 1/2: 2/π (ln x J1(x) - 1/x) and an odd polynomial.
#[cold]
fn y1_near(x: f64) -> f64 {
    if !(x > 0.0) {
        return undefined(x);
    }
    let z = x * x;
    let small = x * (FRAC_2_PI * (log(x) * polynomial(J1_NEAR, z)) + polynomial(Y1_NEAR, z));
    small - FRAC_2_PI / x
}

/// The next orders, upward from 0 and 1: the order `n` of a function that this recurrence keeps, n at least 1.
#[inline(always)]
fn upward(n: i32, x: f64, mut before: f64, mut value: f64) -> f64 {
    let mut order = 1.0;
    for _ in 1..n {
        (before, value) = (value, value * (2.0 * order / x) - before);
        order += 1.0;
    }
    value
}

/// The Bessel function of the first kind of order n.
#[inline]
pub fn jn(n: i32, x: f64) -> f64 {
    // J(-n, x) = J(n, -x), and odd orders are odd.
    let magnitude = x.abs();
    let order = n.wrapping_abs();
    if n == 0 {
        return j0(x);
    }
    // Upward it keeps its digits as long as the order is below the argument.
    if !(f64::from(order) <= magnitude && magnitude < f64::INFINITY && order > 0) {
        return libm::jn(n, x);
    }
    let value = upward(order, magnitude, j0(magnitude), j1(magnitude));
    let negative = (x < 0.0) != (n < 0) && order & 1 != 0;
    if negative { -value } else { value }
}

/// The Bessel function of the second kind of order n.
#[inline]
pub fn yn(n: i32, x: f64) -> f64 {
    let order = n.wrapping_abs();
    if n == 0 {
        return y0(x);
    }
    if !(x > 0.0 && x < f64::INFINITY && order > 0) || order > 1000 {
        return libm::yn(n, x);
    }
    // Y(-n, x) = (-1)^n Y(n, x).
    let value = upward_until_infinity(order, x);
    if n < 0 && n & 1 != 0 { -value } else { value }
}

/// The upward recurrence, which stays at minus infinity.
#[inline(always)]
fn upward_until_infinity(order: i32, x: f64) -> f64 {
    let value = upward(order, x, y0(x), y1(x));
    if value.is_nan() {
        f64::NEG_INFINITY
    } else {
        value
    }
}

/// The Bessel function of the first kind of order 0 in single precision.
#[inline(always)]
pub fn j0f(x: f32) -> f32 {
    j0(x.into()) as f32
}

/// The Bessel function of the first kind of order 1 in single precision.
#[inline(always)]
pub fn j1f(x: f32) -> f32 {
    j1(x.into()) as f32
}

/// The Bessel function of the second kind of order 0 in single precision.
#[inline(always)]
pub fn y0f(x: f32) -> f32 {
    y0(x.into()) as f32
}

/// The Bessel function of the second kind of order 1 in single precision.
#[inline(always)]
pub fn y1f(x: f32) -> f32 {
    y1(x.into()) as f32
}

/// The Bessel function of the first kind of order n in single precision.
#[inline(always)]
pub fn jnf(n: i32, x: f32) -> f32 {
    jn(n, x.into()) as f32
}

/// The Bessel function of the second kind of order n in single precision.
#[inline(always)]
pub fn ynf(n: i32, x: f32) -> f32 {
    yn(n, x.into()) as f32
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// The Bessel function of the first kind of order 0.
    #[unsafe(no_mangle)]
    pub extern "C" fn j0(x: f64) -> f64 {
        super::j0(x)
    }

    /// The Bessel function of the first kind of order 0 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn j0f(x: f32) -> f32 {
        super::j0f(x)
    }

    /// The Bessel function of the first kind of order 1.
    #[unsafe(no_mangle)]
    pub extern "C" fn j1(x: f64) -> f64 {
        super::j1(x)
    }

    /// The Bessel function of the first kind of order 1 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn j1f(x: f32) -> f32 {
        super::j1f(x)
    }

    /// The Bessel function of the second kind of order 0.
    #[unsafe(no_mangle)]
    pub extern "C" fn y0(x: f64) -> f64 {
        super::y0(x)
    }

    /// The Bessel function of the second kind of order 0 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn y0f(x: f32) -> f32 {
        super::y0f(x)
    }

    /// The Bessel function of the second kind of order 1.
    #[unsafe(no_mangle)]
    pub extern "C" fn y1(x: f64) -> f64 {
        super::y1(x)
    }

    /// The Bessel function of the second kind of order 1 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn y1f(x: f32) -> f32 {
        super::y1f(x)
    }

    /// The Bessel function of the first kind of order n.
    #[unsafe(no_mangle)]
    pub extern "C" fn jn(n: i32, x: f64) -> f64 {
        super::jn(n, x)
    }

    /// The Bessel function of the first kind of order n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn jnf(n: i32, x: f32) -> f32 {
        super::jnf(n, x)
    }

    /// The Bessel function of the second kind of order n.
    #[unsafe(no_mangle)]
    pub extern "C" fn yn(n: i32, x: f64) -> f64 {
        super::yn(n, x)
    }

    /// The Bessel function of the second kind of order n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ynf(n: i32, x: f32) -> f32 {
        super::ynf(n, x)
    }
}
