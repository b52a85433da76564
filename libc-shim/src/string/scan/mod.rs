//! Scanning memory a block at a time: what `strlen`, `memchr`, `strcmp` and their kin are made of. A raw file.
//!
//! A block is eight bytes, or sixteen where `simd128` is on. These functions read whole blocks, so also bytes before the
//! first and behind the last byte that the caller may name. That is sound on this architecture: linear memory is one
//! array whose length is a multiple of 64 KiB, a load traps only beyond its end, and every byte in it may be read at any
//! time by anyone. A block at a multiple of its size never straddles the end of memory; neither does one whose first
//! byte lies far enough before the next multiple of 64 KiB. Every load below is of one of these two kinds and holds at
//! least one byte that the caller vouches for. What the surplus bytes are never influences a result.
//! Natively (in tests) the same holds with pages of 4 KiB.

#[cfg(target_feature = "simd128")]
mod simd;
mod table;
#[cfg(not(target_feature = "simd128"))]
mod word;

#[cfg(target_feature = "simd128")]
use simd as block;
#[cfg(not(target_feature = "simd128"))]
use word as block;

use block::{Block, SIZE};
pub use block::{find_by_set, load_sixteen, sixteen_times, store_sixteen, widen};
use core::ptr::null;

/// Where memory may end: reads that stay between two multiples of this never trap if one of their bytes may be read.
#[cfg(target_family = "wasm")]
const PAGE: usize = 0x1_0000;
#[cfg(not(target_family = "wasm"))]
const PAGE: usize = 0x1000;

/// How many bytes precede the NUL of `text`.
///
/// # Safety
/// `text` points to a NUL-terminated string.
#[inline]
pub unsafe fn length(text: *const u8) -> usize {
    // SAFETY: the string's NUL is found before memory that nobody vouches for.
    let end = unsafe { find_first::<2>(text, block::mark_zeros) };
    end.addr() - text.addr()
}

/// How many bytes precede the NUL of `text`, at most `limit`.
///
/// # Safety
/// `text` points to a NUL-terminated string or to `limit` readable bytes.
#[inline]
pub unsafe fn length_within(text: *const u8, limit: usize) -> usize {
    // SAFETY: by this function's contract the NUL, or `limit` bytes, can be read.
    let end = unsafe { find(text, 0, limit) };
    if end.is_null() {
        limit
    } else {
        end.addr() - text.addr()
    }
}

/// The first place in `text` that is `byte` or NUL.
///
/// # Safety
/// `text` points to a NUL-terminated string.
#[inline]
pub unsafe fn find_or_end(text: *const u8, byte: u8) -> *const u8 {
    let wanted = block::splat(byte);
    // SAFETY: the string's NUL is found before memory that nobody vouches for.
    unsafe {
        find_first::<1>(text, |block| {
            block::either(block::mark_zeros(block), block::mark_equal(block, wanted))
        })
    }
}

/// The first place from `start` on that is `byte`, wherever that is.
///
/// # Safety
/// `byte` occurs at or behind `start`, and memory is readable up to there.
#[inline]
pub unsafe fn find_always(start: *const u8, byte: u8) -> *const u8 {
    let wanted = block::splat(byte);
    // SAFETY: by the contract the byte is found before memory that nobody vouches for.
    unsafe { find_first::<2>(start, |block| block::mark_equal(block, wanted)) }
}

/// The first place from `start` on that `mark` marks in a block, so many of them to a round.
///
/// # Safety
/// Such a place exists, and memory is readable up to there.
#[inline(always)]
unsafe fn find_first<const BLOCKS: usize>(
    start: *const u8,
    mark: impl Fn(Block) -> Block + Copy,
) -> *const u8 {
    let offset = start.addr() % SIZE;
    let place = start.wrapping_sub(offset);
    if fits_page(start) {
        // Not the aligned block: a program that cuts a string into pieces has just written the byte before `start`, for which
        // a load of that block would have to wait.
        // SAFETY: stays in the page of a byte that is readable.
        let found = block::marked(mark(unsafe { load(start) }));
        if found != 0 {
            return start.wrapping_add(block::first(found));
        }
    } else {
        // SAFETY: an aligned block that holds the byte at `start`.
        let found = block::marked_from(offset, unsafe { load_aligned(place) }, mark);
        if found != 0 {
            return start.wrapping_add(block::first(found));
        }
    }
    // SAFETY: an aligned block, and nothing was found before it.
    unsafe { block::find_in_blocks::<BLOCKS>(place.wrapping_add(SIZE), None, mark) }
}

