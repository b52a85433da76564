//! From a tree to automata over bytes (Thompson 1968), one that reads forwards and one that reads backwards.

use super::parse::{Id, Node, Place, Tree};
use super::vector::Vector;
use super::{Error, Result};

/// The number of a state.
pub type State = u32;

/// A state of an automaton.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Reads a byte of a range.
    Range(u8, u8, State),
    /// Reads a byte of a bitmap.
    Bitmap(u32, State),
    /// Goes on at both; the first is preferred.
    Split(State, State),
    /// Goes on.
    Jump(State),
    /// Goes on at places of this kind.
    At(Place, State),
    /// Goes on after what a subexpression matched.
    Back(u32, State),
    /// Notes the place, and goes on: subexpression `n` starts at `2n` and ends at `2n + 1`; greater numbers are those of
    /// repetitions.
    Save(u32, State),
    /// Goes on if the text has advanced since the note.
    Advanced(u32, State),
    /// The end of a part of the tree. All parts end in one of these.
    End,
}

/// An automaton.
#[derive(Debug, Default)]
pub struct Program {
    /// The states.
    pub steps: Vector<Step>,
    /// For each node of the tree, its first state and its `End`.
    pub parts: Vector<(State, State)>,
}

/// What to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Reads forwards; every node has an end of its own.
    Forward,
    /// Reads backwards.
    Backward,
    /// Reads forwards and notes places, for patterns with back-references.
    Noting,
}

/// A program may have this many states at most.
const STATES_MAX: usize = 400_000;

impl Program {
    /// Builds the automaton of a tree.
    pub fn build(tree: &Tree, kind: Kind) -> Result<Self> {
        let mut program = Self::default();
        program.parts.resize(tree.nodes.len(), (0, 0))?;
        program.node(tree, tree.root, kind)?;
        Ok(program)
    }

    /// A state; `End` for a number that is none.
    #[inline]
    pub fn step(&self, state: State) -> Step {
        self.steps.get(state as usize).copied().unwrap_or(Step::End)
    }

    /// Where the part of a node starts and ends.
    #[inline]
    pub fn part(&self, id: Id) -> (State, State) {
        self.parts.get(id as usize).copied().unwrap_or((0, 0))
    }

    #[inline(never)]
    fn add(&mut self, step: Step) -> Result<State> {
        if self.steps.len() >= STATES_MAX {
            return Err(Error::ESPACE);
        }
        self.steps.push(step)?;
        Ok((self.steps.len() - 1) as State)
    }

    fn set(&mut self, state: State, step: Step) {
        if let Some(place) = self.steps.get_mut(state as usize) {
            *place = step;
        }
    }

    /// Builds a node's part.
    fn node(&mut self, tree: &Tree, id: Id, kind: Kind) -> Result<(State, State)> {
        let (start, end) = match tree.node(id) {
            Node::Empty => {
                let end = self.add(Step::End)?;
                (end, end)
            }
            Node::Range(low, high) => self.leaf(|end| Step::Range(low, high, end))?,
            Node::Bitmap(index) => self.leaf(|end| Step::Bitmap(index, end))?,
            Node::At(place) => self.leaf(|end| Step::At(place, end))?,
            Node::Back(index) => self.leaf(|end| Step::Back(index, end))?,
            Node::Group(child, index) => {
                let (inner, inner_end) = self.node(tree, child, kind)?;
                let end = self.add(Step::End)?;
                if kind == Kind::Backward {
                    self.set(inner_end, Step::Jump(end));
                    (inner, end)
                } else {
                    self.set(inner_end, Step::Save(2 * index + 1, end));
                    (self.add(Step::Save(2 * index, inner))?, end)
                }
            }
            Node::Cat(first, count) => self.list(tree, first, count, kind)?,
            Node::Alt(first, count) => self.alternatives(tree, first, count, kind)?,
            Node::Repeat { child, once, .. } => self.repeat(tree, (id, child), once, kind)?,
            Node::Optional { child, .. } => {
                let (inner, inner_end) = self.node(tree, child, kind)?;
                let end = self.add(Step::End)?;
                self.set(inner_end, Step::Jump(end));
                (self.add(Step::Split(inner, end))?, end)
            }
        };
        if let Some(part) = self.parts.get_mut(id as usize) {
            *part = (start, end);
        }
        Ok((start, end))
    }

    fn leaf(&mut self, step: impl FnOnce(State) -> Step) -> Result<(State, State)> {
        let end = self.add(Step::End)?;
        Ok((self.add(step(end))?, end))
    }

    fn list(&mut self, tree: &Tree, first: u32, count: u32, kind: Kind) -> Result<(State, State)> {
        let mut start = None;
        let mut last_end = 0;
        for position in 0..count {
            let index = if kind == Kind::Backward {
                count - 1 - position
            } else {
                position
            };
            let child = tree
                .children(first + index, 1)
                .first()
                .copied()
                .unwrap_or(0);
            let (child_start, child_end) = self.node(tree, child, kind)?;
            match start {
                None => start = Some(child_start),
                Some(_) => self.set(last_end, Step::Jump(child_start)),
            }
            last_end = child_end;
        }
        // The last child keeps its own end, so that a part always ends in an `End` nobody else owns.
        let end = self.add(Step::End)?;
        self.set(last_end, Step::Jump(end));
        Ok((start.unwrap_or(end), end))
    }

    fn alternatives(
        &mut self,
        tree: &Tree,
        first: u32,
        count: u32,
        kind: Kind,
    ) -> Result<(State, State)> {
        let end = self.add(Step::End)?;
        let mut start = None;
        for index in (0..count).rev() {
            let child = tree
                .children(first + index, 1)
                .first()
                .copied()
                .unwrap_or(0);
            let (child_start, child_end) = self.node(tree, child, kind)?;
            self.set(child_end, Step::Jump(end));
            start = Some(match start {
                None => child_start,
                Some(others) => self.add(Step::Split(child_start, others))?,
            });
        }
        Ok((start.unwrap_or(end), end))
    }

    fn repeat(
        &mut self,
        tree: &Tree,
        (id, child): (Id, Id),
        once: bool,
        kind: Kind,
    ) -> Result<(State, State)> {
        let (inner, inner_end) = self.node(tree, child, kind)?;
        let end = self.add(Step::End)?;
        let head = self.add(Step::Split(inner, end))?;
        let (mut entry, mut again) = (inner, head);
        if kind == Kind::Noting && may_be_empty(tree, child) {
            // Each round notes where it starts and must have advanced to go on with another.
            let note = 2 * (tree.groups + 1) + id;
            entry = self.add(Step::Save(note, inner))?;
            self.set(head, Step::Split(entry, end));
            let advanced = self.add(Step::Advanced(note, head))?;
            again = self.add(Step::Split(advanced, end))?;
        }
        self.set(inner_end, Step::Jump(again));
        Ok((if once { entry } else { head }, end))
    }
}

/// Whether a node may match nothing.
fn may_be_empty(tree: &Tree, id: Id) -> bool {
    match tree.node(id) {
        Node::Range(..) | Node::Bitmap(_) => false,
        Node::Empty | Node::At(_) | Node::Back(_) | Node::Optional { .. } => true,
        Node::Group(child, _) => may_be_empty(tree, child),
        Node::Repeat { child, once, .. } => !once || may_be_empty(tree, child),
        Node::Cat(first, count) => {
            let mut children = tree.children(first, count).iter();
            children.all(|&child| may_be_empty(tree, child))
        }
        Node::Alt(first, count) => {
            let mut children = tree.children(first, count).iter();
            children.any(|&child| may_be_empty(tree, child))
        }
    }
}
