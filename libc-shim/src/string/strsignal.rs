//! `strsignal`: POSIX.1-2024 XSH; `sigdescr_np`, `sigabbrev_np`: GNU.

/// The descriptions of signals from 0 on, each with a NUL behind it.
const DESCRIPTIONS: &[u8] =
    b"\0Hangup\0Interrupt\0Quit\0Illegal instruction\0Trace/breakpoint trap\0Aborted\0\
Bus error\0Floating point exception\0Killed\0User defined signal 1\0Segmentation fault\0\
User defined signal 2\0Broken pipe\0Alarm clock\0Terminated\0Stack fault\0Child exited\0Continued\0\
Stopped (signal)\0Stopped\0Stopped (tty input)\0Stopped (tty output)\0Urgent I/O condition\0\
CPU time limit exceeded\0File size limit exceeded\0Virtual timer expired\0Profiling timer expired\0\
Window changed\0I/O possible\0Power failure\0Bad system call\0";

/// The names of signals from 0 on without `SIG`, each with a NUL behind it.
const ABBREVIATIONS: &[u8] = b"\0HUP\0INT\0QUIT\0ILL\0TRAP\0ABRT\0BUS\0FPE\0KILL\0USR1\0SEGV\0USR2\0PIPE\0ALRM\0TERM\0STKFLT\0CHLD\0\
CONT\0STOP\0TSTP\0TTIN\0TTOU\0URG\0XCPU\0XFSZ\0VTALRM\0PROF\0WINCH\0POLL\0PWR\0SYS\0";

/// What a signal is, with a NUL; `None` for a number that is no signal's.
#[inline(never)]
pub fn description(signal: i32) -> Option<&'static [u8]> {
    nth(DESCRIPTIONS, signal)
}

/// A signal's name without `SIG`, with a NUL; `None` for a number that is no signal's.
#[inline(never)]
pub fn abbreviation(signal: i32) -> Option<&'static [u8]> {
    nth(ABBREVIATIONS, signal)
}

/// The string number `index` of several that follow each other, number 0 apart.
fn nth(strings: &'static [u8], index: i32) -> Option<&'static [u8]> {
    let index = usize::try_from(index).ok().filter(|&index| index != 0)?;
    strings.split_inclusive(|&byte| byte == 0).nth(index)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{abbreviation, description};
    use core::ffi::{c_char, c_int};
    use core::ptr::null;

    /// `strsignal`: what a signal is.
    #[unsafe(no_mangle)]
    pub extern "C" fn strsignal(signal: c_int) -> *mut c_char {
        description(signal)
            .unwrap_or(b"Unknown signal\0")
            .as_ptr()
            .cast_mut()
            .cast()
    }

    /// `sigdescr_np` (GNU): what a signal is, or NULL.
    #[unsafe(no_mangle)]
    pub extern "C" fn sigdescr_np(signal: c_int) -> *const c_char {
        description(signal).map_or(null(), |text| text.as_ptr().cast())
    }

    /// `sigabbrev_np` (GNU): the name of a signal without `SIG`, or NULL.
    #[unsafe(no_mangle)]
    pub extern "C" fn sigabbrev_np(signal: c_int) -> *const c_char {
        abbreviation(signal).map_or(null(), |text| text.as_ptr().cast())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_ends() {
        assert_eq!(description(0), None);
        assert_eq!(description(1), Some(&b"Hangup\0"[..]));
        assert_eq!(abbreviation(31), Some(&b"SYS\0"[..]));
        assert_eq!(description(31), Some(&b"Bad system call\0"[..]));
        assert_eq!(description(32), None);
        assert_eq!(abbreviation(-1), None);
    }
}
