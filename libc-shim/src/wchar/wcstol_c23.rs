//! `wcstol`, `wcstoul`, `wcstoll`, `wcstoull` as C23 has them, with the prefix `0b`: the headers give them these names when a
//! program is compiled as C23.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::stdlib::strtol::c::{signed, unsigned};
    use core::ffi::{c_int, c_long, c_ulong};

    /// C23's `wcstol`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __isoc23_wcstol(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> c_long {
        // SAFETY: by this function's contract.
        unsafe { signed(text.cast::<u32>(), end.cast(), base, c_long::BITS, true) as c_long }
    }

    /// C23's `wcstoul`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __isoc23_wcstoul(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> c_ulong {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text.cast::<u32>(), end.cast(), base, c_ulong::BITS, true) as c_ulong }
    }

    /// C23's `wcstoll`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __isoc23_wcstoll(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> i64 {
        // SAFETY: by this function's contract.
        unsafe { signed(text.cast::<u32>(), end.cast(), base, 64, true) }
    }

    /// C23's `wcstoull`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __isoc23_wcstoull(
        text: *const wchar_t,
        end: *mut *const wchar_t,
        base: c_int,
    ) -> u64 {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text.cast::<u32>(), end.cast(), base, 64, true) }
    }
}
