//! Between C's complex numbers and those that the functions compute with.

use super::elementary::Complex;
use crate::builtins::binary128::F128;

/// From bits.
#[inline]
pub fn number(z: Complex<u128>) -> Complex<F128> {
    Complex {
        re: F128(z.re),
        im: F128(z.im),
    }
}

/// To bits.
#[inline]
pub fn bits(z: Complex<F128>) -> Complex<u128> {
    Complex {
        re: z.re.0,
        im: z.im.0,
    }
}

/// From single to double precision.
#[inline]
pub fn widen(z: Complex<f32>) -> Complex<f64> {
    Complex {
        re: z.re.into(),
        im: z.im.into(),
    }
}

/// From double to single precision.
#[inline]
pub fn narrow(z: Complex<f64>) -> Complex<f32> {
    Complex {
        re: z.re as f32,
        im: z.im as f32,
    }
}
