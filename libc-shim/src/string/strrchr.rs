//! `strrchr`: C23 7.26.5.6. `rindex` is an alias.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::{c_char, c_int};

    /// C's `strrchr`.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strrchr(text: *const c_char, byte: c_int) -> *mut c_char {
        // SAFETY: by this function's contract.
        let len = unsafe { scan::length(text.cast()) };
        // SAFETY: the string and its NUL can be read.
        unsafe { scan::find_last(text.cast(), byte as u8, len + 1) }
            .cast_mut()
            .cast()
    }
}
