//! Patterns with back-references, which no automaton can match: every way through the program is tried, repetitions
//! first, and the longest match is kept. This may take time exponential in the length of the pattern.

use super::dfa::{Text, holds, reads};
use super::parse::{Tree, flags};
use super::program::{Program, State, Step};
use super::submatch::Span;
use super::vector::Vector;
use super::{Error, Result};

/// What is still to be done.
#[derive(Clone, Copy, Debug)]
enum Task {
    /// Go on in this state at this place.
    Try(State, usize),
    /// Give a note its old value back.
    Restore(u32, usize),
}

/// A note that is not there.
const NONE: usize = usize::MAX;
/// How many tasks may wait.
const TASKS_MAX: usize = 1 << 22;

/// What a search works with, kept from one text to the next.
#[derive(Debug, Default)]
pub struct Backtracker {
    notes: Vector<usize>,
    best: Vector<usize>,
    tasks: Vector<Task>,
}

impl Backtracker {
    /// The leftmost longest match and its subexpressions.
    pub fn search(
        &mut self,
        tree: &Tree,
        program: &Program,
        text: &Text<'_>,
    ) -> Result<Option<Vector<Span>>> {
        let start = program.part(tree.root).0;
        let groups = tree.groups as usize + 1;
        self.notes.clear();
        self.notes.resize(2 * groups + tree.nodes.len(), NONE)?;
        for from in 0..=text.bytes.len() {
            if !may_read(tree, program, start, text.bytes.get(from)) {
                continue;
            }
            let Some(longest) = self.attempt(tree, program, text, from)? else {
                continue;
            };
            let mut spans = Vector::new();
            spans.push(Some((from, longest)))?;
            for pair in self.best.chunks_exact(2).skip(1) {
                spans.push(match *pair {
                    [start, end] if start != NONE && end != NONE && start <= end => {
                        Some((start, end))
                    }
                    _ => None,
                })?;
            }
            return Ok(Some(spans));
        }
        Ok(None)
    }

    /// The end of the longest match that starts at `from`, of which `best` gets the notes. If there is none, all notes have
    /// their old values again.
    fn attempt(
        &mut self,
        tree: &Tree,
        program: &Program,
        text: &Text<'_>,
        from: usize,
    ) -> Result<Option<usize>> {
        let (start, end) = program.part(tree.root);
        let mut longest = None;
        self.tasks.clear();
        self.tasks.push(Task::Try(start, from))?;
        while let Some(task) = self.tasks.pop() {
            let (state, at) = match task {
                Task::Try(state, at) => (state, at),
                Task::Restore(note, value) => {
                    if let Some(place) = self.notes.get_mut(note as usize) {
                        *place = value;
                    }
                    continue;
                }
            };
            if self.tasks.len() > TASKS_MAX {
                return Err(Error::ESPACE);
            }
            let Some(at) = self.follow(tree, program, text, (state, end), at)? else {
                continue;
            };
            if longest.is_none_or(|longest| at > longest) {
                longest = Some(at);
                self.best.clear();
                for &note in self.notes.iter().take(2 * (tree.groups as usize + 1)) {
                    self.best.push(note)?;
                }
                if at == text.bytes.len() {
                    break;
                }
            }
        }
        Ok(longest)
    }

    /// Goes on from a state at a place as far as the end, if it can; what else might be tried becomes tasks.
    fn follow(
        &mut self,
        tree: &Tree,
        program: &Program,
        text: &Text<'_>,
        (mut state, end): (State, State),
        mut at: usize,
    ) -> Result<Option<usize>> {
        loop {
            match program.step(state) {
                Step::End => return Ok((state == end).then_some(at)),
                Step::Jump(next) => state = next,
                Step::Split(first, second) => {
                    let byte = text.bytes.get(at);
                    state = second;
                    if may_read(tree, program, first, byte) {
                        state = first;
                        if may_read(tree, program, second, byte) {
                            self.tasks.push(Task::Try(second, at))?;
                        }
                    }
                }
                Step::At(place, next) => {
                    if !holds(place, text.around(at)) {
                        return Ok(None);
                    }
                    state = next;
                }
                Step::Save(note, next) => {
                    if let Some(place) = self.notes.get_mut(note as usize) {
                        self.tasks.push(Task::Restore(note, *place))?;
                        *place = at;
                    }
                    state = next;
                }
                Step::Advanced(note, next) => {
                    if self.notes.get(note as usize) == Some(&at) {
                        return Ok(None);
                    }
                    state = next;
                }
                Step::Back(group, next) => {
                    let Some(length) = again(&self.notes, group, text, at) else {
                        return Ok(None);
                    };
                    at += length;
                    state = next;
                }
                step => {
                    let byte = text.bytes.get(at);
                    let Some(next) = byte.and_then(|&byte| reads(step, byte, &tree.bitmaps)) else {
                        return Ok(None);
                    };
                    at += 1;
                    state = next;
                }
            }
        }
    }
}

