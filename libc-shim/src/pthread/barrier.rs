//! `pthread_barrier_*`: POSIX XSH `pthread_barrier_wait`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Errno;
    use crate::pthread::waiting;
    use core::ffi::{c_int, c_void};

    /// What `pthread_barrier_wait` returns in one of the threads.
    const PTHREAD_BARRIER_SERIAL_THREAD: c_int = -1;

    /// `pthread_barrier_t`: 20 bytes.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Barrier {
        threads: u32,
        rest: [u32; 4],
    }

    /// POSIX `pthread_barrier_init`.
    ///
    /// # Safety
    /// `barrier` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_barrier_init(
        barrier: *mut Barrier,
        _attributes: *const c_void,
        threads: u32,
    ) -> c_int {
        if threads == 0 || threads > i32::MAX.unsigned_abs() {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        unsafe {
            barrier.write(Barrier {
                threads,
                rest: [0; 4],
            })
        };
        0
    }

    /// POSIX `pthread_barrier_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_barrier_destroy(_barrier: *mut Barrier) -> c_int {
        0
    }

    /// POSIX `pthread_barrier_wait`: passes at once when one thread is waited for; more cannot come.
    ///
    /// # Safety
    /// `barrier` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_barrier_wait(barrier: *mut Barrier) -> c_int {
        // SAFETY: by this function's contract.
        if unsafe { (*barrier).threads } == 1 {
            return PTHREAD_BARRIER_SERIAL_THREAD;
        }
        waiting::forever("pthread_barrier_wait")
    }
}

/// `pthread_barrierattr_*`: one word, 1 when shared between processes.
#[cfg(target_family = "wasm")]
pub mod attributes {
    use crate::errno::Errno;
    use core::ffi::c_int;

    /// POSIX `pthread_barrierattr_init`.
    ///
    /// # Safety
    /// `attributes` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_barrierattr_init(attributes: *mut u32) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { attributes.write(0) };
        0
    }

    /// POSIX `pthread_barrierattr_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_barrierattr_destroy(_attributes: *mut u32) -> c_int {
        0
    }

    /// POSIX `pthread_barrierattr_setpshared`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_barrierattr_setpshared(
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

    /// POSIX `pthread_barrierattr_getpshared`.
    ///
    /// # Safety
    /// `attributes` is initialised; `shared` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_barrierattr_getpshared(
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
