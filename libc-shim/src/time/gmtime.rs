//! `gmtime`, `gmtime_r`: C17 7.27.3.3, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::time_t;
    use crate::errno::{self, Errno};
    use crate::time::calendar::{Tm, split_into};
    use core::ptr::null_mut;

    /// What `gmtime` and `localtime` return the address of.
    static mut RESULT: Tm = Tm::ZERO;

    /// The place of the result that `gmtime` and `localtime` share.
    pub fn shared() -> *mut Tm {
        &raw mut RESULT
    }

    /// C's `gmtime`.
    ///
    /// # Safety
    /// `time` is readable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gmtime(time: *const time_t) -> *mut Tm {
        // SAFETY: the caller's time, the library's result.
        unsafe { gmtime_r(time, shared()) }
    }

    /// C's `gmtime_r`.
    ///
    /// # Safety
    /// `time` is readable, `result` writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gmtime_r(time: *const time_t, result: *mut Tm) -> *mut Tm {
        // SAFETY: the caller's time.
        let time = unsafe { time.read() };
        // SAFETY: the caller's result, which nobody else looks at meanwhile.
        let tm = unsafe { &mut *result };
        if split_into(tm, time, 0).is_none() {
            errno::set(Errno::EOVERFLOW);
            return null_mut();
        }
        tm.tm_zone = c"GMT".as_ptr();
        result
    }
}
