//! `localtime`, `localtime_r`: C17 7.27.3.4, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::time_t;
    use crate::errno::{self, Errno};
    use crate::time::calendar::Tm;
    use crate::time::{gmtime, local};
    use core::ptr::null_mut;

    /// C's `localtime`.
    ///
    /// # Safety
    /// `time` is readable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn localtime(time: *const time_t) -> *mut Tm {
        // SAFETY: the caller's time, the library's result.
        unsafe { localtime_r(time, gmtime::c::shared()) }
    }

    /// C's `localtime_r`.
    ///
    /// # Safety
    /// `time` is readable, `result` writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn localtime_r(time: *const time_t, result: *mut Tm) -> *mut Tm {
        // SAFETY: the caller's time.
        let time = unsafe { time.read() };
        // SAFETY: the caller's result, which nobody else looks at meanwhile.
        if local::c::fields_into(unsafe { &mut *result }, time).is_none() {
            errno::set(Errno::EOVERFLOW);
            return null_mut();
        }
        result
    }
}
