//! `wcscat`, `wcsncat`: C23 7.31.4.3.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::wchar::copy::{copy_string, copy_text};
    use crate::wchar::scan;

    /// The end of a string, often of none that was just begun: its NUL is looked for alone, because a vector that holds
    /// what was just stored takes long to load.
    ///
    /// # Safety
    /// `text` is a NUL-terminated wide string.
    #[inline(always)]
    unsafe fn end_of(text: *mut wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        if unsafe { text.read() } == 0 {
            return text;
        }
        // SAFETY: by this function's contract.
        text.wrapping_add(unsafe { scan::length(text) })
    }

    /// C's `wcscat`.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings, `to` has room for both.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcscat(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        let end = unsafe { end_of(to) };
        // SAFETY: by this function's contract.
        unsafe { copy_string(end, from) };
        to
    }

    /// C's `wcsncat`: appends at most `limit` characters and always a NUL.
    ///
    /// # Safety
    /// `to` is a NUL-terminated wide string with room for the result; `from` is one or `limit` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsncat(
        to: *mut wchar_t,
        from: *const wchar_t,
        limit: usize,
    ) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        let end = unsafe { end_of(to) };
        // SAFETY: by this function's contract.
        let len = unsafe { copy_text(end, from, limit) };
        // SAFETY: the room for the result includes its NUL.
        unsafe { end.wrapping_add(len).write(0) };
        to
    }
}
