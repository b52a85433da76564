//! The mount table: preopens by canonical guest path.
//!
//! A hash table of slots that the caller provides, one for each preopen; it allocates nothing. A lookup hashes the path
//! once and probes after each component, so its cost depends on the path and not on how many preopens there are.

use crate::component::{skip_slashes, split_first, starts_with};
use crate::name::below;
use core::cell::Cell;

/// How many chains the table has.
const CHAINS: usize = 256;

/// The descriptor of a preopen that has been closed.
const GONE: u32 = u32::MAX;

/// One preopen.
#[derive(Debug)]
pub struct Slot<'a> {
    path: &'a [u8],
    hash: u32,
    fd: Cell<u32>,
    /// Another preopen lies, or once lay, below this one.
    nested: Cell<bool>,
    /// The next preopen of the same chain.
    chain: Cell<Option<&'a Slot<'a>>>,
    /// The preopen registered before this one.
    next: Cell<Option<&'a Slot<'a>>>,
}

impl<'a> Slot<'a> {
    /// A preopen with a canonical path.
    #[inline]
    pub fn new(path: &'a [u8], fd: u32) -> Self {
        Slot {
            path,
            hash: hash_of(path),
            fd: Cell::new(fd),
            nested: Cell::new(false),
            chain: Cell::new(None),
            next: Cell::new(None),
        }
    }

    /// Its descriptor.
    #[inline]
    pub const fn fd(&self) -> u32 {
        self.fd.get()
    }

    /// Its canonical path.
    #[inline]
    pub const fn path(&self) -> &'a [u8] {
        self.path
    }

    /// Whether another preopen lies below it. One that was closed may still count: that costs lookups, no more.
    #[inline]
    pub const fn nested(&self) -> bool {
        self.nested.get()
    }
}

/// The preopens.
#[derive(Debug)]
pub struct Table<'a> {
    chains: [Option<&'a Slot<'a>>; CHAINS],
    last: Option<&'a Slot<'a>>,
    nested: bool,
}

/// A preopen that covers a path.
#[derive(Clone, Copy, Debug)]
pub struct Cover<'a, 'p> {
    /// The preopen.
    pub slot: &'a Slot<'a>,
    /// What of the path is left below it, without leading slashes. Empty: the path is the preopen itself.
    pub rest: &'p [u8],
}

/// FNV-1a, whose steps are cheap and whose state after a prefix is the prefix's hash.
const SEED: u32 = 0x811c_9dc5;

