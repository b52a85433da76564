//! `struct sigevent`: how timers, queues and asynchronous transfers tell that something happened, POSIX XBD `<signal.h>`.

use crate::errno::{Errno, Result};
use core::ffi::{c_int, c_void};

/// `struct sigevent`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// `sigev_value`.
    pub value: *mut c_void,
    /// `sigev_signo`.
    pub signal: c_int,
    /// `SIGEV_SIGNAL` (0), `SIGEV_NONE` (1), `SIGEV_THREAD` (2).
    pub notify: c_int,
    function: *mut c_void,
    attributes: *mut c_void,
    rest: [c_int; 11],
}

/// What a `sigevent` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notify {
    /// Nothing.
    Nothing,
    /// A signal with a value.
    Signal(c_int, *mut c_void),
}

impl Event {
    /// What it asks for.
    ///
    /// # Errors
    /// ENOTSUP for a thread, EINVAL for what does not exist.
    pub fn meaning(&self) -> Result<Notify> {
        match self.notify {
            0 => crate::signal::state::bit(self.signal)
                .map(|_| Notify::Signal(self.signal, self.value)),
            1 => Ok(Notify::Nothing),
            2 => Err(Errno::ENOTSUP),
            _ => Err(Errno::EINVAL),
        }
    }
}
