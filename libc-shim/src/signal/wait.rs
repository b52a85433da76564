//! `sigsuspend`, `sigwait`, `sigwaitinfo`, `sigtimedwait`, `pause`: POSIX XSH. Signals that are pending already and those
//! of timers can end the wait; if there are neither, it is a deadlock and reported as one.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::poll::interruptible::RESTART;
    use crate::pthread::waiting;
    use crate::signal::action::c::{
        Information, blocked, handlers_run, pending, set_blocked, set_blocked_quietly, take_pending,
    };
    use crate::signal::state::{self, Set};
    use crate::wasi::{self, clockid};
    use core::ffi::c_int;
    use core::ptr;

    /// POSIX `sigsuspend`.
    ///
    /// # Safety
    /// `mask` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigsuspend(mask: *const Set) -> c_int {
        // SAFETY: by this function's contract.
        let mask = unsafe { *mask } & !state::UNBLOCKABLE;
        let before = blocked();
        let ran = handlers_run();
        set_blocked(mask);
        if handlers_run() == ran {
            waiting::for_handler("sigsuspend");
        }
        set_blocked(before);
        errno::set(Errno::EINTR);
        -1
    }

    /// POSIX `pause`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pause() -> c_int {
        waiting::for_handler("pause");
        errno::set(Errno::EINTR);
        -1
    }

    /// Takes a pending signal of the set, waiting for one until `end` or for ever. Signals that are waited for are
    /// blocked meanwhile, so that no handler takes them away.
    fn take(wanted: Set, function: &str, end: Option<u64>) -> Result<Information> {
        let before = blocked();
        set_blocked_quietly(before | (wanted & !state::UNBLOCKABLE));
        let found = loop {
            if let Some(found) = state::lowest(pending() & wanted).and_then(take_pending) {
                break Ok(found);
            }
            let waited = match end {
                None => waiting::for_signal(function),
                Some(end) => match waiting::until_or_signal(end, clockid::MONOTONIC) {
                    Err(Errno::ETIMEDOUT) if pending() & wanted == 0 => break Err(Errno::EAGAIN),
                    other => other,
                },
            };
            if let Err(error @ (Errno::EINTR | RESTART)) = waited
                && pending() & wanted == 0
            {
                break Err(error);
            }
        };
        set_blocked(before);
        found
    }

    /// As `take`, but a handler that runs does not end it.
    fn take_at_last(wanted: Set, function: &str) -> Information {
        loop {
            if let Ok(found) = take(wanted, function, None) {
                return found;
            }
        }
    }

    /// POSIX `sigwait`.
    ///
    /// # Safety
    /// `set` is initialised, `signal` writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigwait(set: *const Set, signal: *mut c_int) -> c_int {
        // SAFETY: by this function's contract.
        let found = take_at_last(unsafe { *set }, "sigwait");
        // SAFETY: by this function's contract.
        unsafe { signal.write(found.signal) };
        0
    }

    /// POSIX `sigwaitinfo`.
    ///
    /// # Safety
    /// `set` is initialised, `information` NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigwaitinfo(set: *const Set, information: *mut Information) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { sigtimedwait(set, information, ptr::null()) }
    }

    /// When a wait of this length ends, on `CLOCK_MONOTONIC`.
    fn end_of(limit: timespec) -> Result<u64> {
        let length = waiting::nanoseconds(limit)?;
        if limit.tv_sec < 0 {
            return Err(Errno::EINVAL);
        }
        Ok(wasi::clock_time_get(clockid::MONOTONIC, 1)?.saturating_add(length))
    }

    /// POSIX `sigtimedwait`.
    ///
    /// # Safety
    /// `set` is initialised, `information` NULL or writable, `limit` NULL or a duration.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigtimedwait(
        set: *const Set,
        information: *mut Information,
        limit: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let wanted = unsafe { *set };
        let found = if limit.is_null() {
            take(wanted, "sigwaitinfo", None)
        } else {
            // SAFETY: by this function's contract.
            end_of(unsafe { *limit }).and_then(|end| take(wanted, "sigtimedwait", Some(end)))
        };
        match found {
            Ok(found) => {
                if !information.is_null() {
                    // SAFETY: by this function's contract.
                    unsafe { information.write(found) };
                }
                found.signal
            }
            Err(error) => {
                // None of these is ever restarted.
                errno::set(if error == RESTART {
                    Errno::EINTR
                } else {
                    error
                });
                -1
            }
        }
    }
}
