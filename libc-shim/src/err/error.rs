//! `error`, `error_at_line`, `error_print_progname`, `error_message_count`, `error_one_per_line`: GNU's error(3).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{CStr, c_char, c_int, c_uint, c_void};

    use crate::replaceable::{exit, strerror};

    unsafe extern "C" {
        static stdout: *mut c_void;
        static stderr: *mut c_void;
        static program_invocation_name: *mut c_char;
        fn fflush(stream: *mut c_void) -> c_int;
        fn fprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
        fn vfprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
        fn fputs(text: *const c_char, stream: *mut c_void) -> c_int;
    }

    /// GNU's `error_print_progname`: what prints the program's name instead.
    #[unsafe(no_mangle)]
    pub static mut error_print_progname: Option<extern "C" fn()> = None;

    /// GNU's `error_message_count`.
    #[unsafe(no_mangle)]
    pub static mut error_message_count: c_uint = 0;

    /// GNU's `error_one_per_line`: say only one thing about a line of a file.
    #[unsafe(no_mangle)]
    pub static mut error_one_per_line: c_int = 0;

    /// The file and line that were last spoken of.
    static mut LAST: (*const c_char, c_uint) = (core::ptr::null(), 0);

    /// Prints the program's name, and a colon if `colon` is not empty.
    unsafe fn program(colon: &CStr) {
        // SAFETY: C made `stdout`, which is a constant, and an open stream.
        unsafe { fflush(stdout) };
        // SAFETY: one thread, and a copy.
        if let Some(print) = unsafe { error_print_progname } {
            print();
            return;
        }
        // SAFETY: start-up code set it.
        let arguments = [
            unsafe { program_invocation_name },
            colon.as_ptr().cast_mut(),
        ];
        // SAFETY: the format takes two strings.
        unsafe { fprintf(stderr, c"%s%s".as_ptr(), arguments.as_ptr().cast()) };
    }

    /// The message, what the number means, the end of the line; then the exit.
    unsafe fn finish(
        status: c_int,
        number: c_int,
        format: *const c_char,
        arguments: *const c_void,
    ) {
        // SAFETY: the arguments satisfy the format, by the callers' contract.
        unsafe { vfprintf(stderr, format, arguments) };
        // SAFETY: one thread, and no reference to it.
        unsafe { error_message_count += 1 };
        if number != 0 {
            // SAFETY: the text of any number is a C string.
            let text = [unsafe { strerror(number) }];
            // SAFETY: the format takes one string.
            unsafe { fprintf(stderr, c": %s".as_ptr(), text.as_ptr().cast()) };
        }
        // SAFETY: a literal, and an open stream.
        unsafe { fputs(c"\n".as_ptr(), stderr) };
        if status != 0 {
            // SAFETY: `exit` has no condition.
            unsafe { exit(status) };
        }
    }

    /// GNU's `error`.
    ///
    /// # Safety
    /// `arguments` satisfies `format`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn error(
        status: c_int,
        number: c_int,
        format: *const c_char,
        arguments: *const c_void,
    ) {
        // SAFETY: no condition of its own.
        unsafe { program(c": ") };
        // SAFETY: the contract is the same.
        unsafe { finish(status, number, format, arguments) };
    }

    /// GNU's `error_at_line`.
    ///
    /// # Safety
    /// `arguments` satisfies `format`; `file` is NULL or a C string that lives as long as lines of it are spoken of.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn error_at_line(
        status: c_int,
        number: c_int,
        file: *const c_char,
        line: c_uint,
        format: *const c_char,
        arguments: *const c_void,
    ) {
        // SAFETY: one thread, and a copy.
        let once = unsafe { error_one_per_line } != 0;
        // SAFETY: one thread, and a copy.
        let last = unsafe { LAST };
        if once && last.1 == line && (last.0 == file || same(last.0, file)) {
            return;
        }
        // SAFETY: one thread, and no reference to it.
        unsafe { LAST = (file, line) };
        // SAFETY: no condition of its own.
        unsafe { program(c":") };
        if file.is_null() {
            // SAFETY: a literal, and an open stream.
            unsafe { fputs(c" ".as_ptr(), stderr) };
        } else {
            let place = Place { file, line };
            // SAFETY: the format takes a string and an unsigned number.
            unsafe { fprintf(stderr, c"%s:%u: ".as_ptr(), (&raw const place).cast()) };
        }
        // SAFETY: the contract is the same.
        unsafe { finish(status, number, format, arguments) };
    }

    /// The variable arguments of `"%s:%u: "`.
    #[repr(C)]
    struct Place {
        file: *const c_char,
        line: c_uint,
    }

    fn same(one: *const c_char, other: *const c_char) -> bool {
        if one.is_null() || other.is_null() {
            return false;
        }
        // SAFETY: it was a C string when it was spoken of, and still is, by the contract of `error_at_line`.
        let one = unsafe { CStr::from_ptr(one) };
        // SAFETY: it is a C string, by the same contract.
        let other = unsafe { CStr::from_ptr(other) };
        one == other
    }
}
