//! `getrusage`: POSIX XSH. All the time since the start is user time; there are no children.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timeval;
    use crate::errno::{self, Errno};
    use core::ffi::c_int;

    const RUSAGE_SELF: c_int = 1;
    const RUSAGE_CHILDREN: c_int = 2;

    /// `struct rusage`.
    #[repr(C)]
    pub struct Usage {
        user: timeval,
        system: timeval,
    }

    unsafe extern "C" {
        safe fn clock() -> i64;
    }

    /// POSIX `getrusage`.
    ///
    /// # Safety
    /// `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getrusage(who: c_int, result: *mut Usage) -> c_int {
        let used_us = match who {
            RUSAGE_SELF => clock().max(0) / 1000,
            RUSAGE_CHILDREN => 0,
            _ => {
                errno::set(Errno::EINVAL);
                return -1;
            }
        };
        let of = |time_us: i64| timeval {
            tv_sec: time_us / 1_000_000,
            tv_usec: time_us % 1_000_000,
        };
        let usage = Usage {
            user: of(used_us),
            system: of(0),
        };
        // SAFETY: it may be written, by this function's contract.
        unsafe { result.write(usage) };
        0
    }
}
