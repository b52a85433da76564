//! Four characters to a block, and four blocks in a round once the place is at a multiple of 64 bytes.

use crate::ctypes::wchar_t;
use core::arch::wasm32::{
    i32x4_all_true, i32x4_bitmask, i32x4_eq, i32x4_splat, u32x4_min, v128, v128_xor,
};
use core::ptr::null;

const ROUND: usize = 64;

/// How many characters precede the NUL.
///
/// # Safety
/// `text` points to a NUL-terminated wide string.
#[inline]
pub unsafe fn length(text: *const wchar_t) -> usize {
    // SAFETY: the NUL ends the search.
    unsafe { length_within(text, usize::MAX) }
}

/// How many characters precede the NUL, at most `limit`.
///
/// # Safety
/// `text` points to a NUL-terminated wide string or to `limit` readable characters.
#[inline]
pub unsafe fn length_within(text: *const wchar_t, limit: usize) -> usize {
    // SAFETY: by this function's contract.
    unsafe { first_zero(text, limit, |character| character, |block| block) }
}

/// The first place that holds `wanted` or the NUL.
///
/// # Safety
/// `text` points to a NUL-terminated wide string.
#[inline]
pub unsafe fn find_or_end(text: *const wchar_t, wanted: wchar_t) -> *const wchar_t {
    let pattern = i32x4_splat(wanted);
    // The lesser of a character and its difference is zero if one of them is.
    // SAFETY: the NUL ends the search.
    let index = unsafe {
        first_zero(
            text,
            usize::MAX,
            |character| (character as u32).min((character ^ wanted) as u32) as wchar_t,
            |block| u32x4_min(block, v128_xor(block, pattern)),
        )
    };
    text.wrapping_add(index)
}

/// The first of `len` characters that is `wanted`, or NULL.
///
/// # Safety
/// `start` has the character wanted, or `len` characters.
#[inline]
pub unsafe fn find(start: *const wchar_t, wanted: wchar_t, len: usize) -> *const wchar_t {
    let pattern = i32x4_splat(wanted);
    // SAFETY: by this function's contract.
    let index = unsafe {
        first_zero(
            start,
            len,
            |character| character ^ wanted,
            |block| v128_xor(block, pattern),
        )
    };
    if index < len {
        start.wrapping_add(index)
    } else {
        null()
    }
}

/// The index of the first character for which `one`, or `four` for four at a time, is zero; at most `limit`.
///
/// # Safety
/// Memory is readable up to that character, or for `limit` of them.
#[inline(always)]
unsafe fn first_zero(
    text: *const wchar_t,
    limit: usize,
    one: impl Fn(wchar_t) -> wchar_t,
    four: impl Fn(v128) -> v128,
) -> usize {
    if limit == 0 {
        return 0;
    }
    let before = text.addr() % 16 / size_of::<wchar_t>();
    if !text.addr().is_multiple_of(size_of::<wchar_t>()) {
        // SAFETY: by this function's contract.
        return unsafe { first_zero_unaligned(text, limit, one) };
    }
    // SAFETY: an aligned block of which one character is readable.
    let found = zeros(four(unsafe { load(text.wrapping_sub(before)) })) >> before;
    if found != 0 {
        return limit.min(found.trailing_zeros() as usize);
    }
    let mut index = 4 - before;
    while index < limit {
        let place = text.wrapping_add(index);
        if place.addr().is_multiple_of(ROUND) {
            break;
        }
        // SAFETY: an aligned block of which the first character is readable.
        let found = zeros(four(unsafe { load(place) }));
        if found != 0 {
            return limit.min(index + found.trailing_zeros() as usize);
        }
        index += 4;
    }
    while index < limit {
        let place = text.wrapping_add(index);
        let blocks = place.cast::<v128>();
        let block = |number: usize| {
            // SAFETY: in 64 aligned bytes, which lie in memory whole if the first is readable, as it is.
            four(unsafe { blocks.wrapping_add(number).read() })
        };
        let least = u32x4_min(u32x4_min(block(0), block(1)), u32x4_min(block(2), block(3)));
        if !i32x4_all_true(least) {
            for number in 0..4 {
                let found = zeros(block(number));
                if found != 0 {
                    return limit.min(index + 4 * number + found.trailing_zeros() as usize);
                }
            }
        }
        if limit - index <= 16 {
            break;
        }
        index += 16;
    }
    limit
}

/// The same for characters that do not lie at multiples of four bytes.
///
/// # Safety
/// As for `first_zero`.
#[cold]
unsafe fn first_zero_unaligned(
    text: *const wchar_t,
    limit: usize,
    one: impl Fn(wchar_t) -> wchar_t,
) -> usize {
    let mut index = 0;
    // SAFETY: below the limit, and nothing was found before.
    while index < limit && one(unsafe { text.wrapping_add(index).read_unaligned() }) != 0 {
        index += 1;
    }
    index.min(limit)
}

/// Four characters.
///
/// # Safety
/// `place` is a multiple of 16, and one of the four is readable, so that the block lies in memory whole.
#[inline(always)]
unsafe fn load(place: *const wchar_t) -> v128 {
    // SAFETY: by this function's contract.
    unsafe { place.cast::<v128>().read() }
}

/// Which of four characters are zero. (A reference to the closure here would not be inlined.)
#[inline(always)]
fn zeros(block: v128) -> u8 {
    i32x4_bitmask(i32x4_eq(block, i32x4_splat(0)))
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
