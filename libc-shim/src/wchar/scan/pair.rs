//! Two characters in a word, and four in two words.
//!
//! Less one, a character has its highest bit if it is zero, or if it had that bit before, as no character of a text has it. So one
//! subtraction tells for both halves of a word whether one may be zero; whether one is, the characters themselves tell. (What the
//! lower half borrows from the upper one it borrows because it is zero.)

use crate::ctypes::wchar_t;

/// Characters that are looked at together.
pub const BLOCK: usize = 4;

/// 1 in both halves.
pub const ONES: u64 = 0x1_0000_0001;

/// The highest bit of both halves.
pub const HIGH: u64 = ONES << 31;

/// The highest bit of each half that is zero is set, and perhaps those of others; the other bits mean nothing.
#[inline(always)]
pub const fn zero_or_negative(pair: u64) -> u64 {
    pair.wrapping_sub(ONES)
}

/// The beginning of the 16 bytes in which a character lies. Where characters lie at no multiple of their size, which C forbids,
/// blocks do so, too.
#[inline(always)]
pub fn block_of(place: *const wchar_t) -> *const wchar_t {
    place.map_addr(|address| address & !12)
}

/// The four characters of a block, of which some may lie behind the end of an object.
///
/// # Safety
/// `place` begins a block, and its character is readable: so the block lies in memory whole.
#[inline(always)]
pub unsafe fn read(place: *const wchar_t) -> (u64, u64) {
    let pairs = place.cast::<u64>();
    // SAFETY: in the block.
    let first = unsafe { pairs.read_unaligned() };
    // SAFETY: in the block.
    let place = unsafe { pairs.add(1) };
    // SAFETY: in the block.
    (first, unsafe { place.read_unaligned() })
}
