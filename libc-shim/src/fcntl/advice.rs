//! `posix_fadvise`, `posix_fallocate`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{Errno, Result};
    use crate::unistd::descriptor;
    use crate::wasi::{self, filetype};
    use core::ffi::c_int;

    fn code(result: Result<()>) -> c_int {
        match result {
            Ok(()) => 0,
            Err(error) => c_int::from(error.0),
        }
    }

    fn advise(fd: c_int, offset: i64, size: i64, advice: c_int) -> Result<()> {
        let offset = u64::try_from(offset).map_err(|_| Errno::EINVAL)?;
        let size = u64::try_from(size).map_err(|_| Errno::EINVAL)?;
        let advice = u8::try_from(advice).map_err(|_| Errno::EINVAL)?;
        if advice > 5 {
            return Err(Errno::EINVAL);
        }
        match wasi::fd_advise(descriptor::real(fd), offset, size, advice) {
            Err(Errno::ENOTCAPABLE) => Err(Errno::ESPIPE),
            // A hint that the runtime does not take is still a good one.
            Err(Errno::ENOSYS | Errno::ENOTSUP) => Ok(()),
            // As is one for a directory or /dev/null; pipes have no positions. A standard stream is EBADF, as wasi-libc's own
            // test (`test/src/fadvise.c`, whose directory is descriptor 1 by mistake) has it.
            Err(Errno::EBADF) => match descriptor::kind(fd)? {
                filetype::DIRECTORY => Ok(()),
                _ if descriptor::is_null(descriptor::real(fd)) => Ok(()),
                _ if descriptor::is_pipe(descriptor::real(fd)) => Err(Errno::ESPIPE),
                _ => Err(Errno::EBADF),
            },
            result => result,
        }
    }

    /// Runtimes dropped `fd_allocate`: room cannot be promised, and a longer file with holes would be no promise.
    fn allocate(fd: c_int, offset: i64, size: i64) -> Result<()> {
        let offset = u64::try_from(offset).map_err(|_| Errno::EINVAL)?;
        let size = u64::try_from(size).map_err(|_| Errno::EINVAL)?;
        if size == 0 {
            return Err(Errno::EINVAL);
        }
        if i64::try_from(offset.wrapping_add(size)).is_err() {
            return Err(Errno::EFBIG);
        }
        let fd = descriptor::real(fd);
        wasi::fd_allocate(fd, offset, size).map_err(|error| {
            let state = wasi::fd_filestat_get(fd);
            match (error, state.map(|state| state.filetype)) {
                (_, Err(error)) => descriptor::refused(error),
                (_, Ok(filetype::DIRECTORY)) => Errno::EBADF,
                (Errno::ENOSYS, Ok(filetype::REGULAR_FILE)) => Errno::ENOTSUP,
                (error, Ok(filetype::REGULAR_FILE)) => error,
                _ => Errno::ENODEV,
            }
        })
    }

    /// C's `posix_fadvise`.
    #[unsafe(no_mangle)]
    pub extern "C" fn posix_fadvise(fd: c_int, offset: i64, size: i64, advice: c_int) -> c_int {
        code(advise(fd, offset, size, advice))
    }

    /// C's `posix_fallocate`.
    #[unsafe(no_mangle)]
    pub extern "C" fn posix_fallocate(fd: c_int, offset: i64, size: i64) -> c_int {
        code(allocate(fd, offset, size))
    }
}
