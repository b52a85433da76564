//! `close`, `posix_close`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno;
    use crate::paths::directory;
    use crate::unistd::descriptor;
    use core::ffi::c_int;

    /// C's `close`. Closing a preopen gives its capability up: paths below it are gone.
    #[unsafe(no_mangle)]
    pub extern "C" fn close(fd: c_int) -> c_int {
        if directory::is_virtual(fd.cast_unsigned()) {
            return 0;
        }
        errno::zero_or_minus_one(descriptor::close(fd))
    }

    /// C's `posix_close`: `close`, for it is never interrupted.
    #[unsafe(no_mangle)]
    pub extern "C" fn posix_close(fd: c_int, _flag: c_int) -> c_int {
        close(fd)
    }
}
