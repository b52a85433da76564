//! `strtol`, `strtoul`, `strtoll`, `strtoull`: C23 7.24.1.7. Without digits they set EINVAL, as POSIX allows.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::decimal::text::{Base, Unit, to_whole};
    use crate::errno::{Errno, set};
    use core::ffi::{c_char, c_int, c_long, c_ulong};

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
    pub unsafe fn signed<T: Unit>(
        text: *const T,
        end: *mut *const T,
        base: c_int,
        bits: u32,
        binary: bool,
    ) -> i64 {
        // SAFETY: by this function's contract.
        let whole = unsafe { to_whole(text, end, Base::new(base, binary)) };
        with_errno(whole.map_or_else(|error| (0, Some(error)), |whole| whole.signed(bits)))
    }

    /// An unsigned number of so many bits.
    ///
    /// # Safety
    /// As `signed`.
    #[inline]
    pub unsafe fn unsigned<T: Unit>(
        text: *const T,
        end: *mut *const T,
        base: c_int,
        bits: u32,
        binary: bool,
    ) -> u64 {
        // SAFETY: by this function's contract.
        let whole = unsafe { to_whole(text, end, Base::new(base, binary)) };
        with_errno(whole.map_or_else(|error| (0, Some(error)), |whole| whole.unsigned(bits)))
    }

    /// C's `strtol`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtol(
        text: *const c_char,
        end: *mut *const c_char,
        base: c_int,
    ) -> c_long {
        // SAFETY: by this function's contract.
        unsafe { signed(text.cast::<u8>(), end.cast(), base, c_long::BITS, false) as c_long }
    }

    /// C's `strtoul`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtoul(
        text: *const c_char,
        end: *mut *const c_char,
        base: c_int,
    ) -> c_ulong {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text.cast::<u8>(), end.cast(), base, c_ulong::BITS, false) as c_ulong }
    }

    /// C's `strtoll`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtoll(
        text: *const c_char,
        end: *mut *const c_char,
        base: c_int,
    ) -> i64 {
        // SAFETY: by this function's contract.
        unsafe { signed(text.cast::<u8>(), end.cast(), base, 64, false) }
    }

    /// C's `strtoull`.
    ///
    /// # Safety
    /// As `signed`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtoull(
        text: *const c_char,
        end: *mut *const c_char,
        base: c_int,
    ) -> u64 {
        // SAFETY: by this function's contract.
        unsafe { unsigned(text.cast::<u8>(), end.cast(), base, 64, false) }
    }
}
