//! `strstr`: C23 7.26.5.8. `strcasestr` has a file of its own.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::memmem::c::memmem;
    use crate::string::scan;
    use crate::string::strchr::c::strchr;
    use crate::string::strlen::c::{strlen, strnlen};
    use core::ffi::c_char;
    use core::ptr::null_mut;

    /// How far apart the two bytes may be that are looked for.
    const FAR: usize = 256;

    /// C's `strstr`.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strstr(text: *const c_char, word: *const c_char) -> *mut c_char {
        let bytes = word.cast::<u8>();
        // SAFETY: by this function's contract.
        let first = unsafe { bytes.read() };
        if first == 0 {
            return text.cast_mut();
        }
        // SAFETY: the first byte is not the NUL.
        let second = unsafe { bytes.wrapping_add(1).read() };
        if second == 0 {
            // SAFETY: by this function's contract.
            return unsafe { strchr(text, first.into()) };
        }
        // Places where two bytes are right are tried one by one, as long as that does not cost too much. At first they are the
        // first two, then the first one and the one that was wrong last.
        let mut start = text.cast::<u8>();
        let mut spent = 0;
        let (mut distance, mut other) = (1, second);
        while spent <= 32 + 4 * (start.addr() - text.addr()) {
            // SAFETY: `start` is in the string.
            start = unsafe { scan::find_two_or_end(start, first, distance, other) };
            // SAFETY: in the string or its NUL.
            if unsafe { start.read() } == 0 {
                return null_mut();
            }
            // SAFETY: both are strings.
            let matched = unsafe { scan::mismatch(start, bytes, usize::MAX) };
            // SAFETY: at most the NUL of the word, where a comparison ends.
            let wrong = unsafe { bytes.wrapping_add(matched).read() };
            if wrong == 0 {
                return start.cast_mut().cast();
            }
            // SAFETY: at most the NUL of the text, where a comparison ends.
            if unsafe { start.wrapping_add(matched).read() } == 0 {
                return null_mut();
            }
            start = start.wrapping_add(1);
            spent += matched + 8;
            // The byte that was not there this time is likely to be rarer than the one that was.
            if matched < FAR {
                (distance, other) = (matched, wrong);
            }
        }
        // SAFETY: by this function's contract.
        let word_len = unsafe { strlen(word) };
        // The text is measured in growing windows, so that an early match costs nothing of what follows it.
        let mut window = word_len.saturating_mul(2).max(512);
        loop {
            // SAFETY: `start` is in the string.
            let len = unsafe { strnlen(start.cast(), window) };
            // SAFETY: the window and the word.
            let found = unsafe { memmem(start.cast(), len, word.cast(), word_len) };
            if !found.is_null() {
                return found.cast();
            }
            if len < window {
                return null_mut();
            }
            start = start.wrapping_add(len - (word_len - 1));
            window = window.saturating_mul(2);
        }
    }
}