#[inline]
const fn step(state: u32, byte: u8) -> u32 {
    (state ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// The hash of a whole path.
#[inline(never)]
fn hash_of(path: &[u8]) -> u32 {
    let mut hash = SEED;
    for byte in path {
        hash = step(hash, *byte);
    }
    hash
}

/// The chain of a hash.
#[inline]
const fn chain(hash: u32) -> usize {
    // The low bits of FNV-1a depend on the low bits of the text only: the high ones join them.
    (hash ^ (hash >> 16)) as usize & (CHAINS - 1)
}

impl Default for Table<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a> Table<'a> {
    /// An empty table.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            chains: [None; CHAINS],
            last: None,
            nested: false,
        }
    }

    /// Whether one preopen lies below another.
    #[inline]
    pub const fn is_nested(&self) -> bool {
        self.nested
    }

    /// The preopens, the one registered last first.
    #[inline]
    pub const fn iter(&self) -> Slots<'a> {
        Slots(self.last)
    }

    /// Adds a preopen. The later of two with the same path wins.
    pub fn register(&mut self, slot: &'a Slot<'a>) {
        for other in self.iter() {
            mark(slot, other);
            mark(other, slot);
            self.nested |= slot.nested() | other.nested();
        }
        if let Some(head) = self.chains.get_mut(chain(slot.hash)) {
            slot.chain.set(*head);
            *head = Some(slot);
        }
        slot.next.set(self.last);
        self.last = Some(slot);
    }

    /// Forgets the preopens with descriptor `fd`, and returns whether there was one.
    pub fn unregister(&mut self, fd: u32) -> bool {
        let mut found = false;
        for slot in self.iter() {
            if slot.fd() == fd {
                slot.fd.set(GONE);
                found = true;
            }
        }
        found
    }

    /// Moves the preopen with descriptor `from` to `to`.
    pub fn renumber(&mut self, from: u32, to: u32) {
        self.unregister(to);
        for slot in self.iter() {
            if slot.fd() == from {
                slot.fd.set(to);
            }
        }
    }

    /// Which preopen this is: how many were registered before it.
    pub fn number(slot: &Slot<'a>) -> u32 {
        let mut number = 0;
        let mut next = slot.next.get();
        while let Some(slot) = next {
            number += 1;
            next = slot.next.get();
        }
        number
    }

    /// The canonical path of the preopen with this number, which may have been closed since.
    pub fn path_at(&self, number: u32) -> Option<&'a [u8]> {
        let mut slot = self.last?;
        let mut later = Self::number(slot).checked_sub(number)?;
        while later > 0 {
            slot = slot.next.get()?;
            later -= 1;
        }
        Some(slot.path)
    }

    /// The canonical path of the preopen with this descriptor.
    pub fn path_of(&self, fd: u32) -> Option<&'a [u8]> {
        for slot in self.iter() {
            if slot.fd() == fd {
                return Some(slot.path);
            }
        }
        None
    }

    /// The longest preopen that covers a canonical path, by whole components.
    pub fn cover<'p>(&self, canonical: &'p [u8]) -> Option<Cover<'a, 'p>> {
        let mut best = None;
        let mut hash = SEED;
        let mut rest = canonical;
        loop {
            let len = canonical.len() - rest.len();
            let mut next = self.chains.get(chain(hash)).copied().flatten();
            while let Some(slot) = next {
                if slot.hash == hash
                    && slot.path.len() == len
                    && slot.fd() != GONE
                    && starts_with(canonical, slot.path)
                {
                    let rest = skip_slashes(rest);
                    best = Some(Cover { slot, rest });
                    break;
                }
                next = slot.chain.get();
            }
            loop {
                let [byte, after @ ..] = rest else {
                    return best;
                };
                hash = step(hash, *byte);
                rest = after;
                if matches!(rest, [] | [b'/', ..]) {
                    break;
                }
            }
        }
    }

    /// Some preopen at or below the canonical path of a directory.
    pub fn at_or_below(&self, canonical: &[u8]) -> Option<&'a Slot<'a>> {
        self.iter()
            .find(|slot| below(slot.path, canonical).is_some())
    }

    /// Whether `canonical` is a directory above a preopen. The root always is.
    #[inline]
    pub fn is_above(&self, canonical: &[u8]) -> bool {
        canonical.is_empty() || self.at_or_below(canonical).is_some()
    }

    /// Whether a preopen lies below `canonical`, not at it.
    pub fn is_strictly_above(&self, canonical: &[u8]) -> bool {
        self.iter()
            .any(|slot| matches!(below(slot.path, canonical), Some([_, ..])))
    }

    /// The names that the preopens below `canonical` give it, each once.
    pub const fn children<'t>(&'t self, canonical: &'t [u8]) -> Children<'t, 'a> {
        Children {
            canonical,
            all: self.iter(),
            left: self.iter(),
        }
    }
}

/// Tells `slot` if `other` lies below it.
#[inline(never)]
fn mark(slot: &Slot<'_>, other: &Slot<'_>) {
    if let Some([_, ..]) = below(other.path, slot.path) {
        slot.nested.set(true);
    }
}

/// The preopens of a table.
#[derive(Clone, Copy, Debug)]
pub struct Slots<'a>(Option<&'a Slot<'a>>);

impl<'a> Iterator for Slots<'a> {
    type Item = &'a Slot<'a>;

    #[inline]
    fn next(&mut self) -> Option<&'a Slot<'a>> {
        loop {
            let slot = self.0?;
            self.0 = slot.next.get();
            if slot.fd() != GONE {
                return Some(slot);
            }
        }
    }
}

/// The names that preopens give a directory above them.
#[derive(Debug)]
pub struct Children<'t, 'a> {
    canonical: &'t [u8],
    all: Slots<'a>,
    left: Slots<'a>,
}

impl<'a> Children<'_, 'a> {
    /// The name that a preopen gives the directory, empty if none.
    fn name(&self, slot: &Slot<'a>) -> &'a [u8] {
        let path = below(slot.path, self.canonical).unwrap_or_default();
        split_first(path).0
    }
}

