//! What the subexpressions have matched, where there is only one way to match.
//!
//! If in front of every byte of the match only one state of the automaton goes on, and there is one way to it, then that way
//! is the only one, and says where the subexpressions begin and end (the one-pass automata of R. Cox's RE2, found out while
//! matching). The steps are remembered, so that later texts cost a look at a table a byte. Where there are several ways,
//! `submatch` decides.

use super::Result;
use super::dfa::{Active, Dfa, Text, holds, reads};
use super::parse::{Id, Node, Place, Tree, flags};
use super::program::{Program, State, Step};
use super::submatch::Span;
use super::vector::Vector;

/// What a state does in front of a byte.
#[derive(Clone, Copy, Debug)]
enum Move {
    /// Not known yet.
    Unknown,
    /// There are several ways, or none.
    Unclear,
    /// It goes on in the state with this row, having passed the notes that begin at this place of `notes`.
    To(u32, u32),
}

/// Where the search for a way came to.
enum Way {
    /// There are several, or none.
    Unclear,
    /// It leads to this state, past the notes in `passed`. Whether that is so wherever this class of bytes is next.
    To(State, bool),
}

const NO_ROW: u32 = u32::MAX;
/// How many moves are kept.
const KEPT_MAX: usize = 1 << 16;

/// The remembered steps.
#[derive(Debug)]
pub struct Path {
    /// The row of each state of the program, if it has one.
    rows: Vector<u32>,
    /// The state of each row.
    states: Vector<State>,
    /// For each row, the move for each class of bytes, then for the end of the match: where the text ends, where it ends but
    /// no line does, and elsewhere.
    moves: Vector<Move>,
    /// Notes passed: their number, then they. First comes a 0, for none.
    notes: Vector<u32>,
    /// For each subexpression the last one inside it.
    last_inside: Vector<u32>,
    active: Active,
    stack: Vector<(State, usize)>,
    way: Vector<u32>,
    passed: Vector<u32>,
}

impl Path {
    /// Nothing remembered yet.
    pub fn new(tree: &Tree, program: &Program) -> Result<Self> {
        let mut path = Self {
            rows: Vector::new(),
            states: Vector::new(),
            moves: Vector::new(),
            notes: Vector::new(),
            last_inside: last_inside(tree)?,
            active: Active::default(),
            stack: Vector::new(),
            way: Vector::new(),
            passed: Vector::new(),
        };
        path.rows.resize(program.steps.len(), NO_ROW)?;
        path.notes.push(0)?;
        Ok(path)
    }

    /// Finds what the subexpressions have matched in a span that the pattern matches. False if there are several ways.
    pub fn follow(
        &mut self,
        (tree, program, dfa): (&Tree, &Program, &Dfa),
        text: &Text<'_>,
        (from, to): (usize, usize),
        spans: &mut [Span],
    ) -> Result<bool> {
        let mut row = self.row(program.part(tree.root).0, dfa)?;
        let bytes = text.bytes.get(from..to).unwrap_or(&[]);
        for (at, &byte) in (from..).zip(bytes) {
            let from = (row, at, dfa.class(byte));
            match self.go((tree, program, dfa), text, from, Some(byte), spans)? {
                Some(to) => row = to,
                None => return Ok(false),
            }
        }
        let symbol = if to < text.bytes.len() {
            dfa.class_count() + 2
        } else {
            dfa.class_count() + usize::from(text.not_line_end)
        };
        let end = self.go((tree, program, dfa), text, (row, to, symbol), None, spans)?;
        Ok(end.is_some())
    }

    /// One move from a row at a place, with the symbol that is next; none if it is not clear.
    #[inline(always)]
    fn go(
        &mut self,
        automata: (&Tree, &Program, &Dfa),
        text: &Text<'_>,
        (row, at, symbol): (u32, usize, usize),
        byte: Option<u8>,
        spans: &mut [Span],
    ) -> Result<Option<u32>> {
        let place = row as usize * stride(automata.2) + symbol;
        let known = self.moves.get(place).copied().unwrap_or(Move::Unknown);
        let (to, notes) = match known {
            Move::To(to, notes) => (to, notes),
            Move::Unclear => return Ok(None),
            Move::Unknown => return self.learn(automata, text, (row, at, place), byte, spans),
        };
        if notes != 0 {
            let notes = self.notes.get(notes as usize..).unwrap_or(&[]);
            if let Some((&count, notes)) = notes.split_first() {
                let notes = notes.get(..count as usize).unwrap_or(&[]);
                apply(notes, &self.last_inside, at, spans);
            }
        }
        Ok(Some(to))
    }

    /// The same for a move that is not known yet.
    #[cold]
    #[inline(never)]
    fn learn(
        &mut self,
        (tree, program, dfa): (&Tree, &Program, &Dfa),
        text: &Text<'_>,
        (row, at, place): (u32, usize, usize),
        byte: Option<u8>,
        spans: &mut [Span],
    ) -> Result<Option<u32>> {
        if self.moves.len() > KEPT_MAX {
            return Ok(None);
        }
        let way = self.find(tree, program, text, (row, at), byte)?;
        let mut next = Move::Unclear;
        if let Way::To(state, is_lasting) = way {
            let to = self.row(state, dfa)?;
            apply(&self.passed, &self.last_inside, at, spans);
            if !is_lasting {
                return Ok(Some(to));
            }
            next = Move::To(to, self.keep_notes()?);
        }
        if let Some(place) = self.moves.get_mut(place) {
            *place = next;
        }
        Ok(match next {
            Move::To(to, _) => Some(to),
            _ => None,
        })
    }

