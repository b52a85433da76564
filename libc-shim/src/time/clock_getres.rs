//! `clock_getres`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno;
    use crate::time::clock_gettime::{Clock, timespec_of};
    use crate::wasi::{clock_res_get, clockid};
    use core::ffi::c_int;

    /// C's `clock_getres`.
    ///
    /// # Safety
    /// `result` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn clock_getres(clock: *const Clock, result: *mut timespec) -> c_int {
        let resolution = Clock::number(clock).and_then(|id| match id {
            clockid::PROCESS_CPUTIME | clockid::THREAD_CPUTIME => {
                // What stands for them is the clock that never steps back.
                clock_res_get(id).or_else(|_| clock_res_get(clockid::MONOTONIC))
            }
            id => clock_res_get(id),
        });
        match resolution {
            Ok(resolution) => {
                if !result.is_null() {
                    // SAFETY: the caller vouches for the result.
                    unsafe { result.write(timespec_of(resolution)) };
                }
                0
            }
            Err(error) => {
                errno::set(error);
                -1
            }
        }
    }
}
