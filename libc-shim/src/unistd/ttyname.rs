//! `ttyname`, `ttyname_r`: POSIX.1-2024 XSH. A terminal has no name that could be opened.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int};
    use core::ptr;

    unsafe extern "C" {
        fn isatty(fd: c_int) -> c_int;
    }

    /// C's `ttyname_r`: ENODEV for a terminal, as POSIX.1-2024 allows.
    #[unsafe(no_mangle)]
    pub extern "C" fn ttyname_r(fd: c_int, _name: *mut c_char, _size: usize) -> c_int {
        // SAFETY: `isatty` takes any number.
        if unsafe { isatty(fd) } == 0 {
            errno::get()
        } else {
            c_int::from(Errno::ENODEV.0)
        }
    }

    /// C's `ttyname`.
    #[unsafe(no_mangle)]
    pub extern "C" fn ttyname(fd: c_int) -> *mut c_char {
        // SAFETY: `isatty` takes any number.
        if unsafe { isatty(fd) } != 0 {
            errno::set(Errno::ENODEV);
        }
        ptr::null_mut()
    }
}
