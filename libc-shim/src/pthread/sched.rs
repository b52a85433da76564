//! `sched_yield`, `sched_get_priority_max`, `sched_get_priority_min`, `sched_getscheduler`, `sched_setscheduler`,
//! `sched_getparam`, `sched_setparam`, `sched_rr_get_interval`: POSIX XSH, for a program that has `SCHED_OTHER` and keeps
//! it; `__wasilibc_futex_wait`, `__wasilibc_futex_wake`: wasi-libc.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::pthread::waiting;
    use crate::unistd::pid::SELF;
    use crate::wasi;
    use core::ffi::{c_int, c_longlong, c_void};

    /// What a program that yields does for its timers: nothing without timers.
    #[unsafe(export_name = "default:__wasikit_give_way")]
    extern "C" fn no_timers() {}

    unsafe extern "C" {
        fn __wasikit_give_way();
    }

    /// POSIX `sched_yield`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sched_yield() -> c_int {
        // SAFETY: may be called at any time.
        unsafe { __wasikit_give_way() };
        errno::zero_or_minus_one(wasi::sched_yield())
    }

    /// `SCHED_FIFO` and `SCHED_RR` have priorities, for which POSIX wants a range of 32; `SCHED_OTHER`, `SCHED_BATCH` and
    /// `SCHED_IDLE` have 0 only.
    fn priority(policy: c_int, real_time: c_int) -> c_int {
        errno::or_minus_one(match policy {
            1 | 2 => Ok(real_time),
            0 | 3 | 5 => Ok(0),
            _ => Err(Errno::EINVAL),
        })
    }

    /// POSIX `sched_get_priority_max`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sched_get_priority_max(policy: c_int) -> c_int {
        priority(policy, 99)
    }

    /// POSIX `sched_get_priority_min`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sched_get_priority_min(policy: c_int) -> c_int {
        priority(policy, 1)
    }

    /// A process that can be asked about: this one.
    fn check(process: c_int) -> Result<()> {
        match process {
            0 | SELF => Ok(()),
            ..0 => Err(Errno::EINVAL),
            _ => Err(Errno::ESRCH),
        }
    }

    /// POSIX `sched_getscheduler`: `SCHED_OTHER`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sched_getscheduler(process: c_int) -> c_int {
        errno::zero_or_minus_one(check(process))
    }

    /// `struct sched_param` begins with the priority.
    unsafe fn has_priority(parameters: *const c_int) -> Result<()> {
        if parameters.is_null() {
            return Err(Errno::EINVAL);
        }
        // SAFETY: the caller's parameters are valid.
        match unsafe { *parameters } {
            0 => Ok(()),
            _ => Err(Errno::EINVAL),
        }
    }

    /// POSIX `sched_setscheduler`: to `SCHED_OTHER`, which was it before; there are no rights to another.
    ///
    /// # Safety
    /// `parameters` is NULL or valid.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sched_setscheduler(
        process: c_int,
        policy: c_int,
        parameters: *const c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let parameters = unsafe { has_priority(parameters) };
        let wanted = match policy {
            0 => parameters,
            1 | 2 => Err(Errno::EPERM),
            _ => Err(Errno::EINVAL),
        };
        errno::zero_or_minus_one(check(process).and(wanted))
    }

    /// POSIX `sched_getparam`.
    ///
    /// # Safety
    /// `parameters` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sched_getparam(process: c_int, parameters: *mut c_int) -> c_int {
        let outcome = check(process).and_then(|()| {
            if parameters.is_null() {
                return Err(Errno::EINVAL);
            }
            // SAFETY: by this function's contract.
            unsafe { parameters.write(0) };
            Ok(())
        });
        errno::zero_or_minus_one(outcome)
    }

    /// POSIX `sched_setparam`.
    ///
    /// # Safety
    /// `parameters` is NULL or valid.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sched_setparam(process: c_int, parameters: *const c_int) -> c_int {
        // SAFETY: by this function's contract.
        let parameters = unsafe { has_priority(parameters) };
        errno::zero_or_minus_one(check(process).and(parameters))
    }

    /// POSIX `sched_rr_get_interval`: nothing else runs, so no turn ever ends.
    ///
    /// # Safety
    /// `interval` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sched_rr_get_interval(
        process: c_int,
        interval: *mut timespec,
    ) -> c_int {
        errno::zero_or_minus_one(check(process).map(|()| {
            // SAFETY: by this function's contract.
            unsafe { interval.write(timespec::default()) }
        }))
    }

    /// Waits while the word has the value: nobody can change it. A negative `max_wait_ns` means for ever.
    ///
    /// # Safety
    /// `address` points to an `int`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_futex_wait(
        address: *mut c_void,
        _operation: c_int,
        value: c_int,
        max_wait_ns: c_longlong,
    ) -> c_int {
        // SAFETY: by this function's contract.
        if unsafe { *address.cast::<c_int>() } != value {
            return -c_int::from(Errno::EAGAIN.0);
        }
        let Ok(wait) = u64::try_from(max_wait_ns) else {
            waiting::forever("__wasilibc_futex_wait")
        };
        let now = wasi::clock_time_get(wasi::clockid::MONOTONIC, 1).unwrap_or(0);
        let end = now.saturating_add(wait);
        let time = timespec {
            tv_sec: (end / 1_000_000_000).cast_signed(),
            tv_nsec: (end % 1_000_000_000) as i32,
        };
        match waiting::until(time, wasi::clockid::MONOTONIC) {
            Ok(()) => 0,
            Err(error) => -c_int::from(error.0),
        }
    }

    /// Wakes nobody, for nobody waits.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_futex_wake(_address: *mut c_void, _count: c_int) -> c_int {
        0
    }
}
