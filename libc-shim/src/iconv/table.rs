//! Arrays of 16-bit code points as the generator writes them: little-endian, 0 for none.
//!
//! Their bytes are statics: of a constant every object that uses it has a copy, 190 KB in a program.

/// An array of code points.
#[derive(Clone, Copy, Debug)]
pub struct Table(pub &'static [u8]);

impl Table {
    /// The number at an index; 0 beyond the end.
    #[inline]
    pub fn at(self, index: usize) -> u16 {
        let tail = index
            .checked_mul(2)
            .and_then(|place| self.0.split_at_checked(place));
        tail.and_then(|(_, tail)| tail.first_chunk())
            .map_or(0, |bytes| u16::from_le_bytes(*bytes))
    }

    /// Where a code point stands first, from index `start` on.
    pub fn find_from(self, start: usize, code: u32) -> Option<usize> {
        let code = u16::try_from(code)
            .ok()
            .filter(|&code| code != 0)?
            .to_le_bytes();
        let (_, tail) = self.0.split_at_checked(2 * start)?;
        tail.as_chunks::<2>()
            .0
            .iter()
            .position(|pair| *pair == code)
            .map(|index| start + index)
    }

    /// Where a code point stands first.
    pub fn find(self, code: u32) -> Option<usize> {
        self.find_from(0, code)
    }
}

/// A set of 94 by 94 characters without its empty rows: 94 numbers of rows, counted from 1, then the rows.
#[derive(Clone, Copy, Debug)]
pub struct Plane(pub Table);

/// Characters in a row, and rows.
pub const SIDE: usize = 94;

impl Plane {
    /// The code point in a row and column, both counted from 0; 0 if there is none.
    #[inline]
    pub fn at(self, row: usize, column: usize) -> u16 {
        if row >= SIDE || column >= SIDE {
            return 0;
        }
        match usize::from(self.0.at(row)) {
            0 => 0,
            place => self.0.at(place * SIDE + column),
        }
    }

    /// The row and column of a code point.
    pub fn find(self, code: u32) -> Option<(usize, usize)> {
        let index = self.0.find_from(SIDE, code)?;
        let (place, column) = (index / SIDE, index % SIDE);
        let row = (0..SIDE).find(|&row| usize::from(self.0.at(row)) == place)?;
        Some((row, column))
    }
}
