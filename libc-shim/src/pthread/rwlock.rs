//! `pthread_rwlock_*`: POSIX XSH `pthread_rwlock_rdlock` and its family.

use crate::errno::{Errno, Result};

/// `pthread_rwlock_t`: 32 bytes; all zero is unlocked.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct RwLock {
    /// Number of readers, or -1 for a writer.
    holders: i32,
    rest: [u32; 7],
}

impl RwLock {
    /// Locks for reading; EDEADLK while this thread holds it for writing.
    pub fn read(&mut self) -> Result<()> {
        match self.holders {
            i32::MAX => Err(Errno::EAGAIN),
            -1 => Err(Errno::EDEADLK),
            readers => {
                self.holders = readers.wrapping_add(1);
                Ok(())
            }
        }
    }

    /// Locks for writing; EDEADLK while this thread holds it at all.
    pub fn write(&mut self) -> Result<()> {
        if self.holders != 0 {
            return Err(Errno::EDEADLK);
        }
        self.holders = -1;
        Ok(())
    }

    /// Unlocks once; EINVAL when it is not locked.
    pub fn unlock(&mut self) -> Result<()> {
        self.holders = match self.holders {
            0 => return Err(Errno::EINVAL),
            -1 => 0,
            readers => readers.wrapping_sub(1),
        };
        Ok(())
    }

    /// EBUSY while it is locked.
    pub fn destroy(&mut self) -> Result<()> {
        if self.holders == 0 {
            Ok(())
        } else {
            Err(Errno::EBUSY)
        }
    }
}

/// What a `try` function answers where its sibling reports a deadlock.
pub fn busy(error: Errno) -> Errno {
    if error == Errno::EDEADLK {
        Errno::EBUSY
    } else {
        error
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{RwLock, busy};
    use crate::ctypes::timespec;
    use crate::errno::{Errno, Result};
    use crate::pthread::{code, waiting};
    use core::ffi::{c_int, c_void};

    /// POSIX `pthread_rwlock_init`.
    ///
    /// # Safety
    /// `lock` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_init(
        lock: *mut RwLock,
        _attributes: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { lock.write(RwLock::default()) };
        0
    }

    /// POSIX `pthread_rwlock_destroy`.
    ///
    /// # Safety
    /// `lock` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_destroy(lock: *mut RwLock) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *lock }.destroy())
    }

    /// POSIX `pthread_rwlock_rdlock`.
    ///
    /// # Safety
    /// `lock` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_rdlock(lock: *mut RwLock) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *lock }.read())
    }

    /// POSIX `pthread_rwlock_tryrdlock`.
    ///
    /// # Safety
    /// `lock` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_tryrdlock(lock: *mut RwLock) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *lock }.read().map_err(busy))
    }

    /// POSIX `pthread_rwlock_wrlock`.
    ///
    /// # Safety
    /// `lock` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_wrlock(lock: *mut RwLock) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *lock }.write())
    }

    /// POSIX `pthread_rwlock_trywrlock`.
    ///
    /// # Safety
    /// `lock` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_trywrlock(lock: *mut RwLock) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *lock }.write().map_err(busy))
    }

    /// POSIX `pthread_rwlock_unlock`.
    ///
    /// # Safety
    /// `lock` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_unlock(lock: *mut RwLock) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *lock }.unlock())
    }

    /// The result of an attempt, or of waiting until `time` for what does not happen.
    ///
    /// # Safety
    /// `time` points to a time.
    unsafe fn timed(attempt: Result<()>, time: *const timespec) -> c_int {
        if attempt == Err(Errno::EDEADLK) {
            // SAFETY: by this function's contract.
            return code(waiting::until_realtime(unsafe { *time }));
        }
        code(attempt)
    }

    /// POSIX `pthread_rwlock_timedrdlock`.
    ///
    /// # Safety
    /// `lock` is initialised; `time` points to a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_timedrdlock(
        lock: *mut RwLock,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let attempt = unsafe { &mut *lock }.read();
        // SAFETY: by this function's contract.
        unsafe { timed(attempt, time) }
    }

    /// POSIX `pthread_rwlock_timedwrlock`.
    ///
    /// # Safety
    /// `lock` is initialised; `time` points to a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_timedwrlock(
        lock: *mut RwLock,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let attempt = unsafe { &mut *lock }.write();
        // SAFETY: by this function's contract.
        unsafe { timed(attempt, time) }
    }

    unsafe fn clocked(attempt: Result<()>, clock: *const u32, time: *const timespec) -> c_int {
        if attempt == Err(Errno::EDEADLK) {
            // SAFETY: a clock id points to the runtime's number of the clock.
            let clock = unsafe { *clock };
            // SAFETY: the time is the caller's.
            return code(waiting::until(unsafe { *time }, clock));
        }
        code(attempt)
    }

    /// POSIX `pthread_rwlock_clockrdlock` (2024).
    ///
    /// # Safety
    /// `lock` is initialised; `clock` is a clock id; `time` points to a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_clockrdlock(
        lock: *mut RwLock,
        clock: *const u32,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let attempt = unsafe { &mut *lock }.read();
        // SAFETY: by this function's contract.
        unsafe { clocked(attempt, clock, time) }
    }

    /// POSIX `pthread_rwlock_clockwrlock` (2024).
    ///
    /// # Safety
    /// As `pthread_rwlock_clockrdlock`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlock_clockwrlock(
        lock: *mut RwLock,
        clock: *const u32,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let attempt = unsafe { &mut *lock }.write();
        // SAFETY: by this function's contract.
        unsafe { clocked(attempt, clock, time) }
    }
}

