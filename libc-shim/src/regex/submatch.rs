//! What the subexpressions of a match have matched: POSIX.1-2024 XBD 9.1, "each subpattern, from left to right, shall
//! match the longest possible string".
//!
//! A node of the tree that is known to match a span divides it among its children. The automaton that reads backwards
//! tells from which places on the children to come can match the rest of the span; the one that reads forwards tells
//! where a child can end; the last place in both is where it does. Only nodes with subexpressions are looked at.

use super::dfa::{Active, Text, reads};
use super::parse::{Id, Node, Tree};
use super::places::{Places, Set};
use super::program::{Program, State};
use super::vector::Vector;
use super::{Error, Result};

/// A span of the text, or nothing.
pub type Span = Option<(usize, usize)>;

/// What a division works with.
#[derive(Debug)]
pub struct Division<'a> {
    /// The pattern.
    pub tree: &'a Tree,
    /// Its automaton.
    pub forward: &'a Program,
    /// Its automaton that reads backwards.
    pub backward: &'a Program,
    /// Which nodes have subexpressions.
    pub has_groups: &'a [bool],
    /// The text.
    pub text: Text<'a>,
    /// The results, by number of the subexpression.
    pub spans: Vector<Span>,
    /// None for long matches.
    places: Option<Places<'a>>,
    active: Active,
    reached: Vector<State>,
    readers: Vector<State>,
}

/// Which nodes of a tree have subexpressions. Children have smaller numbers than their parents.
pub fn find_groups(tree: &Tree) -> Result<Vector<bool>> {
    let mut found = Vector::new();
    for node in tree.nodes.iter() {
        let of = |id: Id| found.get(id as usize).copied().unwrap_or(false);
        let has = match *node {
            Node::Group(..) => true,
            Node::Cat(first, count) | Node::Alt(first, count) => {
                tree.children(first, count).iter().any(|&child| of(child))
            }
            Node::Repeat { child, .. } | Node::Optional { child, .. } => of(child),
            _ => false,
        };
        found.push(has)?;
    }
    Ok(found)
}

impl<'a> Division<'a> {
    /// The division of a match, with nothing found yet.
    pub fn new(
        tree: &'a Tree,
        forward: &'a Program,
        backward: &'a Program,
        has_groups: &'a [bool],
        text: Text<'a>,
        span: (usize, usize),
    ) -> Result<Self> {
        let mut spans = Vector::new();
        spans.resize(tree.groups as usize + 1, None)?;
        Ok(Self {
            tree,
            forward,
            backward,
            has_groups,
            text,
            spans,
            places: Places::new(tree, text, span)?,
            active: Active::default(),
            reached: Vector::new(),
            readers: Vector::new(),
        })
    }

    /// Without `places` all is left to the automata.
    #[cfg(test)]
    pub fn use_places(&mut self, yes: bool) {
        self.places = self.places.take().filter(|_| yes);
    }

    fn has_groups(&self, id: Id) -> bool {
        self.has_groups.get(id as usize) == Some(&true)
    }

    /// Runs a part of a program from `from` as far as `to`, which lies before it when the program reads backwards.
    /// `look` gets the active states at each place.
    fn run(
        &mut self,
        program: &Program,
        (start, end): (State, State),
        (from, to): (usize, usize),
        backwards: bool,
        look: &mut dyn FnMut(usize, &Active) -> bool,
    ) -> Result<()> {
        let mut at = from;
        self.reached.clear();
        self.reached.push(start)?;
        loop {
            self.active.clear(program.steps.len())?;
            self.readers.clear();
            let around = self.text.around(at);
            for &state in self.reached.iter() {
                let readers = &mut self.readers;
                self.active
                    .close(program, (state, end), around, &mut |state| {
                        readers.push(state)
                    })?;
            }
            if !look(at, &self.active) || at == to {
                return Ok(());
            }
            let index = if backwards { at - 1 } else { at };
            let Some(&byte) = self.text.bytes.get(index) else {
                return Ok(());
            };
            self.reached.clear();
            for &state in self.readers.iter() {
                if let Some(next) = reads(program.step(state), byte, &self.tree.bitmaps) {
                    self.reached.push(next)?;
                }
            }
            if self.reached.is_empty() {
                return Ok(());
            }
            at = if backwards { index } else { at + 1 };
        }
    }

