//! UTF-8, strictly (Unicode 17, table 3-7; RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.

/// The bytes of a scalar value and how many of the four are used; `None` for surrogates and above U+10FFFF.
#[inline]
pub const fn encode(scalar: u32) -> Option<([u8; 4], usize)> {
    Some(match scalar {
        0..0x80 => ([scalar as u8, 0, 0, 0], 1),
        0x80..0x800 => ([0xc0 | (scalar >> 6) as u8, tail(scalar, 0), 0, 0], 2),
        0xd800..0xe000 => return None,
        0x800..0x1_0000 => three(scalar),
        0x1_0000..0x11_0000 => (
            [
                0xf0 | (scalar >> 18) as u8,
                tail(scalar, 12),
                tail(scalar, 6),
                tail(scalar, 0),
            ],
            4,
        ),
        _ => return None,
    })
}

/// The three bytes of a number of 16 bits.
#[inline]
const fn three(number: u32) -> ([u8; 4], usize) {
    (
        [
            0xe0 | (number >> 12) as u8,
            tail(number, 6),
            tail(number, 0),
            0,
        ],
        3,
    )
}

/// `encode`, which gives surrogates the bytes that they would have.
#[inline]
pub const fn encode_any(number: u32) -> Option<([u8; 4], usize)> {
    match number {
        0xd800..0xe000 => Some(three(number)),
        _ => encode(number),
    }
}

/// The continuation byte that carries the six bits from `shift` on.
#[inline]
const fn tail(scalar: u32, shift: u32) -> u8 {
    0x80 | (scalar >> shift & 0x3f) as u8
}

/// What the beginning of some bytes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decoded {
    /// A scalar value and the number of bytes it took, 1 to 4.
    Scalar(u32, usize),
    /// The beginning of a sequence, or no bytes at all: more bytes are needed to tell.
    Incomplete,
    /// A byte that no well-formed sequence has at its place.
    Invalid,
}

/// Decodes the first scalar value of `bytes`.
#[inline]
pub fn decode(bytes: &[u8]) -> Decoded {
    let mut state = State::INITIAL;
    for (index, &byte) in bytes.iter().take(4).enumerate() {
        match state.push(byte) {
            Step::Scalar(scalar) => return Decoded::Scalar(scalar, index + 1),
            Step::More => {}
            Step::Invalid => return Decoded::Invalid,
        }
    }
    Decoded::Incomplete
}

/// The scalar value and the length of a well-formed sequence of two to four bytes, of which `byte` gives those behind the
/// first by their index. `None` stands for anything else. A byte is asked for only if all before it are of a sequence: not what
/// lies behind a NUL.
#[inline(always)]
pub fn sequence(lead: u8, byte: impl Fn(usize) -> Option<u8>) -> Option<(u32, usize)> {
    let bits = u32::from(lead);
    if lead < 0xe0 {
        if lead < 0xc2 {
            return None;
        }
        return Some(((bits & 0x1f) << 6 | continuation(byte(1)?)?, 2));
    }
    if lead < 0xf0 {
        let high = (bits & 0x0f) << 6 | continuation(byte(1)?)?;
        is_high_of_three(high).then_some(())?;
        return Some((high << 6 | continuation(byte(2)?)?, 3));
    }
    if lead < 0xf5 {
        let high = (bits & 0x07) << 6 | continuation(byte(1)?)?;
        if high.wrapping_sub(0x10) >= 0x100 {
            return None;
        }
        let low = continuation(byte(2)?)? << 6 | continuation(byte(3)?)?;
        return Some((high << 12 | low, 4));
    }
    None
}

/// `sequence` of two or three bytes of a text of which `limit` may be looked at: with as few ways out as there can be.
#[inline(always)]
pub fn short_sequence(lead: u8, limit: usize, byte: impl Fn(usize) -> u8) -> Option<(u32, usize)> {
    let has_three = lead >= 0xe0;
    if lead.wrapping_sub(0xc2) >= 0x2e || limit < 2 + usize::from(has_three) {
        return None;
    }
    let second = continuation(byte(1))?;
    let bits = u32::from(lead);
    if !has_three {
        return Some(((bits & 0x1f) << 6 | second, 2));
    }
    let high = (bits & 0x0f) << 6 | second;
    is_high_of_three(high).then_some(())?;
    Some((high << 6 | continuation(byte(2))?, 3))
}

