//! `fputs`: C17 7.21.7.4.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::output;
    use super::super::stream::File;
    use crate::errno;
    use core::ffi::{CStr, c_char, c_int};

    /// C's `fputs`.
    ///
    /// # Safety
    /// `text` is a C string, `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fputs(text: *const c_char, file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        // SAFETY: by this function's contract.
        let text = unsafe { CStr::from_ptr(text) };
        errno::zero_or_minus_one(output::write_all(file, text.to_bytes()))
    }
}