/// A set of at most four bytes.
#[derive(Clone, Copy)]
pub struct SmallSet(Block, Block, Block, Block);

impl SmallSet {
    /// The bytes of a string of one to four; `None` for other strings.
    ///
    /// # Safety
    /// `set` points to a NUL-terminated string.
    #[inline(always)]
    pub unsafe fn new(set: *const u8) -> Option<Self> {
        let at = |index| {
            // SAFETY: each is asked for only if the one before is not the NUL.
            let byte = unsafe { set.wrapping_add(index).read() };
            (byte != 0).then(|| block::splat(byte))
        };
        let first = at(0)?;
        let Some(second) = at(1) else {
            return Some(Self(first, first, first, first));
        };
        let Some(third) = at(2) else {
            return Some(Self(first, second, first, first));
        };
        let Some(fourth) = at(3) else {
            return Some(Self(first, second, third, first));
        };
        match at(4) {
            None => Some(Self(first, second, third, fourth)),
            Some(_) => None,
        }
    }

    #[inline(always)]
    fn mark(self, block: Block) -> Block {
        let Self(a, b, c, d) = self;
        block::either(
            block::either(block::mark_equal(block, a), block::mark_equal(block, b)),
            block::either(block::mark_equal(block, c), block::mark_equal(block, d)),
        )
    }

    #[inline(always)]
    fn mark_others(self, block: Block) -> Block {
        let Self(a, b, c, d) = self;
        block::both(
            block::both(block::mark_other(block, a), block::mark_other(block, b)),
            block::both(block::mark_other(block, c), block::mark_other(block, d)),
        )
    }

    /// The first byte of a string that is not in the set.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated string.
    #[inline]
    pub unsafe fn find_outside(self, text: *const u8) -> *const u8 {
        // SAFETY: the first byte of the string.
        let first = unsafe { text.read() };
        let is = |member| first == block::first_byte(member);
        if !(is(self.0) || is(self.1) || is(self.2) || is(self.3)) {
            return text;
        }
        // SAFETY: the NUL is not in the set, so it ends the search.
        unsafe { find_first::<1>(text, |block| self.mark_others(block)) }
    }

    /// The first byte of a string that is in the set, or its NUL.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated string.
    #[inline]
    pub unsafe fn find_inside(self, text: *const u8) -> *const u8 {
        // SAFETY: the NUL ends the search.
        unsafe {
            find_first::<1>(text, |block| {
                block::either(block::mark_zeros(block), self.mark(block))
            })
        }
    }
}

/// The first of `len` bytes from `start` that is `byte`, or NULL.
///
/// # Safety
/// Memory is readable from `start` to the byte found, or for `len` bytes.
#[inline]
pub unsafe fn find(start: *const u8, byte: u8, len: usize) -> *const u8 {
    if len == 0 {
        return null();
    }
    let wanted = block::splat(byte);
    // `len` may reach beyond the end of memory (as in `memchr(s, 0, SIZE_MAX)`).
    let last = start.addr().saturating_add(len - 1);
    let mark = |block| block::mark_equal(block, wanted);
    let offset = start.addr() % SIZE;
    let place = start.wrapping_sub(offset);
    let found = if fits_page(start) {
        // SAFETY: stays in the page of a byte that is readable.
        block::marked(mark(unsafe { load(start) }))
    } else {
        // SAFETY: an aligned block that holds the byte at `start`.
        block::marked_from(offset, unsafe { load_aligned(place) }, mark)
    };
    if found != 0 {
        let index = block::first(found);
        return if index < len {
            start.wrapping_add(index)
        } else {
            null()
        };
    }
    if len <= SIZE - offset {
        return null();
    }
    let place = place.wrapping_add(SIZE);
    // SAFETY: an aligned block whose first byte is one of `len`, and nothing was found before it.
    unsafe { block::find_in_blocks::<2>(place, Some(last), mark) }
}