    /// The row of a state.
    fn row(&mut self, state: State, dfa: &Dfa) -> Result<u32> {
        if let Some(&row) = self.rows.get(state as usize)
            && row != NO_ROW
        {
            return Ok(row);
        }
        let row = self.states.len() as u32;
        self.states.push(state)?;
        self.moves
            .resize(self.moves.len() + stride(dfa), Move::Unknown)?;
        if let Some(place) = self.rows.get_mut(state as usize) {
            *place = row;
        }
        Ok(row)
    }

    /// Stores the notes last passed.
    fn keep_notes(&mut self) -> Result<u32> {
        if self.passed.is_empty() {
            return Ok(0);
        }
        let place = self.notes.len() as u32;
        self.notes.push(self.passed.len() as u32)?;
        for &note in self.passed.iter() {
            self.notes.push(note)?;
        }
        Ok(place)
    }

    /// The way from the state of a row to the one that reads `byte`, or to the end.
    fn find(
        &mut self,
        tree: &Tree,
        program: &Program,
        text: &Text<'_>,
        (row, at): (u32, usize),
        byte: Option<u8>,
    ) -> Result<Way> {
        let end = program.part(tree.root).1;
        let around = text.around(at);
        let (mut found, mut is_lasting) = (None, true);
        self.active.clear(program.steps.len())?;
        self.stack.clear();
        let start = self.states.get(row as usize).copied().unwrap_or(end);
        self.stack.push((start, 0))?;
        while let Some((state, depth)) = self.stack.pop() {
            if !self.active.insert(state) {
                return Ok(Way::Unclear);
            }
            self.way.truncate(depth);
            let mut reached = None;
            match program.step(state) {
                Step::Split(first, second) => {
                    self.stack.push((second, depth))?;
                    self.stack.push((first, depth))?;
                }
                Step::Jump(next) => self.stack.push((next, depth))?,
                Step::Save(note, next) => {
                    self.way.push(note)?;
                    self.stack.push((next, depth + 1))?;
                }
                Step::At(place, next) => {
                    // The symbol that is next decides about the end of a line; the others need the byte before.
                    let is_past_start =
                        place == Place::LineStart && at > 0 && text.flags & flags::NEWLINE == 0;
                    let is_seen = byte.is_some() || at == text.bytes.len();
                    is_lasting &= place == Place::LineEnd && is_seen || is_past_start;
                    if holds(place, around) {
                        self.stack.push((next, depth))?;
                    }
                }
                step @ (Step::Range(..) | Step::Bitmap(..)) => {
                    reached = byte.and_then(|byte| reads(step, byte, &tree.bitmaps));
                }
                Step::End if state == end && byte.is_none() => reached = Some(state),
                _ => {}
            }
            if reached.is_some() {
                if found.is_some() {
                    return Ok(Way::Unclear);
                }
                found = reached;
                self.passed.clear();
                for &note in self.way.iter() {
                    self.passed.push(note)?;
                }
            }
        }
        Ok(found.map_or(Way::Unclear, |state| Way::To(state, is_lasting)))
    }
}

/// How many moves a row has.
#[inline]
fn stride(dfa: &Dfa) -> usize {
    dfa.class_count() + 3
}

/// Enters the beginnings and ends of subexpressions that lie at a place.
fn apply(notes: &[u32], last_inside: &[u32], at: usize, spans: &mut [Span]) {
    for &note in notes {
        let index = note as usize / 2;
        if note % 2 != 0 {
            if let Some(Some((_, end))) = spans.get_mut(index) {
                *end = at;
            }
            continue;
        }
        // What is inside tells of the last round only.
        let last = last_inside.get(index).map_or(index, |&last| last as usize);
        for inside in spans.get_mut(index + 1..=last).unwrap_or(&mut []) {
            *inside = None;
        }
        if let Some(span) = spans.get_mut(index) {
            *span = Some((at, at));
        }
    }
}

/// For each subexpression the last one inside it, or itself.
fn last_inside(tree: &Tree) -> Result<Vector<u32>> {
    let mut last = Vector::new();
    for index in 0..=tree.groups {
        last.push(index)?;
    }
    // The greatest number in each node; children have smaller numbers than their parents.
    let mut greatest: Vector<u32> = Vector::new();
    for node in tree.nodes.iter() {
        let of = |id: Id| greatest.get(id as usize).copied().unwrap_or(0);
        let found = match *node {
            Node::Group(child, index) => {
                let found = of(child).max(index);
                if let Some(place) = last.get_mut(index as usize) {
                    *place = (*place).max(found);
                }
                found
            }
            Node::Cat(first, count) | Node::Alt(first, count) => {
                let children = tree.children(first, count).iter();
                children.map(|&child| of(child)).max().unwrap_or(0)
            }
            Node::Repeat { child, .. } | Node::Optional { child, .. } => of(child),
            _ => 0,
        };
        greatest.push(found)?;
    }
    Ok(last)
}
