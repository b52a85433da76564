//! WebAssembly's own floating-point instructions, for the rest of the library.
//!
//! Stable Rust has no function in `core` for them. On wasm these call the C function of that name, and the builder of the
//! archive replaces the call by the instruction (`Object::inline_instructions`). Natively the host's standard library has
//! them.

#[cfg(target_family = "wasm")]
mod instructions {
    unsafe extern "C" {
        #[link_name = "floor"]
        safe fn c_floor(x: f64) -> f64;
        #[link_name = "ceil"]
        safe fn c_ceil(x: f64) -> f64;
        #[link_name = "trunc"]
        safe fn c_trunc(x: f64) -> f64;
        #[link_name = "rint"]
        safe fn c_rint(x: f64) -> f64;
        #[link_name = "sqrt"]
        safe fn c_sqrt(x: f64) -> f64;
        #[link_name = "sqrtf"]
        safe fn c_sqrtf(x: f32) -> f32;
    }

    /// The largest integer not above `x`.
    #[inline]
    pub fn floor(x: f64) -> f64 {
        c_floor(x)
    }

    /// The smallest integer not below `x`.
    #[inline]
    pub fn ceil(x: f64) -> f64 {
        c_ceil(x)
    }

    /// `x` without its fraction.
    #[inline]
    pub fn trunc(x: f64) -> f64 {
        c_trunc(x)
    }

    /// The nearest integer, ties to even.
    #[inline]
    pub fn nearest(x: f64) -> f64 {
        c_rint(x)
    }

    /// The square root.
    #[inline]
    pub fn sqrt(x: f64) -> f64 {
        c_sqrt(x)
    }

    /// The square root in single precision.
    #[inline]
    pub fn sqrtf(x: f32) -> f32 {
        c_sqrtf(x)
    }
}

#[cfg(not(target_family = "wasm"))]
mod instructions {
    /// The largest integer not above `x`.
    pub fn floor(x: f64) -> f64 {
        x.floor()
    }

    /// The smallest integer not below `x`.
    pub fn ceil(x: f64) -> f64 {
        x.ceil()
    }

    /// `x` without its fraction.
    pub fn trunc(x: f64) -> f64 {
        x.trunc()
    }

    /// The nearest integer, ties to even.
    pub fn nearest(x: f64) -> f64 {
        x.round_ties_even()
    }

    /// The square root.
    pub fn sqrt(x: f64) -> f64 {
        x.sqrt()
    }

    /// The square root in single precision.
    pub fn sqrtf(x: f32) -> f32 {
        x.sqrt()
    }
}

pub use instructions::{ceil, floor, nearest, sqrt, sqrtf, trunc};
