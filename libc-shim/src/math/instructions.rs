//! `floor`, `ceil`, `trunc`, `rint`, `nearbyint`, `roundeven`, `fabs`, `copysign`: C23 7.12.9, where each is one
//! instruction of WebAssembly.
//!
//! Stable Rust reaches the instructions only through a lane of a SIMD vector. LLVM reduces the vectors to the one lane, so
//! that no SIMD instruction is left; `tests/c` and the builder's audit look at the result.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::arch::wasm32::*;

    /// The largest integer not above x.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn floor(x: f64) -> f64 {
        f64x2_extract_lane::<0>(f64x2_floor(f64x2_splat(x)))
    }

    /// The largest integer not above x, in single precision.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn floorf(x: f32) -> f32 {
        f32x4_extract_lane::<0>(f32x4_floor(f32x4_splat(x)))
    }

    /// The smallest integer not below x.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn ceil(x: f64) -> f64 {
        f64x2_extract_lane::<0>(f64x2_ceil(f64x2_splat(x)))
    }

    /// The smallest integer not below x, in single precision.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn ceilf(x: f32) -> f32 {
        f32x4_extract_lane::<0>(f32x4_ceil(f32x4_splat(x)))
    }

    /// The integer towards zero.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn trunc(x: f64) -> f64 {
        f64x2_extract_lane::<0>(f64x2_trunc(f64x2_splat(x)))
    }

    /// The integer towards zero, in single precision.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn truncf(x: f32) -> f32 {
        f32x4_extract_lane::<0>(f32x4_trunc(f32x4_splat(x)))
    }

    /// The nearest integer, ties to even.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn rint(x: f64) -> f64 {
        f64x2_extract_lane::<0>(f64x2_nearest(f64x2_splat(x)))
    }

    /// The nearest integer, ties to even, in single precision.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn rintf(x: f32) -> f32 {
        f32x4_extract_lane::<0>(f32x4_nearest(f32x4_splat(x)))
    }

    /// The nearest integer, ties to even.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn nearbyint(x: f64) -> f64 {
        f64x2_extract_lane::<0>(f64x2_nearest(f64x2_splat(x)))
    }

    /// The nearest integer, ties to even, in single precision.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn nearbyintf(x: f32) -> f32 {
        f32x4_extract_lane::<0>(f32x4_nearest(f32x4_splat(x)))
    }

    /// The nearest integer, ties to even.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn roundeven(x: f64) -> f64 {
        f64x2_extract_lane::<0>(f64x2_nearest(f64x2_splat(x)))
    }

    /// The nearest integer, ties to even, in single precision.
    #[unsafe(no_mangle)]
    #[target_feature(enable = "simd128")]
    pub extern "C" fn roundevenf(x: f32) -> f32 {
        f32x4_extract_lane::<0>(f32x4_nearest(f32x4_splat(x)))
    }

    /// The magnitude.
    #[unsafe(no_mangle)]
    pub extern "C" fn fabs(x: f64) -> f64 {
        x.abs()
    }

    /// The magnitude, in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fabsf(x: f32) -> f32 {
        x.abs()
    }

    /// x with y's sign.
    #[unsafe(no_mangle)]
    pub extern "C" fn copysign(x: f64, y: f64) -> f64 {
        x.copysign(y)
    }

    /// x with y's sign, in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn copysignf(x: f32, y: f32) -> f32 {
        x.copysign(y)
    }
}
