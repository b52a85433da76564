//! `regerror`: POSIX.1-2024 XSH.

/// The message of an error.
pub const fn message(number: i32) -> &'static str {
    match number {
        0 => "No error",
        1 => "No match",
        2 => "Invalid regexp",
        3 => "Unknown collating element",
        4 => "Unknown character class name",
        5 => "Trailing backslash",
        6 => "Invalid back reference",
        7 => "Missing ']'",
        8 => "Missing ')'",
        9 => "Missing '}'",
        10 => "Invalid contents of {}",
        11 => "Invalid character range",
        12 => "Out of memory",
        13 => "Repetition not preceded by valid expression",
        _ => "Unknown error",
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_char, c_int, c_void};

    /// C's `regerror`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn regerror(
        error: c_int,
        _regex: *const c_void,
        buffer: *mut c_char,
        size: usize,
    ) -> usize {
        let text = super::message(error);
        if let Some(room) = size.checked_sub(1) {
            let length = text.len().min(room);
            // SAFETY: the buffer has room for so many bytes and the NUL.
            unsafe { core::ptr::copy_nonoverlapping(text.as_ptr(), buffer.cast(), length) };
            // SAFETY: as above.
            unsafe { buffer.wrapping_add(length).write(0) };
        }
        text.len() + 1
    }
}
