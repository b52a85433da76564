//! Sets of characters as ranges, and their UTF-8 encodings as sequences of byte ranges.

use super::vector::Vector;
use super::{Error, Result};
use crate::fnmatch::class::{Class, other_case};
use crate::wchar::utf8::encode;

/// A set of characters: ranges, both ends included, sorted and apart once `normalize` has run.
#[derive(Debug, Default)]
pub struct Set {
    /// The ranges.
    pub ranges: Vector<(u32, u32)>,
}

/// The last character of the last script there is; what is above has no class.
const LAST_CLASSIFIED: u32 = 0x323af;

impl Set {
    /// Adds a range.
    pub fn add(&mut self, low: u32, high: u32) -> Result<()> {
        self.ranges.push((low, high))
    }

    /// Adds a class of characters, those beyond ASCII only if `limit` lets it.
    pub fn add_class(&mut self, class: Class, limit: u32) -> Result<()> {
        let last = if limit > 0xff { LAST_CLASSIFIED } else { 0x7f };
        let mut start = None;
        for scalar in 0..=last + 1 {
            let inside = scalar <= last && class.contains(scalar);
            match (inside, start) {
                (true, None) => start = Some(scalar),
                (false, Some(low)) => {
                    self.add(low, scalar - 1)?;
                    start = None;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Adds the other case of every letter.
    pub fn fold(&mut self, limit: u32) -> Result<()> {
        let most = if limit > 0xff { LAST_CLASSIFIED } else { 0x7f };
        for index in 0..self.ranges.len() {
            let Some(&(low, high)) = self.ranges.get(index) else {
                break;
            };
            for scalar in low..=high.min(most) {
                let other = other_case(scalar);
                if other != scalar {
                    self.add(other, other)?;
                }
            }
        }
        Ok(())
    }

    /// Sorts the ranges and joins those that touch.
    pub fn normalize(&mut self) {
        for index in 1..self.ranges.len() {
            let mut at = index;
            while at > 0 && self.ranges.get(at) < self.ranges.get(at - 1) {
                self.ranges.swap_checked(at, at - 1);
                at -= 1;
            }
        }
        let mut kept = 0;
        for index in 0..self.ranges.len() {
            let Some(&(low, high)) = self.ranges.get(index) else {
                break;
            };
            match self.ranges.get_mut(kept) {
                Some(last) if index > 0 && low <= last.1.saturating_add(1) => {
                    last.1 = last.1.max(high)
                }
                _ => {
                    if index > 0 {
                        kept += 1;
                    }
                    if let Some(place) = self.ranges.get_mut(kept) {
                        *place = (low, high);
                    }
                }
            }
        }
        let length = if self.ranges.is_empty() { 0 } else { kept + 1 };
        let _ = self.ranges.resize(length, (0, 0));
    }

    /// Turns the set into all other characters up to `limit`.
    pub fn negate(&mut self, limit: u32) -> Result<()> {
        self.normalize();
        let mut next = 0;
        let count = self.ranges.len();
        for index in 0..count {
            let Some(&(low, high)) = self.ranges.get(index) else {
                break;
            };
            if next < low {
                self.add(next, low - 1)?;
            }
            next = high + 1;
        }
        if next <= limit {
            self.add(next, limit)?;
        }
        let all = self.ranges.len();
        for index in count..all {
            let Some(&range) = self.ranges.get(index) else {
                break;
            };
            if let Some(place) = self.ranges.get_mut(index - count) {
                *place = range;
            }
        }
        self.ranges.resize(all - count, (0, 0))
    }
}

impl<T: Copy> Vector<T> {
    /// Exchanges two values, if both exist.
    pub fn swap_checked(&mut self, a: usize, b: usize) {
        if let (Some(&first), Some(&second)) = (self.get(a), self.get(b)) {
            if let Some(place) = self.get_mut(a) {
                *place = second;
            }
            if let Some(place) = self.get_mut(b) {
                *place = first;
            }
        }
    }
}

/// A sequence of byte ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// The ranges.
    pub parts: [(u8, u8); 4],
    /// How many are used.
    pub length: usize,
}

/// Calls `emit` with the sequences that encode the characters `low` to `high`.
///
/// A range is cut where the length of the encoding changes, and so that every part but the first of a sequence is either
/// one byte or all continuation bytes (Cox's method in RE2).
pub fn sequences(low: u32, high: u32, emit: &mut dyn FnMut(Sequence) -> Result<()>) -> Result<()> {
    if low > high {
        return Ok(());
    }
    for (last, next) in [
        (0x7f, 0x80),
        (0x7ff, 0x800),
        (0xd7ff, 0xe000),
        (0xffff, 0x1_0000),
    ] {
        if low <= last && last < high {
            sequences(low, last, emit)?;
            return sequences(next, high, emit);
        }
    }
    if (0xd800..0xe000).contains(&low) {
        return sequences(0xe000, high, emit);
    }
    if (0xd800..0xe000).contains(&high) {
        return sequences(low, 0xd7ff, emit);
    }
    if low >= 0x80 {
        for bits in [6, 12, 18] {
            let mask = (1 << bits) - 1;
            if low & !mask != high & !mask {
                if low & mask != 0 {
                    sequences(low, low | mask, emit)?;
                    return sequences((low | mask) + 1, high, emit);
                }
                if high & mask != mask {
                    sequences(low, (high & !mask) - 1, emit)?;
                    return sequences(high & !mask, high, emit);
                }
            }
        }
    }
    let (Some((first, length)), Some((last, _))) = (encode(low), encode(high)) else {
        return Err(Error::ESPACE);
    };
    let mut parts = [(0, 0); 4];
    for (part, (low, high)) in parts.iter_mut().zip(first.into_iter().zip(last)) {
        *part = (low, high);
    }
    emit(Sequence { parts, length })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_cover_what_they_should() {
        for (low, high) in [
            (0, 0x10_ffff),
            (0x61, 0xe9),
            (0x400, 0x4ff),
            (0xd000, 0xf000),
            (0x7f, 0x1_0400),
        ] {
            let mut all = std::vec::Vec::new();
            sequences(low, high, &mut |sequence| {
                all.push(sequence);
                Ok(())
            })
            .unwrap();
            for scalar in (0..0x11_0000_u32)
                .step_by(61)
                .chain([low, high, 0xd7ff, 0xe000])
            {
                let Some((bytes, length)) = encode(scalar) else {
                    continue;
                };
                let count = all
                    .iter()
                    .filter(|sequence| {
                        sequence.length == length
                            && bytes
                                .iter()
                                .zip(&sequence.parts)
                                .take(length)
                                .all(|(b, p)| (p.0..=p.1).contains(b))
                    })
                    .count();
                assert_eq!(
                    count,
                    usize::from((low..=high).contains(&scalar)),
                    "{scalar:x}"
                );
            }
        }
    }

    #[test]
    fn negation() {
        let mut set = Set::default();
        for (low, high) in [(5, 9), (1, 2), (8, 12), (20, 20)] {
            set.add(low, high).unwrap();
        }
        set.negate(30).unwrap();
        assert_eq!(&set.ranges[..], [(0, 0), (3, 4), (13, 19), (21, 30)]);
        set.negate(30).unwrap();
        assert_eq!(&set.ranges[..], [(1, 2), (5, 12), (20, 20)]);
    }
}
