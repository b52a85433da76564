//! Bracket expressions of shell patterns: POSIX.1-2024 XCU 2.14.1.

use super::class::{Class, other_case};
use super::fnmatch::{Flags, character};

/// What a bracket expression says of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It matches or not; the expression has so many bytes.
    Complete(bool, usize),
    /// This is no bracket expression: the bracket stands for itself.
    Literal,
}

/// One end of a range, or a single character: its value and its bytes.
fn endpoint(pattern: &[u8], flags: Flags) -> Option<(u32, usize)> {
    match pattern {
        [b'[', open @ (b'.' | b'='), rest @ ..] => {
            let (value, length) = character(rest, flags)?;
            match rest.get(length..)? {
                [close, b']', ..] if close == open => Some((value, length + 4)),
                _ => None,
            }
        }
        [b'\\', rest @ ..] if flags.escapes() => {
            character(rest, flags).map(|(value, length)| (value, length + 1))
        }
        _ => character(pattern, flags),
    }
}

/// Matches a character against the expression at the start of `pattern`, which begins with `[`.
///
/// A slash inside is one character more, which with `FNM_PATHNAME` nothing can match: all libraries read it so, though
/// XCU 2.14.3 has it end what is then no bracket expression. Issue 8 lets a backslash quote in here, earlier issues did not. Where quoting leaves no bracket to close the
/// expression, as in `[a\]`, the backslash is a character like others.
pub fn verdict(pattern: &[u8], wanted: u32, flags: Flags) -> Verdict {
    let verdict = scan(pattern, wanted, flags);
    if verdict == Verdict::Literal && flags.escapes() {
        return scan(pattern, wanted, Flags(flags.0 | Flags::NOESCAPE));
    }
    verdict
}

/// The same, with the backslash as `flags` say.
fn scan(pattern: &[u8], wanted: u32, flags: Flags) -> Verdict {
    let folded = if flags.folds() {
        other_case(wanted)
    } else {
        wanted
    };
    let mut at = 1;
    let negated = matches!(pattern.get(1), Some(b'!' | b'^'));
    if negated {
        at += 1;
    }
    let (mut found, mut first) = (false, true);
    loop {
        let Some(rest) = pattern.get(at..) else {
            return Verdict::Literal;
        };
        match rest {
            [] => return Verdict::Literal,
            [b']', ..] if !first => return Verdict::Complete(found != negated, at + 1),
            [b'[', b':', name @ ..] => {
                let Some(length) = name.windows(2).position(|pair| pair == b":]") else {
                    return Verdict::Literal;
                };
                let Some(class) = name.get(..length).and_then(Class::named) else {
                    return Verdict::Literal;
                };
                found |= class.contains(wanted) || class.contains(folded);
                at += length + 4;
            }
            _ => {
                let Some((low, length)) = endpoint(rest, flags) else {
                    return Verdict::Literal;
                };
                at += length;
                let mut high = low;
                if let Some([b'-', after @ ..]) = pattern.get(at..)
                    && !matches!(after, [] | [b']', ..])
                {
                    let Some((value, length)) = endpoint(after, flags) else {
                        return Verdict::Literal;
                    };
                    high = value;
                    at += 1 + length;
                }
                found |= (low..=high).contains(&wanted) || (low..=high).contains(&folded);
            }
        }
        first = false;
    }
}
