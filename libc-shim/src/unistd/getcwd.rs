//! `getcwd`, `get_current_dir_name`: POSIX.1-2024 XSH, GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory;
    use core::ffi::c_char;
    use core::ptr;

    use crate::replaceable::malloc;

    /// Writes the working directory's path to `buffer`, or to fresh memory if that is NULL.
    fn write(buffer: *mut u8, size: usize) -> Result<*mut c_char> {
        let path = directory::working();
        let needed = path.len() + 2;
        let buffer = if buffer.is_null() {
            if size != 0 && size < needed {
                return Err(Errno::ERANGE);
            }
            // SAFETY: `malloc` takes any size.
            let fresh = unsafe { malloc(if size == 0 { needed } else { size }) };
            if fresh.is_null() {
                return Err(Errno::ENOMEM);
            }
            fresh.cast()
        } else if size == 0 {
            return Err(Errno::EINVAL);
        } else if size < needed {
            return Err(Errno::ERANGE);
        } else {
            buffer
        };
        // SAFETY: the buffer has room for `needed` bytes.
        unsafe { buffer.write(b'/') };
        // SAFETY: as above.
        unsafe { ptr::copy_nonoverlapping(path.as_ptr(), buffer.wrapping_add(1), path.len()) };
        // SAFETY: as above.
        unsafe { buffer.wrapping_add(needed - 1).write(0) };
        Ok(buffer.cast())
    }

    /// C's `getcwd`.
    ///
    /// # Safety
    /// `buffer` is NULL or has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getcwd(buffer: *mut c_char, size: usize) -> *mut c_char {
        errno::or_null(write(buffer.cast(), size))
    }

    /// GNU's `get_current_dir_name`.
    #[unsafe(no_mangle)]
    pub extern "C" fn get_current_dir_name() -> *mut c_char {
        errno::or_null(write(ptr::null_mut(), 0))
    }
}
