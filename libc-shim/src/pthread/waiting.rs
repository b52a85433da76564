//! Waiting for another thread, of which there is none: until a time, or for ever.

use crate::ctypes::timespec;
use crate::errno::{Errno, Result};
use crate::poll::interruptible;
use crate::wasi::{self, Event, Subscription, SubscriptionBody, clockid, eventtype};

const NANOSECONDS: i64 = 1_000_000_000;

/// A point of `CLOCK_REALTIME` in nanoseconds since the epoch; times before it count as the epoch itself.
///
/// # Errors
/// EINVAL when `tv_nsec` is not below a second.
pub fn nanoseconds(time: timespec) -> Result<u64> {
    let fraction = i64::from(time.tv_nsec);
    if !(0..NANOSECONDS).contains(&fraction) {
        return Err(Errno::EINVAL);
    }
    if time.tv_sec < 0 {
        return Ok(0);
    }
    let total = time
        .tv_sec
        .saturating_mul(NANOSECONDS)
        .saturating_add(fraction);
    Ok(total.unsigned_abs())
}

/// Sleeps until the time has come, then says so.
///
/// # Errors
/// Always: ETIMEDOUT, EINVAL for an invalid time.
pub fn until(time: timespec, clock: u32) -> Result<()> {
    until_nanoseconds(nanoseconds(time)?, clock)
}

/// As `until`, for a time in nanoseconds. Handlers of signals that come meanwhile run, and the wait goes on.
///
/// # Errors
/// Always: ETIMEDOUT, or what the runtime says.
pub fn until_nanoseconds(timeout: u64, clock: u32) -> Result<()> {
    loop {
        match until_or_handler(timeout, clock) {
            Err(error) if interruptible::is_interruption(error) => {}
            other => return other,
        }
    }
}

fn at(timeout: u64, clock: u32) -> Subscription {
    Subscription {
        userdata: 0,
        tag: eventtype::CLOCK,
        body: SubscriptionBody {
            id: clock,
            timeout,
            precision: 1,
            flags: 1,
        },
    }
}

/// Sleeps until the time has come or a handler has run.
///
/// # Errors
/// Always: ETIMEDOUT, EINTR, `RESTART`, or what the runtime says.
pub fn until_or_handler(timeout: u64, clock: u32) -> Result<()> {
    if wasi::clock_time_get(clock, 1)? < timeout {
        let subscription = at(timeout, clock);
        let mut event = Event::default();
        // SAFETY: one subscription and room for one event, both local.
        unsafe { interruptible::wait(&raw const subscription, &raw mut event, 1) }?;
    }
    Err(Errno::ETIMEDOUT)
}

/// Sleeps until the time has come (ETIMEDOUT) or a signal has come from a timer.
///
/// # Errors
/// ETIMEDOUT, EINTR, `RESTART`, or what the runtime says.
pub fn until_or_signal(timeout: u64, clock: u32) -> Result<()> {
    if wasi::clock_time_get(clock, 1)? >= timeout {
        return Err(Errno::ETIMEDOUT);
    }
    interruptible::wait_for_signal(Some(&at(timeout, clock)))
}

/// As `until`, for `CLOCK_REALTIME`.
///
/// # Errors
/// As `until`.
pub fn until_realtime(time: timespec) -> Result<()> {
    until(time, clockid::REALTIME)
}

/// Waits until a signal came from a timer, whether a handler of it ran or not. If none can come, this is a deadlock.
///
/// # Errors
/// EINTR or `RESTART` when handlers ran.
#[cfg(target_family = "wasm")]
pub fn for_signal(function: &str) -> Result<()> {
    match interruptible::wait_for_signal(None) {
        Err(Errno::EDEADLK) => deadlock(function),
        other => other,
    }
}

/// Waits until a handler has run: EINTR or `RESTART`.
#[cfg(target_family = "wasm")]
pub fn for_handler(function: &str) -> Errno {
    loop {
        if let Err(error) = for_signal(function) {
            return error;
        }
    }
}

/// Waits for what cannot come: handlers of signals run, and when there are no more timers the deadlock is reported.
#[cfg(target_family = "wasm")]
pub fn forever(function: &str) -> ! {
    loop {
        for_handler(function);
    }
}

/// Reports the deadlock and aborts.
#[cfg(target_family = "wasm")]
#[cold]
pub fn deadlock(function: &str) -> ! {
    use crate::message;
    use crate::replaceable::abort;
    message::write(&[
        b"deadlock: ",
        function.as_bytes(),
        b" waits for another thread, and this program has only one\n",
    ]);
    // SAFETY: may be called at any time.
    unsafe { abort() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_checked_and_never_wrap() {
        assert_eq!(
            nanoseconds(timespec {
                tv_sec: 1,
                tv_nsec: 5
            }),
            Ok(1_000_000_005)
        );
        assert_eq!(
            nanoseconds(timespec {
                tv_sec: 1,
                tv_nsec: 1_000_000_000
            }),
            Err(Errno::EINVAL)
        );
        assert_eq!(
            nanoseconds(timespec {
                tv_sec: 1,
                tv_nsec: -1
            }),
            Err(Errno::EINVAL)
        );
        assert_eq!(
            nanoseconds(timespec {
                tv_sec: -5,
                tv_nsec: 0
            }),
            Ok(0)
        );
        assert_eq!(
            nanoseconds(timespec {
                tv_sec: i64::MAX,
                tv_nsec: 0
            }),
            Ok(i64::MAX.unsigned_abs())
        );
    }
}
