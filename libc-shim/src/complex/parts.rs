//! `cabs`, `carg`, `creal`, `cimag`, `conj`, `cproj`: C23 7.3.8.1, 7.3.9.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::convert::{bits, narrow, number, widen};
    use super::super::elementary::Complex;
    use super::super::functions;
    use crate::builtins::binary128::F128;
    use crate::math::{arctangent, root};

    /// |z|.
    #[unsafe(no_mangle)]
    pub extern "C" fn cabs(z: Complex<f64>) -> f64 {
        root::hypot(z.re, z.im)
    }

    /// The angle of z.
    #[unsafe(no_mangle)]
    pub extern "C" fn carg(z: Complex<f64>) -> f64 {
        arctangent::atan2(z.im, z.re)
    }

    /// The real part.
    #[unsafe(no_mangle)]
    pub extern "C" fn creal(z: Complex<f64>) -> f64 {
        z.re
    }

    /// The imaginary part.
    #[unsafe(no_mangle)]
    pub extern "C" fn cimag(z: Complex<f64>) -> f64 {
        z.im
    }

    /// The conjugate.
    #[unsafe(no_mangle)]
    pub extern "C" fn conj(z: Complex<f64>) -> Complex<f64> {
        Complex {
            re: z.re,
            im: -z.im,
        }
    }

    /// z, or the one infinity.
    #[unsafe(no_mangle)]
    pub extern "C" fn cproj(z: Complex<f64>) -> Complex<f64> {
        functions::projection(z)
    }

    /// |z| in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cabsf(z: Complex<f32>) -> f32 {
        root::hypotf(z.re, z.im)
    }

    /// The angle of z in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cargf(z: Complex<f32>) -> f32 {
        arctangent::atan2f(z.im, z.re)
    }

    /// The real part in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn crealf(z: Complex<f32>) -> f32 {
        z.re
    }

    /// The imaginary part in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cimagf(z: Complex<f32>) -> f32 {
        z.im
    }

    /// The conjugate in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn conjf(z: Complex<f32>) -> Complex<f32> {
        Complex {
            re: z.re,
            im: -z.im,
        }
    }

    /// z, or the one infinity in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cprojf(z: Complex<f32>) -> Complex<f32> {
        narrow(functions::projection(widen(z)))
    }

    /// |z| in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cabsl(z: Complex<u128>) -> u128 {
        root::hypotl(F128(z.re), F128(z.im)).0
    }

    /// The angle of z in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cargl(z: Complex<u128>) -> u128 {
        arctangent::atan2l(F128(z.im), F128(z.re)).0
    }

    /// The real part in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn creall(z: Complex<u128>) -> u128 {
        z.re
    }

    /// The imaginary part in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cimagl(z: Complex<u128>) -> u128 {
        z.im
    }

    /// The conjugate in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn conjl(z: Complex<u128>) -> Complex<u128> {
        Complex {
            re: z.re,
            im: (-F128(z.im)).0,
        }
    }

    /// z, or the one infinity in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn cprojl(z: Complex<u128>) -> Complex<u128> {
        bits(functions::projection(number(z)))
    }
}
