//! Characters that a conversion reads one after the other, from a string or from a stream.

/// Characters, one after the other. What is no character, the end among it, is a value that no character has.
pub trait Units {
    /// The present character.
    fn peek(&mut self) -> u32;
    /// Goes on to the next.
    fn advance(&mut self);
    /// How many characters were taken so far, less some number that stays the same.
    fn taken(&self) -> usize;

    /// Whether a character is white space, which may stand in front of a number.
    #[inline]
    fn is_space(unit: u32) -> bool {
        matches!(unit, 9..=13 | 32)
    }
}

/// What was found in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scanned<T> {
    /// The value of the longest valid beginning.
    pub value: T,
    /// How many characters that has, white space included; 0 if there is none.
    pub valid: usize,
    /// How many were taken: more if what follows was the beginning of something longer.
    pub taken: usize,
}

/// Characters in memory, for tests.
#[cfg(test)]
pub struct Slice<'a>(pub &'a [u8], pub usize);

#[cfg(test)]
impl Units for Slice<'_> {
    fn peek(&mut self) -> u32 {
        self.0.get(self.1).copied().map_or(u32::MAX, u32::from)
    }

    fn advance(&mut self) {
        self.1 += 1;
    }

    fn taken(&self) -> usize {
        self.1
    }
}
