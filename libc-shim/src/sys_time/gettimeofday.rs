//! `gettimeofday`: POSIX.1-2017 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timeval;
    use crate::errno;
    use crate::wasi::{clock_time_get, clockid};
    use core::ffi::{c_int, c_void};

    /// C's `gettimeofday`. A `struct timezone` gets zeros: it has been obsolete since 4.3BSD.
    ///
    /// # Safety
    /// `result` is NULL or writable, `zone` is NULL or points to a writable `struct timezone`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gettimeofday(result: *mut timeval, zone: *mut c_void) -> c_int {
        let now = match clock_time_get(clockid::REALTIME, 1000) {
            Ok(now) => now / 1000,
            Err(error) => {
                errno::set(error);
                return -1;
            }
        };
        if !result.is_null() {
            let now = timeval {
                tv_sec: (now / 1_000_000) as i64,
                tv_usec: (now % 1_000_000) as i64,
            };
            // SAFETY: the caller vouches for the result.
            unsafe { result.write(now) };
        }
        if !zone.is_null() {
            // SAFETY: the caller vouches for the structure of two words.
            unsafe { zone.cast::<[c_int; 2]>().write([0; 2]) };
        }
        0
    }
}
