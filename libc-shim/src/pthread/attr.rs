//! `pthread_attr_*`: POSIX XSH `pthread_attr_getdetachstate` and its family. The attributes are kept, for programs that
//! read back what they set; no thread is ever made from them.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Errno;
    use core::ffi::{c_int, c_void};
    use core::ptr;

    /// `pthread_attr_t`: 36 bytes.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Attributes {
        /// Bytes of the stack.
        pub stack_size: usize,
        /// Bytes behind the stack that must not be touched.
        pub guard_size: usize,
        /// Lowest address of the stack; NULL when none was given.
        pub stack: *mut c_void,
        detached: c_int,
        scope: c_int,
        policy: c_int,
        priority: c_int,
        inherit: c_int,
        /// Whether `stack` and `stack_size` say where a stack lies. (The main stack begins at address 0.)
        pub has_stack: bool,
    }

    const INITIAL: Attributes = Attributes {
        stack_size: 131_072,
        guard_size: 8192,
        stack: ptr::null_mut(),
        detached: 0,
        scope: 0,
        policy: 0,
        priority: 0,
        inherit: 0,
        has_stack: false,
    };

    /// `PTHREAD_STACK_MIN`.
    const SMALLEST_STACK: usize = 2048;

    /// What new attributes are.
    pub(in crate::pthread) static mut DEFAULT: Attributes = INITIAL;

    /// POSIX `pthread_attr_init`.
    ///
    /// # Safety
    /// `attributes` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_init(attributes: *mut Attributes) -> c_int {
        // SAFETY: wasip1 has one thread.
        let initial = unsafe { DEFAULT };
        // SAFETY: by this function's contract.
        unsafe { attributes.write(initial) };
        0
    }

    /// POSIX `pthread_attr_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_attr_destroy(_attributes: *mut Attributes) -> c_int {
        0
    }

    /// POSIX `pthread_attr_setdetachstate`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_setdetachstate(
        attributes: *mut Attributes,
        value: c_int,
    ) -> c_int {
        if !(0..=1).contains(&value) {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        unsafe { (*attributes).detached = value };
        0
    }

    /// POSIX `pthread_attr_getdetachstate`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_getdetachstate(
        attributes: *const Attributes,
        value: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { (*attributes).detached };
        // SAFETY: by this function's contract.
        unsafe { value.write(found) };
        0
    }

    /// POSIX `pthread_attr_setscope`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_setscope(
        attributes: *mut Attributes,
        value: c_int,
    ) -> c_int {
        if value != 0 {
            // Contention within the process needs threads.
            return c_int::from(
                if value == 1 {
                    Errno::ENOTSUP
                } else {
                    Errno::EINVAL
                }
                .0,
            );
        }
        // SAFETY: by this function's contract.
        unsafe { (*attributes).scope = value };
        0
    }

    /// POSIX `pthread_attr_getscope`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_getscope(
        attributes: *const Attributes,
        value: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { (*attributes).scope };
        // SAFETY: by this function's contract.
        unsafe { value.write(found) };
        0
    }

    /// POSIX `pthread_attr_setschedpolicy`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_setschedpolicy(
        attributes: *mut Attributes,
        value: c_int,
    ) -> c_int {
        if !(0..=6).contains(&value) {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        unsafe { (*attributes).policy = value };
        0
    }

    /// POSIX `pthread_attr_getschedpolicy`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_getschedpolicy(
        attributes: *const Attributes,
        value: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { (*attributes).policy };
        // SAFETY: by this function's contract.
        unsafe { value.write(found) };
        0
    }

    /// POSIX `pthread_attr_setinheritsched`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_setinheritsched(
        attributes: *mut Attributes,
        value: c_int,
    ) -> c_int {
        if !(0..=1).contains(&value) {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        unsafe { (*attributes).inherit = value };
        0
    }

    /// POSIX `pthread_attr_getinheritsched`.
    ///
    /// # Safety
    /// `attributes` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_getinheritsched(
        attributes: *const Attributes,
        value: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { (*attributes).inherit };
        // SAFETY: by this function's contract.
        unsafe { value.write(found) };
        0
    }

    /// POSIX `pthread_attr_setschedparam`: `struct sched_param` begins with the priority.
    ///
    /// # Safety
    /// `attributes` is initialised; `parameters` points to a `struct sched_param`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_setschedparam(
        attributes: *mut Attributes,
        parameters: *const c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let priority = unsafe { *parameters };
        // SAFETY: by this function's contract.
        unsafe { (*attributes).priority = priority };
        0
    }

    /// POSIX `pthread_attr_getschedparam`.
    ///
    /// # Safety
    /// `attributes` is initialised; `parameters` points to a `struct sched_param`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_getschedparam(
        attributes: *const Attributes,
        parameters: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let priority = unsafe { (*attributes).priority };
        // SAFETY: by this function's contract.
        unsafe { parameters.write(priority) };
        0
    }

    /// POSIX `pthread_attr_setguardsize`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_setguardsize(
        attributes: *mut Attributes,
        size: usize,
    ) -> c_int {
        if size > usize::MAX / 8 {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        unsafe { (*attributes).guard_size = size };
        0
    }

    /// POSIX `pthread_attr_getguardsize`.
    ///
    /// # Safety
    /// `attributes` is initialised; `size` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_getguardsize(
        attributes: *const Attributes,
        size: *mut usize,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { (*attributes).guard_size };
        // SAFETY: by this function's contract.
        unsafe { size.write(found) };
        0
    }

    /// POSIX `pthread_attr_setstacksize`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_setstacksize(
        attributes: *mut Attributes,
        size: usize,
    ) -> c_int {
        if !(SMALLEST_STACK..=usize::MAX / 4).contains(&size) {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        unsafe { (*attributes).has_stack = false };
        // SAFETY: by this function's contract.
        unsafe { (*attributes).stack_size = size };
        0
    }

    /// POSIX `pthread_attr_getstacksize`.
    ///
    /// # Safety
    /// `attributes` is initialised; `size` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_getstacksize(
        attributes: *const Attributes,
        size: *mut usize,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { (*attributes).stack_size };
        // SAFETY: by this function's contract.
        unsafe { size.write(found) };
        0
    }

    /// POSIX `pthread_attr_setstack`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_setstack(
        attributes: *mut Attributes,
        stack: *mut c_void,
        size: usize,
    ) -> c_int {
        if !(SMALLEST_STACK..=usize::MAX / 4).contains(&size) {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: by this function's contract.
        unsafe { (*attributes).has_stack = true };
        // SAFETY: by this function's contract.
        unsafe { (*attributes).stack = stack };
        // SAFETY: by this function's contract.
        unsafe { (*attributes).stack_size = size };
        0
    }

    /// POSIX `pthread_attr_getstack`: NULL and the size that a stack would have when none was given.
    ///
    /// # Safety
    /// `attributes` is initialised; `stack` and `size` are writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_attr_getstack(
        attributes: *const Attributes,
        stack: *mut *mut c_void,
        size: *mut usize,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { *attributes };
        // SAFETY: by this function's contract.
        unsafe { stack.write(found.stack) };
        // SAFETY: by this function's contract.
        unsafe { size.write(found.stack_size) };
        0
    }

    /// GNU's `pthread_setattr_default_np`.
    ///
    /// # Safety
    /// `attributes` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_setattr_default_np(attributes: *const Attributes) -> c_int {
        // SAFETY: by this function's contract.
        let wanted = unsafe { *attributes };
        if wanted.has_stack {
            return c_int::from(Errno::EINVAL.0);
        }
        // SAFETY: wasip1 has one thread.
        unsafe { DEFAULT = wanted };
        0
    }

    /// GNU's `pthread_getattr_default_np`.
    ///
    /// # Safety
    /// `attributes` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_getattr_default_np(attributes: *mut Attributes) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { pthread_attr_init(attributes) }
    }
}
