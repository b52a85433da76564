//! `j0`, `j1`, `jn`, `y0`, `y1`, `yn` and their single-precision forms: POSIX XSH. From the `libm` crate.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// The Bessel function of the first kind of order 0.
    #[unsafe(no_mangle)]
    pub extern "C" fn j0(x: f64) -> f64 {
        libm::j0(x)
    }

    /// The Bessel function of the first kind of order 0 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn j0f(x: f32) -> f32 {
        libm::j0f(x)
    }

    /// The Bessel function of the first kind of order 1.
    #[unsafe(no_mangle)]
    pub extern "C" fn j1(x: f64) -> f64 {
        libm::j1(x)
    }

    /// The Bessel function of the first kind of order 1 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn j1f(x: f32) -> f32 {
        libm::j1f(x)
    }

    /// The Bessel function of the second kind of order 0.
    #[unsafe(no_mangle)]
    pub extern "C" fn y0(x: f64) -> f64 {
        libm::y0(x)
    }

    /// The Bessel function of the second kind of order 0 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn y0f(x: f32) -> f32 {
        libm::y0f(x)
    }

    /// The Bessel function of the second kind of order 1.
    #[unsafe(no_mangle)]
    pub extern "C" fn y1(x: f64) -> f64 {
        libm::y1(x)
    }

    /// The Bessel function of the second kind of order 1 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn y1f(x: f32) -> f32 {
        libm::y1f(x)
    }

    /// The Bessel function of the first kind of order n.
    #[unsafe(no_mangle)]
    pub extern "C" fn jn(n: i32, x: f64) -> f64 {
        libm::jn(n, x)
    }

    /// The Bessel function of the first kind of order n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn jnf(n: i32, x: f32) -> f32 {
        libm::jnf(n, x)
    }

    /// The Bessel function of the second kind of order n.
    #[unsafe(no_mangle)]
    pub extern "C" fn yn(n: i32, x: f64) -> f64 {
        libm::yn(n, x)
    }

    /// The Bessel function of the second kind of order n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ynf(n: i32, x: f32) -> f32 {
        libm::ynf(n, x)
    }
}
