//! `getpriority`, `setpriority`: POSIX XSH. The one process has priority 0 and keeps it.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::unistd::pid::SELF;
    use core::ffi::c_int;

    fn check(which: c_int, who: u32) -> Result<()> {
        match which {
            0 | 1 if who == 0 || who == SELF.cast_unsigned() => Ok(()),
            2 if who == 0 => Ok(()),
            0..=2 => Err(Errno::ESRCH),
            _ => Err(Errno::EINVAL),
        }
    }

    /// XSI `getpriority`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getpriority(which: c_int, who: u32) -> c_int {
        errno::zero_or_minus_one(check(which, who))
    }

    /// XSI `setpriority`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setpriority(which: c_int, who: u32, priority: c_int) -> c_int {
        let result = match priority {
            0 => check(which, who),
            _ => check(which, who).and(Err(Errno::EACCES)),
        };
        errno::zero_or_minus_one(result)
    }
}
