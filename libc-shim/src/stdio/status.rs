//! `feof`, `ferror`, `clearerr`, `fileno`: C17 7.21.10, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stream::{File, flag};
    use crate::errno::{self, Errno};
    use core::ffi::c_int;

    /// C's `feof`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn feof(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        c_int::from(file.has(flag::END))
    }

    /// C's `ferror`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ferror(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        c_int::from(file.has(flag::ERROR))
    }

    /// C's `clearerr`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn clearerr(file: *mut File) {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        file.clear(flag::ERROR | flag::END);
    }

    /// POSIX's `fileno`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fileno(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let descriptor = unsafe { &*file }.descriptor.get();
        if descriptor < 0 {
            errno::set(Errno::EBADF);
        }
        descriptor
    }
}
