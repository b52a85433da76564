//! `opendir`, `fdopendir`, `closedir`, `dirfd`: POSIX.1-2024 XSH; `opendirat`, `fdclosedir`: BSD.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::dirent::stream::{self, Stream};
    use crate::errno::{self, Errno, Result};
    use crate::fcntl::open::c::open_at;
    use crate::fcntl::open::flags;
    use crate::paths::directory::{self, Base};
    use crate::paths::target::bytes;
    use crate::unistd::descriptor;
    use crate::wasi::{self, filetype, rights};
    use core::ffi::{c_char, c_int};

    /// Opens the directory that `path` names.
    pub fn open(base: Base, path: &[u8]) -> Result<*mut Stream> {
        let fd = open_at(base, path, flags::RDONLY | flags::DIRECTORY)?;
        descriptor::close_on_exec(fd);
        let stream = stream::new(fd, descriptor::real(fd));
        if stream.is_err() {
            let _ = descriptor::close(fd);
        }
        stream
    }

    /// Closes a stream but not its descriptor, which is returned.
    ///
    /// # Safety
    /// `stream` is an open stream.
    unsafe fn release(stream: *mut Stream) -> c_int {
        // SAFETY: by this function's contract.
        let fd = unsafe { (*stream).descriptor };
        // SAFETY: by this function's contract.
        unsafe { stream::delete(stream) };
        fd
    }

    /// C's `opendir`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn opendir(path: *const c_char) -> *mut Stream {
        // SAFETY: by this function's contract.
        errno::or_null(open(Base::WORKING, unsafe { bytes(path) }))
    }

    fn adopt(fd: c_int) -> Result<*mut Stream> {
        let real = descriptor::real(fd);
        if !directory::is_virtual(real) {
            let state = wasi::fd_fdstat_get(real)?;
            if state.filetype != filetype::DIRECTORY {
                return Err(Errno::ENOTDIR);
            }
            if state.rights_base & rights::FD_READDIR == 0 {
                return Err(Errno::EBADF);
            }
        }
        stream::new(fd, real)
    }

    /// C's `fdopendir`.
    #[unsafe(no_mangle)]
    pub extern "C" fn fdopendir(fd: c_int) -> *mut Stream {
        errno::or_null(adopt(fd))
    }

    /// C's `closedir`.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn closedir(stream: *mut Stream) -> c_int {
        // SAFETY: by this function's contract.
        let fd = unsafe { release(stream) };
        if directory::is_virtual(fd.cast_unsigned()) {
            return 0;
        }
        errno::zero_or_minus_one(descriptor::close(fd))
    }

    /// BSD's `fdclosedir`.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fdclosedir(stream: *mut Stream) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { release(stream) }
    }

    /// C's `dirfd`.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn dirfd(stream: *mut Stream) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { (*stream).descriptor }
    }
}
