//! `clock_nanosleep`, `nanosleep`: POSIX.1-2024 XSH. A sleep is interrupted by the handlers of the program's own timers.

use crate::ctypes::timespec;
use crate::errno::{Errno, Result};

/// A time that is not negative, in nanoseconds; what does not fit is some 584 years.
#[inline]
pub fn nanoseconds(time: timespec) -> Result<u64> {
    if time.tv_sec < 0 || !(0..1_000_000_000).contains(&time.tv_nsec) {
        return Err(Errno::EINVAL);
    }
    // A comparison instead of a saturating multiplication, which takes 128 bits.
    const LONGEST: u64 = u64::MAX / 1_000_000_000 - 1;
    match time.tv_sec as u64 {
        seconds @ ..=LONGEST => Ok(seconds * 1_000_000_000 + time.tv_nsec as u64),
        _ => Ok(u64::MAX),
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::nanoseconds;
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::poll::interruptible;
    use crate::time::clock_gettime::{Clock, timespec_of};
    use crate::wasi::{Event, Subscription, SubscriptionBody, clock_time_get, clockid, eventtype};
    use core::ffi::c_int;

    /// Waits for a clock to reach `timeout` nanoseconds from now, or from its zero if `absolute`.
    #[inline(never)]
    pub fn wait(clock: u32, timeout: u64, absolute: bool) -> Result<()> {
        let subscription = Subscription {
            userdata: 0,
            tag: eventtype::CLOCK,
            body: SubscriptionBody {
                id: clock,
                timeout,
                precision: 1,
                flags: u16::from(absolute),
            },
        };
        let mut event = Event::default();
        // SAFETY: one subscription and room for one event.
        let outcome = unsafe { interruptible::wait(&raw const subscription, &raw mut event, 1) };
        match outcome {
            Ok(_) => errno::check(event.error),
            // A sleep is never restarted.
            Err(interruptible::RESTART) => Err(Errno::EINTR),
            Err(error) => Err(error),
        }
    }

    /// Waits for `length` nanoseconds; how many of them are left, which is none unless a handler ran.
    #[inline(never)]
    pub fn sleep(clock: u32, length: u64) -> (Result<()>, u64) {
        let start = clock_time_get(clock, 1);
        let outcome = wait(clock, length, false);
        let left = match (outcome, start) {
            (Err(Errno::EINTR), Ok(start)) => {
                let now = clock_time_get(clock, 1).unwrap_or(start);
                length.saturating_sub(now.saturating_sub(start))
            }
            _ => 0,
        };
        (outcome, left)
    }

    /// C's `clock_nanosleep`.
    ///
    /// # Safety
    /// `time` is readable, `left` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn clock_nanosleep(
        clock: *const Clock,
        flags: c_int,
        time: *const timespec,
        left: *mut timespec,
    ) -> c_int {
        let Ok(clock) = Clock::number(clock) else {
            return c_int::from(Errno::EINVAL.0);
        };
        // SAFETY: the caller passes a time.
        let time = unsafe { time.read() };
        if clock == clockid::THREAD_CPUTIME || flags & !1 != 0 {
            return c_int::from(Errno::EINVAL.0);
        }
        let absolute = flags == 1;
        if absolute {
            let outcome = nanoseconds(time).and_then(|end| wait(clock, end, true));
            return outcome.map_or_else(|error| c_int::from(error.0), |()| 0);
        }
        // SAFETY: the caller passes a place for what is left, or NULL.
        unsafe { relative(clock, time, left) }.map_or_else(|error| c_int::from(error.0), |()| 0)
    }

    /// Sleeps and stores what is left.
    unsafe fn relative(clock: u32, time: timespec, left: *mut timespec) -> Result<()> {
        let length = nanoseconds(time)?;
        let (outcome, rest) = sleep(clock, length);
        if !left.is_null() {
            // SAFETY: the caller passes a place for what is left.
            unsafe { left.write(timespec_of(rest)) };
        }
        outcome
    }

    /// C's `nanosleep`.
    ///
    /// # Safety
    /// `time` is readable, `left` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn nanosleep(time: *const timespec, left: *mut timespec) -> c_int {
        // SAFETY: the caller passes a time.
        let time = unsafe { time.read() };
        // SAFETY: the caller passes a place for what is left, or NULL.
        errno::zero_or_minus_one(unsafe { relative(clockid::MONOTONIC, time, left) })
    }
}

#[cfg(test)]
mod tests {
    use super::nanoseconds;
    use crate::ctypes::timespec;
    use crate::errno::Errno;

    #[test]
    fn times_that_are_none() {
        let of = |tv_sec, tv_nsec| nanoseconds(timespec { tv_sec, tv_nsec });
        assert_eq!(of(1, 5), Ok(1_000_000_005));
        assert_eq!(of(-1, 5), Err(Errno::EINVAL));
        assert_eq!(of(1, -5), Err(Errno::EINVAL));
        assert_eq!(of(1, 1_000_000_000), Err(Errno::EINVAL));
        assert_eq!(of(i64::MAX, 0), Ok(u64::MAX));
    }
}
