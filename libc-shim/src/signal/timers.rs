//! The timers that send signals, behind `alarm`, `setitimer` and `timer_create`: POSIX XSH.
//!
//! Nothing interrupts a running program here, so a timer's signal is sent when the program waits, or asks about its
//! timers, after the time has come. Waiting functions reach this through `__wasikit_wait`.

/// When a timer that was due at `next` and recurs is due again, and how often it has been due by `now`, up to then.
pub fn advance(next: u64, interval: u64, now: u64) -> (u64, u64) {
    let Some(missed) = now.saturating_sub(next).checked_div(interval) else {
        return (0, 1);
    };
    let times = missed.saturating_add(1);
    (next.saturating_add(times.saturating_mul(interval)), times)
}

#[cfg(target_family = "wasm")]
pub use edge::{TIMERS_LIMIT, Timer, arm, fire, now, remaining, timer};

#[cfg(target_family = "wasm")]
mod edge {
    use super::advance;
    use crate::errno::{Errno, Result};
    use crate::poll::interruptible::RESTART;
    use crate::signal::action::c::{handlers_run, pending, send};
    use crate::signal::state::bit;
    use crate::wasi::{self, Event, Subscription, SubscriptionBody, clockid, eventtype};
    use core::ffi::{c_int, c_void};
    use core::ptr;

    /// `TIMER_MAX`, and one for `alarm` and `setitimer`.
    pub const TIMERS_LIMIT: usize = 33;

    /// A timer.
    #[derive(Clone, Copy)]
    pub struct Timer {
        /// Made by `timer_create` and not deleted yet.
        pub used: bool,
        /// The clock by which absolute times are meant.
        pub clock: u32,
        /// When it is due, on `CLOCK_MONOTONIC`; 0 when it is not armed.
        pub next: u64,
        /// How long from one time to the next; 0 for once.
        pub interval: u64,
        /// What it sends; 0 for nothing.
        pub signal: c_int,
        /// `si_code` of the signal.
        pub origin: c_int,
        /// `si_value` of the signal.
        pub value: *mut c_void,
        /// How often it was due while its last signal was pending.
        pub overrun: c_int,
        sent: bool,
    }

    impl Timer {
        /// A timer that is not armed.
        pub const fn new(clock: u32, signal: c_int, origin: c_int, value: *mut c_void) -> Self {
            Self {
                used: true,
                clock,
                next: 0,
                interval: 0,
                signal,
                origin,
                value,
                overrun: 0,
                sent: false,
            }
        }
    }

    static mut TIMERS: [Timer; TIMERS_LIMIT] = [Timer {
        used: false,
        ..Timer::new(0, 0, 0, ptr::null_mut())
    }; TIMERS_LIMIT];

    /// The timer of a number; 0 is that of `alarm`.
    pub fn timer(index: usize) -> *mut Timer {
        (&raw mut TIMERS)
            .cast::<Timer>()
            .wrapping_add(index % TIMERS_LIMIT)
    }

    /// Reads a timer.
    fn at(index: usize) -> Timer {
        // SAFETY: `timer` stays within the array; wasip1 has one thread.
        unsafe { *timer(index) }
    }

    /// The time of `CLOCK_MONOTONIC`.
    pub fn now() -> u64 {
        wasi::clock_time_get(clockid::MONOTONIC, 1).unwrap_or(0)
    }

    /// Arms a timer for a point of `CLOCK_MONOTONIC`, or disarms it with 0.
    pub fn arm(index: usize, next: u64, interval: u64) {
        let armed = Timer {
            next,
            interval,
            overrun: 0,
            sent: false,
            ..at(index)
        };
        // SAFETY: `timer` stays within the array; wasip1 has one thread.
        unsafe { timer(index).write(armed) };
    }

    /// What is left until the timer is due, and its interval. 0 when it is not armed.
    pub fn remaining(index: usize) -> (u64, u64) {
        fire();
        let Timer { next, interval, .. } = at(index);
        if next == 0 {
            return (0, interval);
        }
        // 0 would say that it is not armed.
        (next.saturating_sub(now()).max(1), interval)
    }

    /// The timer that is due first and sends something.
    fn first() -> Option<usize> {
        (0..TIMERS_LIMIT)
            .filter(|&index| at(index).next != 0 && at(index).signal != 0)
            .min_by_key(|&index| at(index).next)
    }

    /// Sends the signals of all timers that are due.
    pub fn fire() {
        let now = now();
        for index in 0..TIMERS_LIMIT {
            if at(index).signal == 0 && at(index).next != 0 && at(index).next <= now {
                let place = timer(index);
                // SAFETY: `timer` stays within the array; wasip1 has one thread.
                unsafe { (*place).next = advance(at(index).next, at(index).interval, now).0 };
            }
        }
        while let Some(index) = first().filter(|&index| at(index).next <= now) {
            let before = at(index);
            let (next, times) = advance(before.next, before.interval, now);
            let set = bit(before.signal).unwrap_or(0);
            let still_pending = before.sent && pending() & set != 0;
            let missed = if still_pending {
                u64::from(before.overrun.unsigned_abs()).saturating_add(times)
            } else {
                times - 1
            };
            // SAFETY: `timer` stays within the array; wasip1 has one thread.
            unsafe {
                *timer(index) = Timer {
                    next,
                    overrun: c_int::try_from(missed).unwrap_or(c_int::MAX),
                    sent: true,
                    ..before
                }
            };
            if !still_pending {
                // A full queue loses the signal, and there is nobody to tell.
                let _ = send(before.signal, before.origin, before.value);
            }
        }
    }

