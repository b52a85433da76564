//! `strcasestr`: GNU and BSD; ASCII letters are folded, as `tolower` folds.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::strlen::c::strlen;
    use crate::string::two_way;
    use core::ffi::c_char;
    use core::ptr::null_mut;
    use core::slice::from_raw_parts;

    /// `strcasestr` (GNU, BSD): `strstr` without regard to case.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strcasestr(text: *const c_char, word: *const c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        let len = unsafe { strlen(text) };
        // SAFETY: by this function's contract.
        let bytes = unsafe { from_raw_parts(text.cast::<u8>(), len) };
        // SAFETY: by this function's contract.
        let word_len = unsafe { strlen(word) };
        // SAFETY: by this function's contract.
        let word = unsafe { from_raw_parts(word.cast::<u8>(), word_len) };
        match two_way::find(bytes, word, |byte: u8| byte.to_ascii_lowercase()) {
            Some(index) => text.wrapping_add(index).cast_mut(),
            None => null_mut(),
        }
    }
}
