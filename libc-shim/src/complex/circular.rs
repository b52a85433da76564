//! `csin`, `ccos`, `ctan`, `casin`, `cacos`, `catan`: C23 7.3.5.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::convert::{bits, narrow, number, widen};
    use super::super::elementary::Complex;
    use super::super::functions;

    /// sin z.
    #[unsafe(no_mangle)]
    pub extern "C" fn csin(z: Complex<f64>) -> Complex<f64> {
        functions::sin(z)
    }

    /// sin z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn csinf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::sin(widen(z)))
    }

    /// sin z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn csinl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::sin(number(z)))
    }

    /// cos z.
    #[unsafe(no_mangle)]
    pub extern "C" fn ccos(z: Complex<f64>) -> Complex<f64> {
        functions::cos(z)
    }

    /// cos z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ccosf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::cos(widen(z)))
    }

    /// cos z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ccosl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::cos(number(z)))
    }

    /// tan z.
    #[unsafe(no_mangle)]
    pub extern "C" fn ctan(z: Complex<f64>) -> Complex<f64> {
        functions::tan(z)
    }

    /// tan z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ctanf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::tan(widen(z)))
    }

    /// tan z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn ctanl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::tan(number(z)))
    }

    /// arcsin z.
    #[unsafe(no_mangle)]
    pub extern "C" fn casin(z: Complex<f64>) -> Complex<f64> {
        functions::asin(z)
    }

    /// arcsin z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn casinf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::asin(widen(z)))
    }

    /// arcsin z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn casinl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::asin(number(z)))
    }

    /// arccos z.
    #[unsafe(no_mangle)]
    pub extern "C" fn cacos(z: Complex<f64>) -> Complex<f64> {
        functions::acos(z)
    }

    /// arccos z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cacosf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::acos(widen(z)))
    }

    /// arccos z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cacosl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::acos(number(z)))
    }

    /// arctan z.
    #[unsafe(no_mangle)]
    pub extern "C" fn catan(z: Complex<f64>) -> Complex<f64> {
        functions::atan(z)
    }

    /// arctan z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn catanf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::atan(widen(z)))
    }

    /// arctan z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn catanl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::atan(number(z)))
    }
}
