//! `clock_getcpuclockid`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Errno;
    use crate::time::clock_gettime::Clock;
    use crate::time::clock_gettime::c::_CLOCK_PROCESS_CPUTIME_ID;
    use crate::unistd::pid::SELF;
    use core::ffi::c_int;

    /// POSIX `clock_getcpuclockid`: returns the error number.
    ///
    /// # Safety
    /// `clock` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn clock_getcpuclockid(
        process: c_int,
        clock: *mut *const Clock,
    ) -> c_int {
        if !matches!(process, 0 | SELF) {
            return c_int::from(Errno::ESRCH.0);
        }
        // SAFETY: by this function's contract.
        unsafe { clock.write(&raw const _CLOCK_PROCESS_CPUTIME_ID) };
        0
    }
}
