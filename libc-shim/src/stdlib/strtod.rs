//! `strtod`, `strtof`, `strtold` and their `_l` variants: C23 7.24.1.5. Without a number they set EINVAL, as POSIX allows.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::LongDouble;
    use crate::decimal::ieee::{BINARY32, BINARY64, BINARY128, Format};
    use crate::decimal::scan::{DOUBLE_LIMBS, LONG_DOUBLE_LIMBS};
    use crate::decimal::text::to_float;
    use crate::errno::set;
    use core::ffi::{c_char, c_void};

    /// The bits of the number, with `errno` set if there is an error.
    ///
    /// # Safety
    /// `text` is a string; `end` is NULL or points to a writable pointer.
    #[inline]
    unsafe fn convert<const LIMBS: usize>(
        text: *const c_char,
        end: *mut *const c_char,
        format: Format,
    ) -> u128 {
        // SAFETY: by this function's contract.
        let (bits, error) = unsafe { to_float::<u8, LIMBS>(text.cast(), end.cast(), format) };
        if let Some(error) = error {
            set(error);
        }
        bits
    }

    /// C's `strtod`.
    ///
    /// # Safety
    /// As `convert`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtod(text: *const c_char, end: *mut *const c_char) -> f64 {
        // SAFETY: by this function's contract.
        let bits = unsafe { convert::<DOUBLE_LIMBS>(text, end, BINARY64) };
        f64::from_bits(bits as u64)
    }

    /// `strtod` in a locale: all have the same numbers.
    ///
    /// # Safety
    /// As `convert`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtod_l(
        text: *const c_char,
        end: *mut *const c_char,
        _locale: *const c_void,
    ) -> f64 {
        // SAFETY: by this function's contract.
        unsafe { strtod(text, end) }
    }

    /// C's `strtof`.
    ///
    /// # Safety
    /// As `convert`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtof(text: *const c_char, end: *mut *const c_char) -> f32 {
        // SAFETY: by this function's contract.
        let bits = unsafe { convert::<DOUBLE_LIMBS>(text, end, BINARY32) };
        f32::from_bits(bits as u32)
    }

    /// `strtof` in a locale: all have the same numbers.
    ///
    /// # Safety
    /// As `convert`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtof_l(
        text: *const c_char,
        end: *mut *const c_char,
        _locale: *const c_void,
    ) -> f32 {
        // SAFETY: by this function's contract.
        unsafe { strtof(text, end) }
    }

    /// C's `strtold`.
    ///
    /// # Safety
    /// As `convert`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtold(text: *const c_char, end: *mut *const c_char) -> LongDouble {
        // SAFETY: by this function's contract.
        unsafe { convert::<LONG_DOUBLE_LIMBS>(text, end, BINARY128) }
    }

    /// `strtold` in a locale: all have the same numbers.
    ///
    /// # Safety
    /// As `convert`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtold_l(
        text: *const c_char,
        end: *mut *const c_char,
        _locale: *const c_void,
    ) -> LongDouble {
        // SAFETY: by this function's contract.
        unsafe { strtold(text, end) }
    }
}
