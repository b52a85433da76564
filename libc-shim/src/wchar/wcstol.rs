//! `wcstol`, `wcstoul`, `wcstoll`, `wcstoull`: C23 7.31.4.1.3. Without digits they set EINVAL, as POSIX allows.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::stdlib::strtol::c::{signed, unsigned};
    use core::ffi::{c_int, c_long, c_ulong};

    /// C's `wcstol`.
    ///
    /// # Safety
    /// `text` is a string; `end` is NULL or points to a writable pointer.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstol(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> c_long {
        // SAFETY: by this function's contract.
        unsafe { signed(text.cast::<u32>(), end.cast(), base, c_long::BITS, false) as c_long }
    }

    /// C's `wcstoul`.
    ///
    /// # Safety
    /// `text` is a string; `end` is NULL or points to a writable pointer.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstoul(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> c_ulong {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text.cast::<u32>(), end.cast(), base, c_ulong::BITS, false) as c_ulong }
    }

    /// C's `wcstoll`.
    ///
    /// # Safety
    /// `text` is a string; `end` is NULL or points to a writable pointer.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstoll(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> i64 {
        // SAFETY: by this function's contract.
        unsafe { signed(text.cast::<u32>(), end.cast(), base, 64, false) }
    }

    /// C's `wcstoull`.
    ///
    /// # Safety
    /// `text` is a string; `end` is NULL or points to a writable pointer.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstoull(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> u64 {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text.cast::<u32>(), end.cast(), base, 64, false) }
    }
}
