//! Copying a wide string whose length nobody knows: what `wcscpy` and its relatives are made of. A raw file.

use super::scan;
use crate::ctypes::wchar_t;
use crate::string::memmove;

/// So many characters are copied one by one: most strings are shorter, and measuring one costs as much as copying it.
const SHORT: usize = 32;

/// Copies the characters in front of the NUL, at most `limit` of them, and returns how many.
///
/// # Safety
/// `from` is a NUL-terminated wide string or has `limit` characters; `to` has room for them; they do not overlap.
#[inline(always)]
pub unsafe fn copy_text(to: *mut wchar_t, from: *const wchar_t, limit: usize) -> usize {
    let mut done = 0;
    while limit - done >= 4 && done < SHORT {
        // SAFETY: no NUL was found so far.
        let (target, source) = (to.wrapping_add(done), from.wrapping_add(done));
        for ahead in 0..4 {
            // SAFETY: no NUL was found before this character.
            let place = unsafe { source.add(ahead) };
            // SAFETY: as above.
            let character = unsafe { place.read() };
            if character == 0 {
                return done + ahead;
            }
            // SAFETY: there is room for all characters in front of the NUL.
            let place = unsafe { target.add(ahead) };
            // SAFETY: as above.
            unsafe { place.write(character) };
        }
        done += 4;
    }
    // SAFETY: what is left.
    done + unsafe { copy_rest(to.wrapping_add(done), from.wrapping_add(done), limit - done) }
}

/// `copy_text` of a long string, or of the last three characters.
///
/// # Safety
/// As for `copy_text`.
#[inline(never)]
unsafe fn copy_rest(to: *mut wchar_t, from: *const wchar_t, limit: usize) -> usize {
    // SAFETY: by this function's contract.
    let len = unsafe { scan::length(from, limit) };
    // SAFETY: by this function's contract.
    unsafe { memmove::copy(to.cast(), from.cast(), len * size_of::<wchar_t>()) };
    len
}
