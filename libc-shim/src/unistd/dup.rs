//! `dup`, `dup2`, `dup3`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::duplicates::{duplicate, replace, set_closed_on_exec};
    use core::ffi::c_int;

    /// C's `dup`.
    #[unsafe(no_mangle)]
    pub extern "C" fn dup(fd: c_int) -> c_int {
        errno::or_minus_one(duplicate(fd, 0))
    }

    /// C's `dup2`.
    #[unsafe(no_mangle)]
    pub extern "C" fn dup2(fd: c_int, to: c_int) -> c_int {
        errno::or_minus_one(replace(fd, to))
    }

    /// C's `dup3`. The only flag there is, O_CLOEXEC, is 0 in WASI; who calls this wants it.
    #[unsafe(no_mangle)]
    pub extern "C" fn dup3(fd: c_int, to: c_int, flags: c_int) -> c_int {
        errno::or_minus_one(if fd == to || flags != 0 {
            Err(Errno::EINVAL)
        } else {
            replace(fd, to).inspect(|_| set_closed_on_exec(to.cast_unsigned(), true))
        })
    }
}
