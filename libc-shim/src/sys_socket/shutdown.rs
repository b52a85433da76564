//! `shutdown`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
    use crate::wasi;
    use core::ffi::c_int;

    /// POSIX `shutdown`: C's `SHUT_…` are WASI's flags.
    #[unsafe(no_mangle)]
    pub extern "C" fn shutdown(fd: c_int, how: c_int) -> c_int {
        let result = match how {
            1..=3 => wasi::sock_shutdown(descriptor::real(fd), how as u8)
                .map_err(|error| descriptor::no_socket(fd, error)),
            _ => Err(descriptor::no_socket(fd, Errno::EINVAL)),
        };
        errno::zero_or_minus_one(result)
    }
}
