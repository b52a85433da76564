//! `memmem`: POSIX.1-2024 XSH (from GNU). A raw file: the search that `strstr` shares.
//!
//! Candidates are places where the first and the last byte of the word are right, found a block at a time. The
//! comparisons at candidates are paid from a budget that grows with the text; when it is spent the two-way algorithm
//! takes over, so that the whole is linear.

use super::{scan, two_way};

/// Where `word` occurs first in `text`; `None` if it does not.
///
/// # Safety
/// `text` and `word` are readable for `text_len` and `word_len` bytes.
#[inline(always)]
pub unsafe fn find(
    text: *const u8,
    text_len: usize,
    word: *const u8,
    word_len: usize,
) -> Option<usize> {
    if word_len == 0 {
        return Some(0);
    }
    if word_len > text_len {
        return None;
    }
    // How many places there are where the word can begin.
    let places = text_len - word_len + 1;
    // SAFETY: the word is not empty.
    let first = unsafe { word.read() };
    // SAFETY: the last byte of the word.
    let last = unsafe { word.wrapping_add(word_len - 1).read() };
    let mut start = 0;
    let mut spent = 0;
    while start < places {
        // SAFETY: both arrays of `places - start` bytes lie in the text.
        start += unsafe {
            scan::find_pair(
                text.wrapping_add(start),
                first,
                word_len - 1,
                last,
                places - start,
            )
        }?;
        // SAFETY: a place where the word can begin has `word_len` bytes.
        let matched = unsafe { scan::mismatch_bytes(text.wrapping_add(start), word, word_len) };
        if matched == word_len {
            return Some(start);
        }
        start += 1;
        spent += matched + 16;
        if spent > 512 + 4 * start && start < places {
            // SAFETY: what is left of the text.
            let rest =
                unsafe { core::slice::from_raw_parts(text.wrapping_add(start), text_len - start) };
            // SAFETY: the word.
            let word = unsafe { core::slice::from_raw_parts(word, word_len) };
            return two_way::find(rest, word, |byte| byte).map(|index| start + index);
        }
    }
    None
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_void;
    use core::ptr::null_mut;

    /// `memmem`: where an array of bytes occurs first in another.
    ///
    /// # Safety
    /// `text` and `word` are readable for `text_len` and `word_len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn memmem(
        text: *const c_void,
        text_len: usize,
        word: *const c_void,
        word_len: usize,
    ) -> *mut c_void {
        if word_len > text_len {
            return null_mut();
        }
        // SAFETY: by this function's contract.
        match unsafe { super::find(text.cast(), text_len, word.cast(), word_len) } {
            Some(index) => text.wrapping_byte_add(index).cast_mut(),
            None => null_mut(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use std::vec::Vec;

    fn ours(text: &[u8], word: &[u8]) -> Option<usize> {
        // SAFETY: two slices.
        unsafe { find(text.as_ptr(), text.len(), word.as_ptr(), word.len()) }
    }

    #[test]
    fn agrees_with_the_naive_search() {
        let mut random = 77u64;
        let mut next = move |limit: u64| {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random % limit
        };
        for _ in 0..40_000 {
            let letters = 1 + next(4);
            let text: Vec<u8> = (0..next(300)).map(|_| next(letters) as u8).collect();
            let word: Vec<u8> = (0..next(12)).map(|_| next(letters) as u8).collect();
            let naive = if word.is_empty() {
                Some(0)
            } else {
                text.windows(word.len()).position(|part| part == word)
            };
            assert_eq!(ours(&text, &word), naive, "{text:?} {word:?}");
        }
    }

    #[test]
    fn stays_linear_where_every_place_is_a_candidate() {
        let text = [b'a'; 100_000];
        let mut word = [b'a'; 50_000];
        word[25_000] = b'b';
        assert_eq!(ours(&text, &word), None);
    }
}