impl<'a> Iterator for Children<'_, 'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        loop {
            let slot = self.left.next()?;
            let name = self.name(slot);
            // Where this name is found first.
            let mut all = self.all;
            let first = loop {
                let other = all.next()?;
                let known = self.name(other);
                if known.len() == name.len() && starts_with(known, name) {
                    break other;
                }
            };
            if !name.is_empty() && core::ptr::eq(first, slot) {
                return Some(name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::vec::Vec;

    fn with_table<R>(preopens: &[(&'static str, u32)], test: impl FnOnce(&mut Table) -> R) -> R {
        let slots: Vec<_> = preopens
            .iter()
            .map(|&(path, fd)| Slot::new(path.as_bytes(), fd))
            .collect();
        let mut table = Table::new();
        for slot in &slots {
            table.register(slot);
        }
        test(&mut table)
    }

    fn cover(table: &Table, path: &'static str) -> Option<(u32, &'static str)> {
        let cover = table.cover(path.as_bytes())?;
        Some((cover.slot.fd(), std::str::from_utf8(cover.rest).unwrap()))
    }

    #[test]
    fn the_longest_wins_by_whole_components() {
        with_table(&[("", 3), ("a", 4), ("a/b", 5), ("tmp", 6)], |table| {
            assert_eq!(cover(table, "x"), Some((3, "x")));
            assert_eq!(cover(table, "a"), Some((4, "")));
            assert_eq!(cover(table, "ab/c"), Some((3, "ab/c")));
            assert_eq!(cover(table, "a/x"), Some((4, "x")));
            assert_eq!(cover(table, "a/b/c/d"), Some((5, "c/d")));
            assert_eq!(cover(table, ""), Some((3, "")));
        });
    }

    #[test]
    fn nothing_covers() {
        with_table(&[("a/b", 3)], |table| {
            assert_eq!(cover(table, "a"), None);
            assert_eq!(cover(table, ""), None);
            assert!(table.is_above(b"a") && table.is_above(b""));
            assert!(!table.is_above(b"b"));
        });
        with_table(&[], |table| {
            assert_eq!(cover(table, "a"), None);
            assert!(table.is_above(b""));
        });
    }

    #[test]
    fn the_later_of_two_wins() {
        with_table(&[("a", 3), ("a", 4)], |table| {
            assert_eq!(cover(table, "a/x"), Some((4, "x")));
            assert!(!table.is_nested());
        });
    }

    #[test]
    fn forgetting_and_moving() {
        with_table(&[("", 3), ("a", 4), ("b", 5)], |table| {
            table.renumber(4, 9);
            assert_eq!(cover(table, "a/x"), Some((9, "x")));
            assert!(table.unregister(9));
            assert!(!table.unregister(4));
            assert_eq!(table.path_at(1), Some(&b"a"[..]));
            assert_eq!(table.path_at(3), None);
            assert_eq!(cover(table, "a/x"), Some((3, "a/x")));
            assert_eq!(cover(table, "b/x"), Some((5, "x")));
            table.renumber(3, 5);
            assert_eq!(cover(table, "b/x"), Some((5, "b/x")));
            assert_eq!(table.path_of(5), Some(&b""[..]));
        });
    }

    #[test]
    fn nesting_is_known_in_either_order() {
        with_table(&[("a/b", 3), ("a", 4), ("c", 5), ("c/d", 6)], |table| {
            assert!(table.is_nested());
            for (path, nested) in [("a", true), ("a/b", false), ("c", true), ("c/d", false)] {
                let slot = table.cover(path.as_bytes()).unwrap().slot;
                assert_eq!(slot.nested(), nested, "{path}");
            }
        });
    }

    #[test]
    fn names_above_preopens() {
        with_table(
            &[("a/b", 3), ("a/c/d", 4), ("e", 5), ("a/c/f", 6)],
            |table| {
                let names =
                    |path: &'static str| table.children(path.as_bytes()).collect::<Vec<_>>();
                assert_eq!(names(""), [&b"a"[..], b"e"]);
                assert_eq!(names("a"), [&b"c"[..], b"b"]);
                assert_eq!(names("e"), [&b""[..]; 0]);
            },
        );
    }
}
