//! `timespec_get`: C17 7.27.2.5.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::time::clock_gettime::timespec_of;
    use crate::wasi::{clock_time_get, clockid};
    use core::ffi::c_int;

    /// C's `timespec_get`: the base or, for one that is not `TIME_UTC`, 0.
    ///
    /// # Safety
    /// `result` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn timespec_get(result: *mut timespec, base: c_int) -> c_int {
        if base == 1
            && let Ok(now) = clock_time_get(clockid::REALTIME, 1)
        {
            // SAFETY: the caller vouches for the result.
            unsafe { result.write(timespec_of(now)) };
            base
        } else {
            0
        }
    }
}
