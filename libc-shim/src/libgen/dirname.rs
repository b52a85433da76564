//! `dirname`: POSIX.1-2024 XSH. The last component is cut off in place.

/// How many bytes of the path remain; 0 stands for `.`.
#[inline]
pub fn directory_length(path: &[u8]) -> usize {
    let slash_before = |end: &usize| path.get(*end - 1) == Some(&b'/');
    let mut end = path.len();
    while end > 1 && slash_before(&end) {
        end -= 1;
    }
    while end > 0 && !slash_before(&end) {
        end -= 1;
    }
    while end > 1 && slash_before(&end) {
        end -= 1;
    }
    end
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{CStr, c_char};

    /// C's `dirname`.
    ///
    /// # Safety
    /// `path` is NULL or a writable C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn dirname(path: *mut c_char) -> *mut c_char {
        if path.is_null() {
            return c".".as_ptr().cast_mut();
        }
        // SAFETY: the caller passes a C string.
        let bytes = unsafe { CStr::from_ptr(path) }.to_bytes();
        let (length, end) = (bytes.len(), super::directory_length(bytes));
        if end == 0 {
            return c".".as_ptr().cast_mut();
        }
        if end < length {
            // SAFETY: `end` is inside the string.
            unsafe { path.wrapping_add(end).write(0) };
        }
        path
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn directories() {
        for (path, wanted) in [
            ("/usr/lib", 4),
            ("/usr/", 1),
            ("usr", 0),
            ("/", 1),
            ("//", 1),
            ("a//b//", 1),
            ("", 0),
            ("..", 0),
        ] {
            assert_eq!(super::directory_length(path.as_bytes()), wanted, "{path}");
        }
    }
}