/// Whether three bytes may begin with these ten bits. The first 32nd of what they could say is said by two bytes, and the
/// 28th are the surrogates.
#[inline(always)]
fn is_high_of_three(high: u32) -> bool {
    0xf7ff_fffe_u32 >> (high >> 5) & 1 != 0
}

/// The six bits of a byte behind the first. Signed, these bytes are those below -0x40.
#[inline(always)]
fn continuation(byte: u8) -> Option<u32> {
    ((byte as i8) < -0x40).then_some(u32::from(byte & 0x3f))
}

/// A decoder between two bytes: the bits so far, and above bit 24 how many bytes are still to come.
///
/// Zero is the initial state, as it must be for an `mbstate_t`. Which bytes may follow is a function of this one number:
/// the 4-byte forms have passed 0x10 when two bytes remain, the 3-byte forms have not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(transparent)]
pub struct State(pub u32);

/// What a byte did to a `State`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It completed this scalar value; the state is initial again.
    Scalar(u32),
    /// It is part of a sequence that needs more bytes.
    More,
    /// It cannot stand here; the state is unchanged.
    Invalid,
}

impl State {
    /// Between two sequences.
    pub const INITIAL: Self = Self(0);

    /// Whether the decoder stands between two sequences.
    #[inline]
    pub const fn is_initial(self) -> bool {
        self.0 == 0
    }

    /// Takes the next byte.
    #[inline]
    pub const fn push(&mut self, byte: u8) -> Step {
        if self.is_initial() {
            return self.lead(byte);
        }
        let remaining = self.0 >> 24;
        let before = self.0 & 0xff_ffff;
        let bits = before << 6 | (byte & 0x3f) as u32;
        let in_range = match remaining {
            2 if before < 0x10 => bits >= 0x20 && bits >> 5 != 0x1b,
            3 => bits >= 0x10 && bits < 0x110,
            _ => true,
        };
        if byte & 0xc0 != 0x80 || !in_range {
            return Step::Invalid;
        }
        if remaining == 1 {
            *self = Self::INITIAL;
            return Step::Scalar(bits);
        }
        self.0 = (remaining - 1) << 24 | bits;
        Step::More
    }

    #[inline]
    const fn lead(&mut self, byte: u8) -> Step {
        self.0 = match byte {
            0..0x80 => return Step::Scalar(byte as u32),
            0xc2..0xe0 => 1 << 24 | (byte & 0x1f) as u32,
            0xe0..0xf0 => 2 << 24 | (byte & 0x0f) as u32,
            0xf0..0xf5 => 3 << 24 | (byte & 0x07) as u32,
            _ => return Step::Invalid,
        };
        Step::More
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;
    use std::vec::Vec;

    #[test]
    fn encodes_and_decodes_every_scalar_value() {
        for value in 0..0x11_1000 {
            let expected = char::from_u32(value).map(|c| c.to_string());
            let ours = encode(value).map(|(bytes, len)| bytes[..len].to_vec());
            assert_eq!(ours, expected.map(|s| s.into_bytes()), "{value:x}");
            if let Some(bytes) = ours {
                assert_eq!(decode(&bytes), Decoded::Scalar(value, bytes.len()));
                for cut in 0..bytes.len() {
                    assert_eq!(decode(&bytes[..cut]), Decoded::Incomplete);
                }
            }
        }
    }

    #[test]
    fn refuses_what_core_refuses() {
        let edges = [
            0u8, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0,
            0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xff,
        ];
        let mut text = Vec::new();
        for index in 0..edges.len().pow(4) {
            text.clear();
            let mut rest = index;
            for _ in 0..4 {
                text.push(edges[rest % edges.len()]);
                rest /= edges.len();
            }
            let valid = match core::str::from_utf8(&text) {
                Ok(_) => 4,
                Err(error) => error.valid_up_to(),
            };
            let quick = sequence(text[0], |index| text.get(index).copied());
            match decode(&text) {
                Decoded::Scalar(_, 1) => assert_eq!(quick, None),
                Decoded::Scalar(value, len) => assert_eq!(quick, Some((value, len))),
                _ => assert_eq!(quick, None),
            }
            match decode(&text) {
                Decoded::Scalar(value, len) => {
                    assert!(len <= valid);
                    let first = core::str::from_utf8(&text[..len]).unwrap().chars().next();
                    assert_eq!(first, char::from_u32(value));
                }
                _ => assert_eq!(valid, 0, "{text:x?}"),
            }
        }
    }
}
