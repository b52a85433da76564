//! `strlen`, `strnlen`: C23 7.26.6.4, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::c_char;

    /// C's `strlen`.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strlen(text: *const c_char) -> usize {
        // SAFETY: by this function's contract.
        unsafe { scan::length(text.cast()) }
    }

    /// `strnlen`: the length, at most `limit`.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated string or to `limit` readable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strnlen(text: *const c_char, limit: usize) -> usize {
        // SAFETY: by this function's contract.
        unsafe { scan::length_within(text.cast(), limit) }
    }
}
