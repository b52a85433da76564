//! `clock_settime`: POSIX.1-2024 XSH. No runtime lets a program set its clocks.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno};
    use crate::time::clock_gettime::Clock;
    use crate::time::clock_nanosleep::nanoseconds;
    use crate::wasi::clockid;
    use core::ffi::c_int;

    /// C's `clock_settime`: fails with EPERM, as for a user who may not, where the arguments are valid.
    ///
    /// # Safety
    /// `time` points to a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn clock_settime(clock: *const Clock, time: *const timespec) -> c_int {
        // SAFETY: by this function's contract.
        let valid = nanoseconds(unsafe { time.read() }).and_then(|_| Clock::number(clock));
        errno::set(match valid {
            Ok(clockid::MONOTONIC) | Err(_) => Errno::EINVAL,
            Ok(_) => Errno::EPERM,
        });
        -1
    }
}
