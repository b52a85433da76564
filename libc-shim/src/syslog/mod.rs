//! `openlog`, `syslog`, `vsyslog`, `closelog`, `setlogmask`: POSIX XSH. There is no log to write to: messages go to the standard
//! error, with the identity and, if asked for, the process's number.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::unistd::pid::SELF;
    use core::ffi::{c_char, c_int, c_void};
    use core::ptr;

    const LOG_PID: c_int = 1;

    /// What `openlog` set.
    static mut IDENTITY: *const c_char = ptr::null();
    static mut OPTIONS: c_int = 0;
    static mut MASK: c_int = 0xff;

    unsafe extern "C" {
        static stderr: *mut c_void;
        static program_invocation_short_name: *mut c_char;
        fn fprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
        fn vfprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
        fn fputs(text: *const c_char, stream: *mut c_void) -> c_int;
    }

    /// The variable arguments of the prefix.
    #[repr(C)]
    struct Prefix {
        identity: *const c_char,
        process: c_int,
    }

    /// POSIX `openlog`. The facility would matter to a log; there is none.
    #[unsafe(no_mangle)]
    pub extern "C" fn openlog(identity: *const c_char, options: c_int, _facility: c_int) {
        // SAFETY: one thread, and no reference to it.
        unsafe { IDENTITY = identity };
        // SAFETY: one thread, and no reference to it.
        unsafe { OPTIONS = options };
    }

    /// POSIX `closelog`.
    #[unsafe(no_mangle)]
    pub extern "C" fn closelog() {
        openlog(ptr::null(), 0, 0);
    }

    /// POSIX `setlogmask`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setlogmask(mask: c_int) -> c_int {
        // SAFETY: one thread, and a copy.
        let old = unsafe { MASK };
        if mask != 0 {
            // SAFETY: one thread, and no reference to it.
            unsafe { MASK = mask };
        }
        old
    }

    /// BSD's `vsyslog`.
    ///
    /// # Safety
    /// `arguments` satisfies `format`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vsyslog(
        priority: c_int,
        format: *const c_char,
        arguments: *const c_void,
    ) {
        // SAFETY: one thread, and a copy.
        let mask = unsafe { MASK };
        if mask & 1 << (priority & 7) == 0 {
            return;
        }
        // SAFETY: one thread, and a copy.
        let identity = unsafe { IDENTITY };
        // SAFETY: one thread, and a copy.
        let options = unsafe { OPTIONS };
        // SAFETY: start-up code set it, and nothing refers to it.
        let program = unsafe { program_invocation_short_name };
        let prefix = Prefix {
            identity: if identity.is_null() {
                program
            } else {
                identity
            },
            process: SELF,
        };
        let form = if options & LOG_PID != 0 {
            c"%s[%d]: "
        } else {
            c"%s: "
        };
        // SAFETY: C made `stderr`, which is a constant.
        let stream = unsafe { stderr };
        // SAFETY: the formats take a string and perhaps a number.
        unsafe { fprintf(stream, form.as_ptr(), (&raw const prefix).cast()) };
        // SAFETY: the arguments satisfy the format, by this function's contract.
        unsafe { vfprintf(stream, format, arguments) };
        // SAFETY: a literal, and an open stream.
        unsafe { fputs(c"\n".as_ptr(), stream) };
    }

    /// POSIX `syslog`.
    ///
    /// # Safety
    /// `arguments` satisfies `format`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn syslog(
        priority: c_int,
        format: *const c_char,
        arguments: *const c_void,
    ) {
        // SAFETY: the contract is the same.
        unsafe { vsyslog(priority, format, arguments) }
    }
}