/// The last of `len` bytes from `start` that is `byte`, or NULL.
///
/// # Safety
/// Memory is readable from `start` for `len` bytes.
#[inline]
pub unsafe fn find_last(start: *const u8, byte: u8, len: usize) -> *const u8 {
    if len == 0 {
        return null();
    }
    let wanted = block::splat(byte);
    let offset = start.wrapping_add(len - 1).addr() % SIZE;
    let mut place = start.wrapping_add(len - 1).wrapping_sub(offset);
    // SAFETY: an aligned block that holds the last byte.
    let mut found = block::equal(unsafe { load_aligned(place) }, wanted);
    if offset + 1 < SIZE {
        found = block::keep(found, offset + 1);
    }
    while found == 0 {
        if place <= start {
            return null();
        }
        place = place.wrapping_sub(SIZE);
        // SAFETY: an aligned block whose last byte lies behind `start` or at it.
        let mut block = unsafe { load_aligned(place) };
        if block::marked(block::mark_equal(block, wanted)) == 0 && place > start {
            place = place.wrapping_sub(SIZE);
            // SAFETY: as above.
            block = unsafe { load_aligned(place) };
        }
        // Marks alone may tell of a byte too many behind the first.
        if block::marked(block::mark_equal(block, wanted)) != 0 {
            found = block::equal(block, wanted);
        }
    }
    let result = place.wrapping_add(block::last(found));
    if result >= start { result } else { null() }
}

/// Where two strings differ first, or where both end: as an index.
///
/// # Safety
/// Both point to NUL-terminated strings, or to at least `limit` readable bytes.
#[inline]
pub unsafe fn mismatch(left: *const u8, right: *const u8, limit: usize) -> usize {
    // SAFETY: by this function's contract.
    unsafe { mismatch_with(left, right, limit, block::different, |byte| byte) }
}

/// The same where upper and lower case of an ASCII letter do not differ.
///
/// # Safety
/// As for `mismatch`.
#[inline]
pub unsafe fn mismatch_in_lower_case(left: *const u8, right: *const u8, limit: usize) -> usize {
    let different = |block, other| {
        let found = block::different(block, other);
        if found == 0 {
            return found;
        }
        block::different(block::lower(block), block::lower(other))
    };
    // SAFETY: by this function's contract.
    unsafe {
        mismatch_with(left, right, limit, different, |byte| {
            byte.to_ascii_lowercase()
        })
    }
}

/// Where two strings differ first by `different`, or by what `fold` makes of a byte, or where both end.
///
/// # Safety
/// As for `mismatch`.
#[inline(always)]
unsafe fn mismatch_with(
    left: *const u8,
    right: *const u8,
    limit: usize,
    different: impl Fn(Block, Block) -> block::Found,
    fold: impl Fn(u8) -> u8,
) -> usize {
    let mut index = 0;
    while index < limit {
        let (left, right) = (left.wrapping_add(index), right.wrapping_add(index));
        if both_fit_page::<2>(left, right) {
            // SAFETY: stays in the page of a byte that is readable, since no end was found before it.
            let block = unsafe { load(left) };
            // SAFETY: as above.
            let found = different(block, unsafe { load(right) }) | block::zeros_first(block);
            if found != 0 {
                return limit.min(index + block::first(found));
            }
            // SAFETY: as above, and the second block is in the same page.
            let block = unsafe { load(left.wrapping_add(SIZE)) };
            // SAFETY: as above.
            let other = unsafe { load(right.wrapping_add(SIZE)) };
            let found = different(block, other) | block::zeros_first(block);
            if found != 0 {
                return limit.min(index + SIZE + block::first(found));
            }
            index += 2 * SIZE;
        } else {
            // SAFETY: no end was found before this byte.
            let (byte, other) = (unsafe { left.read() }, unsafe { right.read() });
            if fold(byte) != fold(other) || byte == 0 {
                return index;
            }
            index += 1;
        }
    }
    limit
}

