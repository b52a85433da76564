//! `time`: C17 7.27.2.4.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::time_t;
    use crate::errno;
    use crate::wasi::{clock_time_get, clockid};

    /// C's `time`.
    ///
    /// # Safety
    /// `result` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn time(result: *mut time_t) -> time_t {
        // A precision of one second is enough here, and lets the runtime use a coarse clock.
        let now = match clock_time_get(clockid::REALTIME, 1_000_000_000) {
            Ok(now) => (now / 1_000_000_000) as time_t,
            Err(error) => {
                errno::set(error);
                -1
            }
        };
        if !result.is_null() {
            // SAFETY: the caller vouches for the result.
            unsafe { result.write(now) };
        }
        now
    }
}
