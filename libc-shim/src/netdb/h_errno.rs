//! `h_errno`, `hstrerror`, `herror`: 4.3BSD.

/// What went wrong when a host was looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// `HOST_NOT_FOUND`.
    NotFound = 1,
    /// `NO_RECOVERY`.
    NoRecovery = 3,
}

/// The text for a number.
pub fn text(number: i32) -> &'static core::ffi::CStr {
    match number {
        0 => c"No error",
        1 => c"Unknown host",
        2 => c"No answer from the name server, try again",
        3 => c"Name server failure",
        4 => c"The host has no address of this kind",
        _ => c"Unknown resolver error",
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Trouble, text};
    use core::ffi::{c_char, c_int, c_void};

    unsafe extern "C" {
        static stderr: *mut c_void;
        fn fprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
    }

    static mut NUMBER: c_int = 0;

    /// Sets `h_errno`.
    pub fn set(trouble: Trouble) {
        // SAFETY: wasip1 has one thread, and no Rust reference to the number exists.
        unsafe { NUMBER = trouble as c_int };
    }

    /// The address of `h_errno`.
    #[unsafe(no_mangle)]
    pub extern "C" fn __h_errno_location() -> *mut c_int {
        &raw mut NUMBER
    }

    /// 4.3BSD's `hstrerror`.
    #[unsafe(no_mangle)]
    pub extern "C" fn hstrerror(number: c_int) -> *const c_char {
        text(number).as_ptr()
    }

    /// 4.3BSD's `herror`.
    ///
    /// # Safety
    /// `prefix` is NULL or a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn herror(prefix: *const c_char) {
        // SAFETY: wasip1 has one thread, and no Rust reference to the number exists.
        let message = hstrerror(unsafe { NUMBER });
        // SAFETY: C made `stderr`, which is a constant.
        let stream = unsafe { stderr };
        let prefix = if prefix.is_null() {
            c"".as_ptr()
        } else {
            prefix
        };
        // SAFETY: by this function's contract it is a C string, of which the first byte or the NUL may be read.
        let separator = if unsafe { prefix.read() } == 0 {
            c""
        } else {
            c": "
        };
        let arguments = [prefix, separator.as_ptr(), message];
        // SAFETY: the format asks for three strings.
        unsafe { fprintf(stream, c"%s%s%s\n".as_ptr(), arguments.as_ptr().cast()) };
    }
}