    /// The last place at most `to` where the node, started at `from`, can end and `allowed` agrees.
    fn last_end(
        &mut self,
        id: Id,
        (from, to): (usize, usize),
        allowed: &dyn Fn(usize) -> bool,
    ) -> Result<Option<usize>> {
        let (start, end) = self.forward.part(id);
        let mut last = None;
        self.run(
            self.forward,
            (start, end),
            (from, to),
            false,
            &mut |at, active| {
                if active.contains(end) && allowed(at) {
                    last = Some(at);
                }
                true
            },
        )?;
        Ok(last)
    }

    /// Where a node can end that begins at `start`, or, `backwards`, begin that ends there; `None` if `places` does not know.
    fn reach(&mut self, id: Id, start: usize, backwards: bool) -> Option<Set> {
        let places = self.places.as_mut()?;
        let set = places.reach(id, places.only(start), backwards);
        if places.gave_up() {
            self.places = None;
            return None;
        }
        Some(set)
    }

    /// The last place of a set; it came from `places`.
    fn last_of(&self, set: Set) -> Option<usize> {
        self.places.as_ref()?.last(set)
    }

    /// Whether a node matches a span.
    fn can_be(&mut self, id: Id, span: (usize, usize)) -> Result<bool> {
        if let Some(ends) = self.reach(id, span.0, false)
            && let Some(places) = &self.places
        {
            return Ok(ends & places.only(span.1) != 0);
        }
        Ok(self.last_end(id, span, &|at| at == span.1)?.is_some())
    }

    /// Divides a span that the node matches.
    pub fn divide(&mut self, id: Id, span: (usize, usize)) -> Result<()> {
        if !self.has_groups(id) {
            return Ok(());
        }
        match self.tree.node(id) {
            Node::Group(child, index) => {
                if let Some(place) = self.spans.get_mut(index as usize) {
                    *place = Some(span);
                }
                // Of an earlier copy of a counted repetition.
                self.forget(child);
                self.divide(child, span)
            }
            Node::Cat(first, count) => self.divide_list(id, first, count, span),
            Node::Alt(first, count) => {
                for &child in self.tree.children(first, count) {
                    if self.can_be(child, span)? {
                        return self.divide(child, span);
                    }
                }
                Ok(())
            }
            Node::Optional { child, tail } => {
                if span.0 == span.1 && (tail || !self.can_be(child, span)?) {
                    return Ok(());
                }
                self.divide(child, span)
            }
            Node::Repeat { child, tail, .. } => self.divide_rounds(id, child, tail, span),
            _ => Ok(()),
        }
    }

    fn divide_list(
        &mut self,
        id: Id,
        first: u32,
        count: u32,
        (from, to): (usize, usize),
    ) -> Result<()> {
        let children = self.tree.children(first, count);
        let last_with_groups = children
            .iter()
            .rposition(|&child| self.has_groups(child))
            .unwrap_or(0);
        if self.divide_short_list(children, last_with_groups, (from, to))? {
            return Ok(());
        }
        let backward = self.backward;
        // Bit `at - from` of row `n`: the children after `n` match from `at` to the end of the span.
        let words = (to - from) / 32 + 1;
        let mut rest: Vector<u32> = Vector::new();
        rest.resize(words.checked_mul(children.len()).ok_or(Error::ESPACE)?, 0)?;
        self.run(
            backward,
            backward.part(id),
            (to, from),
            true,
            &mut |at, active| {
                let bit = at - from;
                for (row, &next) in children.iter().skip(1).enumerate() {
                    if active.contains(backward.part(next).1)
                        && let Some(word) = rest.get_mut(row * words + bit / 32)
                    {
                        *word |= 1 << (bit % 32);
                    }
                }
                true
            },
        )?;
        let mut start = from;
        for (row, &child) in children.iter().enumerate().take(last_with_groups + 1) {
            let end = if row + 1 == children.len() {
                to
            } else {
                let allowed = |at: usize| {
                    let bit = at - from;
                    rest.get(row * words + bit / 32)
                        .is_some_and(|word| word >> (bit % 32) & 1 != 0)
                };
                let Some(end) = self.last_end(child, (start, to), &allowed)? else {
                    return Ok(());
                };
                end
            };
            self.divide(child, (start, end))?;
            start = end;
        }
        Ok(())
    }

