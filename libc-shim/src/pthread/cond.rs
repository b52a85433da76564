//! `pthread_cond_*`: POSIX XSH `pthread_cond_wait` and its family.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno::Errno;
    use crate::poll::interruptible;
    use crate::pthread::mutex::Mutex;
    use crate::pthread::{cancel, code, waiting};
    use crate::wasi::clockid;
    use core::ffi::c_int;

    /// `pthread_cond_t`: 48 bytes; all zero is a condition on `CLOCK_REALTIME`.
    #[repr(C)]
    #[derive(Clone, Copy, Default)]
    pub struct Condition {
        /// 1: timed waits go by `CLOCK_MONOTONIC`.
        monotonic: u32,
        rest: [u32; 11],
    }

    /// POSIX `pthread_cond_init`.
    ///
    /// # Safety
    /// `condition` is writable; `attributes` is NULL or initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_cond_init(
        condition: *mut Condition,
        attributes: *const u32,
    ) -> c_int {
        let attributes = if attributes.is_null() {
            0
        } else {
            // SAFETY: by this function's contract.
            unsafe { *attributes }
        };
        // SAFETY: by this function's contract.
        unsafe {
            condition.write(Condition {
                monotonic: attributes & 1,
                ..Condition::default()
            })
        };
        0
    }

    /// POSIX `pthread_cond_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_cond_destroy(_condition: *mut Condition) -> c_int {
        0
    }

    /// POSIX `pthread_cond_signal`: nobody waits.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_cond_signal(_condition: *mut Condition) -> c_int {
        0
    }

    /// POSIX `pthread_cond_broadcast`: nobody waits.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_cond_broadcast(_condition: *mut Condition) -> c_int {
        0
    }

    unsafe fn is_held(mutex: *const Mutex) -> bool {
        // SAFETY: the caller's mutex is initialised.
        unsafe { (*mutex).depth != 0 }
    }

    /// POSIX `pthread_cond_wait`: a cancellation point; nobody but a handler can signal, so it ends when one has run.
    ///
    /// # Safety
    /// `mutex` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_cond_wait(
        _condition: *mut Condition,
        mutex: *mut Mutex,
    ) -> c_int {
        // SAFETY: by this function's contract.
        if !unsafe { is_held(mutex) } {
            return c_int::from(Errno::EPERM.0);
        }
        cancel::c::pthread_testcancel();
        waiting::for_handler("pthread_cond_wait");
        0
    }

    /// POSIX `pthread_cond_timedwait`: the time runs out.
    ///
    /// # Safety
    /// `condition` and `mutex` are initialised; `time` points to a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_cond_timedwait(
        condition: *mut Condition,
        mutex: *mut Mutex,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let clock = if unsafe { (*condition).monotonic } == 1 {
            clockid::MONOTONIC
        } else {
            clockid::REALTIME
        };
        // SAFETY: by this function's contract.
        unsafe { pthread_cond_clockwait(condition, mutex, &raw const clock, time) }
    }

    /// POSIX `pthread_cond_clockwait` (2024).
    ///
    /// # Safety
    /// As `pthread_cond_timedwait`; `clock` is a clock id.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_cond_clockwait(
        _condition: *mut Condition,
        mutex: *mut Mutex,
        clock: *const u32,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        if !unsafe { is_held(mutex) } {
            return c_int::from(Errno::EPERM.0);
        }
        cancel::c::pthread_testcancel();
        // SAFETY: by this function's contract.
        let time = unsafe { *time };
        // SAFETY: a clock id points to the runtime's number of the clock.
        let clock = unsafe { *clock };
        let outcome =
            waiting::nanoseconds(time).and_then(|end| waiting::until_or_handler(end, clock));
        match outcome {
            // A handler ran, which may have signalled.
            Err(error) if interruptible::is_interruption(error) => 0,
            other => code(other),
        }
    }
}

/// `pthread_condattr_*`: bit 0 is the clock, bit 31 is sharing.
#[cfg(target_family = "wasm")]
pub mod attributes {
    use crate::errno::Errno;
    use crate::time::clock_gettime::Clock;
    use core::ffi::c_int;

    unsafe extern "C" {
        static _CLOCK_MONOTONIC: u32;
        static _CLOCK_REALTIME: u32;
    }

    const SHARED: u32 = 1 << 31;

    /// POSIX `pthread_condattr_init`.
    ///
    /// # Safety
    /// `attributes` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_condattr_init(attributes: *mut u32) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { attributes.write(0) };
        0
    }

    /// POSIX `pthread_condattr_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_condattr_destroy(_attributes: *mut u32) -> c_int {
        0
    }

    /// POSIX `pthread_condattr_setclock`: the realtime or the monotonic clock.
    ///
    /// # Safety
    /// `attributes` is initialised; `clock` is a clock id.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_condattr_setclock(
        attributes: *mut u32,
        clock: *const Clock,
    ) -> c_int {
        let Ok(number @ ..=1) = Clock::number(clock) else {
            return c_int::from(Errno::EINVAL.0);
        };
        // SAFETY: by this function's contract.
        let old = unsafe { *attributes };
        // SAFETY: by this function's contract.
        unsafe { attributes.write(old & !1 | number) };
        0
    }

    /// POSIX `pthread_condattr_getclock`.
    ///
    /// # Safety
    /// `attributes` is initialised; `clock` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_condattr_getclock(
        attributes: *const u32,
        clock: *mut *const u32,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let monotonic = unsafe { *attributes } & 1 == 1;
        let id = if monotonic {
            &raw const _CLOCK_MONOTONIC
        } else {
            &raw const _CLOCK_REALTIME
        };
        // SAFETY: by this function's contract.
        unsafe { clock.write(id) };
        0
    }

    /// POSIX `pthread_condattr_setpshared`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_condattr_setpshared(
        attributes: *mut u32,
        shared: c_int,
    ) -> c_int {
        if !(0..=1).contains(&shared) {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        let old = unsafe { *attributes };
        // SAFETY: by this function's contract.
        unsafe {
            attributes.write(if shared == 1 {
                old | SHARED
            } else {
                old & !SHARED
            })
        };
        0
    }

    /// POSIX `pthread_condattr_getpshared`.
    ///
    /// # Safety
    /// `attributes` is initialised; `shared` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_condattr_getpshared(
        attributes: *const u32,
        shared: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let value = c_int::from(unsafe { *attributes } & SHARED != 0);
        // SAFETY: by this function's contract.
        unsafe { shared.write(value) };
        0
    }
}