/// Where two arrays of `len` bytes differ first; `len` if they do not.
///
/// # Safety
/// Both are readable for `len` bytes.
#[inline]
pub unsafe fn mismatch_bytes(left: *const u8, right: *const u8, len: usize) -> usize {
    let mut index = 0;
    while len - index >= SIZE {
        // SAFETY: these bytes lie before `len`.
        let block = unsafe { load(left.wrapping_add(index)) };
        // SAFETY: these bytes lie before `len`.
        let found = block::different(block, unsafe { load(right.wrapping_add(index)) });
        if found != 0 {
            return index + block::first(found);
        }
        index += SIZE;
        if len - index < SIZE {
            break;
        }
        // SAFETY: these bytes lie before `len`.
        let block = unsafe { load(left.wrapping_add(index)) };
        // SAFETY: these bytes lie before `len`.
        let found = block::different(block, unsafe { load(right.wrapping_add(index)) });
        if found != 0 {
            return index + block::first(found);
        }
        index += SIZE;
    }
    if index == len {
        return len;
    }
    if index > 0 {
        // The last block, which overlaps the one before it.
        index = len - SIZE;
        // SAFETY: the last `SIZE` of more than `SIZE` bytes.
        let block = unsafe { load(left.wrapping_add(index)) };
        // SAFETY: the last `SIZE` of more than `SIZE` bytes.
        let found = block::different(block, unsafe { load(right.wrapping_add(index)) });
        return if found != 0 {
            index + block::first(found)
        } else {
            len
        };
    }
    if fits_page(left) && fits_page(right) {
        // SAFETY: stays in the page of a byte that the caller vouches for.
        let block = unsafe { load(left) };
        // SAFETY: as above.
        let found = block::keep(block::different(block, unsafe { load(right) }), len);
        return if found != 0 { block::first(found) } else { len };
    }
    while index < len {
        // SAFETY: `index` is below `len`.
        let byte = unsafe { left.wrapping_add(index).read() };
        // SAFETY: `index` is below `len`.
        if byte != unsafe { right.wrapping_add(index).read() } {
            break;
        }
        index += 1;
    }
    index
}

/// Copies a string with its NUL and returns where the NUL went.
///
/// # Safety
/// `from` is a NUL-terminated string, `to` has room for it, and they do not overlap.
#[inline]
pub unsafe fn copy_string(to: *mut u8, from: *const u8) -> *mut u8 {
    let (mut to, mut from) = (to, from);
    while !fits_page(from) {
        // SAFETY: no NUL was found before this byte.
        let byte = unsafe { from.read() };
        // SAFETY: the caller vouches for as many bytes as the string has.
        unsafe { to.write(byte) };
        if byte == 0 {
            return to;
        }
        (to, from) = (to.wrapping_add(1), from.wrapping_add(1));
    }
    // SAFETY: stays in the page of a byte that is readable, since no NUL was found before it.
    let mut block = unsafe { load(from) };
    let found = block::zeros_first(block);
    if found != 0 {
        let len = block::first(found);
        // SAFETY: `len + 1` bytes belong to the string, and `to` has room for them.
        unsafe { super::memmove::copy_short(to, from, len + 1) };
        return to.wrapping_add(len);
    }
    // SAFETY: none of these bytes is the NUL, so `to` has room for them all.
    unsafe { to.cast::<Block>().write_unaligned(block) };
    // The next block is the first at a multiple of its size.
    let mut step = SIZE - from.addr() % SIZE;
    loop {
        (to, from) = (to.wrapping_add(step), from.wrapping_add(step));
        step = SIZE;
        // SAFETY: an aligned block; no NUL was found before it, so its first byte is readable.
        block = unsafe { load_aligned(from) };
        let found = block::zeros_first(block);
        if found != 0 {
            break;
        }
        // SAFETY: none of these bytes is the NUL, so `to` has room for them all.
        unsafe { to.cast::<Block>().write_unaligned(block) };
    }
    // A block that ends with the NUL: a part of it is there already.
    let behind = block::first(block::zeros_first(block)) + 1;
    let (from, end) = (from.wrapping_add(behind), to.wrapping_add(behind));
    // SAFETY: at least a block was copied before these bytes of the string.
    let block = unsafe { load(from.wrapping_sub(SIZE)) };
    // SAFETY: as above.
    unsafe {
        end.wrapping_sub(SIZE)
            .cast::<Block>()
            .write_unaligned(block)
    };
    end.wrapping_sub(1)
}

