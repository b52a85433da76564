//! `kill`, `killpg`, `sigqueue`, `pthread_kill`: POSIX XSH. The only process that can be reached is this one.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::pthread::thread::c::{Thread, pthread_self};
    use crate::signal::action::c::{raise, send};
    use crate::signal::state::number;
    use crate::unistd::pid::{PARENT, SELF};
    use core::ffi::{c_int, c_void};

    const NEGATIVE_SELF: c_int = -SELF;

    fn check(process: c_int, signal: c_int) -> Result<()> {
        if !(0..=number::LAST).contains(&signal) {
            return Err(Errno::EINVAL);
        }
        match process {
            // Itself and its group.
            SELF | 0 | NEGATIVE_SELF => Ok(()),
            // The runtime, which `getppid` names.
            PARENT => Err(Errno::EPERM),
            // Everybody is everybody else, as on Linux and BSD: what a program that takes the -1 of a failed `fork` for a
            // process expects least is to signal itself.
            _ => Err(Errno::ESRCH),
        }
    }

    /// POSIX `kill`.
    #[unsafe(no_mangle)]
    pub extern "C" fn kill(process: c_int, signal: c_int) -> c_int {
        match check(process, signal) {
            Ok(()) => raise(signal),
            Err(error) => {
                errno::set(error);
                -1
            }
        }
    }

    /// POSIX `killpg`.
    #[unsafe(no_mangle)]
    pub extern "C" fn killpg(group: c_int, signal: c_int) -> c_int {
        if group < 0 {
            errno::set(Errno::EINVAL);
            return -1;
        }
        kill(-group, signal)
    }

    /// POSIX `sigqueue`: C passes `union sigval` by its address.
    ///
    /// # Safety
    /// `value` points to a `union sigval` that the handler of the signal accepts.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigqueue(
        process: c_int,
        signal: c_int,
        value: *const *mut c_void,
    ) -> c_int {
        const FROM_QUEUE: c_int = -1;
        // SAFETY: by this function's contract.
        let value = unsafe { *value };
        let sent = check(process, signal).and_then(|()| {
            if signal == 0 {
                Ok(())
            } else {
                send(signal, FROM_QUEUE, value)
            }
        });
        errno::zero_or_minus_one(sent)
    }

    /// POSIX `pthread_kill`: returns the error number.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_kill(thread: *mut Thread, signal: c_int) -> c_int {
        if thread != pthread_self() {
            return c_int::from(Errno::ESRCH.0);
        }
        match check(SELF, signal) {
            Ok(()) => {
                raise(signal);
                0
            }
            Err(error) => c_int::from(error.0),
        }
    }
}
