//! `utime`, `utimes`, `futimes`, `lutimes`, `futimesat`: POSIX.1-2017 XSH and BSD, by way of `utimensat`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::{time_t, timespec, timeval};
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int};
    use core::ptr::null;

    unsafe extern "C" {
        fn utimensat(
            folder: c_int,
            path: *const c_char,
            times: *const timespec,
            flags: c_int,
        ) -> c_int;
        fn futimens(descriptor: c_int, times: *const timespec) -> c_int;
    }

    /// `AT_FDCWD`.
    const CURRENT_FOLDER: c_int = -2;
    /// `AT_SYMLINK_NOFOLLOW`.
    const THE_LINK_ITSELF: c_int = 1;

    /// Calls `set` with the times in nanoseconds.
    unsafe fn with(times: *const timeval, set: impl FnOnce(*const timespec) -> c_int) -> c_int {
        if times.is_null() {
            return set(null());
        }
        // SAFETY: the caller's two times.
        let times = unsafe { times.cast::<[timeval; 2]>().read() };
        if times
            .iter()
            .any(|time| !(0..1_000_000).contains(&time.tv_usec))
        {
            errno::set(Errno::EINVAL);
            return -1;
        }
        let times = times.map(|time| timespec {
            tv_sec: time.tv_sec,
            tv_nsec: (time.tv_usec * 1000) as _,
        });
        set(times.as_ptr())
    }

    /// `struct utimbuf`.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Utimbuf {
        access: time_t,
        modification: time_t,
    }

    /// C's `utime`.
    ///
    /// # Safety
    /// `path` is a C string, `times` NULL or readable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn utime(path: *const c_char, times: *const Utimbuf) -> c_int {
        if times.is_null() {
            // SAFETY: the caller's path.
            return unsafe { utimensat(CURRENT_FOLDER, path, null(), 0) };
        }
        // SAFETY: the caller's times.
        let times = unsafe { times.read() };
        let times =
            [times.access, times.modification].map(|tv_sec| timespec { tv_sec, tv_nsec: 0 });
        // SAFETY: the caller's path and our times.
        unsafe { utimensat(CURRENT_FOLDER, path, times.as_ptr(), 0) }
    }

    /// C's `utimes`.
    ///
    /// # Safety
    /// `path` is a C string, `times` NULL or two times.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn utimes(path: *const c_char, times: *const timeval) -> c_int {
        // SAFETY: the caller's path.
        let set = |times| unsafe { utimensat(CURRENT_FOLDER, path, times, 0) };
        // SAFETY: the caller's times.
        unsafe { with(times, set) }
    }

    /// BSD's `lutimes`.
    ///
    /// # Safety
    /// As `utimes`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lutimes(path: *const c_char, times: *const timeval) -> c_int {
        // SAFETY: the caller's path.
        let set = |times| unsafe { utimensat(CURRENT_FOLDER, path, times, THE_LINK_ITSELF) };
        // SAFETY: the caller's times.
        unsafe { with(times, set) }
    }

    /// BSD's `futimes`.
    ///
    /// # Safety
    /// `times` is NULL or two times.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn futimes(descriptor: c_int, times: *const timeval) -> c_int {
        // SAFETY: our times.
        let set = |times| unsafe { futimens(descriptor, times) };
        // SAFETY: the caller's times.
        unsafe { with(times, set) }
    }

    /// Solaris' `futimesat`.
    ///
    /// # Safety
    /// As `utimes`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn futimesat(
        folder: c_int,
        path: *const c_char,
        times: *const timeval,
    ) -> c_int {
        // SAFETY: the caller's path.
        let set = |times| unsafe { utimensat(folder, path, times, 0) };
        // SAFETY: the caller's times.
        unsafe { with(times, set) }
    }
}
