//! `tmpfile`: C17 7.21.4.3.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::descriptor;
    use super::super::fopen::c::fdopen;
    use super::super::stream::File;
    use core::ffi::{c_char, c_int};
    use core::ptr::null_mut;

    unsafe extern "C" {
        fn mkstemp(template: *mut c_char) -> c_int;
        fn unlink(path: *const c_char) -> c_int;
    }

    /// C's `tmpfile`. The file is in `/tmp`, or in the working directory when no such directory was given to the program;
    /// its name is taken away at once.
    #[unsafe(no_mangle)]
    pub extern "C" fn tmpfile() -> *mut File {
        let mut name = *b"/tmp/tmpfile_XXXXXX\0";
        let mut local = *b"tmpfile_XXXXXX\0";
        let mut path: *mut c_char = name.as_mut_ptr().cast();
        // SAFETY: the name is a C string that ends in six X.
        let mut descriptor = unsafe { mkstemp(path) };
        if descriptor < 0 {
            path = local.as_mut_ptr().cast();
            // SAFETY: as above.
            descriptor = unsafe { mkstemp(path) };
        }
        if descriptor < 0 {
            return null_mut();
        }
        // SAFETY: the path is a C string. If the name stays, the file is still a good one.
        unsafe { unlink(path) };
        // SAFETY: the mode is a C string.
        let file = unsafe { fdopen(descriptor, c"w+".as_ptr()) };
        if file.is_null() {
            // `errno` says why there is no stream.
            let _ = descriptor::close(descriptor);
        }
        file
    }
}
