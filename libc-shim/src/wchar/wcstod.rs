//! `wcstod`, `wcstof`, `wcstold`: C23 7.31.4.1.2. Without a number they set EINVAL, as POSIX allows.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::LongDouble;
    use crate::ctypes::wchar_t;
    use crate::decimal::ieee::{BINARY32, BINARY64, BINARY128, Format};
    use crate::decimal::scan::{DOUBLE_LIMBS, LONG_DOUBLE_LIMBS};
    use crate::decimal::text::to_float;
    use crate::errno::set;

    /// The bits of the number, with `errno` set if there is an error.
    ///
    /// # Safety
    /// `text` is a string; `end` is NULL or points to a writable pointer.
    #[inline]
    unsafe fn convert<const LIMBS: usize>(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        format: Format,
    ) -> u128 {
        // SAFETY: by this function's contract.
        let (bits, error) = unsafe { to_float::<u32, LIMBS>(text.cast(), end.cast(), format) };
        if let Some(error) = error {
            set(error);
        }
        bits
    }

    /// C's `wcstod`.
    ///
    /// # Safety
    /// As `convert`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstod(text: *const wchar_t, end: *mut *const wchar_t) -> f64 {
        // SAFETY: by this function's contract.
        let bits = unsafe { convert::<DOUBLE_LIMBS>(text, end, BINARY64) };
        f64::from_bits(bits as u64)
    }

    /// C's `wcstof`.
    ///
    /// # Safety
    /// As `convert`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstof(text: *const wchar_t, end: *mut *const wchar_t) -> f32 {
        // SAFETY: by this function's contract.
        let bits = unsafe { convert::<DOUBLE_LIMBS>(text, end, BINARY32) };
        f32::from_bits(bits as u32)
    }

    /// C's `wcstold`.
    ///
    /// # Safety
    /// As `convert`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstold(text: *const wchar_t, end: *mut *const wchar_t) -> LongDouble {
        // SAFETY: by this function's contract.
        unsafe { convert::<LONG_DOUBLE_LIMBS>(text, end, BINARY128) }
    }
}
