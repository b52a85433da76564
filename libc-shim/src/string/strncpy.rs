//! `strncpy`, `stpncpy`: C23 7.26.2.4, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::memmove::c::copy;
    use crate::string::{memset, scan};
    use core::ffi::c_char;

    /// C's `strncpy`: writes `limit` bytes whatever `from` is.
    ///
    /// # Safety
    /// `from` is a NUL-terminated string or `limit` bytes; `to` has room for `limit` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strncpy(
        to: *mut c_char,
        from: *const c_char,
        limit: usize,
    ) -> *mut c_char {
        // SAFETY: by this function's contract.
        unsafe { stpncpy(to, from, limit) };
        to
    }

    /// `stpncpy`: `strncpy`, returning the end of the text copied.
    ///
    /// # Safety
    /// `from` is a NUL-terminated string or `limit` bytes; `to` has room for `limit` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn stpncpy(
        to: *mut c_char,
        from: *const c_char,
        limit: usize,
    ) -> *mut c_char {
        // SAFETY: by this function's contract.
        let len = unsafe { scan::length_within(from.cast(), limit) };
        // SAFETY: `len` is at most `limit`.
        unsafe { copy(to, from, len) };
        let end = to.wrapping_add(len);
        // SAFETY: what remains of `limit` bytes.
        unsafe { memset::fill(end.cast(), 0, limit - len) };
        end
    }
}
