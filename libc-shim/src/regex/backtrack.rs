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

/// The leftmost longest match and its subexpressions.
pub fn search(tree: &Tree, program: &Program, text: &Text<'_>) -> Result<Option<Vector<Span>>> {
    let (start, end) = program.part(tree.root);
    let groups = tree.groups as usize + 1;
    let mut notes: Vector<usize> = Vector::new();
    notes.resize(2 * groups + tree.nodes.len(), NONE)?;
    let mut best: Vector<usize> = Vector::new();
    let mut tasks: Vector<Task> = Vector::new();
    for from in 0..=text.bytes.len() {
        let mut longest = None;
        tasks.clear();
        tasks.push(Task::Try(start, from))?;
        while let Some(task) = tasks.pop() {
            let (mut state, mut at) = match task {
                Task::Try(state, at) => (state, at),
                Task::Restore(note, value) => {
                    if let Some(place) = notes.get_mut(note as usize) {
                        *place = value;
                    }
                    continue;
                }
            };
            if tasks.len() > TASKS_MAX {
                return Err(Error::ESPACE);
            }
            loop {
                match program.step(state) {
                    Step::End if state == end => {
                        if longest.is_none_or(|longest| at > longest) {
                            longest = Some(at);
                            best.clear();
                            for &note in notes.iter().take(2 * groups) {
                                best.push(note)?;
                            }
                        }
                        break;
                    }
                    Step::End => break,
                    Step::Jump(next) => state = next,
                    Step::Split(first, second) => {
                        tasks.push(Task::Try(second, at))?;
                        state = first;
                    }
                    Step::At(place, next) if holds(place, text.around(at)) => state = next,
                    Step::At(..) => break,
                    Step::Save(note, next) => {
                        if let Some(place) = notes.get_mut(note as usize) {
                            tasks.push(Task::Restore(note, *place))?;
                            *place = at;
                        }
                        state = next;
                    }
                    Step::Advanced(note, next) => {
                        if notes.get(note as usize) == Some(&at) {
                            break;
                        }
                        state = next;
                    }
                    Step::Back(group, next) => {
                        let Some(length) = again(&notes, group, text, at) else {
                            break;
                        };
                        at += length;
                        state = next;
                    }
                    step => {
                        let next = text
                            .bytes
                            .get(at)
                            .and_then(|&byte| reads(step, byte, &tree.bitmaps));
                        let Some(next) = next else { break };
                        at += 1;
                        state = next;
                    }
                }
            }
            if longest == Some(text.bytes.len()) {
                break;
            }
        }
        if let Some(longest) = longest {
            let mut spans = Vector::new();
            spans.push(Some((from, longest)))?;
            for pair in best.chunks_exact(2).skip(1) {
                spans.push(match *pair {
                    [start, end] if start != NONE && end != NONE && start <= end => {
                        Some((start, end))
                    }
                    _ => None,
                })?;
            }
            return Ok(Some(spans));
        }
        for note in notes.iter_mut() {
            *note = NONE;
        }
    }
    Ok(None)
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
    use crate::regex::parse::parse;
    use std::string::String;

    /// Small random numbers.
    fn below(random: &mut u64, limit: usize) -> usize {
        *random ^= *random << 13;
        *random ^= *random >> 7;
        *random ^= *random << 17;
        *random as usize % limit
    }

    /// A pattern of some parts of a list, in parentheses that may be repeated.
    fn pattern(random: &mut u64, parts: &[&str]) -> String {
        let (mut pattern, mut open) = (String::new(), 0);
        for _ in 0..2 + below(random, 7) {
            match below(random, 6) {
                0 => {
                    pattern.push('(');
                    open += 1;
                }
                1 if open > 0 => {
                    pattern.push_str(["a)*", "b)+", "a)?", "|b)", "b)"][below(random, 5)]);
                    open -= 1;
                }
                _ => pattern.push_str(parts[below(random, parts.len())]),
            }
        }
        pattern + &"a)".repeat(open)
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
            let pattern = pattern(&mut random, &parts);
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
                let expected = search(&tree, &program, &text).unwrap();
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
}
