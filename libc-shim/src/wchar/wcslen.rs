//! `wcslen`, `wcsnlen`: C23 7.31.4.7.1, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::wchar::scan;

    /// C's `wcslen`.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated wide string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcslen(text: *const wchar_t) -> usize {
        // SAFETY: the NUL comes before memory that nobody vouches for.
        unsafe { scan::length(text) }
    }

    /// `wcsnlen`: the length, at most `limit`.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated wide string or to `limit` readable characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsnlen(text: *const wchar_t, limit: usize) -> usize {
        // SAFETY: by this function's contract.
        unsafe { scan::length_within(text, limit) }
    }
}
