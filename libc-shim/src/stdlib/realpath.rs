//! `realpath`, `canonicalize_file_name`: POSIX.1-2024 XSH, GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::PATH_MAX;
    use crate::paths::directory::Base;
    use crate::paths::target::{Follow, Target, bytes};
    use crate::wasi;
    use core::ffi::c_char;
    use core::ptr;
    use wasikit_preopen::Place;

    use crate::replaceable::malloc;

    /// The canonical path of what is there, without its leading slash.
    fn resolve(path: &[u8]) -> Result<&[u8]> {
        let target = Target::exact(Base::WORKING, path, Follow::Yes)?;
        match target.place {
            // Names have been looked at on the way; a preopen may be gone.
            Place::Real { fd, path: b"." } => wasi::path_filestat_get(fd, 0, b".").map(drop)?,
            Place::Real { .. } if target.present => {}
            Place::Virtual => {}
            Place::Real { .. } | Place::Absent => return Err(Errno::ENOENT),
        }
        Ok(target.canonical)
    }

    fn write(path: &[u8], buffer: *mut u8) -> Result<*mut c_char> {
        let canonical = resolve(path)?;
        if canonical.len() + 2 > PATH_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        let buffer = if buffer.is_null() {
            // SAFETY: `malloc` takes any size.
            unsafe { malloc(canonical.len() + 2) }.cast()
        } else {
            buffer
        };
        if buffer.is_null() {
            return Err(Errno::ENOMEM);
        }
        // SAFETY: the buffer has room for the slash, the path and a NUL.
        unsafe { buffer.write(b'/') };
        // SAFETY: as above.
        unsafe {
            ptr::copy_nonoverlapping(canonical.as_ptr(), buffer.wrapping_add(1), canonical.len())
        };
        // SAFETY: as above.
        unsafe { buffer.wrapping_add(canonical.len() + 1).write(0) };
        Ok(buffer.cast())
    }

    /// C's `realpath`.
    ///
    /// # Safety
    /// `path` is NULL or a string, `buffer` is NULL or has room for PATH_MAX bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn realpath(path: *const c_char, buffer: *mut c_char) -> *mut c_char {
        if path.is_null() {
            errno::set(Errno::EINVAL);
            return ptr::null_mut();
        }
        // SAFETY: by this function's contract.
        errno::or_null(write(unsafe { bytes(path) }, buffer.cast()))
    }

    /// GNU's `canonicalize_file_name`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn canonicalize_file_name(path: *const c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        unsafe { realpath(path, ptr::null_mut()) }
    }
}
