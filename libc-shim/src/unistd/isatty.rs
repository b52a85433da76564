//! `isatty`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
    use crate::wasi::{self, filetype, rights};
    use core::ffi::c_int;

    /// C's `isatty`: a terminal is a character device that cannot seek.
    #[unsafe(no_mangle)]
    pub extern "C" fn isatty(fd: c_int) -> c_int {
        match wasi::fd_fdstat_get(descriptor::real(fd)) {
            Ok(state)
                if state.filetype == filetype::CHARACTER_DEVICE
                    && state.rights_base & (rights::FD_SEEK | rights::FD_TELL) == 0 =>
            {
                return 1;
            }
            Ok(_) => errno::set(Errno::ENOTTY),
            Err(error) => errno::set(error),
        }
        0
    }
}
