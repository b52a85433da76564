//! `pthread_mutex_*`: POSIX XSH `pthread_mutex_lock` and its family.
//!
//! Locking a mutex that this thread holds gives EDEADLK for every kind but the recursive one: for the normal kind POSIX
//! lets the thread hang, which would be of no use to anybody.

use crate::errno::{Errno, Result};

/// Kinds of mutexes, and flags beside them, as `pthread_mutexattr_t` holds them too.
pub mod kind {
    /// `PTHREAD_MUTEX_NORMAL`.
    pub const NORMAL: u32 = 0;
    /// `PTHREAD_MUTEX_RECURSIVE`.
    pub const RECURSIVE: u32 = 1;
    /// `PTHREAD_MUTEX_ERRORCHECK`.
    pub const ERRORCHECK: u32 = 2;
    /// The bits that hold the kind.
    pub const MASK: u32 = 3;
    /// `PTHREAD_MUTEX_ROBUST`.
    pub const ROBUST: u32 = 4;
    /// `PTHREAD_PROCESS_SHARED`.
    pub const SHARED: u32 = 128;
    /// Where the protocol (`PTHREAD_PRIO_…`) begins.
    pub const PROTOCOL_SHIFT: u32 = 8;
    /// Where the priority ceiling begins.
    pub const CEILING_SHIFT: u32 = 16;
}

/// `pthread_mutex_t`: 24 bytes; all zero is an unlocked normal mutex.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Mutex {
    /// Of `kind`.
    pub attributes: u32,
    /// How often it is locked.
    pub depth: u32,
    rest: [u32; 4],
}

impl Mutex {
    /// An unlocked mutex.
    pub fn new(attributes: u32) -> Self {
        Self {
            attributes,
            ..Self::default()
        }
    }

    fn is_recursive(&self) -> bool {
        self.attributes & kind::MASK == kind::RECURSIVE
    }

    /// `pthread_mutex_lock`.
    #[inline]
    pub fn lock(&mut self) -> Result<()> {
        if self.depth == 0 {
            self.depth = 1;
            return Ok(());
        }
        if !self.is_recursive() {
            return Err(Errno::EDEADLK);
        }
        self.depth = self
            .depth
            .checked_add(1)
            .filter(|&depth| depth <= i32::MAX.unsigned_abs())
            .ok_or(Errno::EAGAIN)?;
        Ok(())
    }

    /// `pthread_mutex_trylock`.
    #[inline]
    pub fn try_lock(&mut self) -> Result<()> {
        self.lock().map_err(|error| {
            if error == Errno::EDEADLK {
                Errno::EBUSY
            } else {
                error
            }
        })
    }

    /// `pthread_mutex_unlock`. An unlocked mutex gives EPERM.
    #[inline]
    pub fn unlock(&mut self) -> Result<()> {
        self.depth = self.depth.checked_sub(1).ok_or(Errno::EPERM)?;
        Ok(())
    }

    /// `pthread_mutex_destroy`: EBUSY while it is locked.
    pub fn destroy(&mut self) -> Result<()> {
        if self.depth == 0 {
            Ok(())
        } else {
            Err(Errno::EBUSY)
        }
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Mutex, kind};
    use crate::ctypes::timespec;
    use crate::errno::Errno;
    use crate::pthread::{code, waiting};
    use core::ffi::c_int;

