//! Which pages are free: a list of ranges in address order, without neighbours.

use crate::errno::{Errno, Result};

/// Bytes of a page.
pub const PAGE: usize = 65536;

/// Pages `first .. first + count`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Number of the first page.
    pub first: usize,
    /// How many.
    pub count: usize,
}

impl Range {
    /// The number behind the last page.
    pub fn end(&self) -> usize {
        self.first.saturating_add(self.count)
    }

    /// What of this range lies outside `hole`: before and behind it.
    pub fn without(&self, hole: Range) -> [Option<Range>; 2] {
        let before = hole
            .first
            .min(self.end())
            .checked_sub(self.first)
            .filter(|&count| count > 0);
        let behind = self
            .end()
            .checked_sub(hole.end().max(self.first))
            .filter(|&count| count > 0);
        [
            before.map(|count| Range {
                first: self.first,
                count,
            }),
            behind.map(|count| Range {
                first: self.end() - count,
                count,
            }),
        ]
    }

    /// What is in both ranges.
    pub fn common(&self, other: Range) -> Option<Range> {
        let first = self.first.max(other.first);
        let count = self
            .end()
            .min(other.end())
            .checked_sub(first)
            .filter(|&count| count > 0)?;
        Some(Range { first, count })
    }
}

/// Pages that a length takes.
///
/// # Errors
/// EINVAL for 0, ENOMEM when the address space has not so many.
pub fn pages_for(length: usize) -> Result<usize> {
    if length == 0 {
        return Err(Errno::EINVAL);
    }
    if length > usize::MAX - PAGE {
        Err(Errno::ENOMEM)
    } else {
        Ok(length.div_ceil(PAGE))
    }
}

/// Free ranges that are remembered. More than these are forgotten, which wastes memory and nothing else.
const LIMIT: usize = 256;

/// The free pages.
#[derive(Debug)]
pub struct Free {
    ranges: [Range; LIMIT],
    used: usize,
}

impl Free {
    /// None.
    pub const fn new() -> Self {
        Self {
            ranges: [Range { first: 0, count: 0 }; LIMIT],
            used: 0,
        }
    }

    fn remove(&mut self, index: usize) {
        let used = self.used.min(LIMIT);
        for place in index..used.saturating_sub(1) {
            if let Some(&next) = self.ranges.get(place + 1)
                && let Some(kept) = self.ranges.get_mut(place)
            {
                *kept = next;
            }
        }
        self.used = used.saturating_sub(1);
    }

    /// Takes the smallest range that has `count` pages, or a part of it.
    pub fn take(&mut self, count: usize) -> Option<Range> {
        let used = self.ranges.get(..self.used)?;
        let (index, _) = used
            .iter()
            .enumerate()
            .filter(|(_, range)| range.count >= count)
            .min_by_key(|(_, range)| range.count)?;
        let range = self.ranges.get_mut(index)?;
        let taken = Range {
            first: range.first,
            count,
        };
        range.first += count;
        range.count -= count;
        if range.count == 0 {
            self.remove(index);
        }
        Some(taken)
    }

    /// Gives pages back, joining them with their neighbours.
    pub fn give(&mut self, mut range: Range) {
        let mut index = 0;
        while index < self.used {
            let Some(&other) = self.ranges.get(index) else {
                break;
            };
            if other.end() == range.first {
                range = Range {
                    first: other.first,
                    count: other.count + range.count,
                };
                self.remove(index);
            } else if range.end() == other.first {
                range.count += other.count;
                self.remove(index);
            } else {
                index += 1;
            }
        }
        if let Some(place) = self.ranges.get_mut(self.used) {
            *place = range;
            self.used += 1;
        }
    }
}

impl Default for Free {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(first: usize, count: usize) -> Range {
        Range { first, count }
    }

    #[test]
    fn given_pages_join_and_are_taken_again() {
        let mut free = Free::new();
        free.give(range(10, 2));
        free.give(range(14, 2));
        assert_eq!(free.take(3), None);
        free.give(range(12, 2));
        assert_eq!(free.used, 1);
        assert_eq!(free.take(3), Some(range(10, 3)));
        assert_eq!(free.take(3), Some(range(13, 3)));
        assert_eq!(free.take(1), None);
    }

    #[test]
    fn the_smallest_range_that_fits_is_used() {
        let mut free = Free::new();
        free.give(range(0, 10));
        free.give(range(20, 3));
        assert_eq!(free.take(2), Some(range(20, 2)));
    }

    #[test]
    fn a_hole_leaves_what_is_outside() {
        assert_eq!(
            range(4, 4).without(range(5, 1)),
            [Some(range(4, 1)), Some(range(6, 2))]
        );
        assert_eq!(range(4, 4).without(range(0, 10)), [None, None]);
        assert_eq!(range(4, 4).without(range(0, 5)), [None, Some(range(5, 3))]);
        assert_eq!(range(4, 4).without(range(7, 5)), [Some(range(4, 3)), None]);
        assert_eq!(range(4, 4).without(range(8, 2)), [Some(range(4, 4)), None]);
        assert_eq!(range(4, 4).common(range(8, 2)), None);
        assert_eq!(range(4, 4).common(range(6, 9)), Some(range(6, 2)));
    }

    #[test]
    fn lengths_are_rounded_up() {
        assert_eq!(pages_for(0), Err(Errno::EINVAL));
        assert_eq!(pages_for(1), Ok(1));
        assert_eq!(pages_for(PAGE), Ok(1));
        assert_eq!(pages_for(PAGE + 1), Ok(2));
        assert_eq!(pages_for(usize::MAX), Err(Errno::ENOMEM));
    }
}