/// Whether a state may go on before this byte; false only if the next thing that it does is to read another.
fn may_read(tree: &Tree, program: &Program, mut state: State, byte: Option<&u8>) -> bool {
    loop {
        match program.step(state) {
            Step::Jump(next) | Step::Save(_, next) => state = next,
            step @ (Step::Range(..) | Step::Bitmap(..)) => {
                return byte.is_some_and(|&byte| reads(step, byte, &tree.bitmaps).is_some());
            }
            _ => return true,
        }
    }
}

/// How much of the text at `at` repeats what a subexpression matched.
fn again(notes: &[usize], group: u32, text: &Text<'_>, at: usize) -> Option<usize> {
    let start = *notes.get(2 * group as usize)?;
    let end = *notes.get(2 * group as usize + 1)?;
    let wanted = text.bytes.get(start..end)?;
    let here = text.bytes.get(at..)?.get(..wanted.len())?;
    let equal = if text.flags & flags::ICASE != 0 {
        here.eq_ignore_ascii_case(wanted)
    } else {
        here == wanted
    };
    equal.then_some(wanted.len())
}

#[cfg(test)]
mod tests {
    use super::super::program::Kind;
    use super::super::regcomp::Regex;
    use super::*;
    use crate::regex::parse::{Node, parse};
    use std::string::String;
    use std::{vec, vec::Vec};

    /// Small random numbers.
    fn below(random: &mut u64, limit: usize) -> usize {
        *random ^= *random << 13;
        *random ^= *random >> 7;
        *random ^= *random << 17;
        *random as usize % limit
    }

    /// A pattern of some parts of a list, in parentheses that end in one of `ends`.
    fn pattern(random: &mut u64, parts: &[&str], begin: &str, ends: &[&str]) -> String {
        let (mut pattern, mut open) = (String::new(), 0);
        for _ in 0..2 + below(random, 7) {
            match below(random, 6) {
                0 => {
                    pattern.push_str(begin);
                    open += 1;
                }
                1 | 2 if open > 0 => {
                    pattern.push_str(ends[below(random, ends.len())]);
                    open -= 1;
                }
                _ => pattern.push_str(parts[below(random, parts.len())]),
            }
        }
        pattern + &ends[0].repeat(open)
    }

    /// The automata find the spans that this file finds, whatever the conditions, and whatever they have remembered of
    /// earlier texts.
    #[test]
    fn the_automata_agree_on_conditions() {
        let mut random = 5_u64;
        let parts = [
            "a", "b", ".", "[^b]", "a*", "b+", "^", "$", "\\<", "\\>", "\\b", "\\B", "\n", "-",
        ];
        let mut found = 0;
        for _ in 0..12_000 {
            let pattern = pattern(
                &mut random,
                &parts,
                "(",
                &["a)", "a)*", "b)+", "a)?", "|b)"],
            );
            let flags = flags::EXTENDED | [0, flags::NEWLINE][below(&mut random, 2)];
            let Ok(mut regex) = Regex::compile(pattern.as_bytes(), flags) else {
                continue;
            };
            let tree = parse(pattern.as_bytes(), flags).unwrap();
            let program = Program::build(&tree, Kind::Noting).unwrap();
            for _ in 0..8 {
                let text: String = (0..below(&mut random, 9))
                    .map(|_| ['a', 'b', '\n', '-'][below(&mut random, 4)])
                    .collect();
                let text = Text {
                    bytes: text.as_bytes(),
                    not_line_start: below(&mut random, 4) == 0,
                    not_line_end: below(&mut random, 4) == 0,
                    flags,
                };
                let expected = Backtracker::default()
                    .search(&tree, &program, &text)
                    .unwrap();
                let expected = expected.and_then(|spans| spans[0]);
                let (start, end) = (text.not_line_start, text.not_line_end);
                let spans = regex.search(text.bytes, 99, start, end).ok();
                let span = spans.as_ref().and_then(|spans| spans[0]);
                assert_eq!(span, expected, "{pattern:?} {text:?}");
                if let (Some(spans), Some(span)) = (spans, span) {
                    found += 1;
                    let divided = regex.divide(text, span).unwrap();
                    assert_eq!(spans[1..], divided[1..], "{pattern:?} {text:?}");
                }
            }
        }
        assert!(found > 5_000, "{found}");
    }