/// The first index below `places` where `text` has `first` and, `distance` further on, `last`.
///
/// # Safety
/// `text` is readable for `places + distance` bytes.
#[inline]
pub unsafe fn find_pair(
    text: *const u8,
    first: u8,
    distance: usize,
    last: u8,
    places: usize,
) -> Option<usize> {
    let (wanted, wanted_last) = (block::splat(first), block::splat(last));
    let mut index = 0;
    while places - index >= SIZE {
        // SAFETY: these bytes lie before `places`.
        let block = unsafe { load(text.wrapping_add(index)) };
        // SAFETY: these bytes lie before `places + distance`.
        let other = unsafe { load(text.wrapping_add(index + distance)) };
        let found = block::marked(block::mark_both(block, wanted, other, wanted_last));
        if found != 0 {
            return Some(index + block::first(found));
        }
        index += SIZE;
    }
    let (head, tail) = (
        text.wrapping_add(index),
        text.wrapping_add(index + distance),
    );
    if index < places && both_fit_page::<1>(head, tail) {
        // SAFETY: stays in the page of a byte that the caller vouches for.
        let block = unsafe { load(head) };
        // SAFETY: as above.
        let other = unsafe { load(tail) };
        let found = block::marked(block::mark_both(block, wanted, other, wanted_last));
        let found = block::keep(found, places - index);
        return if found != 0 {
            Some(index + block::first(found))
        } else {
            None
        };
    }
    while index < places {
        // SAFETY: `index` is below `places`.
        let byte = unsafe { text.wrapping_add(index).read() };
        // SAFETY: `index + distance` is below `places + distance`.
        if byte == first && unsafe { text.wrapping_add(index + distance).read() } == last {
            return Some(index);
        }
        index += 1;
    }
    None
}

/// The first place in `text` where `first` and, `distance` further on, `second` stand, or the NUL. What follows the NUL may
/// give a place before it that is none.
///
/// # Safety
/// `text` points to a NUL-terminated string; `first` is not NUL.
#[inline]
pub unsafe fn find_two_or_end(
    text: *const u8,
    first: u8,
    distance: usize,
    second: u8,
) -> *const u8 {
    let (wanted, wanted_next) = (block::splat(first), block::splat(second));
    let mut place = text;
    loop {
        if place.addr() % PAGE + distance <= PAGE - SIZE {
            // SAFETY: stays in the page of a byte that is readable, since no NUL was found before it.
            let block = unsafe { load(place) };
            // SAFETY: as above.
            let other = unsafe { load(place.wrapping_add(distance)) };
            let marks = block::either(
                block::mark_zeros(block),
                block::mark_both(block, wanted, other, wanted_next),
            );
            let found = block::marked(marks);
            if found != 0 {
                return place.wrapping_add(block::first(found));
            }
            place = place.wrapping_add(SIZE);
            continue;
        }
        // SAFETY: no NUL was found before this byte.
        let byte = unsafe { place.read() };
        if byte == 0 || byte == first {
            return place;
        }
        place = place.wrapping_add(1);
    }
}

/// Whether so many blocks from each of two places on stay within one page.
#[inline(always)]
fn both_fit_page<const BLOCKS: usize>(left: *const u8, right: *const u8) -> bool {
    let fits = |address| address % PAGE <= PAGE - BLOCKS * SIZE;
    // Where neither place has all the high bits, mostly, one comparison is enough.
    fits(left.addr() | right.addr()) || (fits(left.addr()) && fits(right.addr()))
}

/// How many bytes from a place on are certainly readable if the first of them is.
#[inline(always)]
pub fn rest_of_page(place: *const u8) -> usize {
    PAGE - place.addr() % PAGE
}

/// Whether a block that starts here stays within one page.
#[inline(always)]
fn fits_page(place: *const u8) -> bool {
    place.addr() % PAGE <= PAGE - SIZE
}

/// # Safety
/// `place` is a multiple of a block's size, and one byte of the block is readable.
#[inline(always)]
unsafe fn load_aligned(place: *const u8) -> Block {
    // SAFETY: by the contract, and by the architecture as the module's text says.
    unsafe { place.cast::<Block>().read() }
}

