//! `basename`: POSIX.1-2024 XSH. Trailing slashes are cut off in place.

/// Where the last component is: start and end. Nothing in an empty path, one slash in a path of slashes.
#[inline]
pub fn last_component(path: &[u8]) -> (usize, usize) {
    let mut end = path.len();
    while end > 1 && path.get(end - 1) == Some(&b'/') {
        end -= 1;
    }
    let mut start = end;
    while start > 0 && path.get(start - 1) != Some(&b'/') {
        start -= 1;
    }
    // Only slashes: the last one is the name.
    if start == end {
        (start.saturating_sub(1), end)
    } else {
        (start, end)
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{CStr, c_char};

    /// C's `basename`.
    ///
    /// # Safety
    /// `path` is NULL or a writable C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn basename(path: *mut c_char) -> *mut c_char {
        if path.is_null() {
            return c".".as_ptr().cast_mut();
        }
        // SAFETY: the caller passes a C string.
        let bytes = unsafe { CStr::from_ptr(path) }.to_bytes();
        if bytes.is_empty() {
            return c".".as_ptr().cast_mut();
        }
        let (length, (start, end)) = (bytes.len(), super::last_component(bytes));
        if end < length {
            // SAFETY: `end` is inside the string.
            unsafe { path.wrapping_add(end).write(0) };
        }
        path.wrapping_add(start)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn components() {
        let of = |path: &'static str| {
            let (start, end) = super::last_component(path.as_bytes());
            &path[start..end]
        };
        assert_eq!(of("usr"), "usr");
        assert_eq!(of("/usr/"), "usr");
        assert_eq!(of("/usr/lib"), "lib");
        assert_eq!(of("/"), "/");
        assert_eq!(of("///"), "/");
        assert_eq!(of(""), "");
    }
}
