//! `fdatasync`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno;
    use crate::unistd::descriptor;
    use crate::wasi;
    use core::ffi::c_int;

    /// C's `fdatasync`.
    #[unsafe(no_mangle)]
    pub extern "C" fn fdatasync(fd: c_int) -> c_int {
        let fd = descriptor::real(fd);
        let result = wasi::fd_datasync(fd);
        errno::zero_or_minus_one(result.map_err(|error| descriptor::unsuitable(fd, error)))
    }
}
