//! What is known of code points, in compact tables.
//!
//! The sizes of a table are part of its type, so that the compiler knows where everything lies.

/// A byte for each of many numbers, in two steps: the number of a leaf for each `LEAF` of them, and leaves of `LEAF` bytes.
/// Equal leaves exist once. Numbers behind the last leaf have the answer 0.
#[derive(Debug)]
pub struct Table<const BLOCKS: usize, const LEAVES: usize, const LEAF: usize> {
    /// The leaf of each block.
    pub blocks: [u8; BLOCKS],
    /// The answers.
    pub leaves: [[u8; LEAF]; LEAVES],
}

impl<const BLOCKS: usize, const LEAVES: usize, const LEAF: usize> Table<BLOCKS, LEAVES, LEAF> {
    /// The byte for a number.
    #[inline(always)]
    pub fn at(&self, number: u32) -> u8 {
        let index = number as usize;
        let Some(&leaf) = self.blocks.get(index / LEAF) else {
            return 0;
        };
        let leaf = self.leaves.get(usize::from(leaf));
        leaf.and_then(|leaf| leaf.get(index % LEAF))
            .map_or(0, |&answer| answer)
    }

    /// Whether a code point is in the set that the bits are, eight code points to a byte.
    #[inline(always)]
    pub fn contains(&self, code: u32) -> bool {
        self.at(code >> 3) >> (code & 7) & 1 != 0
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
    pub rows: Table<BLOCKS, ROWS, 16>,
    /// The index into `distances` for two neighbours each.
    pub leaves: [[u8; 16]; LEAVES],
    /// What to add to the first and to the second neighbour, modulo 2^16: no mapping leaves its plane.
    pub distances: [[u16; 2]; DISTANCES],
}

impl<const BLOCKS: usize, const ROWS: usize, const LEAVES: usize, const DISTANCES: usize>
    Mapping<BLOCKS, ROWS, LEAVES, DISTANCES>
{
    /// What a code point maps to.
    #[inline(always)]
    pub fn apply(&self, code: u32) -> u32 {
        let leaf = self.leaves.get(usize::from(self.rows.at(code >> 5)));
        let pair = leaf.and_then(|leaf| leaf.get((code >> 1 & 15) as usize));
        let distances = pair.and_then(|&pair| self.distances.get(usize::from(pair)));
        let distance = distances.and_then(|pair| pair.get((code & 1) as usize));
        let mapped = (code as u16).wrapping_add(distance.map_or(0, |&distance| distance));
        code & !0xffff | u32::from(mapped)
    }
}
