//! What is known of code points, in compact tables.
//!
//! The sizes of a table are part of its type, so that the compiler knows where everything lies. What one step of a table says
//! about the next one is checked when the table is made, at compile time, and not when it is read.

use core::hint::assert_unchecked;

/// A byte for each of many numbers, in two steps: the number of a leaf for each `LEAF` of them, and leaves of `LEAF` bytes.
/// Equal leaves exist once.
#[derive(Debug)]
pub struct Table<const BLOCKS: usize, const LEAVES: usize, const LEAF: usize> {
    /// The leaf of each block.
    blocks: [u8; BLOCKS],
    /// The answers.
    leaves: [[u8; LEAF]; LEAVES],
}

impl<const BLOCKS: usize, const LEAVES: usize, const LEAF: usize> Table<BLOCKS, LEAVES, LEAF> {
    /// A table of these blocks and leaves: every block has a leaf.
    pub const fn new(blocks: [u8; BLOCKS], leaves: [[u8; LEAF]; LEAVES]) -> Self {
        assert!(greatest(&blocks) < LEAVES);
        Self { blocks, leaves }
    }

    /// The byte for a number, if the table reaches as far.
    #[inline(always)]
    pub fn at(&self, number: u32) -> Option<u32> {
        let index = number as usize;
        let leaf = usize::from(*self.blocks.get(index / LEAF)?);
        // SAFETY: `new` checked it.
        unsafe { assert_unchecked(leaf < LEAVES) };
        let answer = self.leaves.get(leaf)?.get(index % LEAF)?;
        Some(u32::from(*answer))
    }

    /// 1 for a code point in the set that the bits are, eight code points to a byte; if the table reaches as far.
    #[inline(always)]
    pub fn bit(&self, code: u32) -> Option<u32> {
        Some(self.at(code >> 3)? >> (code & 7) & 1)
    }

    /// Whether a code point is in the set that the bits are. Nothing behind the last leaf is in it.
    #[inline(always)]
    pub fn contains(&self, code: u32) -> bool {
        self.at(code >> 3).unwrap_or(0) >> (code & 7) & 1 != 0
    }
}

/// What to add to code points. Most of them map to themselves, so there is one more step than in a `Table`.
#[derive(Debug)]
pub struct Mapping<
    const BLOCKS: usize,
    const ROWS: usize,
    const LEAVES: usize,
    const DISTANCES: usize,
> {
    /// The leaf of each 32 code points.
    rows: Table<BLOCKS, ROWS, 16>,
    /// The index into `distances` for two neighbours each.
    leaves: [[u8; 16]; LEAVES],
    /// What to add to the first and to the second neighbour, modulo 2^16: no mapping leaves its plane.
    distances: [[u16; 2]; DISTANCES],
}

impl<const BLOCKS: usize, const ROWS: usize, const LEAVES: usize, const DISTANCES: usize>
    Mapping<BLOCKS, ROWS, LEAVES, DISTANCES>
{
    /// A mapping of these steps: each leads to one of the next.
    pub const fn new(
        rows: Table<BLOCKS, ROWS, 16>,
        leaves: [[u8; 16]; LEAVES],
        distances: [[u16; 2]; DISTANCES],
    ) -> Self {
        assert!(greatest(rows.leaves.as_flattened()) < LEAVES);
        assert!(greatest(leaves.as_flattened()) < DISTANCES);
        Self {
            rows,
            leaves,
            distances,
        }
    }

    /// What a code point maps to.
    #[inline(always)]
    pub fn apply(&self, code: u32) -> u32 {
        let distance = self.distance(code).unwrap_or(0);
        code & !0xffff | u32::from((code as u16).wrapping_add(distance))
    }

    #[inline(always)]
    fn distance(&self, code: u32) -> Option<u16> {
        let leaf = self.rows.at(code >> 5)? as usize;
        // SAFETY: `new` checked it.
        unsafe { assert_unchecked(leaf < LEAVES) };
        let pair = usize::from(*self.leaves.get(leaf)?.get((code >> 1 & 15) as usize)?);
        // SAFETY: `new` checked it.
        unsafe { assert_unchecked(pair < DISTANCES) };
        let distances = self.distances.get(pair)?;
        distances.get((code & 1) as usize).copied()
    }
}

/// The greatest of some bytes.
const fn greatest(bytes: &[u8]) -> usize {
    let (mut rest, mut greatest) = (bytes, 0);
    while let [first, others @ ..] = rest {
        if *first > greatest {
            greatest = *first;
        }
        rest = others;
    }
    greatest as usize
}
