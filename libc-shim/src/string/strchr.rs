//! `strchr`, `strchrnul`: C23 7.26.5.3, POSIX.1-2024 XSH. `index` is an alias of the first.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::{c_char, c_int};
    use core::ptr::null_mut;

    /// C's `strchr`.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strchr(text: *const c_char, byte: c_int) -> *mut c_char {
        // SAFETY: by this function's contract.
        let place = unsafe { scan::find_or_end(text.cast(), byte as u8) };
        // SAFETY: the place is in the string, or is its NUL.
        if unsafe { place.read() } == byte as u8 {
            place.cast_mut().cast()
        } else {
            null_mut()
        }
    }

    /// `strchrnul` (GNU, POSIX.1-2024): the end of the string if the byte is not in it.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strchrnul(text: *const c_char, byte: c_int) -> *mut c_char {
        // SAFETY: by this function's contract.
        unsafe { scan::find_or_end(text.cast(), byte as u8) }
            .cast_mut()
            .cast()
    }
}
