//! `sleep`, `usleep`: POSIX.1-2017 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::time::clock_nanosleep::c::{sleep as sleep_for, wait};
    use crate::wasi::clockid;
    use core::ffi::{c_int, c_uint};

    /// C's `sleep`: the seconds not slept, because a handler ran or the runtime cannot wait.
    #[unsafe(no_mangle)]
    pub extern "C" fn sleep(seconds: c_uint) -> c_uint {
        match sleep_for(clockid::MONOTONIC, u64::from(seconds) * 1_000_000_000) {
            (Ok(()), _) => 0,
            // Rounded, so that a second's sleep that a second's alarm ends does not count as none.
            (Err(Errno::EINTR), left) => left.div_ceil(1_000_000_000) as c_uint,
            (Err(_), _) => seconds,
        }
    }

    /// C's `usleep`.
    #[unsafe(no_mangle)]
    pub extern "C" fn usleep(microseconds: c_uint) -> c_int {
        errno::zero_or_minus_one(wait(
            clockid::MONOTONIC,
            u64::from(microseconds) * 1000,
            false,
        ))
    }
}
