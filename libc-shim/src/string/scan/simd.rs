//! Blocks of sixteen bytes in a `v128`.

use super::table::find_by_table;
use core::arch::wasm32 as simd;
use core::ptr::null;

/// Sixteen bytes.
pub type Block = simd::v128;

/// Which bytes of a block were found: bit i for byte i.
pub type Found = u32;

/// Sixteen bytes that are moved together.
pub type Sixteen = Block;

/// Bytes in a block.
pub const SIZE: usize = 16;

/// A block that is `byte` sixteen times.
#[inline(always)]
pub fn splat(byte: u8) -> Block {
    simd::u8x16_splat(byte)
}

/// The first byte of a block.
#[inline(always)]
pub fn first_byte(block: Block) -> u8 {
    simd::u8x16_extract_lane::<0>(block)
}

/// Marks the zero bytes of a block.
#[inline(always)]
pub fn mark_zeros(block: Block) -> Block {
    mark_equal(block, splat(0))
}

/// Marks the bytes that equal those of another block.
#[inline(always)]
pub fn mark_equal(left: Block, right: Block) -> Block {
    simd::u8x16_eq(left, right)
}

/// Marks the bytes that do not equal those of another block.
#[inline(always)]
pub fn mark_other(left: Block, right: Block) -> Block {
    simd::u8x16_ne(left, right)
}

/// Marks the bytes of which one equals that of a second block, and the other that of a fourth.
#[inline(always)]
pub fn mark_both(one: Block, wanted: Block, other: Block, wanted_other: Block) -> Block {
    both(mark_equal(one, wanted), mark_equal(other, wanted_other))
}

/// The bytes that are marked.
#[inline(always)]
pub fn marked(marks: Block) -> Found {
    u32::from(simd::u8x16_bitmask(marks))
}

/// The bytes of a block that `mark` marks, without the first `offset`: bit 0 is the first one behind.
#[inline(always)]
pub fn marked_from(offset: usize, block: Block, mark: impl Fn(Block) -> Block) -> Found {
    marked(mark(block)) >> offset
}

/// The marks of either.
#[inline(always)]
pub fn either(left: Block, right: Block) -> Block {
    simd::v128_or(left, right)
}

/// The marks of both.
#[inline(always)]
pub fn both(left: Block, right: Block) -> Block {
    simd::v128_and(left, right)
}

/// The zero bytes of a block.
#[inline(always)]
pub fn zeros_first(block: Block) -> Found {
    marked(mark_zeros(block))
}

/// The bytes of a block that equal those of another.
#[inline(always)]
pub fn equal(left: Block, right: Block) -> Found {
    u32::from(simd::u8x16_bitmask(simd::u8x16_eq(left, right)))
}

/// The block with its ASCII letters in lower case.
#[inline(always)]
pub fn lower(block: Block) -> Block {
    let capital = simd::u8x16_lt(simd::u8x16_sub(block, splat(b'A')), splat(26));
    simd::v128_or(block, simd::v128_and(capital, splat(0x20)))
}

/// The bytes in which two blocks differ.
#[inline(always)]
pub fn different(left: Block, right: Block) -> Found {
    u32::from(simd::u8x16_bitmask(simd::u8x16_ne(left, right)))
}

/// The first place from the block at `place` on that `mark` marks; NULL if it lies behind `last`. Always two blocks to a
/// round.
///
/// # Safety
/// `place` is a multiple of a block's size. Memory is readable up to the place, or to `last`, which is not before `place`.
#[inline(always)]
pub unsafe fn find_in_blocks<const BLOCKS: usize>(
    place: *const u8,
    last: Option<usize>,
    mark: impl Fn(Block) -> Block,
) -> *const u8 {
    let within = |place: *const u8| match last {
        Some(last) if place.addr() > last => null(),
        _ => place,
    };
    let is_last =
        |place: *const u8, size: usize| last.is_some_and(|last| place.addr() == last & !(size - 1));
    let mut place = place;
    // One by one up to a multiple of four, for what is short.
    while !place.addr().is_multiple_of(4 * SIZE) {
        // SAFETY: an aligned block, whose first byte is readable: nothing was found before it.
        let found = marked(mark(unsafe { place.cast::<Block>().read() }));
        if found != 0 {
            return within(place.wrapping_add(first(found)));
        }
        if is_last(place, SIZE) {
            return null();
        }
        place = place.wrapping_add(SIZE);
    }
    loop {
        // SAFETY: as above.
        let marks = mark(unsafe { place.cast::<Block>().read() });
        let next = place.wrapping_add(SIZE);
        // SAFETY: an aligned pair of blocks, whose first byte is readable.
        let marks_next = mark(unsafe { next.cast::<Block>().read() });
        if marked(either(marks, marks_next)) != 0 {
            let found = marked(marks);
            return within(if found != 0 {
                place.wrapping_add(first(found))
            } else {
                next.wrapping_add(first(marked(marks_next)))
            });
        }
        if is_last(place, 2 * SIZE) {
            return null();
        }
        place = place.wrapping_add(2 * SIZE);
    }
}

