//! `warn`, `vwarn`, `warnx`, `vwarnx`: BSD's err(3). The program's name, the message, and what `errno` says, on the standard
//! error.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno;
    use core::ffi::{c_char, c_int, c_void};

    use crate::replaceable::strerror;

    unsafe extern "C" {
        static stderr: *mut c_void;
        static program_invocation_short_name: *mut c_char;
        fn fprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
        fn vfprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
        fn fputs(text: *const c_char, stream: *mut c_void) -> c_int;
    }

    /// Prints one string by a format with one `%s`.
    unsafe fn print(format: *const c_char, text: *const c_char) {
        let arguments = [text];
        // SAFETY: C made `stderr`, which is a constant.
        let stream = unsafe { stderr };
        // SAFETY: by this function's contract the format takes one string.
        unsafe { fprintf(stream, format, arguments.as_ptr().cast()) };
    }

    /// BSD's `vwarn`.
    ///
    /// # Safety
    /// `format` is NULL or a format that `arguments` satisfies.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vwarn(format: *const c_char, arguments: *const c_void) {
        let number = errno::get();
        // SAFETY: this function's contract is `message`'s.
        unsafe { message(format, arguments) };
        // SAFETY: the text of any number is a C string.
        let text = unsafe { strerror(number) };
        let form = if format.is_null() { c"%s\n" } else { c": %s\n" };
        // SAFETY: each format takes one string.
        unsafe { print(form.as_ptr(), text) };
    }

    /// BSD's `vwarnx`.
    ///
    /// # Safety
    /// `format` is NULL or a format that `arguments` satisfies.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vwarnx(format: *const c_char, arguments: *const c_void) {
        // SAFETY: this function's contract is `message`'s.
        unsafe { message(format, arguments) };
        // SAFETY: C made `stderr`, which is a constant.
        let stream = unsafe { stderr };
        // SAFETY: a literal, and an open stream.
        unsafe { fputs(c"\n".as_ptr(), stream) };
    }

    /// The program's name and the message.
    ///
    /// # Safety
    /// `format` is NULL or a format that `arguments` satisfies.
    unsafe fn message(format: *const c_char, arguments: *const c_void) {
        // SAFETY: start-up code set it, and nothing refers to it.
        let name = unsafe { program_invocation_short_name };
        // SAFETY: the format takes one string.
        unsafe { print(c"%s: ".as_ptr(), name) };
        if !format.is_null() {
            // SAFETY: C made `stderr`, which is a constant.
            let stream = unsafe { stderr };
            // SAFETY: the arguments satisfy the format, by this function's contract.
            unsafe { vfprintf(stream, format, arguments) };
        }
    }

    /// BSD's `warn`.
    ///
    /// # Safety
    /// `format` is NULL or a format that `arguments` satisfies.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn warn(format: *const c_char, arguments: *const c_void) {
        // SAFETY: the contract is the same.
        unsafe { vwarn(format, arguments) }
    }

    /// BSD's `warnx`.
    ///
    /// # Safety
    /// `format` is NULL or a format that `arguments` satisfies.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn warnx(format: *const c_char, arguments: *const c_void) {
        // SAFETY: the contract is the same.
        unsafe { vwarnx(format, arguments) }
    }
}
