//! Two characters to a word, once the place is at a multiple of 16 bytes.

use super::pair::{self, BLOCK, HIGH, ONES, zero_or_negative};
use crate::ctypes::wchar_t;
use core::ptr::null;

/// Characters that are looked at together where it is known that they exist.
const ROUND: usize = 8;

/// How many characters precede the NUL.
///
/// # Safety
/// `text` points to a NUL-terminated wide string.
#[inline]
pub unsafe fn length(text: *const wchar_t) -> usize {
    // SAFETY: the NUL ends the search.
    let end = unsafe { first(text, |character| character == 0, zero_or_negative) };
    (end.addr() - text.addr()) / size_of::<wchar_t>()
}

/// How many characters precede the NUL, at most `limit`.
///
/// # Safety
/// `text` points to a NUL-terminated wide string or to `limit` readable characters.
#[inline]
pub unsafe fn length_within(text: *const wchar_t, limit: usize) -> usize {
    let mut len = 0;
    while limit - len >= 4 {
        // The compiler makes four tests of this: half the time for a long string.
        for ahead in 0..4 {
            // SAFETY: no NUL was found before this character.
            if unsafe { text.wrapping_add(len + ahead).read() } == 0 {
                return len + ahead;
            }
        }
        len += 4;
    }
    // SAFETY: no NUL was found before this character.
    while len < limit && unsafe { text.wrapping_add(len).read() } != 0 {
        len += 1;
    }
    len
}

/// The first place that holds `wanted` or the NUL.
///
/// # Safety
/// `text` points to a NUL-terminated wide string.
#[inline]
pub unsafe fn find_or_end(text: *const wchar_t, wanted: wchar_t) -> *const wchar_t {
    let pattern = twice(wanted);
    // SAFETY: the NUL ends the search.
    unsafe {
        first(
            text,
            |character| character == wanted || character == 0,
            |pair| zero_or_negative(pair) | zero_or_negative(pair ^ pattern),
        )
    }
}

/// The first place that holds `wanted`, or NULL.
///
/// # Safety
/// `text` points to a NUL-terminated wide string.
#[inline]
pub unsafe fn find_in_text(text: *const wchar_t, wanted: wchar_t) -> *const wchar_t {
    // SAFETY: by this function's contract.
    let place = unsafe { find_or_end(text, wanted) };
    // SAFETY: in the string or its NUL.
    if unsafe { place.read() } == wanted {
        place
    } else {
        null()
    }
}

/// The first place that `ends` says something of; `may_end` sets the highest bit of each half of a pair in which there may be one.
///
/// # Safety
/// There is such a place, and memory is readable up to there.
#[inline(always)]
unsafe fn first(
    text: *const wchar_t,
    ends: impl Fn(wchar_t) -> bool,
    may_end: impl Fn(u64) -> u64,
) -> *const wchar_t {
    let mut place = text;
    loop {
        for ahead in 0..BLOCK {
            // SAFETY: nothing was found before this character.
            let next = unsafe { place.add(ahead) };
            // SAFETY: as above.
            if ends(unsafe { next.read() }) {
                return next;
            }
        }
        // Some characters are looked at once more.
        place = pair::block_of(place);
        'blocks: loop {
            // The compiler makes two blocks of this, with half the jumps.
            for _ in 0..2 {
                place = place.wrapping_add(BLOCK);
                // SAFETY: the block's first character is readable.
                let (pair, next) = unsafe { pair::read(place) };
                if (may_end(pair) | may_end(next)) & HIGH != 0 {
                    break 'blocks;
                }
            }
        }
    }
}

/// A character in both halves of a word.
#[inline(always)]
const fn twice(character: wchar_t) -> u64 {
    character as u32 as u64 * ONES
}

/// How many characters there are up to the end of memory.
#[cfg(target_family = "wasm")]
#[inline(always)]
fn characters_from(place: *const wchar_t) -> usize {
    let end = core::arch::wasm32::memory_size::<0>() << 16;
    end.wrapping_sub(place.addr()) / size_of::<wchar_t>()
}

/// Natively nobody says more than there are.
#[cfg(not(target_family = "wasm"))]
fn characters_from(_: *const wchar_t) -> usize {
    usize::MAX
}

/// The first of `len` characters that is `wanted`, or NULL.
///
/// # Safety
/// `start` has the character wanted, or `len` characters.
#[inline]
pub unsafe fn find(start: *const wchar_t, wanted: wchar_t, len: usize) -> *const wchar_t {
    let pattern = twice(wanted);
    // `len` may reach beyond the end of memory, where a round must not read.
    let (mut place, mut left) = (start, len.min(characters_from(start)));
    while left >= ROUND {
        let mut may_be = 0;
        for ahead in 0..ROUND / 2 {
            // SAFETY: so many characters remain, and nothing was found before them.
            let pair = unsafe { place.cast::<u64>().add(ahead) };
            // SAFETY: as above.
            may_be |= zero_or_negative(unsafe { pair.read_unaligned() } ^ pattern);
        }
        if may_be & HIGH != 0 {
            break;
        }
        place = place.wrapping_add(ROUND);
        left -= ROUND;
    }
    // What is left, or from that round on: a look at its characters and a way back take more registers than are free.
    while left > 0 {
        // SAFETY: below `len`, and nothing was found before.
        if unsafe { place.read() } == wanted {
            return place;
        }
        place = place.wrapping_add(1);
        left -= 1;
    }
    null()
}