/// The index of the first byte found; there is one.
#[inline(always)]
pub const fn first(found: Found) -> usize {
    found.trailing_zeros() as usize
}

/// The index of the last byte found; there is one.
#[inline(always)]
pub const fn last(found: Found) -> usize {
    31 - found.leading_zeros() as usize
}

/// Only the first `count` bytes, which are fewer than a block's.
#[inline(always)]
pub const fn keep(found: Found, count: usize) -> Found {
    found & !(u32::MAX << count)
}

/// A byte sixteen times.
#[inline(always)]
pub fn sixteen_times(byte: u8) -> Sixteen {
    splat(byte)
}

/// The sixteen bytes behind `INDEX` times sixteen. An index that is a constant becomes a part of the load.
///
/// # Safety
/// `from` is readable up to their end.
#[inline(always)]
pub unsafe fn load_sixteen<const INDEX: usize>(from: *const u8) -> Sixteen {
    // SAFETY: by this function's contract.
    let from = unsafe { from.cast::<Sixteen>().add(INDEX) };
    // SAFETY: as above.
    unsafe { from.read_unaligned() }
}

/// The same for storing.
///
/// # Safety
/// `to` is writable up to their end.
#[inline(always)]
pub unsafe fn store_sixteen<const INDEX: usize>(to: *mut u8, sixteen: Sixteen) {
    // SAFETY: by this function's contract.
    let to = unsafe { to.cast::<Sixteen>().add(INDEX) };
    // SAFETY: as above.
    unsafe { to.write_unaligned(sixteen) };
}

/// Stores eight bytes as eight numbers of 32 bits.
///
/// # Safety
/// `from` is readable for eight bytes, `to` has room for eight numbers.
#[inline(always)]
pub unsafe fn widen(from: *const u8, to: *mut u32) {
    // SAFETY: by this function's contract.
    let eight = unsafe { from.cast::<u64>().read_unaligned() };
    let shorts = simd::u16x8_extend_low_u8x16(simd::u64x2_splat(eight));
    let to = to.cast::<Block>();
    // SAFETY: by this function's contract.
    unsafe { to.write_unaligned(simd::u32x4_extend_low_u16x8(shorts)) };
    // SAFETY: by this function's contract.
    unsafe {
        to.wrapping_add(1)
            .write_unaligned(simd::u32x4_extend_high_u16x8(shorts))
    };
}

/// The first byte of a string that is not in a set, or, unless `OUTSIDE`, the first that is in it or the NUL.
///
/// # Safety
/// Both are NUL-terminated strings.
#[inline]
pub unsafe fn find_by_set<const OUTSIDE: bool>(text: *const u8, set: *const u8) -> *const u8 {
    // The rows below take longer to make, so that they are worth it in long texts only.
    // SAFETY: by this function's contract.
    match unsafe { find_by_table::<OUTSIDE, 20>(text, set) } {
        Ok(place) => place,
        // SAFETY: by this function's contract; nothing was found before this place.
        Err(place) => unsafe { find_by_rows::<OUTSIDE>(place, set) },
    }
}

/// The same a block at a time. A byte is looked up by its halves: the low one gives a row of eight bits, of which the high
/// one selects one. Sixteen rows are for bytes below 0x80, sixteen for the others (W. Mula, "SIMD-ized check which bytes are
/// in a set", 2018).
///
/// # Safety
/// Both are NUL-terminated strings.
#[inline(never)]
unsafe fn find_by_rows<const OUTSIDE: bool>(text: *const u8, set: *const u8) -> *const u8 {
    let mut rows = [splat(0); 2];
    let row_of = rows.as_mut_ptr().cast::<u8>();
    let mut place = set;
    loop {
        // SAFETY: in the string or its NUL.
        let byte = unsafe { place.read() };
        // The NUL is a member of what `OUTSIDE` does not look for.
        if byte == 0 && OUTSIDE {
            break;
        }
        let row = row_of.wrapping_add(usize::from(byte & 15 | byte >> 7 << 4));
        // SAFETY: one of 32 rows.
        let old = unsafe { row.read() };
        // SAFETY: as above.
        unsafe { row.write(old | 1 << (byte >> 4 & 7)) };
        if byte == 0 {
            break;
        }
        place = place.wrapping_add(1);
    }
    let [low, high] = rows;
    let bits = simd::u8x16(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128);
    let find = |block: Block| {
        // A place above 15 selects zero.
        let place = simd::v128_and(block, splat(0x8f));
        let other = simd::v128_xor(place, splat(0x80));
        let row = simd::v128_or(
            simd::u8x16_swizzle(low, place),
            simd::u8x16_swizzle(high, other),
        );
        let bit = simd::u8x16_swizzle(bits, simd::u8x16_shr(block, 4));
        let absent = mark_zeros(simd::v128_and(row, bit));
        if OUTSIDE {
            absent
        } else {
            simd::v128_not(absent)
        }
    };
    // SAFETY: the NUL ends the search: it is in the set or not, as this wants it.
    unsafe { super::find_first::<1>(text, find) }
}
