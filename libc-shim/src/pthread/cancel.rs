//! `pthread_cancel`, `pthread_testcancel`, `pthread_setcancelstate`, `pthread_setcanceltype`, `pthread_cleanup_push`,
//! `pthread_cleanup_pop`, `pthread_exit`: POSIX XSH. The one thread can cancel itself; ending it ends the program with
//! status 0.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Errno;
    use crate::pthread::thread::c::{Thread, pthread_self};
    use core::ffi::{c_int, c_void};
    use core::ptr;

    const ENABLED: c_int = 0;
    const MASKED: c_int = 2;
    const ASYNCHRONOUS: c_int = 1;

    static mut STATE: c_int = ENABLED;
    static mut KIND: c_int = 0;
    static mut PENDING: bool = false;
    static mut CLEANUPS: *mut Cleanup = ptr::null_mut();

    /// `struct __ptcb`: a function that `pthread_cleanup_push` registered, in the caller's frame.
    #[repr(C)]
    pub struct Cleanup {
        function: Option<unsafe extern "C" fn(*mut c_void)>,
        argument: *mut c_void,
        next: *mut Cleanup,
    }

    use crate::replaceable::exit;

    unsafe extern "C" {
        fn __wasikit_run_key_destructors();
    }

    /// No key was made: `pthread_key_create` is not linked.
    #[unsafe(export_name = "default:__wasikit_run_key_destructors")]
    extern "C" fn no_keys() {}

    /// What the macro `pthread_cleanup_push` calls.
    ///
    /// # Safety
    /// `place` lives until the matching pop.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn _pthread_cleanup_push(
        place: *mut Cleanup,
        function: Option<unsafe extern "C" fn(*mut c_void)>,
        argument: *mut c_void,
    ) {
        // SAFETY: wasip1 has one thread.
        let next = unsafe { CLEANUPS };
        // SAFETY: by this function's contract.
        unsafe {
            place.write(Cleanup {
                function,
                argument,
                next,
            })
        };
        // SAFETY: wasip1 has one thread.
        unsafe { CLEANUPS = place };
    }

    /// What the macro `pthread_cleanup_pop` calls.
    ///
    /// # Safety
    /// `place` is the one pushed last.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn _pthread_cleanup_pop(place: *mut Cleanup, run: c_int) {
        // SAFETY: by this function's contract.
        let Cleanup {
            function,
            argument,
            next,
        } = unsafe { place.read() };
        // SAFETY: wasip1 has one thread.
        unsafe { CLEANUPS = next };
        if let (true, Some(function)) = (run != 0, function) {
            // SAFETY: the program vouched for it when it pushed the function.
            unsafe { function(argument) };
        }
    }

    /// POSIX `pthread_exit`: the cleanup functions and the destructors of the keys run, then the program ends with
    /// status 0, as it does when the last thread ends.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_exit(_value: *mut c_void) -> ! {
        // SAFETY: wasip1 has one thread.
        unsafe { STATE = 1 };
        loop {
            // SAFETY: wasip1 has one thread.
            let latest = unsafe { CLEANUPS };
            if latest.is_null() {
                break;
            }
            // SAFETY: a frame that pushed it is still active.
            unsafe { _pthread_cleanup_pop(latest, 1) };
        }
        // SAFETY: may be called at any time.
        unsafe { __wasikit_run_key_destructors() };
        // SAFETY: takes any status.
        unsafe { exit(0) }
    }

    /// POSIX `pthread_testcancel`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_testcancel() {
        // SAFETY: wasip1 has one thread.
        let pending = unsafe { PENDING };
        // SAFETY: wasip1 has one thread.
        if pending && unsafe { STATE } == ENABLED {
            pthread_exit(ptr::without_provenance_mut(usize::MAX));
        }
    }

    /// POSIX `pthread_cancel`: of the one thread itself, now if cancellation is asynchronous, otherwise at its next
    /// `pthread_testcancel` or wait.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_cancel(thread: *mut Thread) -> c_int {
        if thread != pthread_self() {
            return c_int::from(Errno::ESRCH.0);
        }
        // SAFETY: wasip1 has one thread.
        unsafe { PENDING = true };
        // SAFETY: wasip1 has one thread.
        if unsafe { KIND } == ASYNCHRONOUS {
            pthread_testcancel();
        }
        0
    }

    unsafe fn swap(place: *mut c_int, new: c_int, old: *mut c_int) {
        // SAFETY: wasip1 has one thread; `place` is one of the statics above.
        let before = unsafe { place.replace(new) };
        if !old.is_null() {
            // SAFETY: the caller's pointer is writable.
            unsafe { old.write(before) };
        }
    }

    /// POSIX `pthread_setcancelstate`.
    ///
    /// # Safety
    /// `old` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_setcancelstate(new: c_int, old: *mut c_int) -> c_int {
        if !(ENABLED..=MASKED).contains(&new) {
            return c_int::from(Errno::EINVAL.0);
        }
        let place = &raw mut STATE;
        // SAFETY: by this function's contract.
        unsafe { swap(place, new, old) };
        0
    }

    /// POSIX `pthread_setcanceltype`.
    ///
    /// # Safety
    /// `old` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_setcanceltype(new: c_int, old: *mut c_int) -> c_int {
        if !(0..=ASYNCHRONOUS).contains(&new) {
            return c_int::from(Errno::EINVAL.0);
        }
        let place = &raw mut KIND;
        // SAFETY: by this function's contract.
        unsafe { swap(place, new, old) };
        if new == ASYNCHRONOUS {
            pthread_testcancel();
        }
        0
    }
}
