//! `times`: POSIX.1-2024 XSH. The time used is `clock`'s; children there are none.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::time::clock::c::elapsed;
    use crate::wasi::{clock_time_get, clockid};

    /// `struct tms`.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Tms {
        user: i64,
        system: i64,
        child_user: i64,
        child_system: i64,
    }

    /// C's `times`: nanoseconds of the monotonic clock.
    ///
    /// # Safety
    /// `result` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn times(result: *mut Tms) -> i64 {
        if !result.is_null() {
            let used = Tms {
                user: elapsed(),
                system: 0,
                child_user: 0,
                child_system: 0,
            };
            // SAFETY: the caller's structure.
            unsafe { result.write(used) };
        }
        clock_time_get(clockid::MONOTONIC, 1).map_or(-1, |now| now as i64)
    }
}
