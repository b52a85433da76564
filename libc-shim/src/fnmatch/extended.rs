//! Patterns with alternatives, as ksh has them and GNU's `FNM_EXTMATCH` asks for: `?(a|b)`, `*(a|b)`, `+(a|b)`, `@(a|b)` and
//! `!(a|b)`.
//!
//! They are matched by trying, which can take time exponential in the number of groups inside each other; so the tries are
//! counted, and a pattern that needs too many matches nothing.

use super::fnmatch::{Flags, leading_period, step};

/// Tries of one match: some tenths of a second.
const TRIES: u32 = 4_000_000;
/// Matches inside each other: each takes some two hundred bytes of stack.
const DEEPEST: u32 = 200;

/// Whether `text` matches `pattern`.
pub fn matches(pattern: &[u8], text: &[u8], flags: Flags) -> bool {
    Matcher {
        tries: TRIES,
        depth: 0,
    }
    .run(pattern, text, 0, flags)
}

struct Matcher {
    tries: u32,
    depth: u32,
}

/// A group: its kind, what is between its brackets, and what follows it.
struct Group<'p> {
    kind: u8,
    inside: &'p [u8],
    rest: &'p [u8],
}

/// How many bytes of a pattern precede the first of `ends` outside of inner groups, bracket expressions and quotes.
fn reach(pattern: &[u8], ends: &[u8], flags: Flags) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_u32);
    while let Some(&byte) = pattern.get(at) {
        if depth == 0 && ends.iter().any(|&end| end == byte) {
            return Some(at);
        }
        match byte {
            b'\\' if flags.escapes() => at += 1,
            b'[' => at += bracket(pattern.get(at..).unwrap_or_default()),
            b'(' => depth += 1,
            b')' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        at += 1;
    }
    None
}

/// How many bytes a bracket expression has before its closing bracket; 0 if there is none.
fn bracket(pattern: &[u8]) -> usize {
    let negated = usize::from(matches!(pattern.get(1), Some(b'!' | b'^')));
    // A bracket in the first place is a member.
    let from = 2 + negated;
    let found = pattern.iter().skip(from).position(|&byte| byte == b']');
    found.map_or(0, |place| place + from)
}

fn group(pattern: &[u8], flags: Flags) -> Option<Group<'_>> {
    let [kind @ (b'?' | b'*' | b'+' | b'@' | b'!'), b'(', inside @ ..] = pattern else {
        return None;
    };
    let (inside, rest) = inside.split_at_checked(reach(inside, b")", flags)?)?;
    Some(Group {
        kind: *kind,
        inside,
        rest: rest.get(1..).unwrap_or_default(),
    })
}

impl Matcher {
    /// Whether what of the text begins at `at` matches.
    fn run(&mut self, pattern: &[u8], text: &[u8], at: usize, flags: Flags) -> bool {
        if self.depth == DEEPEST {
            return false;
        }
        self.depth += 1;
        let result = self.run_deeper(pattern, text, at, flags);
        self.depth -= 1;
        result
    }

    fn run_deeper(&mut self, mut pattern: &[u8], text: &[u8], mut at: usize, flags: Flags) -> bool {
        loop {
            let Some(left) = self.tries.checked_sub(1) else {
                return false;
            };
            self.tries = left;
            if let Some(group) = group(pattern, flags) {
                return self.run_group(pattern, &group, text, at, flags);
            }
            let period = leading_period(text, at, flags);
            if let [b'*', rest @ ..] = pattern {
                if period {
                    return false;
                }
                return (at..=last_of(text, at, flags))
                    .any(|next| self.run(rest, text, next, flags));
            }
            let ahead = text.get(at..).unwrap_or_default();
            match step(pattern, ahead, period, flags) {
                Some((0, 0)) => return true,
                Some((pattern_length, text_length)) => {
                    pattern = pattern.get(pattern_length..).unwrap_or_default();
                    at += text_length;
                }
                None => return false,
            }
        }
    }

    fn run_group(
        &mut self,
        pattern: &[u8],
        group: &Group<'_>,
        text: &[u8],
        at: usize,
        flags: Flags,
    ) -> bool {
        if matches!(group.kind, b'?' | b'*') && self.run(group.rest, text, at, flags) {
            return true;
        }
        if group.kind == b'!' {
            // A leading period and a slash want to be named.
            let last = if leading_period(text, at, flags) {
                at
            } else {
                last_of(text, at, flags)
            };
            return (at..=last).any(|next| {
                !self.alternative(group.inside, text, at, next, flags)
                    && self.run(group.rest, text, next, flags)
            });
        }
        let again = matches!(group.kind, b'*' | b'+');
        (at..=text.len()).any(|next| {
            self.alternative(group.inside, text, at, next, flags)
                && (self.run(group.rest, text, next, flags)
                    || again && next > at && self.run(pattern, text, next, flags))
        })
    }

    /// Whether one of the alternatives matches `text[at..end]`.
    fn alternative(
        &mut self,
        inside: &[u8],
        text: &[u8],
        at: usize,
        end: usize,
        flags: Flags,
    ) -> bool {
        let flags = Flags(flags.0 & !Flags::LEADING_DIR);
        let text = text.get(..end).unwrap_or_default();
        let mut left = inside;
        loop {
            let end = reach(left, b"|", flags).unwrap_or(left.len());
            if self.run(left.get(..end).unwrap_or_default(), text, at, flags) {
                return true;
            }
            match left.get(end + 1..) {
                Some(rest) => left = rest,
                None => return false,
            }
        }
    }
}

/// How far a star reaches.
fn last_of(text: &[u8], at: usize, flags: Flags) -> usize {
    let ahead = text.get(at..).unwrap_or_default();
    let slash = ahead.iter().position(|&byte| byte == b'/');
    match slash.filter(|_| flags.pathname()) {
        Some(place) => at + place,
        None => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Flags, matches};

    #[test]
    fn groups() {
        let check = |pattern: &str, text: &str, wanted| {
            let flags = Flags(Flags::EXTMATCH | Flags::UTF8);
            assert_eq!(
                matches(pattern.as_bytes(), text.as_bytes(), flags),
                wanted,
                "{pattern} {text}"
            );
        };
        check("@(a|b)c", "bc", true);
        check("@(a|b)c", "c", false);
        check("?(a|b)c", "c", true);
        check("*(ab|c)d", "abcabd", true);
        check("+(ab|c)d", "d", false);
        check("+(x)", "xxx", true);
        check("!(a|b)", "c", true);
        check("!(a|b)", "a", false);
        check("!(*.c)", "f.h", true);
        check("!(*.c)", "f.c", false);
        check("a@(b|@(c|d))e", "ade", true);
        check("@([|)]|b)", ")", true);
        check("@(a", "@(a", true);
        check(&"*(*(a))".repeat(30), &"a".repeat(60), true);
    }
}
