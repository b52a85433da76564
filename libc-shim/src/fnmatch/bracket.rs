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

/// Whether a byte is ASCII that neither quotes nor begins nor ends anything. A closing bracket is like others where it is the
/// first.
#[inline(always)]
const fn is_plain(byte: u8, first: bool) -> bool {
    byte < 0x80 && !matches!(byte, b'[' | b'\\') && (first || byte != b']')
}

/// Matches a character against the expression at the start of `pattern`, which begins with `[`.
///
/// A slash inside is one character more, which with `FNM_PATHNAME` nothing can match: all libraries read it so, though
/// XCU 2.14.3 has it end what is then no bracket expression. Issue 8 lets a backslash quote in here, earlier issues did not. Where quoting leaves no bracket to close the
/// expression, as in `[a\]`, the backslash is a character like others.
#[inline]
pub fn verdict(pattern: &[u8], wanted: u32, flags: Flags) -> Verdict {
    let mut packed = scan(pattern, wanted, flags);
    if packed == 0 && flags.escapes() {
        packed = scan(pattern, wanted, Flags(flags.0 | Flags::NOESCAPE));
    }
    if packed == 0 {
        return Verdict::Literal;
    }
    Verdict::Complete(packed & 1 != 0, packed >> 1)
}

/// The same, with the backslash as `flags` say: twice the length of the expression, and one more if the character matches; 0
/// for what is no expression. In one word, because two would go through memory.
#[inline(never)]
fn scan(pattern: &[u8], wanted: u32, flags: Flags) -> usize {
    let folded = if flags.folds() {
        other_case(wanted)
    } else {
        wanted
    };
    let mut rest = pattern.get(1..).unwrap_or(&[]);
    let negated = matches!(rest, [b'!' | b'^', ..]);
    if negated {
        rest = rest.get(1..).unwrap_or(&[]);
    }
    let (mut found, mut first) = (false, true);
    loop {
        rest = match rest {
            // What most of a bracket is: ASCII that stands for itself.
            [one, behind @ ..]
                if behind.first().is_some_and(|&next| next != b'-') && is_plain(*one, first) =>
            {
                found |= u32::from(*one) == wanted || u32::from(*one) == folded;
                behind
            }
            [] => return 0,
            [b']', behind @ ..] if !first => {
                let length = pattern.len() - behind.len();
                return length << 1 | usize::from(found != negated);
            }
            [low, b'-', high, behind @ ..] if is_plain(*low, true) && is_plain(*high, false) => {
                let range = u32::from(*low)..=u32::from(*high);
                found |= range.contains(&wanted) || range.contains(&folded);
                behind
            }
            [b'[', b':', name @ ..] => {
                let Some(length) = name.windows(2).position(|pair| pair == b":]") else {
                    return 0;
                };
                let Some(class) = name.get(..length).and_then(Class::named) else {
                    return 0;
                };
                found |= class.contains(wanted) || folded != wanted && class.contains(folded);
                name.get(length + 2..).unwrap_or(&[])
            }
            _ => {
                let Some((low, length)) = endpoint(rest, flags) else {
                    return 0;
                };
                let mut behind = rest.get(length..).unwrap_or(&[]);
                let mut high = low;
                if let [b'-', after @ ..] = behind
                    && !matches!(after, [] | [b']', ..])
                {
                    let Some((value, length)) = endpoint(after, flags) else {
                        return 0;
                    };
                    high = value;
                    behind = after.get(length..).unwrap_or(&[]);
                }
                found |= (low..=high).contains(&wanted) || (low..=high).contains(&folded);
                behind
            }
        };
        first = false;
    }
}
