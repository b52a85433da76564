//! `signal`, `bsd_signal`: C17 7.14.1.1; `sigset`, `sighold`, `sigrelse`, `sigignore`, `sigpause`, `siginterrupt`,
//! `psignal`, `psiginfo`: POSIX, some of it withdrawn.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::signal::action::c::{
        __SIG_ERR, __SIG_IGN, Action, Handler, Information, blocked, install, set_blocked,
    };
    use crate::signal::state::{Set, bit};
    use crate::signal::wait::c::sigsuspend;
    use core::ffi::{CStr, c_char, c_int};

    const RESTART: c_int = 0x1000_0000;

    fn plain(handler: Handler) -> Action {
        Action {
            handler,
            mask: 0,
            flags: RESTART,
        }
    }

    /// C's `signal`, with the BSD meaning: the handler stays, the signal is blocked while it runs.
    #[unsafe(no_mangle)]
    pub extern "C" fn signal(signal: c_int, handler: Handler) -> Handler {
        match install(signal, Some(plain(handler))) {
            Ok(old) => old.handler,
            Err(error) => {
                errno::set(error);
                Some(__SIG_ERR)
            }
        }
    }

    /// XSI `sigset`. `SIG_HOLD` is 2.
    #[unsafe(no_mangle)]
    pub extern "C" fn sigset(number: c_int, handler: Handler) -> Handler {
        const HOLD: usize = 2;
        let Ok(bit) = bit(number) else {
            errno::set(Errno::EINVAL);
            return Some(__SIG_ERR);
        };
        let was_blocked = blocked() & bit != 0;
        let old = if handler.is_some_and(|function| function as usize == HOLD) {
            set_blocked(blocked() | bit);
            install(number, None).map_or(Some(__SIG_ERR as unsafe extern "C" fn(c_int)), |old| {
                old.handler
            })
        } else {
            let old = signal(number, handler);
            set_blocked(blocked() & !bit);
            old
        };
        if was_blocked {
            // SAFETY: never called: programs compare it with `SIG_HOLD`.
            return unsafe { core::mem::transmute::<usize, Handler>(HOLD) };
        }
        old
    }

    /// XSI `sighold`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sighold(signal: c_int) -> c_int {
        errno::zero_or_minus_one(bit(signal).map(|bit| set_blocked(blocked() | bit)))
    }

    /// XSI `sigrelse`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sigrelse(signal: c_int) -> c_int {
        errno::zero_or_minus_one(bit(signal).map(|bit| set_blocked(blocked() & !bit)))
    }

    /// XSI `sigignore`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sigignore(signal: c_int) -> c_int {
        errno::zero_or_minus_one(install(signal, Some(plain(Some(__SIG_IGN)))).map(|_| ()))
    }

    /// XSI `sigpause`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sigpause(signal: c_int) -> c_int {
        match bit(signal) {
            Ok(bit) => {
                let mask: Set = blocked() & !bit;
                // SAFETY: the mask is local.
                unsafe { sigsuspend(&raw const mask) }
            }
            Err(error) => {
                errno::set(error);
                -1
            }
        }
    }

    /// XSI `siginterrupt`.
    #[unsafe(no_mangle)]
    pub extern "C" fn siginterrupt(signal: c_int, interrupt: c_int) -> c_int {
        let changed = install(signal, None).and_then(|mut action| {
            action.flags = if interrupt == 0 {
                action.flags | RESTART
            } else {
                action.flags & !RESTART
            };
            install(signal, Some(action))
        });
        errno::zero_or_minus_one(changed.map(|_| ()))
    }

    use crate::replaceable::strsignal;

    /// POSIX `psignal`.
    ///
    /// # Safety
    /// `message` is NULL or a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn psignal(signal: c_int, message: *const c_char) {
        let message = if message.is_null() {
            b""
        } else {
            // SAFETY: by this function's contract.
            unsafe { CStr::from_ptr(message) }.to_bytes()
        };
        // SAFETY: takes any number and returns a string.
        let name = unsafe { strsignal(signal) };
        // SAFETY: as above.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        let separator: &[u8] = if message.is_empty() { b"" } else { b": " };
        crate::message::write(&[message, separator, name, b"\n"]);
    }

    /// POSIX `psiginfo`.
    ///
    /// # Safety
    /// `information` is valid, `message` NULL or a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn psiginfo(information: *const Information, message: *const c_char) {
        // SAFETY: by this function's contract.
        let signal = unsafe { (*information).signal };
        // SAFETY: by this function's contract.
        unsafe { psignal(signal, message) }
    }
}
