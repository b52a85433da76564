//! `wcstol`, `wcstoul`, `wcstoll`, `wcstoull`: C23 7.31.4.1.3. Without digits they set EINVAL, as POSIX allows.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::decimal::text::to_whole;
    use crate::errno::{Errno, set};
    use core::ffi::{c_int, c_long, c_ulong};

    /// The value, with `errno` set if there is an error.
    #[inline]
    fn with_errno<T>((value, error): (T, Option<Errno>)) -> T {
        if let Some(error) = error {
            set(error);
        }
        value
    }

    /// A signed number of so many bits; `binary` is whether `0b` is a prefix, as since C23.
    ///
    /// # Safety
    /// `text` is a string; `end` is NULL or points to a writable pointer.
    #[inline]
    pub unsafe fn signed(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
        bits: u32,
        binary: bool,
    ) -> i64 {
        // SAFETY: by this function's contract.
        let whole = unsafe { to_whole(text.cast::<u32>(), end.cast(), base, binary) };
        with_errno(whole.map_or_else(|error| (0, Some(error)), |whole| whole.signed(bits)))
    }

    /// An unsigned number of so many bits.
    ///
    /// # Safety
    /// As `signed`.
    #[inline]
    pub unsafe fn unsigned(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
        bits: u32,
        binary: bool,
    ) -> u64 {
        // SAFETY: by this function's contract.
        let whole = unsafe { to_whole(text.cast::<u32>(), end.cast(), base, binary) };
        with_errno(whole.map_or_else(|error| (0, Some(error)), |whole| whole.unsigned(bits)))
    }

    /// C's `wcstol`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstol(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> c_long {
        // SAFETY: by this function's contract.
        unsafe { signed(text, end, base, c_long::BITS, false) as c_long }
    }

    /// C's `wcstoul`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstoul(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> c_ulong {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text, end, base, c_ulong::BITS, false) as c_ulong }
    }

    /// C's `wcstoll`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstoll(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> i64 {
        // SAFETY: by this function's contract.
        unsafe { signed(text, end, base, 64, false) }
    }

    /// C's `wcstoull`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstoull(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> u64 {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text, end, base, 64, false) }
    }
}
