//! `<threads.h>`: `thrd_*`, `mtx_*`, `cnd_*`, C17 7.26, on top of the POSIX functions (`tss_*` is in `key`, `call_once` in
//! `once`).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno::Errno;
    use crate::pthread::cond::c::{Condition, pthread_cond_timedwait, pthread_cond_wait};
    use crate::pthread::mutex::c::pthread_mutex_timedlock;
    use crate::pthread::mutex::{Mutex, kind};
    use crate::pthread::sched::c::sched_yield;
    use crate::pthread::thread::c::{Thread, pthread_self};
    use core::ffi::{c_int, c_void};

    const SUCCESS: c_int = 0;
    const BUSY: c_int = 1;
    const ERROR: c_int = 2;
    const TIMED_OUT: c_int = 4;
    const RECURSIVE: c_int = 1;

    use crate::replaceable::exit;

    unsafe extern "C" {
        fn nanosleep(time: *const timespec, left: *mut timespec) -> c_int;
    }

    fn answer(code: c_int) -> c_int {
        match Errno(code as u16) {
            Errno(0) => SUCCESS,
            Errno::EBUSY => BUSY,
            Errno::ETIMEDOUT => TIMED_OUT,
            _ => ERROR,
        }
    }

    /// C's `thrd_create`: there is no second thread.
    #[unsafe(no_mangle)]
    pub extern "C" fn thrd_create(
        _thread: *mut *mut Thread,
        _function: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
        _argument: *mut c_void,
    ) -> c_int {
        ERROR
    }

    /// C's `thrd_exit`: the last thread ends the program (7.26.5.5).
    #[unsafe(no_mangle)]
    pub extern "C" fn thrd_exit(_result: c_int) -> ! {
        // SAFETY: takes any status.
        unsafe { exit(0) }
    }

    /// C's `thrd_join`.
    #[unsafe(no_mangle)]
    pub extern "C" fn thrd_join(_thread: *mut Thread, _result: *mut c_int) -> c_int {
        ERROR
    }

    /// C's `thrd_detach`.
    #[unsafe(no_mangle)]
    pub extern "C" fn thrd_detach(thread: *mut Thread) -> c_int {
        if thread == pthread_self() {
            SUCCESS
        } else {
            ERROR
        }
    }

    /// C's `thrd_current`.
    #[unsafe(no_mangle)]
    pub extern "C" fn thrd_current() -> *mut Thread {
        pthread_self()
    }

    /// C's `thrd_equal`.
    #[unsafe(no_mangle)]
    pub extern "C" fn thrd_equal(one: *mut Thread, other: *mut Thread) -> c_int {
        c_int::from(one == other)
    }

    /// C's `thrd_yield`.
    #[unsafe(no_mangle)]
    pub extern "C" fn thrd_yield() {
        sched_yield();
    }

    /// C's `thrd_sleep`: 0, -1 when a signal came, another negative value on failure.
    ///
    /// # Safety
    /// `time` points to a duration; `left` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn thrd_sleep(time: *const timespec, left: *mut timespec) -> c_int {
        // SAFETY: by this function's contract.
        if unsafe { nanosleep(time, left) } == 0 {
            0
        } else {
            -2
        }
    }

    /// C's `mtx_init`.
    ///
    /// # Safety
    /// `mutex` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mtx_init(mutex: *mut Mutex, wanted: c_int) -> c_int {
        let kind = if wanted & RECURSIVE != 0 {
            kind::RECURSIVE
        } else {
            kind::NORMAL
        };
        // SAFETY: by this function's contract.
        unsafe { mutex.write(Mutex::new(kind)) };
        SUCCESS
    }

    /// C's `mtx_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn mtx_destroy(_mutex: *mut Mutex) {}

    /// C's `mtx_lock`.
    ///
    /// # Safety
    /// `mutex` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mtx_lock(mutex: *mut Mutex) -> c_int {
        // SAFETY: by this function's contract.
        if unsafe { &mut *mutex }.lock().is_ok() {
            SUCCESS
        } else {
            ERROR
        }
    }

    /// C's `mtx_trylock`.
    ///
    /// # Safety
    /// `mutex` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mtx_trylock(mutex: *mut Mutex) -> c_int {
        // SAFETY: by this function's contract.
        match unsafe { &mut *mutex }.try_lock() {
            Ok(()) => SUCCESS,
            Err(Errno::EBUSY) => BUSY,
            Err(_) => ERROR,
        }
    }

    /// C's `mtx_timedlock`.
    ///
    /// # Safety
    /// `mutex` is initialised; `time` points to a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mtx_timedlock(mutex: *mut Mutex, time: *const timespec) -> c_int {
        // SAFETY: by this function's contract.
        answer(unsafe { pthread_mutex_timedlock(mutex, time) })
    }

    /// C's `mtx_unlock`.
    ///
    /// # Safety
    /// `mutex` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mtx_unlock(mutex: *mut Mutex) -> c_int {
        // SAFETY: by this function's contract.
        if unsafe { &mut *mutex }.unlock().is_ok() {
            SUCCESS
        } else {
            ERROR
        }
    }

    /// C's `cnd_init`.
    ///
    /// # Safety
    /// `condition` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cnd_init(condition: *mut Condition) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { condition.write(Condition::default()) };
        SUCCESS
    }

    /// C's `cnd_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn cnd_destroy(_condition: *mut Condition) {}

    /// C's `cnd_signal`.
    #[unsafe(no_mangle)]
    pub extern "C" fn cnd_signal(_condition: *mut Condition) -> c_int {
        SUCCESS
    }

    /// C's `cnd_broadcast`.
    #[unsafe(no_mangle)]
    pub extern "C" fn cnd_broadcast(_condition: *mut Condition) -> c_int {
        SUCCESS
    }

    /// C's `cnd_wait`.
    ///
    /// # Safety
    /// `condition` and `mutex` are initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cnd_wait(condition: *mut Condition, mutex: *mut Mutex) -> c_int {
        // SAFETY: by this function's contract.
        answer(unsafe { pthread_cond_wait(condition, mutex) })
    }

    /// C's `cnd_timedwait`.
    ///
    /// # Safety
    /// `condition` and `mutex` are initialised; `time` points to a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cnd_timedwait(
        condition: *mut Condition,
        mutex: *mut Mutex,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        answer(unsafe { pthread_cond_timedwait(condition, mutex, time) })
    }
}
