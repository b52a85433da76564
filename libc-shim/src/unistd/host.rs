//! `gethostname`, `sethostname`, `getdomainname`, `gethostid`: POSIX XSH and BSD. The host's own name is not the program's
//! to know: it is `localhost`, or what the environment's `HOSTNAME` says.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use core::ffi::{CStr, c_char, c_int, c_long};
    use core::ptr;

    use crate::replaceable::getenv;

    /// The host's name.
    pub fn name() -> *const c_char {
        // SAFETY: the name is a C string.
        let name = unsafe { getenv(c"HOSTNAME".as_ptr()) };
        if name.is_null() {
            c"localhost".as_ptr()
        } else {
            name
        }
    }

    /// Copies a C string into a buffer, cut short and then without NUL if it is too long.
    ///
    /// # Safety
    /// `text` is a C string; `buffer` has room for `size` bytes.
    unsafe fn copy(text: *const c_char, buffer: *mut c_char, size: usize) -> Result<()> {
        // SAFETY: it is a C string.
        let text = unsafe { CStr::from_ptr(text) };
        let bytes = text.to_bytes_with_nul();
        let length = bytes.len().min(size);
        // SAFETY: the buffer has room for `size` bytes; the name of a host is not in it.
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), buffer.cast(), length) };
        if bytes.len() > size {
            return Err(Errno::ENAMETOOLONG);
        }
        Ok(())
    }

    /// POSIX `gethostname`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gethostname(buffer: *mut c_char, size: usize) -> c_int {
        // SAFETY: the name is a C string, and the buffer has room by this function's contract.
        errno::zero_or_minus_one(unsafe { copy(name(), buffer, size) })
    }

    /// BSD's `getdomainname`: there is none.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getdomainname(buffer: *mut c_char, size: usize) -> c_int {
        // SAFETY: a literal, and the buffer has room by this function's contract.
        errno::zero_or_minus_one(unsafe { copy(c"".as_ptr(), buffer, size) })
    }

    /// BSD's `sethostname`: not permitted.
    #[unsafe(no_mangle)]
    pub extern "C" fn sethostname(_name: *const c_char, _size: usize) -> c_int {
        errno::set(Errno::EPERM);
        -1
    }

    /// XSI `gethostid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn gethostid() -> c_long {
        0
    }
}
