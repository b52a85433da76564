//! `pthread_mutexattr_*`: POSIX XSH `pthread_mutexattr_gettype` and its family. One word, laid out as `mutex::kind` says.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Errno;
    use crate::pthread::mutex::kind;
    use core::ffi::c_int;

    /// Replaces the bits of `mask` by `value` shifted to them, if `value` is at most `greatest`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    unsafe fn set(
        attributes: *mut u32,
        mask: u32,
        shift: u32,
        value: c_int,
        greatest: u32,
    ) -> c_int {
        let value = value.cast_unsigned();
        if value > greatest {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        let old = unsafe { *attributes };
        // SAFETY: by this function's contract.
        unsafe { attributes.write(old & !mask | value << shift & mask) };
        0
    }

    /// Writes the bits of `mask`, shifted down, to `value`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    unsafe fn get(attributes: *const u32, mask: u32, shift: u32, value: *mut c_int) -> c_int {
        // SAFETY: by this function's contract.
        let bits = unsafe { *attributes } & mask;
        // SAFETY: by this function's contract.
        unsafe { value.write((bits >> shift).cast_signed()) };
        0
    }

    /// POSIX `pthread_mutexattr_init`.
    ///
    /// # Safety
    /// `attributes` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_init(attributes: *mut u32) -> c_int {
        // The priority ceiling is one of SCHED_FIFO's priorities, which begin with 1.
        // SAFETY: by this function's contract.
        unsafe { attributes.write(1 << kind::CEILING_SHIFT) };
        0
    }

    /// POSIX `pthread_mutexattr_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_mutexattr_destroy(_attributes: *mut u32) -> c_int {
        0
    }

    /// POSIX `pthread_mutexattr_settype`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_settype(
        attributes: *mut u32,
        value: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { set(attributes, kind::MASK, 0, value, 2) }
    }

    /// POSIX `pthread_mutexattr_gettype`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_gettype(
        attributes: *const u32,
        value: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { get(attributes, kind::MASK, 0, value) }
    }

    /// POSIX `pthread_mutexattr_setrobust`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_setrobust(
        attributes: *mut u32,
        value: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { set(attributes, kind::ROBUST, 2, value, 1) }
    }

    /// POSIX `pthread_mutexattr_getrobust`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_getrobust(
        attributes: *const u32,
        value: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { get(attributes, kind::ROBUST, 2, value) }
    }

    /// POSIX `pthread_mutexattr_setpshared`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_setpshared(
        attributes: *mut u32,
        value: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { set(attributes, kind::SHARED, 7, value, 1) }
    }

    /// POSIX `pthread_mutexattr_getpshared`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_getpshared(
        attributes: *const u32,
        value: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { get(attributes, kind::SHARED, 7, value) }
    }

    /// POSIX `pthread_mutexattr_setprotocol`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_setprotocol(
        attributes: *mut u32,
        value: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe {
            set(
                attributes,
                3 << kind::PROTOCOL_SHIFT,
                kind::PROTOCOL_SHIFT,
                value,
                2,
            )
        }
    }

    /// POSIX `pthread_mutexattr_getprotocol`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_getprotocol(
        attributes: *const u32,
        value: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe {
            get(
                attributes,
                3 << kind::PROTOCOL_SHIFT,
                kind::PROTOCOL_SHIFT,
                value,
            )
        }
    }

    /// POSIX `pthread_mutexattr_setprioceiling`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_setprioceiling(
        attributes: *mut u32,
        value: c_int,
    ) -> c_int {
        if value < 1 {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        unsafe {
            set(
                attributes,
                0xff << kind::CEILING_SHIFT,
                kind::CEILING_SHIFT,
                value,
                99,
            )
        }
    }

    /// POSIX `pthread_mutexattr_getprioceiling`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_mutexattr_getprioceiling(
        attributes: *const u32,
        value: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe {
            get(
                attributes,
                0xff << kind::CEILING_SHIFT,
                kind::CEILING_SHIFT,
                value,
            )
        }
    }
}
