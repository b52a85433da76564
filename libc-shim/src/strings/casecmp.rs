//! `strcasecmp`, `strncasecmp` and their `_l` forms: POSIX.1-2024 XSH. ASCII letters are folded in every locale.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::{c_char, c_int, c_void};

    /// `strcasecmp`: the difference of the first bytes that differ in lower case.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strcasecmp(left: *const c_char, right: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { strncasecmp(left, right, usize::MAX) }
    }

    /// `strncasecmp`: the same for at most `limit` bytes.
    ///
    /// # Safety
    /// Both are NUL-terminated strings or `limit` readable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strncasecmp(
        left: *const c_char,
        right: *const c_char,
        limit: usize,
    ) -> c_int {
        let (left, right) = (left.cast::<u8>(), right.cast::<u8>());
        // SAFETY: by this function's contract.
        let index = unsafe { scan::mismatch_in_lower_case(left, right, limit) };
        if index == limit {
            return 0;
        }
        // SAFETY: at most the NUL of the shorter string.
        let byte = unsafe { left.wrapping_add(index).read() };
        // SAFETY: at most the NUL of the shorter string.
        let other = unsafe { right.wrapping_add(index).read() };
        c_int::from(byte.to_ascii_lowercase()) - c_int::from(other.to_ascii_lowercase())
    }

    /// `strcasecmp` in a locale of its own.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strcasecmp_l(
        left: *const c_char,
        right: *const c_char,
        _: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { strcasecmp(left, right) }
    }

    /// `strncasecmp` in a locale of its own.
    ///
    /// # Safety
    /// Both are NUL-terminated strings or `limit` readable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strncasecmp_l(
        left: *const c_char,
        right: *const c_char,
        limit: usize,
        _: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { strncasecmp(left, right, limit) }
    }
}
