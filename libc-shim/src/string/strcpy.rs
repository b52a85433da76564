//! `strcpy`, `stpcpy`: C23 7.26.2.3, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::c_char;

    /// C's `strcpy`.
    ///
    /// # Safety
    /// `from` is a NUL-terminated string, `to` has room for it, and they do not overlap.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strcpy(to: *mut c_char, from: *const c_char) -> *mut c_char {
        // Not `stpcpy`: LLVM makes a call of that whose result is not used into one of `strcpy`.
        // SAFETY: by this function's contract.
        unsafe { scan::copy_string(to.cast(), from.cast()) };
        to
    }

    /// `stpcpy`: `strcpy`, returning the end of the copy.
    ///
    /// # Safety
    /// `from` is a NUL-terminated string, `to` has room for it, and they do not overlap.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn stpcpy(to: *mut c_char, from: *const c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        unsafe { scan::copy_string(to.cast(), from.cast()) }.cast()
    }
}
