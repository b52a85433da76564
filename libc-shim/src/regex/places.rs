//! Where the parts of a pattern can begin and end in a short match: a set of places is one word, a bit a place.
//!
//! All places of a set take a step at once: those that a byte of the text takes to the next place are moved by one. A repeated byte
//! is an addition, whose carry runs through the bytes that match (Cameron et al., "Bitwise data parallelism in regular
//! expression matching", 2014).

use super::Result;
use super::dfa::{Text, holds, reads};
use super::parse::{Id, Node, Place, Tree};
use super::program::Step;
use super::vector::Vector;

/// The longest match whose places fit in a word, its end among them.
const LONGEST: usize = 63;

/// Patterns of more nodes than this take too long to prepare.
const NODES_MAX: usize = 1000;

/// How many parts are looked at before the search gives up: repetitions in repetitions may need many rounds.
const TRIES: u32 = 1 << 14;

/// In a mask: it is known. No match is so long that a byte stands there.
const KNOWN: u64 = 1 << LONGEST;

/// A set of places, of which the lowest is where the match begins.
pub type Set = u64;

/// What is known of a match.
#[derive(Debug)]
pub struct Places<'a> {
    tree: &'a Tree,
    text: Text<'a>,
    from: usize,
    to: usize,
    /// The places before the bytes that a node reads, and `KNOWN`.
    masks: Vector<Set>,
    tries: u32,
}

impl<'a> Places<'a> {
    /// For a match; `None` if it, or the pattern, is too long.
    pub fn new(tree: &'a Tree, text: Text<'a>, (from, to): (usize, usize)) -> Result<Option<Self>> {
        if to - from > LONGEST || tree.nodes.len() > NODES_MAX {
            return Ok(None);
        }
        let mut masks = Vector::new();
        masks.resize(tree.nodes.len(), 0)?;
        Ok(Some(Self {
            tree,
            text,
            from,
            to,
            masks,
            tries: TRIES,
        }))
    }

    /// The set of one place.
    pub const fn only(&self, at: usize) -> Set {
        1 << (at - self.from)
    }

    /// The places of a set that lie behind one.
    pub const fn behind(&self, at: usize, set: Set) -> Set {
        // One bit after the other, because the last place has none above it.
        set & (u64::MAX << (at - self.from) << 1)
    }

    /// The last place of a set, if it has one.
    pub fn last(&self, set: Set) -> Option<usize> {
        set.checked_ilog2().map(|place| self.from + place as usize)
    }

    /// The places before the bytes that a node reads; none if it reads none.
    fn mask(&mut self, id: Id) -> Set {
        let known = self.masks.get(id as usize).copied().unwrap_or(KNOWN);
        if known != 0 {
            return known & !KNOWN;
        }
        let mask = match self.tree.node(id) {
            Node::Range(low, high) => self.matching(|byte| low <= byte && byte <= high),
            Node::Bitmap(index) => {
                let step = Step::Bitmap(index, 0);
                self.matching(|byte| reads(step, byte, &self.tree.bitmaps).is_some())
            }
            _ => 0,
        };
        if let Some(place) = self.masks.get_mut(id as usize) {
            *place = mask | KNOWN;
        }
        mask
    }

    /// The places before bytes of a kind.
    #[inline]
    fn matching(&self, is_one: impl Fn(u8) -> bool) -> Set {
        let bytes = self.text.bytes.get(self.from..self.to).unwrap_or(&[]);
        bytes
            .iter()
            .rfold(0, |mask, &byte| mask << 1 | u64::from(is_one(byte)))
    }

    /// Those places of a set at which a condition holds.
    fn holding(&self, place: Place, set: Set) -> Set {
        let (mut held, mut rest) = (0, set);
        while let Some(at) = self.last(rest) {
            let bit = self.only(at);
            rest ^= bit;
            if holds(place, self.text.around(at)) {
                held |= bit;
            }
        }
        held
    }

    /// Whether the search gave up, and the last sets mean nothing.
    pub const fn gave_up(&self) -> bool {
        self.tries == 0
    }