/// `pthread_rwlockattr_*`: the first of two words is 1 when shared between processes.
#[cfg(target_family = "wasm")]
pub mod attributes {
    use crate::errno::Errno;
    use core::ffi::c_int;

    /// POSIX `pthread_rwlockattr_init`.
    ///
    /// # Safety
    /// `attributes` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlockattr_init(attributes: *mut u32) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { attributes.write(0) };
        0
    }

    /// POSIX `pthread_rwlockattr_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_rwlockattr_destroy(_attributes: *mut u32) -> c_int {
        0
    }

    /// POSIX `pthread_rwlockattr_setpshared`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlockattr_setpshared(
        attributes: *mut u32,
        shared: c_int,
    ) -> c_int {
        match shared {
            0 | 1 => {
                // SAFETY: by this function's contract.
                unsafe { attributes.write(shared.unsigned_abs()) };
                0
            }
            _ => c_int::from(Errno::EINVAL.0),
        }
    }

    /// POSIX `pthread_rwlockattr_getpshared`.
    ///
    /// # Safety
    /// `attributes` is initialised; `shared` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_rwlockattr_getpshared(
        attributes: *const u32,
        shared: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let value = unsafe { *attributes }.cast_signed();
        // SAFETY: by this function's contract.
        unsafe { shared.write(value) };
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_share_and_writers_do_not() {
        let mut lock = RwLock::default();
        assert_eq!(lock.read(), Ok(()));
        assert_eq!(lock.read(), Ok(()));
        assert_eq!(lock.write(), Err(Errno::EDEADLK));
        assert_eq!(lock.unlock(), Ok(()));
        assert_eq!(lock.destroy(), Err(Errno::EBUSY));
        assert_eq!(lock.unlock(), Ok(()));
        assert_eq!(lock.unlock(), Err(Errno::EINVAL));
        assert_eq!(lock.write(), Ok(()));
        assert_eq!(lock.read(), Err(Errno::EDEADLK));
        assert_eq!(lock.unlock(), Ok(()));
    }

    #[test]
    fn it_has_the_size_of_the_header() {
        assert_eq!(size_of::<RwLock>(), 32);
    }
}
