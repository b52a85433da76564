//! `wcslcpy`, `wcslcat`: POSIX.1-2024 XSH (from OpenBSD).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::string::memmove;
    use crate::wchar::wcslen::c::{wcslen, wcsnlen};

    /// `wcslcpy`: copies what fits into `size` characters with a NUL; returns the length of `from`.
    ///
    /// # Safety
    /// `from` is a NUL-terminated wide string, `to` has room for `size` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcslcpy(to: *mut wchar_t, from: *const wchar_t, size: usize) -> usize {
        // SAFETY: by this function's contract.
        let len = unsafe { wcslen(from) };
        if let Some(room) = size.checked_sub(1) {
            let fits = len.min(room);
            // SAFETY: fewer than `size` characters.
            unsafe { memmove::copy(to.cast(), from.cast(), fits * size_of::<wchar_t>()) };
            // SAFETY: below `size`.
            unsafe { to.wrapping_add(fits).write(0) };
        }
        len
    }

    /// `wcslcat`: appends what fits into `size` characters; returns the length that was wanted.
    ///
    /// # Safety
    /// `from` is a NUL-terminated wide string, `to` has `size` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcslcat(to: *mut wchar_t, from: *const wchar_t, size: usize) -> usize {
        // SAFETY: by this function's contract.
        let before = unsafe { wcsnlen(to, size) };
        // SAFETY: what is left of `size` characters.
        before + unsafe { wcslcpy(to.wrapping_add(before), from, size - before) }
    }
}
