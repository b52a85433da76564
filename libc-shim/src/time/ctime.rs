//! `ctime`, `ctime_r`: C17 7.27.3.2.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::time_t;
    use crate::errno;
    use crate::time::asctime::c::{asctime_r, shared};
    use crate::time::local::c::fields;
    use core::ffi::c_char;

    /// C's `ctime`.
    ///
    /// # Safety
    /// `time` is readable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ctime(time: *const time_t) -> *mut c_char {
        // SAFETY: the caller's time, the library's result.
        unsafe { ctime_r(time, shared()) }
    }

    /// C's `ctime_r`.
    ///
    /// # Safety
    /// `time` is readable, `result` has room for 26 bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ctime_r(time: *const time_t, result: *mut c_char) -> *mut c_char {
        // SAFETY: the caller's time.
        match fields(unsafe { time.read() }) {
            // SAFETY: the caller's 26 bytes.
            Ok(tm) => unsafe { asctime_r(&raw const tm, result) },
            Err(error) => {
                errno::set(error);
                core::ptr::null_mut()
            }
        }
    }
}
