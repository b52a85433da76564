//! `__powisf2`, `__powidf2`, `__powitf2`: `__builtin_powi`, a power by repeated squaring.

use core::ops::{Div, Mul};

/// `base` to the power `exponent`; the reciprocal is taken last.
#[inline]
pub fn power<T: Copy + Mul<Output = T> + Div<Output = T>>(one: T, base: T, exponent: i32) -> T {
    let (mut result, mut square, mut rest) = (one, base, exponent.unsigned_abs());
    loop {
        if rest & 1 != 0 {
            result = result * square;
        }
        rest >>= 1;
        if rest == 0 {
            break;
        }
        square = square * square;
    }
    if exponent < 0 { one / result } else { result }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::binary128::F128;
    use super::power;

    /// `base` to the power `exponent`.
    #[unsafe(export_name = "builtin:__powisf2")]
    pub extern "C" fn __powisf2(base: f32, exponent: i32) -> f32 {
        power(1.0, base, exponent)
    }

    /// `base` to the power `exponent`.
    #[unsafe(export_name = "builtin:__powidf2")]
    pub extern "C" fn __powidf2(base: f64, exponent: i32) -> f64 {
        power(1.0, base, exponent)
    }

    /// `base` to the power `exponent`.
    #[unsafe(export_name = "builtin:__powitf2")]
    pub extern "C" fn __powitf2(base: u128, exponent: i32) -> u128 {
        power(F128::ONE, F128(base), exponent).0
    }
}
