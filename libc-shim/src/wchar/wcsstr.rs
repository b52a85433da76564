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
        let first = unsafe { word.read() };
        if first == 0 {
            return text.cast_mut();
        }
        let mut rest = text;
        for _ in 0..QUICK_TRIES {
            // SAFETY: by this function's contract.
            let start = unsafe { wcschr(rest, first) };
            // SAFETY: by this function's contract, if there is such a place.
            if start.is_null() || unsafe { begins(start, word) } {
                return start;
            }
            rest = start.wrapping_add(1);
        }
        // SAFETY: the rest of the string.
        unsafe { find_from(rest, word) }
    }

    /// At so many places that begin as the word does it is compared with them before the search for it begins that cannot
    /// take long.
    const QUICK_TRIES: usize = 4;

    /// Whether a text begins with a word, of which the first character is known to be there.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings and not empty.
    #[inline(always)]
    unsafe fn begins(text: *const wchar_t, word: *const wchar_t) -> bool {
        let mut index = 1;
        loop {
            // SAFETY: in the word or its NUL.
            let wanted = unsafe { word.wrapping_add(index).read() };
            if wanted == 0 {
                return true;
            }
            // SAFETY: what was read so far was equal to the word, so that no NUL was found.
            if unsafe { text.wrapping_add(index).read() } != wanted {
                return false;
            }
            index += 1;
        }
    }

    /// The first place of a word in a text.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings, the word is not empty.
    #[inline(never)]
    unsafe fn find_from(text: *const wchar_t, word: *const wchar_t) -> *mut wchar_t {
        let mut start = text.cast_mut();
        // SAFETY: by this function's contract.
        let word_len = unsafe { wcslen(word) };
        // SAFETY: `word_len` characters.
        let word = unsafe { from_raw_parts(word, word_len) };
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
