//! `strcat`, `strncat`: C23 7.26.3.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::memmove::c::copy;
    use crate::string::scan;
    use core::ffi::c_char;

    /// The NUL of a string. The first byte is looked at by itself: where a program has just made the string empty, a word
    /// would wait until that byte is in memory.
    ///
    /// # Safety
    /// `text` is a NUL-terminated string.
    #[inline]
    unsafe fn end_of(text: *mut c_char) -> *mut c_char {
        // SAFETY: the first byte or the NUL.
        if unsafe { text.read() } == 0 {
            return text;
        }
        // SAFETY: by this function's contract.
        text.wrapping_add(unsafe { scan::length(text.cast()) })
    }

    /// C's `strcat`.
    ///
    /// # Safety
    /// Both are NUL-terminated strings, `to` has room for both.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strcat(to: *mut c_char, from: *const c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        let end = unsafe { end_of(to) };
        // SAFETY: by this function's contract.
        unsafe { scan::copy_string(end.cast(), from.cast()) };
        to
    }

    /// C's `strncat`: appends at most `limit` bytes and always a NUL.
    ///
    /// # Safety
    /// `to` is a NUL-terminated string with room for the result; `from` is a string or `limit` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strncat(
        to: *mut c_char,
        from: *const c_char,
        limit: usize,
    ) -> *mut c_char {
        // SAFETY: by this function's contract.
        let end = unsafe { end_of(to) };
        // SAFETY: by this function's contract.
        let len = unsafe { scan::length_within(from.cast(), limit) };
        // SAFETY: by this function's contract.
        unsafe { copy(end, from, len) };
        // SAFETY: the room for the result includes its NUL.
        unsafe { end.wrapping_add(len).write(0) };
        to
    }
}