    /// Where a node can end that begins at one of some places; or, `backwards`, where it can begin that ends at one of them.
    pub fn reach(&mut self, id: Id, set: Set, backwards: bool) -> Set {
        if set == 0 || self.tries == 0 {
            return 0;
        }
        self.tries -= 1;
        match self.tree.node(id) {
            Node::Empty => set,
            Node::Range(..) | Node::Bitmap(_) => {
                let mask = self.mask(id);
                if backwards {
                    set >> 1 & mask
                } else {
                    (set & mask) << 1
                }
            }
            Node::At(place) => self.holding(place, set),
            Node::Cat(first, count) => {
                let tree = self.tree;
                let children = tree.children(first, count).iter();
                if backwards {
                    children.rfold(set, |set, &child| self.reach(child, set, true))
                } else {
                    children.fold(set, |set, &child| self.reach(child, set, false))
                }
            }
            Node::Alt(first, count) => {
                let tree = self.tree;
                let children = tree.children(first, count).iter();
                children.fold(0, |reached, &child| {
                    reached | self.reach(child, set, backwards)
                })
            }
            Node::Optional { child, .. } => set | self.reach(child, set, backwards),
            Node::Group(child, _) => self.reach(child, set, backwards),
            Node::Repeat { child, once, .. } => {
                let first = self.reach(child, set, backwards);
                let all = self.rounds(child, first, backwards);
                if once { all } else { all | set }
            }
            // No pattern with back-references comes here.
            Node::Back(_) => {
                self.tries = 0;
                0
            }
        }
    }

    /// What can be reached from some places by any number of rounds of a node.
    fn rounds(&mut self, child: Id, set: Set, backwards: bool) -> Set {
        if !backwards && matches!(self.tree.node(child), Node::Range(..) | Node::Bitmap(_)) {
            let mask = self.mask(child);
            return ((set & mask) + mask) ^ mask | set;
        }
        let (mut all, mut new) = (set, set);
        while new != 0 {
            new = self.reach(child, new, backwards) & !all;
            all |= new;
        }
        all
    }

    /// For each of some children that follow each other, where it can end so that those behind it match up to `to`; the last child
    /// first.
    pub fn rests(&mut self, children: &[Id], to: usize) -> Result<Vector<Set>> {
        let mut rests = Vector::new();
        let mut set = self.only(to);
        for &child in children.iter().skip(1).rev() {
            rests.push(set)?;
            set = self.reach(child, set, true);
        }
        rests.push(set)?;
        Ok(rests)
    }
}

#[cfg(test)]
mod tests {
    use crate::regex::dfa::Text;
    use crate::regex::parse::{flags, parse};
    use crate::regex::program::{Kind, Program};
    use crate::regex::regcomp::Regex;
    use crate::regex::submatch::{Division, find_groups};
    use std::string::String;

    fn below(random: &mut u64, limit: usize) -> usize {
        // Marsaglia's xorshift64.
        *random ^= *random << 13;
        *random ^= *random >> 7;
        *random ^= *random << 17;
        (*random % limit as u64) as usize
    }

    #[test]
    fn divides_as_the_automata_do() {
        let mut random = 11_u64;
        let parts = [
            "a", "b", ".", "[^b]", "a*", "b+", "^", "$", "\\<", "\\b", "a?", "(", "(", "(", "(",
            ")", ")*", ")+", ")?", "|", "a|b", "ab|a", "b{1,2}", "){0,2}",
        ];
        let mut found = 0;
        for _ in 0..40_000 {
            let mut pattern = String::new();
            for _ in 0..2 + below(&mut random, 12) {
                pattern.push_str(parts[below(&mut random, parts.len())]);
            }
            let flags = flags::EXTENDED | [0, flags::NEWLINE][below(&mut random, 2)];
            let Ok(mut regex) = Regex::compile(pattern.as_bytes(), flags) else {
                continue;
            };
            let tree = parse(pattern.as_bytes(), flags).unwrap();
            let forward = Program::build(&tree, Kind::Forward).unwrap();
            let backward = Program::build(&tree, Kind::Backward).unwrap();
            let has_groups = find_groups(&tree).unwrap();
            for _ in 0..6 {
                let text: String = (0..below(&mut random, 80))
                    .map(|_| ['a', 'b', 'a', 'b', 'a', '\n', '-'][below(&mut random, 7)])
                    .collect();
                let text = Text {
                    bytes: text.as_bytes(),
                    not_line_start: false,
                    not_line_end: false,
                    flags,
                };
                let Ok(spans) = regex.search(text.bytes, 1, false, false) else {
                    continue;
                };
                let span = spans[0].unwrap();
                let divide = |by_places| {
                    let mut division =
                        Division::new(&tree, &forward, &backward, &has_groups, text, span).unwrap();
                    division.use_places(by_places);
                    division.divide(tree.root, span).unwrap();
                    division.spans
                };
                found += usize::from(tree.groups > 0);
                assert_eq!(divide(true)[..], divide(false)[..], "{pattern:?} {text:?}");
            }
        }
        assert!(found > 5_000, "{found}");
    }
}
