//! `clock_settime`: POSIX.1-2024 XSH. No runtime lets a program set its clocks.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno};
    use crate::time::clock_gettime::Clock;
    use core::ffi::c_int;

    /// C's `clock_settime`: fails with EPERM, as for a user who may not.
    #[unsafe(no_mangle)]
    pub extern "C" fn clock_settime(_clock: *const Clock, _time: *const timespec) -> c_int {
        errno::set(Errno::EPERM);
        -1
    }
}
