//! Blocks of eight bytes in an `i64`: scanning without SIMD.

use super::table::find_by_table;
use core::ptr::null;

/// Eight bytes, the first in memory being the lowest.
pub type Block = u64;

/// Which bytes of a block were found: bit 7 of each.
pub type Found = u64;

/// Sixteen bytes that are moved together: as two numbers of which nothing is known but their bits, because an engine has
/// more registers for such than for integers, and need not save them.
pub type Sixteen = (f64, f64);

/// Bytes in a block.
pub const SIZE: usize = 8;

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// A block that is `byte` eight times.
#[inline(always)]
pub const fn splat(byte: u8) -> Block {
    byte as u64 * LOW
}

/// The first byte of a block.
#[inline(always)]
pub const fn first_byte(block: Block) -> u8 {
    block as u8
}

/// Marks the zero bytes of a block, and perhaps bytes of value 1 that follow a zero byte: the first one found is right.
#[inline(always)]
pub const fn mark_zeros(block: Block) -> Block {
    block.wrapping_sub(LOW) & !block
}

/// Marks the bytes that equal those of another block; the first one found is right, those that follow it may be wrong.
#[inline(always)]
pub const fn mark_equal(left: Block, right: Block) -> Block {
    mark_zeros(left ^ right)
}

/// Marks the bytes of which one equals that of a second block, and the other that of a fourth; the first one found is right.
#[inline(always)]
pub const fn mark_both(one: Block, wanted: Block, other: Block, wanted_other: Block) -> Block {
    mark_zeros((one ^ wanted) | (other ^ wanted_other))
}

/// The bytes that are marked.
#[inline(always)]
pub const fn marked(marks: Block) -> Found {
    marks & HIGH
}

/// The bytes of a block that `mark` marks, without the first `offset`: bit 7 of the lowest is that of the first one behind.
#[inline(always)]
pub fn marked_from(offset: usize, block: Block, mark: impl Fn(Block) -> Block) -> Found {
    let shift = 8 * offset;
    marked(mark(block >> shift)) & u64::MAX >> shift
}

/// The marks of either.
#[inline(always)]
pub const fn either(left: Block, right: Block) -> Block {
    left | right
}

/// The marks of both.
#[inline(always)]
pub const fn both(left: Block, right: Block) -> Block {
    left & right
}

/// The zero bytes of a block, and perhaps bytes of value 1 that follow a zero byte: the first one found is right.
#[inline(always)]
pub const fn zeros_first(block: Block) -> Found {
    marked(mark_zeros(block))
}

/// Marks, exactly, the bytes that do not equal those of another block.
#[inline(always)]
pub const fn mark_other(left: Block, right: Block) -> Block {
    let difference = left ^ right;
    (difference & !HIGH).wrapping_add(!HIGH) | difference
}

/// The bytes of a block that equal those of another, exactly.
#[inline(always)]
pub const fn equal(left: Block, right: Block) -> Found {
    !mark_other(left, right) & HIGH
}

/// The block with its ASCII letters in lower case.
#[inline(always)]
pub const fn lower(block: Block) -> Block {
    let low = block & !HIGH;
    let from_a = low.wrapping_add(splat(0x80 - b'A'));
    let past_z = low.wrapping_add(splat(0x7f - b'Z'));
    // Bit 7 of each capital letter is where the two differ; bit 5 tells the cases apart.
    let capital = (from_a ^ past_z) & !block & HIGH;
    block | capital >> 2
}

/// Something that is not zero, and whose `first` is the first byte in which two blocks differ, if they do.
#[inline(always)]
pub const fn different(left: Block, right: Block) -> Found {
    left ^ right
}

