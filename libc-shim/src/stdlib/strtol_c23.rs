//! `strtol`, `strtoul`, `strtoll`, `strtoull` as C23 has them, with the prefix `0b`: the headers give them these names when a
//! program is compiled as C23.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::strtol::c::{signed, unsigned};
    use core::ffi::{c_char, c_int, c_long, c_ulong};

    /// C23's `strtol`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __isoc23_strtol(
        text: *const c_char,
        end: *mut *const c_char,
        base: c_int,
    ) -> c_long {
        // SAFETY: by this function's contract.
        unsafe { signed(text.cast::<u8>(), end.cast(), base, c_long::BITS, true) as c_long }
    }

    /// C23's `strtoul`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __isoc23_strtoul(
        text: *const c_char,
        end: *mut *const c_char,
        base: c_int,
    ) -> c_ulong {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text.cast::<u8>(), end.cast(), base, c_ulong::BITS, true) as c_ulong }
    }

    /// C23's `strtoll`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __isoc23_strtoll(
        text: *const c_char,
        end: *mut *const c_char,
        base: c_int,
    ) -> i64 {
        // SAFETY: by this function's contract.
        unsafe { signed(text.cast::<u8>(), end.cast(), base, 64, true) }
    }

    /// C23's `strtoull`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __isoc23_strtoull(
        text: *const c_char,
        end: *mut *const c_char,
        base: c_int,
    ) -> u64 {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text.cast::<u8>(), end.cast(), base, 64, true) }
    }
}
