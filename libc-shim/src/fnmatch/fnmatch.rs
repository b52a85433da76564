//! `fnmatch`: POSIX.1-2024 XSH, with GNU's `FNM_LEADING_DIR`, `FNM_CASEFOLD` and `FNM_EXTMATCH`.
//!
//! A failed match is taken up again after the last `*` only: what an earlier one could match more, the last one can
//! match as well. With `FNM_PATHNAME` a `*` is forgotten at the next slash. So the time is at most the product of the
//! lengths.

use super::bracket::{Verdict, verdict};
use super::class::other_case;
use crate::wchar::utf8::{Decoded, decode};

/// The flags of `<fnmatch.h>`, and whether characters are UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flags(pub u32);

impl Flags {
    /// Only a slash matches a slash.
    pub const PATHNAME: u32 = 1;
    /// A backslash is a character like others.
    pub const NOESCAPE: u32 = 2;
    /// Only a period matches a leading period.
    pub const PERIOD: u32 = 4;
    /// A match may end before a slash.
    pub const LEADING_DIR: u32 = 8;
    /// Upper and lower case are the same.
    pub const CASEFOLD: u32 = 16;
    /// Groups of alternatives.
    pub const EXTMATCH: u32 = 32;
    /// Not for C: characters are UTF-8.
    pub const UTF8: u32 = 1 << 31;

    #[inline]
    const fn has(self, flag: u32) -> bool {
        self.0 & flag != 0
    }
    /// Whether only a slash matches a slash.
    pub const fn pathname(self) -> bool {
        self.has(Self::PATHNAME)
    }
    /// Whether a backslash quotes.
    pub const fn escapes(self) -> bool {
        !self.has(Self::NOESCAPE)
    }
    /// Whether case is ignored.
    pub const fn folds(self) -> bool {
        self.has(Self::CASEFOLD)
    }
}

/// The first character and its length; a byte that is not UTF-8 is a character of its own, unlike any other.
#[inline(never)]
pub fn character(bytes: &[u8], flags: Flags) -> Option<(u32, usize)> {
    let byte = u32::from(*bytes.first()?);
    if byte < 0x80 {
        return Some((byte, 1));
    }
    if flags.has(Flags::UTF8)
        && let Decoded::Scalar(scalar, length) = decode(bytes)
    {
        return Some((scalar, length));
    }
    Some((byte | 0x4000_0000, 1))
}

/// Whether `text` matches `pattern`.
pub fn matches(pattern: &[u8], text: &[u8], flags: Flags) -> bool {
    let (mut p, mut t) = (0, 0);
    // After the last star: the place in the pattern and the place in the text where matching goes on.
    let mut retry: Option<(usize, usize)> = None;
    // Asked for at the first bracket.
    let mut closing = None;
    loop {
        let rest = pattern.get(p..).unwrap_or(&[]);
        let ahead = text.get(t..).unwrap_or(&[]);
        if let [b'*', ..] = rest {
            if leading_period(text, t, flags) {
                return false;
            }
            p += 1;
            let tail = pattern.get(p..).unwrap_or(&[]);
            if !tail.first().is_some_and(|&byte| can_seek(byte, flags))
                && let Some(length) = tail_length(tail, flags)
            {
                let Some(passed) = ahead.len().checked_sub(length) else {
                    return false;
                };
                if flags.pathname() && ahead.iter().take(passed).any(|&byte| byte == b'/') {
                    return false;
                }
                t += passed;
                retry = None;
                continue;
            }
            let Some(next) = seek(pattern.get(p), text, t, flags) else {
                return false;
            };
            t = next;
            retry = Some((p, t));
            continue;
        }
        let taken = match (rest, ahead) {
            // What most of a pattern is: a character that stands for itself.
            ([wanted, ..], [byte, ..]) if is_plain(*wanted) => {
                let equal = wanted == byte || flags.folds() && are_one_letter(*wanted, *byte);
                equal.then_some((1, 1))
            }
            ([b'\\', wanted, ..], [byte, ..]) if flags.escapes() && *wanted < 0x80 => {
                let equal = wanted == byte || flags.folds() && are_one_letter(*wanted, *byte);
                equal.then_some((2, 1))
            }
            ([b'?', ..], [byte, ..]) if *byte < 0x80 => {
                let special =
                    !(leading_period(text, t, flags) || flags.pathname() && *byte == b'/');
                special.then_some((1, 1))
            }
            ([b'[', ..], _)
                if !may_close(rest, *closing.get_or_insert_with(|| closed(pattern))) =>
            {
                let is_bracket = character(ahead, flags).is_some_and(|it| it.0 == u32::from(b'['));
                is_bracket.then_some((1, 1))
            }
            ([b'[', ..], [byte, ..]) if *byte < 0x80 => {
                match verdict(rest, u32::from(*byte), flags) {
                    Verdict::Complete(found, length) => {
                        (found && special(text, t, flags)).then_some((length, 1))
                    }
                    Verdict::Literal => (*byte == b'[').then_some((1, 1)),
                }
            }
            _ => step(rest, ahead, leading_period(text, t, flags), flags),
        };
        match taken {
            Some((0, 0)) => return true,
            Some((pattern_length, text_length)) => {
                if flags.pathname() && ahead.first() == Some(&b'/') {
                    retry = None;
                }
                p += pattern_length;
                t += text_length;
            }
            None => {
                let Some((after_star, from)) = retry else {
                    return false;
                };
                let passed = text.get(from..).unwrap_or(&[]);
                let Some((value, length)) = character(passed, flags) else {
                    return false;
                };
                if flags.pathname() && value == u32::from(b'/') {
                    return false;
                }
                let Some(next) = seek(pattern.get(after_star), text, from + length, flags) else {
                    return false;
                };
                (p, t) = (after_star, next);
                retry = Some((p, t));
            }
        }
    }
}

