//! What the subexpressions have matched, where the pattern is a row of single bytes, each perhaps optional or repeated.
//!
//! POSIX gives each subpattern, from left to right, the longest text that lets the rest match. In such a row that is what
//! a greedy search finds first: an item that takes more, if the rest then still matches, never makes a subexpression
//! around it shorter, because where the ways of a shorter and a longer choice cross, the latter can go on as the former.
//! The search may have to turn back often, so it gives up after some number of steps in favour of `submatch`.

use super::Result;
use super::dfa::{Text, holds, reads};
use super::parse::{Id, Node, Place, Tree};
use super::program::Step;
use super::submatch::Span;
use super::vector::Vector;

/// How many items are tried for each byte of the match before the search gives up.
const TRIES: usize = 32;

/// What stands in the row.
#[derive(Clone, Copy, Debug)]
enum Item {
    /// A subexpression begins.
    Open(u32),
    /// A subexpression ends.
    Close(u32),
    /// A condition.
    At(Place),
    /// A byte, or `many`, or none if it is not `needed`. The step leads to nowhere.
    Bytes {
        step: Step,
        needed: bool,
        many: bool,
    },
}

/// A pattern as a row.
#[derive(Debug)]
pub struct Row {
    items: Vector<Item>,
    /// Where each item's text begins and ends.
    places: Vector<(usize, usize)>,
}

impl Row {
    /// The row that a pattern is, if it is one.
    pub fn new(tree: &Tree) -> Result<Option<Self>> {
        let mut row = Self {
            items: Vector::new(),
            places: Vector::new(),
        };
        let is_row = row.append(tree, tree.root)?;
        row.places.resize(row.items.len(), (0, 0))?;
        Ok(is_row.then_some(row))
    }

    /// Appends a node; false if it has no place in a row.
    fn append(&mut self, tree: &Tree, id: Id) -> Result<bool> {
        let (child, needed, many) = match tree.node(id) {
            Node::Empty => return Ok(true),
            Node::At(place) => {
                self.items.push(Item::At(place))?;
                return Ok(true);
            }
            Node::Cat(first, count) => {
                for &child in tree.children(first, count) {
                    if !self.append(tree, child)? {
                        return Ok(false);
                    }
                }
                return Ok(true);
            }
            Node::Group(child, index) => {
                self.items.push(Item::Open(index))?;
                let is_row = self.append(tree, child)?;
                self.items.push(Item::Close(index))?;
                return Ok(is_row);
            }
            Node::Range(..) | Node::Bitmap(_) => (id, true, false),
            Node::Repeat { child, once, .. } => (child, once, true),
            Node::Optional { child, .. } => (child, false, false),
            Node::Alt(..) | Node::Back(_) => return Ok(false),
        };
        let step = match tree.node(child) {
            Node::Range(low, high) => Step::Range(low, high, 0),
            Node::Bitmap(index) => Step::Bitmap(index, 0),
            _ => return Ok(false),
        };
        self.items.push(Item::Bytes { step, needed, many })?;
        Ok(true)
    }

    /// Finds what the subexpressions have matched in a span that the pattern matches. False if it gave up.
    pub fn follow(
        &mut self,
        tree: &Tree,
        text: &Text<'_>,
        (from, to): (usize, usize),
        spans: &mut [Span],
    ) -> bool {
        let mut tries = TRIES * (to - from + self.items.len());
        let (mut index, mut at) = (0, from);
        while let (Some(item), Some(place)) = (self.items.get(index), self.places.get_mut(index)) {
            let end = match *item {
                Item::Open(_) | Item::Close(_) => Some(at),
                Item::At(place) => holds(place, text.around(at)).then_some(at),
                Item::Bytes { step, needed, many } => {
                    let limit = if many { to } else { to.min(at + 1) };
                    let ahead = text.bytes.get(at..limit).unwrap_or(&[]);
                    let others = |&byte: &u8| reads(step, byte, &tree.bitmaps).is_none();
                    let taken = ahead.iter().position(others).unwrap_or(ahead.len());
                    (taken > 0 || !needed).then_some(at + taken)
                }
            };
            let is_last = index + 1 == self.items.len();
            if let Some(end) = end.filter(|&end| !is_last || end == to) {
                *place = (at, end);
                (index, at) = (index + 1, end);
                continue;
            }
            let before = self.turn_back(index, &mut tries);
            let Some((item, end)) = before else {
                return false;
            };
            (index, at) = (item + 1, end);
        }
        self.enter(spans);
        at == to
    }

    /// Makes the last item before `index` that can take less do so: its index, and where its text ends now.
    fn turn_back(&mut self, index: usize, tries: &mut usize) -> Option<(usize, usize)> {
        for item in (0..index).rev() {
            *tries = tries.checked_sub(1)?;
            let least = match self.items.get(item)? {
                Item::Bytes { needed, .. } => usize::from(*needed),
                _ => continue,
            };
            let (start, end) = self.places.get_mut(item)?;
            if *end > *start + least {
                *end -= 1;
                return Some((item, *end));
            }
        }
        None
    }

    /// Enters where the subexpressions begin and end.
    fn enter(&self, spans: &mut [Span]) {
        for (item, &(at, _)) in self.items.iter().zip(self.places.iter()) {
            match *item {
                Item::Open(index) => {
                    if let Some(span) = spans.get_mut(index as usize) {
                        *span = Some((at, at));
                    }
                }
                Item::Close(index) => {
                    if let Some(Some((_, end))) = spans.get_mut(index as usize) {
                        *end = at;
                    }
                }
                _ => {}
            }
        }
    }
}