    /// What handlers that ran since `before` make of a waiting call.
    fn interruption(before: (u32, u32)) -> Result<()> {
        let after = handlers_run();
        if after.1 != before.1 {
            Err(Errno::EINTR)
        } else if after.0 != before.0 {
            Err(RESTART)
        } else {
            Ok(())
        }
    }

    fn clock_subscription(next: u64) -> Subscription {
        Subscription {
            userdata: u64::MAX,
            tag: eventtype::CLOCK,
            body: SubscriptionBody {
                id: clockid::MONOTONIC,
                timeout: next,
                precision: 1,
                flags: 1,
            },
        }
    }

    /// Subscriptions of the longest call that timers can interrupt.
    const LONGEST: usize = 64;

    /// Waits as `poll_oneoff` does until one of the subscriptions is ready, a handler has run, or a signal has come and
    /// the caller asked for that.
    unsafe fn wait(
        subscriptions: *const Subscription,
        events: *mut Event,
        count: usize,
        any_signal: bool,
    ) -> Result<usize> {
        if count > LONGEST || (count > 0 && first().is_none()) {
            // SAFETY: by the caller's contract.
            return unsafe { wasi::poll_oneoff(subscriptions, events, count) };
        }
        let mut all = [Subscription::default(); LONGEST + 1];
        let start = now();
        for (index, place) in all.iter_mut().take(count).enumerate() {
            // SAFETY: the caller's array has `count` elements.
            *place = unsafe { *subscriptions.wrapping_add(index) };
            if place.tag == eventtype::CLOCK && place.body.flags == 0 {
                // From now on, however often it is begun again. Durations of the real-time clock pass as any other.
                place.body.id = clockid::MONOTONIC;
                place.body.timeout = place.body.timeout.saturating_add(start);
                place.body.flags = 1;
            }
        }
        loop {
            let before = handlers_run();
            let Some(next) = first().map(|index| at(index).next) else {
                if count == 0 {
                    return Err(Errno::EDEADLK);
                }
                // SAFETY: `all` begins with `count` subscriptions, and the caller has room for as many events.
                return unsafe { wasi::poll_oneoff(all.as_ptr(), events, count) };
            };
            if let Some(place) = all.get_mut(count) {
                *place = clock_subscription(next);
            }
            let mut found = [Event::default(); LONGEST + 1];
            // SAFETY: `count + 1` subscriptions are filled, and there is room for as many events.
            let number = unsafe { wasi::poll_oneoff(all.as_ptr(), found.as_mut_ptr(), count + 1) }?;
            let due = now() >= next;
            fire();
            interruption(before)?;
            let mut kept = 0;
            for event in found.iter().take(number) {
                // The timer's own event is none of the caller's, unless he has one that looks like it and is due.
                let timers = event.tag == eventtype::CLOCK && event.userdata == u64::MAX;
                if (timers && !clock_is_due(all.get(..count).unwrap_or_default(), u64::MAX))
                    || kept == count
                {
                    continue;
                }
                // SAFETY: the caller has room for `count` events.
                unsafe { events.wrapping_add(kept).write(*event) };
                kept += 1;
            }
            if kept > 0 || (due && any_signal) {
                return Ok(kept);
            }
        }
    }

    /// Whether a clock among the subscriptions with this user's data has reached its time.
    fn clock_is_due(subscriptions: &[Subscription], userdata: u64) -> bool {
        subscriptions.iter().any(|one| {
            one.tag == eventtype::CLOCK
                && one.userdata == userdata
                && wasi::clock_time_get(one.body.id, 1).is_ok_and(|now| now >= one.body.timeout)
        })
    }

    /// What is due is sent when the program gives way.
    #[unsafe(export_name = "strong:__wasikit_give_way")]
    extern "C" fn give_way() {
        fire();
    }

    #[unsafe(export_name = "strong:__wasikit_wait")]
    unsafe extern "C" fn wait_with_timers(
        subscriptions: *const Subscription,
        events: *mut Event,
        count: usize,
        found: *mut usize,
        any_signal: bool,
    ) -> u16 {
        // SAFETY: by the caller's contract.
        match unsafe { wait(subscriptions, events, count, any_signal) } {
            Ok(number) => {
                // SAFETY: the caller's place is writable.
                unsafe { found.write(number) };
                0
            }
            Err(error) => error.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::advance;

    #[test]
    fn a_timer_that_is_late_counts_what_it_missed() {
        assert_eq!(advance(100, 0, 500), (0, 1));
        assert_eq!(advance(100, 10, 100), (110, 1));
        assert_eq!(advance(100, 10, 109), (110, 1));
        assert_eq!(advance(100, 10, 125), (130, 3));
        assert_eq!(advance(100, u64::MAX, 125), (u64::MAX, 1));
    }
}