/// The first place from the block at `place` on that `mark` marks; NULL if it lies behind `last`. So many blocks go to a
/// round: two where marking takes few instructions.
///
/// # Safety
/// `place` is a multiple of a block's size. Memory is readable up to the place, or to `last`, which is not before `place`.
#[inline(always)]
pub unsafe fn find_in_blocks<const BLOCKS: usize>(
    place: *const u8,
    last: Option<usize>,
    mark: impl Fn(Block) -> Block,
) -> *const u8 {
    let mut place = place.cast::<Block>();
    loop {
        for _ in 0..BLOCKS {
            // SAFETY: an aligned block, whose first byte is readable: nothing was found before it.
            let found = marked(mark(unsafe { place.read() }));
            if found != 0 {
                let found = place.cast::<u8>().wrapping_add(first(found));
                return match last {
                    Some(last) if found.addr() > last => null(),
                    _ => found,
                };
            }
            if last.is_some_and(|last| place.addr() == last & !(SIZE - 1)) {
                return null();
            }
            place = place.wrapping_add(1);
        }
    }
}

/// The index of the first byte found; there is one.
#[inline(always)]
pub const fn first(found: Found) -> usize {
    found.trailing_zeros() as usize / 8
}

/// The index of the last byte found; there is one.
#[inline(always)]
pub const fn last(found: Found) -> usize {
    7 - found.leading_zeros() as usize / 8
}

/// Only the first `count` bytes, which are fewer than a block's.
#[inline(always)]
pub const fn keep(found: Found, count: usize) -> Found {
    found & !(u64::MAX << (8 * count))
}

/// A byte sixteen times.
#[inline(always)]
pub fn sixteen_times(byte: u8) -> Sixteen {
    let eight = f64::from_bits(splat(byte));
    (eight, eight)
}

/// The sixteen bytes behind `INDEX` times sixteen. An index that is a constant becomes a part of the load.
///
/// # Safety
/// `from` is readable up to their end.
#[inline(always)]
pub unsafe fn load_sixteen<const INDEX: usize>(from: *const u8) -> Sixteen {
    // SAFETY: by this function's contract.
    let from = unsafe { from.cast::<f64>().add(2 * INDEX) };
    // SAFETY: as above.
    let next = unsafe { from.add(1) };
    // SAFETY: as above.
    let first = unsafe { from.read_unaligned() };
    // SAFETY: as above.
    (first, unsafe { next.read_unaligned() })
}

/// The same for storing.
///
/// # Safety
/// `to` is writable up to their end.
#[inline(always)]
pub unsafe fn store_sixteen<const INDEX: usize>(to: *mut u8, (first, second): Sixteen) {
    // SAFETY: by this function's contract.
    let to = unsafe { to.cast::<f64>().add(2 * INDEX) };
    // SAFETY: as above.
    let next = unsafe { to.add(1) };
    // The other way round, because LLVM turns the order of stores about.
    // SAFETY: as above.
    unsafe { next.write_unaligned(second) };
    // SAFETY: as above.
    unsafe { to.write_unaligned(first) };
}

/// Stores eight bytes as eight numbers of 32 bits, two at a time.
///
/// # Safety
/// `from` is readable for eight bytes, `to` has room for eight numbers.
#[inline(always)]
pub unsafe fn widen(from: *const u8, to: *mut u32) {
    let (from, to) = (from.cast::<u16>(), to.cast::<u64>());
    for index in 0..4 {
        // SAFETY: by this function's contract.
        let two = unsafe { from.wrapping_add(index).read_unaligned() };
        // Bits 0 to 7 stay, bits 8 to 15 go to 32 to 39.
        let pair = u64::from(two).wrapping_mul(0x0100_0001) & 0xff_0000_00ff;
        // SAFETY: by this function's contract.
        unsafe { to.wrapping_add(index).write_unaligned(pair) };
    }
}

/// The first byte of a string that is not in a set, or, unless `OUTSIDE`, the first that is in it or the NUL.
///
/// # Safety
/// Both are NUL-terminated strings.
#[inline]
pub unsafe fn find_by_set<const OUTSIDE: bool>(text: *const u8, set: *const u8) -> *const u8 {
    // SAFETY: by this function's contract.
    match unsafe { find_by_table::<OUTSIDE, { usize::MAX }>(text, set) } {
        Ok(place) | Err(place) => place,
    }
}