    /// POSIX `pthread_mutex_init`.
    ///
    /// # Safety
    /// `mutex` is writable; `attributes` is NULL or initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutex_init(
        mutex: *mut Mutex,
        attributes: *const u32,
    ) -> c_int {
        let attributes = if attributes.is_null() {
            0
        } else {
            // SAFETY: by this function's contract.
            unsafe { *attributes }
        };
        // SAFETY: by this function's contract.
        unsafe { mutex.write(Mutex::new(attributes)) };
        0
    }

    /// POSIX `pthread_mutex_destroy`.
    ///
    /// # Safety
    /// `mutex` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutex_destroy(mutex: *mut Mutex) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *mutex }.destroy())
    }

    /// POSIX `pthread_mutex_lock`.
    ///
    /// # Safety
    /// `mutex` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutex_lock(mutex: *mut Mutex) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *mutex }.lock())
    }

    /// POSIX `pthread_mutex_trylock`.
    ///
    /// # Safety
    /// `mutex` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutex_trylock(mutex: *mut Mutex) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *mutex }.try_lock())
    }

    /// POSIX `pthread_mutex_unlock`.
    ///
    /// # Safety
    /// `mutex` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutex_unlock(mutex: *mut Mutex) -> c_int {
        // SAFETY: by this function's contract.
        code(unsafe { &mut *mutex }.unlock())
    }

    /// POSIX `pthread_mutex_timedlock`: a mutex that this thread holds stays locked, so the time runs out.
    ///
    /// # Safety
    /// `mutex` is initialised; `time` points to a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutex_timedlock(
        mutex: *mut Mutex,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let mutex = unsafe { &mut *mutex };
        match mutex.lock() {
            Err(Errno::EDEADLK) if mutex.attributes & kind::MASK != kind::ERRORCHECK => {
                // SAFETY: by this function's contract.
                code(waiting::until_realtime(unsafe { *time }))
            }
            other => code(other),
        }
    }

    /// POSIX `pthread_mutex_clocklock` (2024).
    ///
    /// # Safety
    /// As `pthread_mutex_timedlock`; `clock` is a clock id.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutex_clocklock(
        mutex: *mut Mutex,
        clock: *const u32,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let mutex = unsafe { &mut *mutex };
        match mutex.lock() {
            Err(Errno::EDEADLK) if mutex.attributes & kind::MASK != kind::ERRORCHECK => {
                // SAFETY: by this function's contract.
                let time = unsafe { *time };
                // SAFETY: a clock id points to the runtime's number of the clock.
                code(waiting::until(time, unsafe { *clock }))
            }
            other => code(other),
        }
    }

    /// POSIX `pthread_mutex_consistent`: no owner can have died, so there is nothing to mend.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_mutex_consistent(_mutex: *mut Mutex) -> c_int {
        c_int::from(Errno::EINVAL.0)
    }

    /// POSIX `pthread_mutex_getprioceiling`.
    ///
    /// # Safety
    /// `mutex` is initialised, `ceiling` writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutex_getprioceiling(
        mutex: *const Mutex,
        ceiling: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let attributes = unsafe { (*mutex).attributes };
        if attributes >> kind::PROTOCOL_SHIFT & 3 != 2 {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        unsafe { ceiling.write((attributes >> kind::CEILING_SHIFT).cast_signed()) };
        0
    }

    /// POSIX `pthread_mutex_setprioceiling`: there are no priorities to choose from.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_mutex_setprioceiling(
        _mutex: *mut Mutex,
        _ceiling: c_int,
        _old: *mut c_int,
    ) -> c_int {
        c_int::from(Errno::EINVAL.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_normal_mutex_locks_once() {
        let mut mutex = Mutex::new(kind::NORMAL);
        assert_eq!(mutex.unlock(), Err(Errno::EPERM));
        assert_eq!(mutex.lock(), Ok(()));
        assert_eq!(mutex.lock(), Err(Errno::EDEADLK));
        assert_eq!(mutex.try_lock(), Err(Errno::EBUSY));
        assert_eq!(mutex.destroy(), Err(Errno::EBUSY));
        assert_eq!(mutex.unlock(), Ok(()));
        assert_eq!(mutex.destroy(), Ok(()));
    }

    #[test]
    fn a_recursive_mutex_counts() {
        let mut mutex = Mutex::new(kind::RECURSIVE);
        assert_eq!(mutex.lock(), Ok(()));
        assert_eq!(mutex.try_lock(), Ok(()));
        assert_eq!(mutex.unlock(), Ok(()));
        assert_eq!(mutex.unlock(), Ok(()));
        assert_eq!(mutex.unlock(), Err(Errno::EPERM));
        mutex.depth = i32::MAX.unsigned_abs();
        assert_eq!(mutex.lock(), Err(Errno::EAGAIN));
    }

    #[test]
    fn it_has_the_size_of_the_header() {
        assert_eq!(size_of::<Mutex>(), 24);
    }
}
