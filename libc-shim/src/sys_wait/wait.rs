//! `wait`, `waitpid`, `waitid`: POSIX XSH; BSD's `wait3`, `wait4`. There are no children: ECHILD.
//!
//! Configure scripts must not find those of BSD (`bits/absent.h`): whoever finds them reads members of `struct rusage` that WASI's
//! has not.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_int, c_void};

    /// POSIX `wait`.
    #[unsafe(no_mangle)]
    pub extern "C" fn wait(_status: *mut c_int) -> c_int {
        errno::set(Errno::ECHILD);
        -1
    }

    /// POSIX `waitpid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn waitpid(_process: c_int, _status: *mut c_int, _options: c_int) -> c_int {
        errno::set(Errno::ECHILD);
        -1
    }

    /// POSIX `waitid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn waitid(
        _kind: c_int,
        _id: u32,
        _information: *mut c_void,
        _options: c_int,
    ) -> c_int {
        errno::set(Errno::ECHILD);
        -1
    }

    /// BSD's `wait3`.
    #[unsafe(export_name = "__wasikit_absent_wait3")]
    pub extern "C" fn wait3(_status: *mut c_int, _options: c_int, _usage: *mut c_void) -> c_int {
        errno::set(Errno::ECHILD);
        -1
    }

    /// BSD's `wait4`.
    #[unsafe(export_name = "__wasikit_absent_wait4")]
    pub extern "C" fn wait4(
        _process: c_int,
        _status: *mut c_int,
        _options: c_int,
        _usage: *mut c_void,
    ) -> c_int {
        errno::set(Errno::ECHILD);
        -1
    }
}