/// # Safety
/// One byte of the block is readable, and the block stays within its page.
#[inline(always)]
unsafe fn load(place: *const u8) -> Block {
    // SAFETY: by the contract, and by the architecture as the module's text says.
    unsafe { place.cast::<Block>().read_unaligned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec;
    use std::vec::Vec;

    #[test]
    fn finds_by_set() {
        let all: Vec<u8> = (1..=255).chain([0]).collect();
        let set = b"\x01az\x7f\x80\x8a\xf0\xff\0";
        for start in 0..255 {
            let is_in = |byte: &u8| *byte != 0 && set.contains(byte);
            let text = &all[start..];
            let inside = text.iter().position(|byte| *byte == 0 || is_in(byte));
            let outside = text.iter().position(|byte| !is_in(byte));
            let begin = text.as_ptr();
            // SAFETY: two strings.
            let ours = unsafe { find_by_set::<false>(begin, set.as_ptr()) };
            assert_eq!(Some(ours.addr() - begin.addr()), inside);
            // SAFETY: as above.
            let ours = unsafe { find_by_set::<true>(begin, set.as_ptr()) };
            assert_eq!(Some(ours.addr() - begin.addr()), outside);
        }
    }

    /// Strings over a small alphabet at every offset in a block, with bytes of every kind around them.
    fn samples() -> Vec<(Vec<u8>, usize, usize)> {
        let mut random = 12345u32;
        let mut next = move || {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            random >> 16
        };
        let alphabet = [0u8, 1, 2, 0x7f, 0x80, 0x81, 0xff, b'a'];
        let mut all = Vec::new();
        for offset in 0..SIZE {
            for len in 0..3 * SIZE + 2 {
                for _ in 0..20 {
                    let mut bytes: Vec<u8> =
                        (0..128).map(|_| alphabet[next() as usize % 8]).collect();
                    bytes[offset + len] = 0;
                    all.push((bytes, offset, len));
                }
            }
        }
        all
    }

    #[test]
    fn agrees_with_the_naive_scans() {
        for (bytes, offset, len) in samples() {
            // A buffer of known alignment.
            let mut words = vec![0u128; 16];
            for (to, from) in words.iter_mut().zip(bytes.chunks(16)) {
                *to = u128::from_le_bytes(from.try_into().unwrap());
            }
            let start = words.as_ptr().cast::<u8>().wrapping_add(offset);
            let text = &bytes[offset..];
            let naive_length = text.iter().position(|&b| b == 0).unwrap();
            // SAFETY: the buffer has 256 bytes and a zero within the first 128.
            assert_eq!(unsafe { length(start) }, naive_length);
            for byte in [0, 1, 0x80, b'a'] {
                let place =
                    |index: Option<usize>| index.map_or(null(), |index| start.wrapping_add(index));
                let naive = text[..len].iter().position(|&b| b == byte);
                // SAFETY: `len` bytes are readable.
                assert_eq!(unsafe { find(start, byte, len) }, place(naive));
                let naive = text[..len].iter().rposition(|&b| b == byte);
                // SAFETY: `len` bytes are readable.
                assert_eq!(unsafe { find_last(start, byte, len) }, place(naive));
                let naive = text.iter().position(|&b| b == byte || b == 0);
                // SAFETY: the buffer has a zero.
                assert_eq!(unsafe { find_or_end(start, byte) }, place(naive));
            }
            let mut copy = vec![0xaau8; 256];
            // SAFETY: 256 bytes are more than the string has.
            let end = unsafe { copy_string(copy.as_mut_ptr().wrapping_add(3), start) };
            assert_eq!(end.addr() - copy.as_ptr().addr(), 3 + naive_length);
            assert_eq!(copy[3..4 + naive_length], text[..=naive_length]);
            assert_eq!(copy[4 + naive_length], 0xaa);
            for change in 0..len {
                let mut other = text[..len].to_vec();
                other[change] ^= 0x11;
                // SAFETY: both have `len` bytes.
                let index = unsafe { mismatch_bytes(start, other.as_ptr(), len) };
                assert_eq!(index, change);
                // SAFETY: both have `len` bytes.
                let index = unsafe { mismatch(start, other.as_ptr(), len) };
                assert_eq!(index, change.min(naive_length));
            }
            // SAFETY: both have `len` bytes.
            assert_eq!(unsafe { mismatch_bytes(start, text.as_ptr(), len) }, len);
            // SAFETY: both have `len` bytes.
            assert_eq!(
                unsafe { mismatch(start, text.as_ptr(), len) },
                len.min(naive_length)
            );
        }
    }

    #[test]
    fn upper_and_lower_case_do_not_differ() {
        let text = *b"Where it Stands: 0123456789\0....";
        for place in 0..20 {
            for (byte, other) in (0..=255).flat_map(|byte| (0..=255).map(move |b| (byte, b))) {
                let (mut left, mut right) = (text, text.map(|byte| byte.to_ascii_uppercase()));
                (left[place], right[place]) = (byte, other);
                let naive = left
                    .iter()
                    .zip(&right)
                    .position(|(left, right)| !left.eq_ignore_ascii_case(right) || *left == 0);
                // SAFETY: both have a NUL.
                let index =
                    unsafe { mismatch_in_lower_case(left.as_ptr(), right.as_ptr(), usize::MAX) };
                assert_eq!(Some(index), naive, "{place} {byte} {other}");
            }
        }
    }
}