    /// The same by `places`; false if that gave up.
    fn divide_short_list(
        &mut self,
        children: &[Id],
        last_with_groups: usize,
        (from, to): (usize, usize),
    ) -> Result<bool> {
        let Some(places) = &mut self.places else {
            return Ok(false);
        };
        let rests = places.rests(children, to)?;
        if places.gave_up() {
            self.places = None;
            return Ok(false);
        }
        let mut start = from;
        let rows = children.iter().zip(rests.iter().rev());
        for (&child, rest) in rows.take(last_with_groups + 1) {
            let Some(ends) = self.reach(child, start, false) else {
                return Ok(false);
            };
            let Some(end) = self.last_of(ends & rest) else {
                return Ok(true);
            };
            self.divide(child, (start, end))?;
            start = end;
        }
        Ok(true)
    }

    /// What `divide_rounds` does where rounds are not empty, by `places`; false if that gave up.
    fn divide_short_rounds(
        &mut self,
        id: Id,
        child: Id,
        (from, to): (usize, usize),
    ) -> Result<bool> {
        let Some(rest) = self.reach(id, to, true) else {
            return Ok(false);
        };
        let mut start = from;
        while start < to {
            let Some(ends) = self.reach(child, start, false) else {
                return Ok(false);
            };
            let Some(places) = &self.places else {
                return Ok(false);
            };
            let allowed = places.behind(start, ends & (rest | places.only(to)));
            let Some(end) = places.last(allowed) else {
                return Ok(true);
            };
            if end == to {
                self.divide_last_round(child, (start, end))?;
            }
            start = end;
        }
        Ok(true)
    }

    fn divide_rounds(
        &mut self,
        id: Id,
        child: Id,
        tail: bool,
        (from, to): (usize, usize),
    ) -> Result<()> {
        if from == to {
            // An empty round counts only if there is no other.
            if !tail && self.can_be(child, (from, to))? {
                self.divide(child, (from, to))?;
            }
            return Ok(());
        }
        if self.divide_short_rounds(id, child, (from, to))? {
            return Ok(());
        }
        let backward = self.backward;
        let (start, end) = backward.part(id);
        let mut rest: Vector<u32> = Vector::new();
        rest.resize((to - from) / 32 + 1, 0)?;
        self.run(
            backward,
            (start, end),
            (to, from),
            true,
            &mut |at, active| {
                let bit = at - from;
                if (at == to || active.contains(end))
                    && let Some(word) = rest.get_mut(bit / 32)
                {
                    *word |= 1 << (bit % 32);
                }
                true
            },
        )?;
        let mut start = from;
        while start < to {
            let allowed = |at: usize| {
                let bit = at - from;
                at > start
                    && rest
                        .get(bit / 32)
                        .is_some_and(|word| word >> (bit % 32) & 1 != 0)
            };
            let Some(end) = self.last_end(child, (start, to), &allowed)? else {
                return Ok(());
            };
            if end == to {
                self.divide_last_round(child, (start, end))?;
            }
            start = end;
        }
        Ok(())
    }

    /// Divides the last round of a repetition, the only one of which subexpressions inside tell.
    fn divide_last_round(&mut self, child: Id, span: (usize, usize)) -> Result<()> {
        self.forget(child);
        self.divide(child, span)
    }

    /// Forgets what the subexpressions of a node matched.
    fn forget(&mut self, id: Id) {
        if !self.has_groups(id) {
            return;
        }
        match self.tree.node(id) {
            Node::Group(child, index) => {
                if let Some(place) = self.spans.get_mut(index as usize) {
                    *place = None;
                }
                self.forget(child);
            }
            Node::Cat(first, count) | Node::Alt(first, count) => {
                for &child in self.tree.children(first, count) {
                    self.forget(child);
                }
            }
            Node::Repeat { child, .. } | Node::Optional { child, .. } => self.forget(child),
            _ => {}
        }
    }
}
