//! `strxfrm`: C23 7.26.4.5. Both locales sort by code point, so the key of a string is the string.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::memmove::c::copy;
    use crate::string::strlen::c::strlen;
    use core::ffi::{c_char, c_int, c_void};

    /// C's `strxfrm`: writes the key if it fits into `size` bytes; returns its length.
    ///
    /// # Safety
    /// `from` is a NUL-terminated string, `to` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strxfrm(to: *mut c_char, from: *const c_char, size: usize) -> usize {
        // SAFETY: by this function's contract.
        let len = unsafe { strlen(from) };
        if len < size {
            // SAFETY: the string with its NUL fits.
            unsafe { copy(to, from, len + 1) };
        }
        len
    }

    /// `strxfrm` in a locale of its own.
    ///
    /// # Safety
    /// As for `strxfrm`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strxfrm_l(
        to: *mut c_char,
        from: *const c_char,
        size: usize,
        _: *const c_void,
    ) -> usize {
        // SAFETY: by this function's contract.
        unsafe { strxfrm(to, from, size) }
    }

    /// `strcoll` in a locale of its own.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strcoll_l(
        left: *const c_char,
        right: *const c_char,
        _: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { crate::string::strcmp::c::strcmp(left, right) }
    }
}
