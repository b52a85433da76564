//! `wcsstr`: C23 7.31.4.6.6. `wcswcs` is an alias.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::string::two_way;
    use crate::wchar::wcschr::c::wcschr;
    use crate::wchar::wcslen::c::{wcslen, wcsnlen};
    use core::ptr::null_mut;
    use core::slice::from_raw_parts;

    /// C's `wcsstr`.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsstr(text: *const wchar_t, word: *const wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        let word_len = unsafe { wcslen(word) };
        if word_len == 0 {
            return text.cast_mut();
        }
        // SAFETY: the word is not empty.
        let first = unsafe { word.read() };
        // SAFETY: `word_len` characters.
        let word = unsafe { from_raw_parts(word, word_len) };
        // SAFETY: by this function's contract.
        let mut start = unsafe { wcschr(text, first) };
        // The text is measured in growing windows, so that an early match costs nothing of what follows it.
        let mut window = word_len.saturating_mul(2).max(256);
        while !start.is_null() {
            // SAFETY: `start` is in the string.
            let len = unsafe { wcsnlen(start, window) };
            // SAFETY: `len` characters.
            let part = unsafe { from_raw_parts(start.cast_const(), len) };
            if let Some(index) = two_way::find(part, word, |character| character) {
                return start.wrapping_add(index);
            }
            if len < window {
                break;
            }
            start = start.wrapping_add(len - (word_len - 1));
            window = window.saturating_mul(2);
        }
        null_mut()
    }
}
