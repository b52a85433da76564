//! Copying a wide string whose length nobody knows: what `wcscpy` and its relatives are made of. A raw file.

use super::scan;
use super::scan::pair::{self, BLOCK, HIGH, zero_or_negative};
use crate::ctypes::wchar_t;
use crate::string::memmove;

/// Copies a string with its NUL, and returns the place of that.
///
/// # Safety
/// `from` is a NUL-terminated wide string, `to` has room for it, and they do not overlap.
#[inline(always)]
pub unsafe fn copy_string(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
    let (mut target, mut source) = (to, from);
    loop {
        for ahead in 0..BLOCK {
            // SAFETY: no NUL was found before this character.
            let place = unsafe { source.add(ahead) };
            // SAFETY: as above.
            let character = unsafe { place.read() };
            // SAFETY: there is room for it.
            let place = unsafe { target.add(ahead) };
            // SAFETY: as above.
            unsafe { place.write(character) };
            if character == 0 {
                return place;
            }
        }
        // Some characters are copied once more.
        let block = pair::block_of(source);
        target = target.wrapping_byte_sub(source.addr() - block.addr());
        source = block;
        loop {
            (source, target) = (source.wrapping_add(BLOCK), target.wrapping_add(BLOCK));
            // SAFETY: no NUL was found before this character.
            let (first, second) = unsafe { pair::read(source) };
            if (zero_or_negative(first) | zero_or_negative(second)) & HIGH != 0 {
                break;
            }
            let pairs = target.cast::<u64>();
            // SAFETY: there is room for four characters.
            unsafe { pairs.write_unaligned(first) };
            // SAFETY: as above.
            let behind = unsafe { pairs.add(1) };
            // SAFETY: as above.
            unsafe { behind.write_unaligned(second) };
        }
    }
}

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
    let len = unsafe { scan::length_within(from, limit) };
    // SAFETY: by this function's contract.
    unsafe { memmove::copy(to.cast(), from.cast(), len * size_of::<wchar_t>()) };
    len
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec;

    #[test]
    fn strings_of_every_length_at_every_place() {
        for len in 0..70 {
            for offset in 0..8 {
                for distance in 0..4 {
                    let mut text = vec![if len % 3 == 0 { i32::MIN } else { 'ä' as i32 }; 90];
                    for index in (0..len).step_by(5) {
                        text[offset + index] = 1;
                    }
                    text[offset + len] = 0;
                    let mut room = vec![-1; 90];
                    let from = text[offset..].as_ptr();
                    // SAFETY: a string, and more room than it takes.
                    let end = unsafe { copy_string(room[distance..].as_mut_ptr(), from) };
                    assert_eq!(end, room[distance + len..].as_mut_ptr());
                    assert_eq!(room[distance..=distance + len], text[offset..=offset + len]);
                    assert!(room[..distance].iter().all(|&c| c == -1));
                    assert!(room[distance + len + 1..].iter().all(|&c| c == -1));
                }
            }
        }
    }
}
