//! `clock_gettime` and the clocks: POSIX.1-2024 XSH. A clock is an object with the runtime's number of it, as in
//! wasi-libc, and `clockid_t` points to it.

use crate::ctypes::timespec;

/// `struct __clockid`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// One of `wasi::clockid`.
    pub id: u32,
}

/// Nanoseconds as a `timespec`.
#[inline]
pub const fn timespec_of(nanoseconds: u64) -> timespec {
    timespec {
        tv_sec: (nanoseconds / 1_000_000_000) as i64,
        tv_nsec: (nanoseconds % 1_000_000_000) as _,
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Clock, timespec_of};
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::wasi::{clock_time_get, clockid};
    use core::ffi::c_int;

    /// C's `CLOCK_REALTIME` is a pointer to this.
    #[unsafe(no_mangle)]
    pub static _CLOCK_REALTIME: Clock = Clock {
        id: clockid::REALTIME,
    };
    /// C's `CLOCK_MONOTONIC` is a pointer to this.
    #[unsafe(no_mangle)]
    pub static _CLOCK_MONOTONIC: Clock = Clock {
        id: clockid::MONOTONIC,
    };
    /// C's `CLOCK_PROCESS_CPUTIME_ID` is a pointer to this. Few runtimes have it: see `now`.
    #[unsafe(no_mangle)]
    pub static _CLOCK_PROCESS_CPUTIME_ID: Clock = Clock {
        id: clockid::PROCESS_CPUTIME,
    };
    /// C's `CLOCK_THREAD_CPUTIME_ID` is a pointer to this. Few runtimes have it: see `now`.
    #[unsafe(no_mangle)]
    pub static _CLOCK_THREAD_CPUTIME_ID: Clock = Clock {
        id: clockid::THREAD_CPUTIME,
    };

    impl Clock {
        /// The runtime's number of a clock.
        ///
        /// # Errors
        /// EINVAL when the pointer is none of the clocks: it may be any number that a program takes for one.
        pub fn number(clock: *const Self) -> Result<u32> {
            let clocks = [
                &_CLOCK_REALTIME,
                &_CLOCK_MONOTONIC,
                &_CLOCK_PROCESS_CPUTIME_ID,
                &_CLOCK_THREAD_CPUTIME_ID,
            ];
            let known = clocks
                .into_iter()
                .find(|&known| core::ptr::eq(known, clock));
            known.map(|known| known.id).ok_or(Errno::EINVAL)
        }
    }

    unsafe extern "C" {
        fn __wasikit_process_start() -> u64;
    }

    /// When the program asked for the first time.
    static mut FIRST_ASKED: u64 = 0;

    /// From when on the time of the processor counts: without `clock` in the program, from when it asks for it first.
    #[unsafe(export_name = "default:__wasikit_process_start")]
    extern "C" fn first_asked() -> u64 {
        // SAFETY: wasip1 has one thread.
        if unsafe { FIRST_ASKED } == 0 {
            let now = clock_time_get(clockid::MONOTONIC, 1).unwrap_or(0);
            // SAFETY: wasip1 has one thread.
            unsafe { FIRST_ASKED = now };
        }
        // SAFETY: wasip1 has one thread.
        unsafe { FIRST_ASKED }
    }

    /// Nanoseconds of a clock. Where the runtime has no clock of the processor's time, the time since the program began
    /// stands for it, as in `clock`.
    pub fn now(clock: u32) -> Result<u64> {
        match clock_time_get(clock, 1) {
            Err(_) if matches!(clock, clockid::PROCESS_CPUTIME | clockid::THREAD_CPUTIME) => {
                // SAFETY: either definition may be called at any time.
                let start = unsafe { __wasikit_process_start() };
                Ok(clock_time_get(clockid::MONOTONIC, 1)?.saturating_sub(start))
            }
            other => other,
        }
    }

    /// C's `clock_gettime`.
    ///
    /// # Safety
    /// `result` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn clock_gettime(clock: *const Clock, result: *mut timespec) -> c_int {
        match Clock::number(clock).and_then(now) {
            Ok(now) => {
                // SAFETY: the caller vouches for the result.
                unsafe { result.write(timespec_of(now)) };
                0
            }
            Err(error) => {
                errno::set(error);
                -1
            }
        }
    }
}
