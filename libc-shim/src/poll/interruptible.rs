//! Waiting that a signal can end: `poll_oneoff` for programs without timers, which nothing can interrupt.
//!
//! Signals come from the program itself, so during a wait only from its timers (`alarm`, `setitimer`,
//! `timer_settime`). The member that has them replaces the hook, and nobody else pays for them.

use crate::errno::{Errno, Result};
use crate::wasi::{Event, Subscription};

/// Handlers ran, all of them with `SA_RESTART`: calls that POSIX restarts go on, the others fail with EINTR.
pub const RESTART: Errno = Errno(u16::MAX);

/// Whether a wait ended because a handler ran.
pub fn is_interruption(error: Errno) -> bool {
    matches!(error, RESTART | Errno::EINTR)
}

/// As `poll_oneoff`, with the signals of timers. Signals for which no handler ran do not end it.
///
/// # Errors
/// EINTR or `RESTART` when handlers ran; what the runtime says.
///
/// # Safety
/// As `poll_oneoff`.
pub unsafe fn wait(
    subscriptions: *const Subscription,
    events: *mut Event,
    count: usize,
) -> Result<usize> {
    let mut found = 0;
    // SAFETY: by this function's contract.
    let code = unsafe { __wasikit_wait(subscriptions, events, count, &raw mut found, false) };
    crate::errno::check(code).map(|()| found)
}

/// Waits for one subscription, or for no more than the next signal, whether a handler ran or not.
///
/// # Errors
/// As `wait`; EDEADLK without a subscription if no signal will ever come.
pub fn wait_for_signal(subscription: Option<&Subscription>) -> Result<()> {
    let mut found = 0;
    let mut event = Event::default();
    let (place, count) = subscription.map_or((core::ptr::null(), 0), |one| (&raw const *one, 1));
    // SAFETY: at most one subscription, and room for one event.
    let code = unsafe { __wasikit_wait(place, &raw mut event, count, &raw mut found, true) };
    crate::errno::check(code)
}

// Both stand in this module, for a member that defines the hook itself does not fetch the one that replaces it.
#[cfg(target_family = "wasm")]
unsafe extern "C" {
    fn __wasikit_wait(
        subscriptions: *const Subscription,
        events: *mut Event,
        count: usize,
        found: *mut usize,
        any_signal: bool,
    ) -> u16;
}

#[cfg_attr(target_family = "wasm", unsafe(export_name = "default:__wasikit_wait"))]
unsafe extern "C" fn wait_undisturbed(
    subscriptions: *const Subscription,
    events: *mut Event,
    count: usize,
    found: *mut usize,
    _any_signal: bool,
) -> u16 {
    if count == 0 {
        return Errno::EDEADLK.0;
    }
    // SAFETY: the caller's arrays have `count` elements.
    match unsafe { crate::wasi::poll_oneoff(subscriptions, events, count) } {
        Ok(number) => {
            // SAFETY: the caller's place is writable.
            unsafe { found.write(number) };
            0
        }
        Err(error) => error.0,
    }
}

#[cfg(not(target_family = "wasm"))]
use wait_undisturbed as __wasikit_wait;
