//! `csinh`, `ccosh`, `ctanh`, `casinh`, `cacosh`, `catanh`: C23 7.3.6.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::convert::{bits, narrow, number, widen};
    use super::super::elementary::Complex;
    use super::super::functions;

    /// sinh z.
    #[unsafe(no_mangle)]
    pub extern "C" fn csinh(z: Complex<f64>) -> Complex<f64> {
        functions::sinh(z)
    }

    /// sinh z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn csinhf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::sinh(widen(z)))
    }

    /// sinh z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn csinhl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::sinh(number(z)))
    }

    /// cosh z.
    #[unsafe(no_mangle)]
    pub extern "C" fn ccosh(z: Complex<f64>) -> Complex<f64> {
        functions::cosh(z)
    }

    /// cosh z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ccoshf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::cosh(widen(z)))
    }

    /// cosh z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ccoshl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::cosh(number(z)))
    }

    /// tanh z.
    #[unsafe(no_mangle)]
    pub extern "C" fn ctanh(z: Complex<f64>) -> Complex<f64> {
        functions::tanh(z)
    }

    /// tanh z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ctanhf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::tanh(widen(z)))
    }

    /// tanh z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ctanhl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::tanh(number(z)))
    }

    /// arsinh z.
    #[unsafe(no_mangle)]
    pub extern "C" fn casinh(z: Complex<f64>) -> Complex<f64> {
        functions::asinh(z)
    }

    /// arsinh z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn casinhf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::asinh(widen(z)))
    }

    /// arsinh z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn casinhl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::asinh(number(z)))
    }

    /// arcosh z.
    #[unsafe(no_mangle)]
    pub extern "C" fn cacosh(z: Complex<f64>) -> Complex<f64> {
        functions::acosh(z)
    }

    /// arcosh z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cacoshf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::acosh(widen(z)))
    }

    /// arcosh z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cacoshl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::acosh(number(z)))
    }

    /// artanh z.
    #[unsafe(no_mangle)]
    pub extern "C" fn catanh(z: Complex<f64>) -> Complex<f64> {
        functions::atanh(z)
    }

    /// artanh z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn catanhf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::atanh(widen(z)))
    }

    /// artanh z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn catanhl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::atanh(number(z)))
    }
}
