//! `pthread_spin_*`: POSIX XSH `pthread_spin_lock`. Locking a spin lock that is held gives EDEADLK.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Errno;
    use core::ffi::c_int;

    /// POSIX `pthread_spin_init`.
    ///
    /// # Safety
    /// `lock` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_spin_init(lock: *mut c_int, _shared: c_int) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { lock.write(0) };
        0
    }

    /// POSIX `pthread_spin_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_spin_destroy(_lock: *mut c_int) -> c_int {
        0
    }

    /// POSIX `pthread_spin_lock`.
    ///
    /// # Safety
    /// `lock` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_spin_lock(lock: *mut c_int) -> c_int {
        // SAFETY: by this function's contract.
        if unsafe { lock.replace(1) } == 0 {
            0
        } else {
            c_int::from(Errno::EDEADLK.0)
        }
    }

    /// POSIX `pthread_spin_trylock`.
    ///
    /// # Safety
    /// `lock` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_spin_trylock(lock: *mut c_int) -> c_int {
        // SAFETY: by this function's contract.
        if unsafe { lock.replace(1) } == 0 {
            0
        } else {
            c_int::from(Errno::EBUSY.0)
        }
    }

    /// POSIX `pthread_spin_unlock`.
    ///
    /// # Safety
    /// `lock` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_spin_unlock(lock: *mut c_int) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { lock.write(0) };
        0
    }
}
