//! What signals are blocked, pending and handled: the core of the module.

use crate::errno::{Errno, Result};
use core::ffi::c_int;

/// Numbers of signals that have a part of their own here (`<signal.h>` has them all).
pub mod number {
    use core::ffi::c_int;
    /// `abort`.
    pub const SIGABRT: c_int = 6;
    /// Cannot be caught.
    pub const SIGKILL: c_int = 9;
    /// Nobody reads the pipe.
    pub const SIGPIPE: c_int = 13;
    /// A child changed state: ignored by default.
    pub const SIGCHLD: c_int = 17;
    /// Continue: ignored by default, for nothing is ever stopped.
    pub const SIGCONT: c_int = 18;
    /// Cannot be caught.
    pub const SIGSTOP: c_int = 19;
    /// Stop signals: 19 to 22.
    pub const SIGTTOU: c_int = 22;
    /// Urgent data: ignored by default.
    pub const SIGURG: c_int = 23;
    /// The window's size changed: ignored by default.
    pub const SIGWINCH: c_int = 28;
    /// `SIGRTMIN`: signals from here on are queued.
    pub const FIRST_REAL_TIME: c_int = 32;
    /// The greatest.
    pub const LAST: c_int = 64;
}

/// A set of signals: bit `n - 1` is signal `n`.
pub type Set = u64;

/// Signals that can be neither blocked nor caught.
pub const UNBLOCKABLE: Set = 1 << (number::SIGKILL - 1) | 1 << (number::SIGSTOP - 1);

/// The set of one signal.
///
/// # Errors
/// EINVAL when there is no such signal.
#[inline]
pub fn bit(signal: c_int) -> Result<Set> {
    if (1..=number::LAST).contains(&signal) {
        Ok(1 << (signal - 1))
    } else {
        Err(Errno::EINVAL)
    }
}

/// What a signal does that has no handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Default {
    /// Nothing. Stop signals are among these: a program cannot be stopped here.
    Ignore,
    /// The program ends.
    Terminate,
}

/// The default action of a signal (POSIX XBD `<signal.h>`).
pub fn default_action(signal: c_int) -> Default {
    match signal {
        number::SIGCHLD | number::SIGCONT | number::SIGURG | number::SIGWINCH => Default::Ignore,
        number::SIGSTOP..=number::SIGTTOU => Default::Ignore,
        _ => Default::Terminate,
    }
}

/// How `sigprocmask` changes the mask.
///
/// # Errors
/// EINVAL when `how` is none of `SIG_BLOCK` (0), `SIG_UNBLOCK` (1), `SIG_SETMASK` (2).
pub fn changed_mask(how: c_int, old: Set, set: Set) -> Result<Set> {
    let new = match how {
        0 => old | set,
        1 => old & !set,
        2 => set,
        _ => return Err(Errno::EINVAL),
    };
    Ok(new & !UNBLOCKABLE)
}

/// The lowest signal of a set.
pub fn lowest(set: Set) -> Option<c_int> {
    (set != 0).then(|| set.trailing_zeros().cast_signed() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_change_as_asked() {
        assert_eq!(changed_mask(0, 0b01, 0b10), Ok(0b11));
        assert_eq!(changed_mask(1, 0b11, 0b10), Ok(0b01));
        assert_eq!(changed_mask(2, 0b11, u64::MAX), Ok(!UNBLOCKABLE));
        assert_eq!(changed_mask(3, 0, 0), Err(Errno::EINVAL));
    }

    #[test]
    fn signals_are_1_to_64() {
        assert_eq!(bit(0), Err(Errno::EINVAL));
        assert_eq!(bit(65), Err(Errno::EINVAL));
        assert_eq!(bit(64), Ok(1 << 63));
        assert_eq!(lowest(0b1100), Some(3));
        assert_eq!(lowest(0), None);
    }
}
