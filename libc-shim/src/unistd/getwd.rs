//! `getwd`: POSIX.1-2001 XSI, withdrawn since.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::paths::PATH_MAX;
    use core::ffi::c_char;
    use core::ptr;

    unsafe extern "C" {
        fn getcwd(buffer: *mut c_char, size: usize) -> *mut c_char;
    }

    /// XSI `getwd`: EINVAL for NULL.
    ///
    /// # Safety
    /// `buffer` is NULL or has room for `PATH_MAX` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getwd(buffer: *mut c_char) -> *mut c_char {
        if buffer.is_null() {
            errno::set(Errno::EINVAL);
            return ptr::null_mut();
        }
        // SAFETY: by this function's contract.
        unsafe { getcwd(buffer, PATH_MAX) }
    }
}
