//! `cexp`, `clog`, `csqrt`, `cpow`: C23 7.3.7, 7.3.8.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::convert::{bits, narrow, number, widen};
    use super::super::elementary::Complex;
    use super::super::functions;

    /// e^z.
    #[unsafe(no_mangle)]
    pub extern "C" fn cexp(z: Complex<f64>) -> Complex<f64> {
        functions::exp(z)
    }

    /// e^z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cexpf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::exp(widen(z)))
    }

    /// e^z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cexpl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::exp(number(z)))
    }

    /// ln z.
    #[unsafe(no_mangle)]
    pub extern "C" fn clog(z: Complex<f64>) -> Complex<f64> {
        functions::log(z)
    }

    /// ln z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn clogf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::log(widen(z)))
    }

    /// ln z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn clogl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::log(number(z)))
    }

    /// √z.
    #[unsafe(no_mangle)]
    pub extern "C" fn csqrt(z: Complex<f64>) -> Complex<f64> {
        functions::sqrt(z)
    }

    /// √z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn csqrtf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::sqrt(widen(z)))
    }

    /// √z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn csqrtl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::sqrt(number(z)))
    }

    /// x^y.
    #[unsafe(no_mangle)]
    pub extern "C" fn cpow(x: Complex<f64>, y: Complex<f64>) -> Complex<f64> {
        functions::pow(x, y)
    }

    /// x^y in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cpowf(x: Complex<f32>, y: Complex<f32>) -> Complex<f32> {
        narrow(functions::pow(widen(x), widen(y)))
    }

    /// x^y in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cpowl(x: Complex<u128>, y: Complex<u128>) -> Complex<u128> {
        bits(functions::pow(number(x), number(y)))
    }
}