    /// Where a node can end that starts at `at`, and the notes then, greedy choices first: a naive version.
    fn ends(
        tree: &Tree,
        id: u32,
        text: &Text<'_>,
        at: usize,
        notes: &[usize],
    ) -> Vec<(usize, Vec<usize>)> {
        let one = |step| {
            let byte = text.bytes.get(at);
            byte.is_some_and(|&byte| reads(step, byte, &tree.bitmaps).is_some())
        };
        let length = match tree.node(id) {
            Node::Empty => Some(0),
            Node::Range(low, high) => one(Step::Range(low, high, 0)).then_some(1),
            Node::Bitmap(index) => one(Step::Bitmap(index, 0)).then_some(1),
            Node::At(place) => holds(place, text.around(at)).then_some(0),
            Node::Back(group) => again(notes, group, text, at),
            Node::Group(child, index) => {
                let mut inside = notes.to_vec();
                inside[2 * index as usize] = at;
                let mut all = ends(tree, child, text, at, &inside);
                for (end, notes) in &mut all {
                    notes[2 * index as usize + 1] = *end;
                }
                return all;
            }
            Node::Cat(first, count) => {
                let mut all = vec![(at, notes.to_vec())];
                for &child in tree.children(first, count) {
                    all = all
                        .iter()
                        .flat_map(|(at, notes)| ends(tree, child, text, *at, notes))
                        .collect();
                }
                return all;
            }
            Node::Alt(first, count) => {
                let children = tree.children(first, count).iter();
                return children
                    .flat_map(|&child| ends(tree, child, text, at, notes))
                    .collect();
            }
            Node::Optional { child, .. } => {
                let mut all = ends(tree, child, text, at, notes);
                all.push((at, notes.to_vec()));
                return all;
            }
            Node::Repeat { child, once, .. } => {
                let mut all = Vec::new();
                for (end, notes) in ends(tree, child, text, at, notes) {
                    if end > at {
                        all.extend(ends(tree, id, text, end, &notes));
                    }
                    all.push((end, notes));
                }
                if !once {
                    all.push((at, notes.to_vec()));
                }
                return all;
            }
        };
        length
            .map(|length| (at + length, notes.to_vec()))
            .into_iter()
            .collect()
    }

    #[test]
    fn agrees_with_the_naive_version() {
        let mut random = 3_u64;
        let parts = [
            "a",
            "b",
            ".",
            "a*",
            "[ab]\\{1,\\}",
            "\\1",
            "\\1",
            "\\2",
            "\\1*",
            "\\<",
            "b\\?",
        ];
        let mut found = 0;
        for _ in 0..40_000 {
            let pattern = pattern(&mut random, &parts, "\\(", &["a\\)", "b*\\)*", "b\\|a\\)"]);
            let flags = [0, flags::ICASE][below(&mut random, 2)];
            let Ok(mut regex) = Regex::compile(pattern.as_bytes(), flags) else {
                continue;
            };
            let tree = parse(pattern.as_bytes(), flags).unwrap();
            if !tree.has_back_references {
                continue;
            }
            for _ in 0..4 {
                let text: String = (0..below(&mut random, 8))
                    .map(|_| ['a', 'b', 'A', 'a'][below(&mut random, 4)])
                    .collect();
                let bytes = text.as_bytes();
                let text = Text {
                    bytes,
                    not_line_start: false,
                    not_line_end: false,
                    flags,
                };
                let notes = vec![NONE; 2 * (tree.groups as usize + 1)];
                let naive = (0..=bytes.len()).find_map(|from| {
                    let all = ends(&tree, tree.root, &text, from, &notes);
                    let longest = all.iter().map(|(end, _)| *end).max()?;
                    let (_, notes) = all.into_iter().find(|(end, _)| *end == longest)?;
                    Some((from, longest, notes))
                });
                let spans = regex.search(bytes, 99, false, false).ok();
                let whole = spans.as_ref().and_then(|spans| spans[0]);
                assert_eq!(
                    whole,
                    naive.as_ref().map(|&(from, to, _)| (from, to)),
                    "{pattern} {text:?}"
                );
                let (Some(spans), Some((_, _, notes))) = (spans, naive) else {
                    continue;
                };
                found += 1;
                for (span, pair) in spans.iter().zip(notes.chunks(2)).skip(1) {
                    if let Some(span) = span {
                        assert_eq!(*span, (pair[0], pair[1]), "{pattern} {text:?}");
                    } else {
                        assert!(pair[1] == NONE || pair[0] > pair[1], "{pattern} {text:?}");
                    }
                }
            }
        }
        assert!(found > 2_000, "{found}");
    }
}
