//! `timer_create`, `timer_settime`, `timer_gettime`, `timer_getoverrun`, `timer_delete`: POSIX XSH. Timers send signals
//! (`SIGEV_SIGNAL`) or nothing; there are no threads for `SIGEV_THREAD`, nor timers of CPU time.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::signal::event::{Event, Notify};
    use crate::signal::timers::{TIMERS_LIMIT, Timer, arm, now, remaining, timer};
    use crate::time::clock_gettime::{Clock, timespec_of};
    use crate::time::clock_nanosleep::nanoseconds;
    use crate::wasi::{self, clockid};
    use core::ffi::{c_int, c_void};
    use core::ptr;

    const SIGALRM: c_int = 14;
    const SI_TIMER: c_int = -2;

    /// `struct itimerspec`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Setting {
        interval: timespec,
        value: timespec,
    }

    /// A timer's id is the number of its place, which is never 0.
    fn index(id: *mut c_void) -> Result<usize> {
        let index = id.addr();
        // SAFETY: `timer` stays within the array; wasip1 has one thread.
        if (1..TIMERS_LIMIT).contains(&index) && unsafe { (*timer(index)).used } {
            Ok(index)
        } else {
            Err(Errno::EINVAL)
        }
    }

    /// Makes a timer; its number.
    fn create(clock: u32, event: *const Event) -> Result<usize> {
        match clock {
            clockid::REALTIME | clockid::MONOTONIC => {}
            clockid::PROCESS_CPUTIME | clockid::THREAD_CPUTIME => return Err(Errno::ENOTSUP),
            _ => return Err(Errno::EINVAL),
        }
        let free = (1..TIMERS_LIMIT)
            // SAFETY: `timer` stays within the array; wasip1 has one thread.
            .find(|&index| unsafe { !(*timer(index)).used })
            .ok_or(Errno::EAGAIN)?;
        let (signal, value) = if event.is_null() {
            (SIGALRM, ptr::without_provenance_mut(free))
        } else {
            // SAFETY: the caller's event is valid.
            match unsafe { (*event).meaning() }? {
                Notify::Nothing => (0, ptr::null_mut()),
                Notify::Signal(signal, value) => (signal, value),
            }
        };
        // SAFETY: `timer` stays within the array; wasip1 has one thread.
        unsafe { timer(free).write(Timer::new(clock, signal, SI_TIMER, value)) };
        Ok(free)
    }

    /// POSIX `timer_create`.
    ///
    /// # Safety
    /// `event` is NULL or valid, `id` writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn timer_create(
        clock: *const Clock,
        event: *const Event,
        id: *mut *mut c_void,
    ) -> c_int {
        let made = Clock::number(clock).and_then(|clock| create(clock, event));
        let made = made.map(|index| {
            // SAFETY: by this function's contract.
            unsafe { id.write(ptr::without_provenance_mut(index)) }
        });
        errno::zero_or_minus_one(made)
    }

    /// POSIX `timer_delete`.
    #[unsafe(no_mangle)]
    pub extern "C" fn timer_delete(id: *mut c_void) -> c_int {
        errno::zero_or_minus_one(index(id).map(|index| {
            arm(index, 0, 0);
            // SAFETY: `timer` stays within the array; wasip1 has one thread.
            unsafe { (*timer(index)).used = false };
        }))
    }

    fn setting((left, interval): (u64, u64)) -> Setting {
        Setting {
            interval: timespec_of(interval),
            value: timespec_of(left),
        }
    }

    /// POSIX `timer_gettime`.
    ///
    /// # Safety
    /// `place` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn timer_gettime(id: *mut c_void, place: *mut Setting) -> c_int {
        errno::zero_or_minus_one(index(id).map(|index| {
            // SAFETY: by this function's contract.
            unsafe { place.write(setting(remaining(index))) }
        }))
    }

    /// When a timer is due on `CLOCK_MONOTONIC`, for a time of its own clock. The real-time clock is taken to go on as it
    /// goes now: the program cannot set it.
    fn due(value: u64, clock: u32, absolute: bool) -> Result<u64> {
        let now = now();
        if value == 0 {
            return Ok(0);
        }
        if !absolute {
            return Ok(now.saturating_add(value));
        }
        let there = wasi::clock_time_get(clock, 1)?;
        // A time that has passed is due at once.
        Ok(now.saturating_add(value.saturating_sub(there)).max(1))
    }

    /// POSIX `timer_settime`. `TIMER_ABSTIME` is 1.
    ///
    /// # Safety
    /// `new` is valid, `old` NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn timer_settime(
        id: *mut c_void,
        flags: c_int,
        new: *const Setting,
        old: *mut Setting,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { set(id, flags, new, old) })
    }

    unsafe fn set(
        id: *mut c_void,
        flags: c_int,
        new: *const Setting,
        old: *mut Setting,
    ) -> Result<()> {
        let index = index(id)?;
        if new.is_null() {
            return Err(Errno::EINVAL);
        }
        // SAFETY: by the caller's contract.
        let new = unsafe { *new };
        let (value, interval) = (nanoseconds(new.value)?, nanoseconds(new.interval)?);
        // SAFETY: `timer` stays within the array; wasip1 has one thread.
        let clock = unsafe { (*timer(index)).clock };
        let next = due(value, clock, flags & 1 != 0)?;
        let before = remaining(index);
        arm(index, next, interval);
        if !old.is_null() {
            // SAFETY: by the caller's contract.
            unsafe { old.write(setting(before)) };
        }
        Ok(())
    }

    /// POSIX `timer_getoverrun`.
    #[unsafe(no_mangle)]
    pub extern "C" fn timer_getoverrun(id: *mut c_void) -> c_int {
        errno::or_minus_one(index(id).map(|index| {
            // SAFETY: `timer` stays within the array; wasip1 has one thread.
            unsafe { (*timer(index)).overrun }
        }))
    }
}
