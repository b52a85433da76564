//! `ftruncate`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
    use crate::wasi;
    use core::ffi::c_int;

    /// C's `ftruncate`.
    #[unsafe(no_mangle)]
    pub extern "C" fn ftruncate(fd: c_int, size: i64) -> c_int {
        let fd = descriptor::real(fd);
        let result = match u64::try_from(size) {
            Ok(size) => wasi::fd_filestat_set_size(fd, size),
            Err(_) => Err(Errno::EINVAL),
        };
        errno::zero_or_minus_one(result.map_err(|error| descriptor::unsuitable(fd, error)))
    }
}
