//! `lseek`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory;
    use crate::unistd::descriptor;
    use crate::wasi::{self, Fd, filetype};
    use core::ffi::c_int;

    const SEEK_END: c_int = 2;

    /// Moves the position of an open file.
    fn seek(fd: Fd, offset: i64, whence: c_int) -> Result<u64> {
        let direction = u8::try_from(whence).ok().filter(|whence| *whence <= 2);
        if descriptor::is_pipe(fd) {
            return match direction {
                None => Err(Errno::EINVAL),
                Some(_) if descriptor::is_null(fd) => Ok(0),
                Some(_) => Err(Errno::ESPIPE),
            };
        }
        let error = match direction.map(|whence| wasi::fd_seek(fd, offset, whence)) {
            Some(Err(error)) => error,
            Some(done) => return done,
            None => Errno::EINVAL,
        };
        let is_directory =
            directory::is_virtual(fd) || wasi::fd_fdstat_get(fd)?.filetype == filetype::DIRECTORY;
        match error {
            // A directory stands at its beginning, for it is read through streams only.
            Errno::EBADF if is_directory && offset == 0 && whence < SEEK_END => Ok(0),
            Errno::EBADF if is_directory => Err(Errno::EINVAL),
            // The runtime gives no right to seek to what cannot.
            Errno::ENOTCAPABLE => Err(Errno::ESPIPE),
            other => Err(other),
        }
    }

    /// C's `lseek`.
    #[unsafe(no_mangle)]
    pub extern "C" fn lseek(fd: c_int, offset: i64, whence: c_int) -> i64 {
        let result = seek(descriptor::real(fd), offset, whence);
        errno::or_minus_one(result.map(u64::cast_signed))
    }
}
