//! `timespec_getres`: C23 7.29.2.7.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::time::clock_gettime::timespec_of;
    use crate::wasi::{clock_res_get, clockid};
    use core::ffi::c_int;

    /// C's `timespec_getres`: the base or, for one that is not `TIME_UTC`, 0.
    ///
    /// # Safety
    /// `result` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn timespec_getres(result: *mut timespec, base: c_int) -> c_int {
        let Some(resolution) = (base == 1)
            .then(|| clock_res_get(clockid::REALTIME).ok())
            .flatten()
        else {
            return 0;
        };
        if !result.is_null() {
            // SAFETY: the caller vouches for the result.
            unsafe { result.write(timespec_of(resolution)) };
        }
        base
    }
}
