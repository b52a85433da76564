//! Blocks of sixteen bytes in a `v128`.

use super::table::find_by_table;
use core::arch::wasm32 as simd;

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

/// The zero bytes of a block.
#[inline(always)]
pub fn zeros_first(block: Block) -> Found {
    equal(block, splat(0))
}

/// The bytes of a block that equal those of another.
#[inline(always)]
pub fn equal(left: Block, right: Block) -> Found {
    u32::from(simd::u8x16_bitmask(simd::u8x16_eq(left, right)))
}

/// The bytes that equal those of another block; only the first is promised, as in the other flavour.
#[inline(always)]
pub fn equal_first(left: Block, right: Block) -> Found {
    equal(left, right)
}

/// The bytes that are zero or equal those of another block.
#[inline(always)]
pub fn zero_or_equal_first(block: Block, wanted: Block) -> Found {
    let zero = simd::u8x16_eq(block, splat(0));
    let found = simd::v128_or(zero, simd::u8x16_eq(block, wanted));
    u32::from(simd::u8x16_bitmask(found))
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

/// The bytes that were not found.
#[inline(always)]
pub const fn others(found: Found) -> Found {
    found ^ 0xffff
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

/// Without the first `count` bytes, which are fewer than a block's.
#[inline(always)]
pub const fn skip(found: Found, count: usize) -> Found {
    found & u32::MAX << count
}

/// Only the first `count` bytes, which are fewer than a block's.
#[inline(always)]
pub const fn keep(found: Found, count: usize) -> Found {
    found & !(u32::MAX << count)
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
    match unsafe { find_by_table::<OUTSIDE>(text, set, 8) } {
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
        let absent = equal(simd::v128_and(row, bit), splat(0));
        if OUTSIDE { absent } else { others(absent) }
    };
    // SAFETY: the NUL ends the search: it is in the set or not, as this wants it.
    unsafe { super::find_first(text, find, find) }
}
