//! `j0`, `j1`, `jn`, `y0`, `y1`, `yn` and their single-precision forms: POSIX XSH. Those of double precision are the `libm` crate's;
//! single precision is theirs rounded: so it has its digits next to the roots, too.

/// The Bessel function of the first kind of order 0 in single precision.
pub fn j0f(x: f32) -> f32 {
    libm::j0(x.into()) as f32
}

/// The Bessel function of the first kind of order 1 in single precision.
pub fn j1f(x: f32) -> f32 {
    libm::j1(x.into()) as f32
}

/// The Bessel function of the second kind of order 0 in single precision.
pub fn y0f(x: f32) -> f32 {
    libm::y0(x.into()) as f32
}

/// The Bessel function of the second kind of order 1 in single precision.
pub fn y1f(x: f32) -> f32 {
    libm::y1(x.into()) as f32
}

/// The Bessel function of the first kind of order n in single precision.
pub fn jnf(n: i32, x: f32) -> f32 {
    libm::jn(n, x.into()) as f32
}

/// The Bessel function of the second kind of order n in single precision.
pub fn ynf(n: i32, x: f32) -> f32 {
    libm::yn(n, x.into()) as f32
}

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
        super::j0f(x)
    }

    /// The Bessel function of the first kind of order 1.
    #[unsafe(no_mangle)]
    pub extern "C" fn j1(x: f64) -> f64 {
        libm::j1(x)
    }

    /// The Bessel function of the first kind of order 1 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn j1f(x: f32) -> f32 {
        super::j1f(x)
    }

    /// The Bessel function of the second kind of order 0.
    #[unsafe(no_mangle)]
    pub extern "C" fn y0(x: f64) -> f64 {
        libm::y0(x)
    }

    /// The Bessel function of the second kind of order 0 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn y0f(x: f32) -> f32 {
        super::y0f(x)
    }

    /// The Bessel function of the second kind of order 1.
    #[unsafe(no_mangle)]
    pub extern "C" fn y1(x: f64) -> f64 {
        libm::y1(x)
    }

    /// The Bessel function of the second kind of order 1 in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn y1f(x: f32) -> f32 {
        super::y1f(x)
    }

    /// The Bessel function of the first kind of order n.
    #[unsafe(no_mangle)]
    pub extern "C" fn jn(n: i32, x: f64) -> f64 {
        libm::jn(n, x)
    }

    /// The Bessel function of the first kind of order n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn jnf(n: i32, x: f32) -> f32 {
        super::jnf(n, x)
    }

    /// The Bessel function of the second kind of order n.
    #[unsafe(no_mangle)]
    pub extern "C" fn yn(n: i32, x: f64) -> f64 {
        libm::yn(n, x)
    }

    /// The Bessel function of the second kind of order n in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ynf(n: i32, x: f32) -> f32 {
        super::ynf(n, x)
    }
}
