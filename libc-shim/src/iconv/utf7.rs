//! UTF-7 (RFC 2152): ASCII, with everything else as UTF-16 in base64 between `+` and `-`.
//!
//! The state is 0 outside base64. Inside it has `INSIDE`, in the low four bits what is left of the last sextet, and from
//! bit 8 on how many bits that are: 0, 2 or 4.

use super::decode::Step;
use super::encode::Bytes;
use crate::uchar::surrogates;

const INSIDE: u32 = 1 << 31;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn sextet(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

/// Takes the first character, or the mark that begins or ends base64.
pub fn decode(state: &mut u32, input: &[u8]) -> Step {
    let Some(&first) = input.first() else {
        return Step::Incomplete;
    };
    if *state == 0 {
        return match (first, input.get(1)) {
            (b'+', None) => Step::Incomplete,
            (b'+', Some(b'-')) => Step::Char(u32::from(b'+'), 2),
            (b'+', Some(_)) => {
                *state = INSIDE;
                Step::Shift(1)
            }
            (0x80.., _) => Step::Invalid,
            _ => Step::Char(u32::from(first), 1),
        };
    }
    let mut bits = u64::from(*state & 0xf);
    let mut count = *state >> 8 & 0xf;
    for (index, &byte) in input.iter().enumerate() {
        let Some(value) = sextet(byte) else {
            // Only an incomplete character may not stand before the end.
            if index > 0 || bits != 0 {
                return Step::Invalid;
            }
            *state = 0;
            // Another byte than the minus ends base64 too, and is a character of its own.
            return if byte == b'-' {
                Step::Shift(1)
            } else {
                decode(state, input)
            };
        };
        bits = bits << 6 | u64::from(value);
        count += 6;
        if count < 16 {
            continue;
        }
        let left = count % 16;
        let unit = (bits >> left) as u16;
        if count < 32 {
            if surrogates::is_low(unit) {
                return Step::Invalid;
            }
            if surrogates::is_high(unit) {
                continue;
            }
            *state = INSIDE | left << 8 | (bits & ((1 << left) - 1)) as u32;
            return Step::Char(u32::from(unit), index + 1);
        }
        let high = (bits >> (left + 16)) as u16;
        if !surrogates::is_low(unit) {
            return Step::Invalid;
        }
        *state = INSIDE | left << 8 | (bits & ((1 << left) - 1)) as u32;
        return Step::Char(surrogates::join(high, unit), index + 1);
    }
    Step::Incomplete
}

/// Characters that stand for themselves: RFC 2152's set D, space, tab and line ends.
fn is_direct(code: u32) -> bool {
    u8::try_from(code).is_ok_and(|byte| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                0 | b'\t' | b'\n' | b'\r' | b' ' | b'\'' | b'(' | b')' | b','..=b'/' | b':' | b'?'
            )
    })
}

fn put_sextet(value: u32, out: &mut Bytes) {
    if let Some(&byte) = ALPHABET.get(value as usize & 63) {
        out.push(byte);
    }
}

/// Appends a character.
pub fn encode(state: &mut u32, code: u32, out: &mut Bytes) -> bool {
    if char::from_u32(code).is_none() {
        return false;
    }
    if is_direct(code) {
        if *state != 0 {
            leave(state, out);
            // The minus may be left out where the next character could not be taken for base64.
            if code as u8 == b'-' || sextet(code as u8).is_some() {
                out.push(b'-');
            }
        }
        out.push(code as u8);
        return true;
    }
    if *state == 0 {
        out.push(b'+');
        if code == u32::from(b'+') {
            out.push(b'-');
            return true;
        }
    }
    let mut bits = u64::from(*state & 0xf);
    let mut count = *state >> 8 & 0xf;
    let (units, len) = match surrogates::split(code) {
        Some((high, low)) => ([high, low], 2),
        None => ([code as u16, 0], 1),
    };
    for &unit in units.iter().take(len) {
        bits = bits << 16 | u64::from(unit);
        count += 16;
    }
    while count >= 6 {
        count -= 6;
        put_sextet((bits >> count) as u32, out);
    }
    *state = INSIDE | count << 8 | (bits & ((1 << count) - 1)) as u32;
    true
}

/// Writes what is left of the last character.
fn leave(state: &mut u32, out: &mut Bytes) {
    let count = *state >> 8 & 0xf;
    if count > 0 {
        put_sextet((*state & 0xf) << (6 - count), out);
    }
    *state = 0;
}

/// Appends the end of base64.
pub fn finish(state: &mut u32, out: &mut Bytes) {
    if *state != 0 {
        leave(state, out);
        out.push(b'-');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;
    use std::vec::Vec;

    fn encoded(text: &str) -> Vec<u8> {
        let (mut state, mut all) = (0, Vec::new());
        for c in text.chars() {
            let mut out = Bytes::default();
            assert!(encode(&mut state, c.into(), &mut out));
            all.extend_from_slice(out.as_slice());
        }
        let mut out = Bytes::default();
        finish(&mut state, &mut out);
        all.extend_from_slice(out.as_slice());
        all
    }

    fn decoded(bytes: &[u8]) -> Option<String> {
        let (mut state, mut rest, mut text) = (0, bytes, String::new());
        while !rest.is_empty() {
            match decode(&mut state, rest) {
                Step::Char(code, len) => {
                    text.push(char::from_u32(code)?);
                    rest = &rest[len..];
                }
                Step::Shift(len) => rest = &rest[len..],
                _ => return None,
            }
        }
        Some(text)
    }

    /// The examples of RFC 2152.
    #[test]
    fn agrees_with_the_rfc() {
        assert_eq!(decoded(b"A+ImIDkQ.").unwrap(), "A\u{2262}\u{391}.");
        assert_eq!(decoded(b"Hi Mom -+Jjo--!").unwrap(), "Hi Mom -\u{263a}-!");
        assert_eq!(decoded(b"+ZeVnLIqe-").unwrap(), "\u{65e5}\u{672c}\u{8a9e}");
        assert_eq!(decoded(b"Item 3 is +AKM-1.").unwrap(), "Item 3 is \u{a3}1.");
        assert_eq!(encoded("A\u{2262}\u{391}."), b"A+ImIDkQ.");
        assert_eq!(encoded("\u{65e5}\u{672c}\u{8a9e}"), b"+ZeVnLIqe-");
        assert_eq!(encoded("1+1"), b"1+-1");
    }

    #[test]
    fn survives_the_way_back() {
        for text in [
            "",
            "\u{1f600}",
            "a\u{1f600}b\u{e4}\u{f6}-\u{fc}+x",
            "\u{10ffff}\u{ffff}~\\",
            "\u{e4}1",
        ] {
            assert_eq!(decoded(&encoded(text)).as_deref(), Some(text));
        }
        for bad in [&b"+2D0-"[..], b"\x80", b"+3AA-", b"+AB-"] {
            assert_eq!(decoded(bad), None, "{bad:?}");
        }
    }
}
