//! `tmpnam`: C17 7.21.4.4; `tempnam`: SUSv4.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr::null_mut;

    use crate::replaceable::{free, getenv, malloc};

    unsafe extern "C" {
        fn mktemp(template: *mut c_char) -> *mut c_char;
        fn access(path: *const c_char, mode: c_int) -> c_int;
    }

    /// C's `L_tmpnam`.
    const SIZE: usize = 20;

    static mut NAME: [c_char; SIZE] = [0; SIZE];

    /// C's `tmpnam`: a name in `/tmp` that no file has.
    ///
    /// # Safety
    /// `name` is NULL or has room for `L_tmpnam` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn tmpnam(name: *mut c_char) -> *mut c_char {
        let target = if name.is_null() {
            (&raw mut NAME).cast()
        } else {
            name
        };
        let template = c"/tmp/tmpnam_XXXXXX";
        // SAFETY: by this function's contract there is room.
        unsafe { target.copy_from(template.as_ptr(), template.count_bytes() + 1) };
        // SAFETY: it is a C string that ends in six X.
        unsafe { mktemp(target) };
        // SAFETY: a failure makes the string empty.
        if unsafe { target.read() } == 0 {
            null_mut()
        } else {
            target
        }
    }

    /// SUSv4's `tempnam`: a name that no file has, in the directory `TMPDIR`, else in `directory`, else in `/tmp`.
    ///
    /// # Safety
    /// The arguments are NULL or C strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn tempnam(
        directory: *const c_char,
        prefix: *const c_char,
    ) -> *mut c_char {
        const WRITE: c_int = 2;
        // SAFETY: the name is a C string.
        let wanted = unsafe { getenv(c"TMPDIR".as_ptr()) }.cast_const();
        let mut chosen = c"/tmp";
        for candidate in [wanted, directory] {
            // SAFETY: both are NULL or C strings.
            if !candidate.is_null() && unsafe { access(candidate, WRITE) } == 0 {
                // SAFETY: as above.
                chosen = unsafe { CStr::from_ptr(candidate) };
                break;
            }
        }
        let prefix = if prefix.is_null() {
            c"temp"
        } else {
            // SAFETY: by this function's contract.
            unsafe { CStr::from_ptr(prefix) }
        };
        let (chosen, prefix) = (chosen.to_bytes(), prefix.to_bytes());
        let prefix = prefix.split_at_checked(5).map_or(prefix, |parts| parts.0);
        let parts = [chosen, b"/", prefix, b"_XXXXXX\0"];
        let len = parts.iter().map(|part| part.len()).sum();
        // SAFETY: `malloc` may be called with any size.
        let name = unsafe { malloc(len) }.cast::<u8>();
        if name.is_null() {
            return null_mut();
        }
        let mut end = name;
        for part in parts {
            // SAFETY: there is room for all parts.
            unsafe { end.copy_from_nonoverlapping(part.as_ptr(), part.len()) };
            end = end.wrapping_add(part.len());
        }
        // SAFETY: it is a C string that ends in six X.
        unsafe { mktemp(name.cast()) };
        // SAFETY: a failure makes the string empty.
        if unsafe { name.read() } == 0 {
            // SAFETY: it came from `malloc`.
            unsafe { free(name.cast()) };
            return null_mut();
        }
        name.cast()
    }
}
