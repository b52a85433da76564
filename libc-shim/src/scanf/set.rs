//! The set of characters that `[` asks for.

use super::engine::take;
use crate::printf::directive::Text;

/// A set of characters, as it stands in the format: single ones and ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set {
    start: usize,
    end: usize,
    negated: bool,
}

impl Set {
    /// No characters.
    pub const EMPTY: Self = Self {
        start: 0,
        end: 0,
        negated: false,
    };

    /// Reads the set behind the bracket, up to which `index` moves; false if it does not end.
    #[inline(never)]
    pub fn read<T: Text>(&mut self, text: &T, index: &mut usize) -> bool {
        self.negated = take(text, index, b'^');
        self.start = *index;
        // A bracket at the beginning belongs to the set.
        take(text, index, b']');
        loop {
            match text.at(*index) {
                0 => return false,
                0x5d => break,
                _ => *index += 1,
            }
        }
        self.end = *index;
        *index += 1;
        true
    }

    /// Whether a character belongs to it.
    #[inline]
    pub fn contains<T: Text>(&self, text: &T, unit: u32) -> bool {
        let mut index = self.start;
        while index < self.end {
            let mut first = text.at(index);
            index += 1;
            if unit == first {
                return !self.negated;
            }
            // A hyphen at the end is one; `a-c-e` goes on from `c`, as in musl and glibc.
            while index + 1 < self.end && text.at(index) == u32::from(b'-') {
                let last = text.at(index + 1);
                index += 2;
                // A range the wrong way round is its two ends.
                if (first..=last).contains(&unit) || unit == last {
                    return !self.negated;
                }
                first = last;
            }
        }
        self.negated
    }
}