/// How many bytes of a pattern there are from its last closing bracket on; none if it has no such bracket.
fn closed(pattern: &[u8]) -> usize {
    let last = pattern.iter().rposition(|&byte| byte == b']');
    last.map_or(0, |place| pattern.len() - place)
}

/// Whether the bracket at the start of what is left of a pattern may have another one that closes it. Were each of many looked for
/// in vain, the time would be the square of their number.
#[inline]
const fn may_close(rest: &[u8], closing: usize) -> bool {
    closing != 0 && rest.len() >= closing + 2
}

/// The first place from `at` on at which what stands behind a `*` can begin; `None` if there is none. The end of the text is
/// such a place only if nothing stands there.
#[inline]
fn seek(behind: Option<&u8>, text: &[u8], at: usize, flags: Flags) -> Option<usize> {
    let Some(&wanted) = behind.filter(|byte| can_seek(**byte, flags)) else {
        return Some(at);
    };
    let rest = text.get(at..)?;
    let length = if flags.pathname() {
        rest.iter()
            .position(|&byte| byte == wanted || byte == b'/')?
    } else {
        rest.iter().position(|&byte| byte == wanted)?
    };
    (rest.get(length) == Some(&wanted)).then_some(at + length)
}

/// Whether only this byte matches one of a pattern.
#[inline]
const fn can_seek(byte: u8, flags: Flags) -> bool {
    is_plain(byte) && !flags.folds()
}

/// Whether a byte of a pattern is ASCII and means nothing else.
#[inline]
const fn is_plain(byte: u8) -> bool {
    byte < 0x80 && !matches!(byte, b'*' | b'?' | b'[' | b'\\')
}

/// Whether something else than itself may match the byte at `at`.
#[inline]
fn special(text: &[u8], at: usize, flags: Flags) -> bool {
    !(leading_period(text, at, flags) || flags.pathname() && text.get(at) == Some(&b'/'))
}

/// How many bytes match what stands behind the last star, if this is that one and every character is a byte. They are the last
/// ones of the text, and the star has the others.
#[inline(never)]
fn tail_length(mut tail: &[u8], flags: Flags) -> Option<usize> {
    if flags.has(Flags::UTF8 | Flags::LEADING_DIR) || tail.iter().any(|&byte| byte == b'*') {
        return None;
    }
    let mut count = 0;
    while let [first, ..] = tail {
        let length = match first {
            b'[' => match verdict(tail, 0, flags) {
                Verdict::Complete(_, length) => length,
                Verdict::Literal => return None,
            },
            b'\\' if flags.escapes() && tail.len() > 1 => 2,
            _ => 1,
        };
        tail = tail.get(length..)?;
        count += 1;
    }
    Some(count)
}

/// Whether two bytes are the two cases of an ASCII letter.
#[inline]
const fn are_one_letter(one: u8, other: u8) -> bool {
    one ^ other == 0x20 && (one | 0x20).is_ascii_lowercase()
}

/// Whether the byte at `at` is a period that only a period may match.
pub(super) fn leading_period(text: &[u8], at: usize, flags: Flags) -> bool {
    flags.has(Flags::PERIOD)
        && text.get(at) == Some(&b'.')
        && match at.checked_sub(1) {
            None => true,
            Some(before) => flags.pathname() && text.get(before) == Some(&b'/'),
        }
}

