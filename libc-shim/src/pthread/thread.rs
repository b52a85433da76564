//! `pthread_create`, `pthread_join`, `pthread_detach`, `pthread_self`, `pthread_equal`, `pthread_atfork` and the `_np`
//! functions: POSIX XSH, GNU. There is one thread and there never is a second: `pthread_create` fails with EAGAIN.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Errno;
    use crate::pthread::attr::c::{Attributes, pthread_attr_init};
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr;

    /// `struct __pthread`: only its address matters.
    #[repr(C, align(4))]
    pub struct Thread([u8; 4]);

    static mut MAIN: Thread = Thread([0; 4]);

    fn code(error: Errno) -> c_int {
        c_int::from(error.0)
    }

    /// POSIX `pthread_self`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_self() -> *mut Thread {
        &raw mut MAIN
    }

    /// wasi-libc's name for `pthread_self`.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_pthread_self() -> *mut Thread {
        pthread_self()
    }

    /// POSIX `pthread_equal`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_equal(one: *mut Thread, other: *mut Thread) -> c_int {
        c_int::from(one == other)
    }

    /// POSIX `pthread_create`: EAGAIN.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_create(
        _thread: *mut *mut Thread,
        _attributes: *const Attributes,
        _function: Option<unsafe extern "C" fn(*mut c_void) -> *mut c_void>,
        _argument: *mut c_void,
    ) -> c_int {
        code(Errno::EAGAIN)
    }

    fn missing(thread: *mut Thread) -> c_int {
        code(if thread == pthread_self() {
            Errno::EINVAL
        } else {
            Errno::ESRCH
        })
    }

    /// POSIX `pthread_detach`: nobody joins the main thread, so it may be detached.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_detach(thread: *mut Thread) -> c_int {
        if thread == pthread_self() {
            0
        } else {
            code(Errno::ESRCH)
        }
    }

    /// POSIX `pthread_join`: a thread cannot join itself.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_join(thread: *mut Thread, _value: *mut *mut c_void) -> c_int {
        code(if thread == pthread_self() {
            Errno::EDEADLK
        } else {
            Errno::ESRCH
        })
    }

    /// GNU's `pthread_tryjoin_np`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_tryjoin_np(thread: *mut Thread, _value: *mut *mut c_void) -> c_int {
        code(if thread == pthread_self() {
            Errno::EBUSY
        } else {
            Errno::ESRCH
        })
    }

    /// GNU's `pthread_timedjoin_np`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_timedjoin_np(
        thread: *mut Thread,
        value: *mut *mut c_void,
        _time: *const c_void,
    ) -> c_int {
        pthread_join(thread, value)
    }

    /// POSIX `pthread_atfork`: the functions would never run, for there is no `fork`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_atfork(
        _prepare: Option<extern "C" fn()>,
        _parent: Option<extern "C" fn()>,
        _child: Option<extern "C" fn()>,
    ) -> c_int {
        0
    }

    /// POSIX `pthread_getconcurrency`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_getconcurrency() -> c_int {
        0
    }

    /// POSIX `pthread_setconcurrency`: only the implementation's own choice.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_setconcurrency(level: c_int) -> c_int {
        match level {
            0 => 0,
            1.. => code(Errno::EAGAIN),
            _ => code(Errno::EINVAL),
        }
    }

    /// POSIX `pthread_getcpuclockid`: preview 1 has such a clock, but few runtimes run it.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_getcpuclockid(
        thread: *mut Thread,
        _clock: *mut *const c_void,
    ) -> c_int {
        code(if thread == pthread_self() {
            Errno::ENOENT
        } else {
            Errno::ESRCH
        })
    }

    /// POSIX `pthread_getschedparam`: `SCHED_OTHER`, priority 0.
    ///
    /// # Safety
    /// `policy` and `parameters` are writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_getschedparam(
        thread: *mut Thread,
        policy: *mut c_int,
        parameters: *mut c_int,
    ) -> c_int {
        if thread != pthread_self() {
            return code(Errno::ESRCH);
        }
        // SAFETY: by this function's contract.
        unsafe { policy.write(0) };
        // SAFETY: by this function's contract.
        unsafe { parameters.write(0) };
        0
    }

    /// POSIX `pthread_setschedparam`: only what is so already.
    ///
    /// # Safety
    /// `parameters` points to a `struct sched_param`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_setschedparam(
        thread: *mut Thread,
        policy: c_int,
        parameters: *const c_int,
    ) -> c_int {
        if thread != pthread_self() {
            return code(Errno::ESRCH);
        }
        // SAFETY: by this function's contract.
        if policy == 0 && unsafe { *parameters } == 0 {
            0
        } else {
            code(Errno::ENOTSUP)
        }
    }

    /// POSIX `pthread_setschedprio`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_setschedprio(thread: *mut Thread, priority: c_int) -> c_int {
        if thread == pthread_self() && priority == 0 {
            0
        } else {
            missing(thread)
        }
    }

    unsafe extern "C" {
        static __stack_low: u8;
        static __stack_high: u8;
    }

    /// GNU's `pthread_getattr_np`: where the stack of the main thread lies.
    ///
    /// # Safety
    /// `attributes` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_getattr_np(
        thread: *mut Thread,
        attributes: *mut Attributes,
    ) -> c_int {
        if thread != pthread_self() {
            return code(Errno::ESRCH);
        }
        let low = (&raw const __stack_low).cast_mut();
        // The compiler takes two objects for two places; both are 0 where the linker is too old to tell.
        let high = core::hint::black_box(&raw const __stack_high);
        let size = high.addr().wrapping_sub(low.addr());
        if size == 0 {
            return code(Errno::ENOSYS);
        }
        // SAFETY: by this function's contract.
        unsafe { pthread_attr_init(attributes) };
        // SAFETY: just initialised.
        unsafe { (*attributes).has_stack = true };
        // SAFETY: just initialised.
        unsafe { (*attributes).stack = low.cast() };
        // SAFETY: just initialised.
        unsafe { (*attributes).stack_size = size };
        // SAFETY: just initialised.
        unsafe { (*attributes).guard_size = 0 };
        0
    }

    /// Longest name of a thread, with its NUL.
    const NAME: usize = 16;

    static mut NAME_OF_MAIN: [u8; NAME] = [0; NAME];

    fn name_of_main() -> *mut u8 {
        (&raw mut NAME_OF_MAIN).cast()
    }

    /// GNU's `pthread_setname_np`: at most 15 bytes.
    ///
    /// # Safety
    /// `name` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_setname_np(thread: *mut Thread, name: *const c_char) -> c_int {
        if thread != pthread_self() {
            return code(Errno::ESRCH);
        }
        // SAFETY: by this function's contract.
        let bytes = unsafe { CStr::from_ptr(name) }.to_bytes_with_nul();
        if bytes.len() > NAME {
            return code(Errno::ERANGE);
        }
        // SAFETY: the name has room for 16 bytes; the program's string is another object.
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), name_of_main(), bytes.len()) };
        0
    }

    /// GNU's `pthread_getname_np`.
    ///
    /// # Safety
    /// `name` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_getname_np(
        thread: *mut Thread,
        name: *mut c_char,
        size: usize,
    ) -> c_int {
        if thread != pthread_self() {
            return code(Errno::ESRCH);
        }
        if size < NAME {
            return code(Errno::ERANGE);
        }
        // SAFETY: by this function's contract there is room for 16 bytes.
        unsafe { ptr::copy_nonoverlapping(name_of_main(), name.cast::<u8>(), NAME) };
        0
    }
}
