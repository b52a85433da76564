//! `alarm`, `ualarm`, `setitimer`, `getitimer`: POSIX.1-2017 XSH. `ITIMER_VIRTUAL` and `ITIMER_PROF` do not exist: the
//! runtime does not tell how much time the program itself has used.

use crate::ctypes::timeval;
use crate::errno::{Errno, Result};

/// A duration in nanoseconds.
///
/// # Errors
/// EINVAL when it is negative or its microseconds make a second.
pub fn nanoseconds(time: timeval) -> Result<u64> {
    if !(0..1_000_000).contains(&time.tv_usec) {
        return Err(Errno::EINVAL);
    }
    let seconds = u64::try_from(time.tv_sec).map_err(|_| Errno::EINVAL)?;
    Ok(seconds
        .min(u64::MAX / 2_000_000_000)
        .saturating_mul(1_000_000_000)
        .saturating_add(time.tv_usec.unsigned_abs() * 1000))
}

/// A duration of nanoseconds, rounded up.
pub fn of_nanoseconds(time: u64) -> timeval {
    let microseconds = time.div_ceil(1000);
    timeval {
        tv_sec: (microseconds / 1_000_000).cast_signed(),
        tv_usec: (microseconds % 1_000_000).cast_signed(),
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{nanoseconds, of_nanoseconds};
    use crate::ctypes::timeval;
    use crate::errno::{self, Errno, Result};
    use crate::signal::timers::{Timer, arm, now, remaining, timer};
    use crate::wasi::clockid;
    use core::ffi::{c_int, c_uint};
    use core::ptr;

    const SECOND: u64 = 1_000_000_000;
    const SIGALRM: c_int = 14;
    /// `SI_TIMER` is for `timer_create`: the kernel sends this one.
    const SI_KERNEL: c_int = 128;
    /// The timer of `alarm` and `ITIMER_REAL`.
    const REAL: usize = 0;

    /// `struct itimerval`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Setting {
        interval: timeval,
        value: timeval,
    }

    /// Arms the timer and gives what was left of it.
    fn set(value: u64, interval: u64) -> (u64, u64) {
        let before = remaining(REAL);
        // SAFETY: the timer is in the table; wasip1 has one thread.
        unsafe {
            timer(REAL).write(Timer::new(
                clockid::MONOTONIC,
                SIGALRM,
                SI_KERNEL,
                ptr::null_mut(),
            ))
        };
        let next = if value == 0 {
            0
        } else {
            now().saturating_add(value)
        };
        arm(REAL, next, interval);
        before
    }

    /// POSIX `alarm`.
    #[unsafe(no_mangle)]
    pub extern "C" fn alarm(seconds: c_uint) -> c_uint {
        let (left, _) = set(u64::from(seconds) * SECOND, 0);
        // To the nearest second, but not to none.
        let whole = (left + SECOND / 2) / SECOND;
        c_uint::try_from(whole.max(u64::from(left > 0))).unwrap_or(c_uint::MAX)
    }

    /// XSI `ualarm`, withdrawn in 2008.
    #[unsafe(no_mangle)]
    pub extern "C" fn ualarm(microseconds: c_uint, interval: c_uint) -> c_uint {
        let (left, _) = set(u64::from(microseconds) * 1000, u64::from(interval) * 1000);
        c_uint::try_from(left.div_ceil(1000)).unwrap_or(c_uint::MAX)
    }

    fn check(which: c_int) -> Result<()> {
        if which == 0 {
            Ok(())
        } else {
            Err(Errno::EINVAL)
        }
    }

    unsafe fn store((left, interval): (u64, u64), place: *mut Setting) {
        let setting = Setting {
            interval: of_nanoseconds(interval),
            value: of_nanoseconds(left),
        };
        // SAFETY: the caller's place is writable.
        unsafe { place.write(setting) };
    }

    /// XSI `getitimer`.
    ///
    /// # Safety
    /// `setting` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getitimer(which: c_int, setting: *mut Setting) -> c_int {
        errno::zero_or_minus_one(check(which).map(|()| {
            // SAFETY: by this function's contract.
            unsafe { store(remaining(REAL), setting) }
        }))
    }

    /// XSI `setitimer`.
    ///
    /// # Safety
    /// `new` is NULL or valid, `old` NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setitimer(
        which: c_int,
        new: *const Setting,
        old: *mut Setting,
    ) -> c_int {
        if new.is_null() {
            // As elsewhere: it is only asked.
            if old.is_null() {
                return 0;
            }
            // SAFETY: by this function's contract.
            return unsafe { getitimer(which, old) };
        }
        // SAFETY: by this function's contract.
        let new = unsafe { *new };
        let outcome = check(which).and_then(|()| {
            let (value, interval) = (nanoseconds(new.value)?, nanoseconds(new.interval)?);
            Ok(set(value, interval))
        });
        errno::zero_or_minus_one(outcome.map(|before| {
            if !old.is_null() {
                // SAFETY: by this function's contract.
                unsafe { store(before, old) };
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_checked() {
        let of = |tv_sec, tv_usec| nanoseconds(timeval { tv_sec, tv_usec });
        assert_eq!(of(1, 5), Ok(1_000_005_000));
        assert_eq!(of(-1, 0), Err(Errno::EINVAL));
        assert_eq!(of(0, 1_000_000), Err(Errno::EINVAL));
        assert_eq!(of_nanoseconds(1_000_000_001).tv_usec, 1);
    }
}
