//! `strlcpy`, `strlcat`: POSIX.1-2024 XSH (from OpenBSD).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::memmove::c::copy;
    use crate::string::strlen::c::{strlen, strnlen};
    use core::ffi::c_char;

    /// `strlcpy`: copies what fits into `size` bytes with a NUL; returns the length of `from`.
    ///
    /// # Safety
    /// `from` is a NUL-terminated string, `to` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strlcpy(to: *mut c_char, from: *const c_char, size: usize) -> usize {
        // SAFETY: by this function's contract.
        let len = unsafe { strlen(from) };
        if let Some(room) = size.checked_sub(1) {
            let fits = len.min(room);
            // SAFETY: fewer than `size` bytes.
            unsafe { copy(to, from, fits) };
            // SAFETY: below `size`.
            unsafe { to.wrapping_add(fits).write(0) };
        }
        len
    }

    /// `strlcat`: appends what fits into `size` bytes; returns the length that was wanted.
    ///
    /// # Safety
    /// `from` is a NUL-terminated string, `to` has `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strlcat(to: *mut c_char, from: *const c_char, size: usize) -> usize {
        // SAFETY: by this function's contract.
        let before = unsafe { strnlen(to, size) };
        // SAFETY: what is left of `size` bytes.
        before + unsafe { strlcpy(to.wrapping_add(before), from, size - before) }
    }
}
