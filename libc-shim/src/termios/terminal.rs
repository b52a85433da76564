//! `tcgetattr`, `tcsetattr`, `tcsendbreak`, `tcdrain`, `tcflush`, `tcflow`, `tcgetsid`, `tcgetpgrp`, `tcsetpgrp`, `tcgetwinsize`,
//! `tcsetwinsize`: POSIX XSH. WASI keeps a terminal's modes to itself: ENOTTY, or EBADF where there is no such descriptor.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::speed::Termios;
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
    use core::ffi::{c_int, c_void};

    fn refuse(fd: c_int) -> c_int {
        errno::set(match descriptor::kind(fd) {
            Ok(_) => Errno::ENOTTY,
            Err(error) => error,
        });
        -1
    }

    /// POSIX `tcgetattr`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcgetattr(fd: c_int, _modes: *mut Termios) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcsetattr`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcsetattr(fd: c_int, _when: c_int, _modes: *const Termios) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcsendbreak`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcsendbreak(fd: c_int, _duration: c_int) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcflush`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcflush(fd: c_int, _queue: c_int) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcflow`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcflow(fd: c_int, _action: c_int) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcgetsid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcgetsid(fd: c_int) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcgetpgrp`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcgetpgrp(fd: c_int) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcsetpgrp`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcsetpgrp(fd: c_int, _group: c_int) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcgetwinsize`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcgetwinsize(fd: c_int, _size: *mut c_void) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcsetwinsize`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcsetwinsize(fd: c_int, _size: *const c_void) -> c_int {
        refuse(fd)
    }

    /// POSIX `tcdrain`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tcdrain(fd: c_int) -> c_int {
        refuse(fd)
    }
}
