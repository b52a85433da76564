//! `getpid`, `getppid`, `getpgrp`, `getpgid`, `getsid`, `setpgid`, `setsid`, `setpgrp`: POSIX XSH. There is one process; it
//! has the number that wasi-libc's emulation gives it, and leads its group and session.

use core::ffi::c_int;

/// The number of this process.
pub const SELF: c_int = 42;
/// The number of the runtime, which is as good as init.
pub const PARENT: c_int = 1;

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{PARENT, SELF};
    use crate::errno::{self, Errno, Result};
    use core::ffi::c_int;

    fn own(process: c_int) -> Result<c_int> {
        if process == 0 || process == SELF {
            Ok(SELF)
        } else {
            Err(Errno::ESRCH)
        }
    }

    /// POSIX `getpid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getpid() -> c_int {
        SELF
    }

    /// POSIX `getppid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getppid() -> c_int {
        PARENT
    }

    /// POSIX `getpgrp`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getpgrp() -> c_int {
        SELF
    }

    /// POSIX `getpgid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getpgid(process: c_int) -> c_int {
        errno::or_minus_one(own(process))
    }

    /// POSIX `getsid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getsid(process: c_int) -> c_int {
        errno::or_minus_one(own(process))
    }

    /// POSIX `setpgid`: a session leader's group cannot change.
    #[unsafe(no_mangle)]
    pub extern "C" fn setpgid(process: c_int, _group: c_int) -> c_int {
        errno::zero_or_minus_one(own(process).and(Err(Errno::EPERM)))
    }

    /// POSIX `setpgrp`: it leads its group already.
    #[unsafe(no_mangle)]
    pub extern "C" fn setpgrp() -> c_int {
        SELF
    }

    /// POSIX `setsid`: a group leader cannot start a session.
    #[unsafe(no_mangle)]
    pub extern "C" fn setsid() -> c_int {
        errno::set(Errno::EPERM);
        -1
    }
}
