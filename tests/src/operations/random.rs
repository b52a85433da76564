//! Random numbers, the same for the same seed everywhere: xorshift64* (Vigna 2016). And random names.

use super::trees::NAMES;

/// A source of random numbers.
#[derive(Debug)]
pub struct Random {
    state: u64,
    names: usize,
}

impl Random {
    /// The source with this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self {
            state: seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            // Where there are few names, operations meet in the same places.
            names: if seed % 4 == 3 { 2 } else { NAMES.len() },
        }
    }

    /// A name of an entry.
    pub fn name(&mut self) -> &'static str {
        NAMES[self.below(self.names)]
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        let value = self.state.wrapping_mul(0x2545_F491_4F6C_DD1D);
        usize::try_from(value >> 33).unwrap_or(0) % limit
    }

    /// Once in `count` times.
    pub fn once_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    /// One of several things.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}