/// Matches one element of the pattern, which is no star, with the text ahead: the bytes taken of both, zeros at the
/// common end.
pub(super) fn step(
    pattern: &[u8],
    text: &[u8],
    leading_period: bool,
    flags: Flags,
) -> Option<(usize, usize)> {
    let Some(&first) = pattern.first() else {
        let ends = text.is_empty() || flags.has(Flags::LEADING_DIR) && text.first() == Some(&b'/');
        return ends.then_some((0, 0));
    };
    let (value, length) = character(text, flags)?;
    let special = !(leading_period || flags.pathname() && value == u32::from(b'/'));
    let (wanted, pattern_length) = match first {
        b'?' => return special.then_some((1, length)),
        b'[' => match verdict(pattern, value, flags) {
            Verdict::Complete(found, pattern_length) => {
                return (found && special).then_some((pattern_length, length));
            }
            Verdict::Literal => (u32::from(b'['), 1),
        },
        // A backslash at the end stands for itself, as in musl; POSIX leaves it open.
        b'\\' if flags.escapes() && pattern.len() > 1 => {
            let (wanted, length) = character(pattern.get(1..)?, flags)?;
            (wanted, length + 1)
        }
        _ => character(pattern, flags)?,
    };
    let equal = wanted == value || flags.folds() && other_case(wanted) == value;
    equal.then_some((pattern_length, length))
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::extended;
    use super::{Flags, can_seek};
    use core::ffi::{CStr, c_char, c_int};

    /// C's `fnmatch`.
    ///
    /// # Safety
    /// Both are C strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fnmatch(
        pattern: *const c_char,
        text: *const c_char,
        flags: c_int,
    ) -> c_int {
        // SAFETY: the caller passes a C string.
        let wanted = unsafe { pattern.cast::<u8>().read() };
        // SAFETY: the caller passes a C string.
        let byte = unsafe { text.cast::<u8>().read() };
        let given = Flags(flags as u32 & 63);
        // Most of the names in a directory differ from a pattern in the first byte.
        if wanted != byte && wanted != 0 && can_seek(wanted, given) && !given.has(Flags::EXTMATCH) {
            return 1;
        }
        // SAFETY: the caller passes a C string.
        let pattern = unsafe { CStr::from_ptr(pattern) }.to_bytes();
        // SAFETY: the caller passes a C string.
        let text = unsafe { CStr::from_ptr(text) }.to_bytes();
        let utf8 = if crate::locale::state::current().is_utf8() {
            Flags::UTF8
        } else {
            0
        };
        let flags = Flags(given.0 | utf8);
        let matched = if flags.has(Flags::EXTMATCH) {
            extended::matches(pattern, text, flags)
        } else {
            super::matches(pattern, text, flags)
        };
        c_int::from(!matched)
    }
}

#[cfg(test)]
mod tests {
    use super::{Flags, matches};

    #[test]
    fn the_examples() {
        let check = |pattern: &str, text: &str, flags, wanted| {
            let flags = Flags(flags | Flags::UTF8);
            assert_eq!(
                matches(pattern.as_bytes(), text.as_bytes(), flags),
                wanted,
                "{pattern} {text}"
            );
        };
        check("*", "", 0, true);
        check("a*b*c", "aXbYbZc", 0, true);
        check("a*b*c", "aXbYbZ", 0, false);
        check("*/b", "a/b", Flags::PATHNAME, true);
        check("*b", "a/b", Flags::PATHNAME, false);
        check("*", ".a", Flags::PERIOD, false);
        check("[.]a", ".a", Flags::PERIOD, false);
        check("x/*", "x/.a", Flags::PERIOD | Flags::PATHNAME, false);
        check("x/*", "x/.a", Flags::PERIOD, true);
        check("[[:alpha:]-]", "-", 0, true);
        check("[!a-c]", "d", 0, true);
        check("[]a]", "]", 0, true);
        check("[a", "[a", 0, true);
        check("[a/b]", "[a/b]", Flags::PATHNAME, false);
        check("[!/]", "a", Flags::PATHNAME, true);
        check("a[/]b", "a/b", Flags::PATHNAME, false);
        check("a\\*", "a*", 0, true);
        check("a\\*", "a\\x", Flags::NOESCAPE, true);
        check("A?", "aé", Flags::CASEFOLD, true);
        check("x*", "xy/z", Flags::LEADING_DIR | Flags::PATHNAME, true);
        check("[[.-.]-0]", ".", 0, true);
        check("a\\", "a", 0, false);
        check(&"*a".repeat(40), &"a".repeat(39), 0, false);
        check("[]a", "[]a", 0, true);
        check("[][a]x", "[x", 0, true);
        check("[][a]x[", "ax[", 0, true);
        let many = "[".repeat(500_000);
        check(&many, &many, 0, true);
        check(&["[]", &many].concat(), &["[]", &many].concat(), 0, true);
    }
}
