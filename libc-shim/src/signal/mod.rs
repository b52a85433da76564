//! `<signal.h>`: signals that the program sends to itself, which are all there are, and those of its timers.
//!
//! Handlers, masks, pending signals and flags have their POSIX meaning; a signal is delivered inside the call that sends
//! or unblocks it, or in one that waits. A wait for a signal that nobody can send any more is a deadlock and is reported as one.

pub mod action;
pub mod alarm;
pub mod alternate;
pub mod event;
pub mod old;
pub mod process;
pub mod set;
pub mod state;
pub mod timers;
pub mod wait;
