//! `ulimit`: POSIX.1-2017 XSI. Files have no limit, and none can be set.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_int, c_long, c_void};

    /// XSI `ulimit`: `UL_GETFSIZE` is 1, `UL_SETFSIZE` 2.
    #[unsafe(no_mangle)]
    pub extern "C" fn ulimit(command: c_int, _arguments: *const c_void) -> c_long {
        errno::set(match command {
            1 => return c_long::MAX,
            2 => Errno::EPERM,
            _ => Errno::EINVAL,
        });
        -1
    }
}
