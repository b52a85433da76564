//! Characters as the two locales encode them: single bytes in "C", UTF-8 in "C.UTF-8".

use super::utf8::{State, Step, encode};

/// How multibyte characters are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// "C": a byte is a character. Those above 0x7f become the wide characters 0xdf80 to 0xdfff, which Unicode never
    /// assigns, so that every byte survives the way there and back.
    Bytes,
    /// "C.UTF-8".
    Utf8,
}

/// What to add to a byte above 0x7f for its wide character in "C".
pub const BYTE_BASE: u32 = 0xdf00;

/// The most bytes of a character (C's `MB_LEN_MAX`).
pub const LONGEST: usize = 4;

impl Charset {
    /// Takes the next byte of a text.
    #[inline]
    pub fn push(self, state: &mut State, byte: u8) -> Step {
        match self {
            Self::Utf8 => state.push(byte),
            Self::Bytes if byte < 0x80 => Step::Scalar(u32::from(byte)),
            Self::Bytes => Step::Scalar(BYTE_BASE + u32::from(byte)),
        }
    }

    /// The bytes of a wide character and how many of the four are used; `None` if it has no encoding.
    #[inline]
    pub fn encode(self, wide: u32) -> Option<([u8; LONGEST], usize)> {
        match (self, wide) {
            (_, 0..0x80) => Some(([wide as u8, 0, 0, 0], 1)),
            (Self::Utf8, _) => encode(wide),
            (Self::Bytes, 0xdf80..0xe000) => Some(([(wide - BYTE_BASE) as u8, 0, 0, 0], 1)),
            (Self::Bytes, _) => None,
        }
    }

    /// The encoding of the locale in force.
    #[cfg(target_family = "wasm")]
    #[inline]
    pub fn current() -> Self {
        if crate::locale::state::current().is_utf8() {
            Self::Utf8
        } else {
            Self::Bytes
        }
    }

    /// Natively, where nothing sets a locale, that of the tests.
    #[cfg(not(target_family = "wasm"))]
    pub const fn current() -> Self {
        Self::Utf8
    }
}

/// `mbstate_t`.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct mbstate_t {
    /// The decoder between two bytes of a character.
    pub decoder: State,
    /// What the functions of `<uchar.h>` still have to give out or to combine.
    pub pending: u32,
}

impl mbstate_t {
    /// The initial conversion state.
    pub const INITIAL: Self = Self {
        decoder: State::INITIAL,
        pending: 0,
    };
}

/// Why a conversion of a string stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The source is used up.
    End,
    /// The target is full: no room for the next character.
    Full,
    /// The terminating NUL has been converted.
    Nul,
    /// What stands next is no character.
    Invalid,
}

/// How far a conversion of a string came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Units of the source that are used up; on `Invalid` up to the beginning of the character at fault.
    pub read: usize,
    /// Units of the target, without the NUL.
    pub written: usize,
    /// Why it stopped.
    pub stop: Stop,
}

/// Decodes a text into at most `limit` wide characters, which `put` gets with their index. `byte` gives the byte at an
/// index, or `None` behind the end; it is not asked for what lies behind a NUL.
#[inline]
pub fn decode_text(
    charset: Charset,
    state: &mut State,
    byte: impl Fn(usize) -> Option<u8>,
    limit: usize,
    mut put: impl FnMut(usize, u32),
) -> Progress {
    let (mut read, mut written) = (0, 0);
    let progress = |read, written, stop| Progress {
        read,
        written,
        stop,
    };
    'characters: loop {
        if written >= limit {
            return progress(read, written, Stop::Full);
        }
        let mut behind = read;
        while let Some(next) = byte(behind) {
            behind += 1;
            match charset.push(state, next) {
                Step::More => {}
                Step::Invalid => return progress(read, written, Stop::Invalid),
                Step::Scalar(wide) => {
                    put(written, wide);
                    if wide == 0 {
                        return progress(behind, written, Stop::Nul);
                    }
                    (read, written) = (behind, written + 1);
                    continue 'characters;
                }
            }
        }
        return progress(behind, written, Stop::End);
    }
}

/// Encodes wide characters, up to and with the first NUL, into at most `limit` bytes, which `put` gets with their index.
/// A character that does not fit whole is not written at all.
#[inline]
pub fn encode_text(
    charset: Charset,
    source: impl Iterator<Item = u32>,
    limit: usize,
    mut put: impl FnMut(usize, u8),
) -> Progress {
    let (mut read, mut written) = (0, 0);
    for wide in source {
        let stopped = |stop| Progress {
            read,
            written,
            stop,
        };
        if written >= limit {
            return stopped(Stop::Full);
        }
        if wide.wrapping_sub(1) < 0x7f {
            put(written, wide as u8);
            (read, written) = (read + 1, written + 1);
            continue;
        }
        let Some((bytes, len)) = charset.encode(wide) else {
            return stopped(Stop::Invalid);
        };
        if len > limit - written {
            return stopped(Stop::Full);
        }
        for (index, &byte) in bytes.iter().take(len).enumerate() {
            put(written + index, byte);
        }
        read += 1;
        if wide == 0 {
            return Progress {
                read,
                written,
                stop: Stop::Nul,
            };
        }
        written += len;
    }
    Progress {
        read,
        written,
        stop: Stop::End,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec;
    use std::vec::Vec;

    fn decode(state: &mut State, text: &[u8], limit: usize, mut put: impl FnMut(u32)) -> Progress {
        decode_text(
            Charset::Utf8,
            state,
            |index| text.get(index).copied(),
            limit,
            |_, wide| put(wide),
        )
    }

    #[test]
    fn every_cut_of_a_text_gives_the_same_characters() {
        let text = "a\u{e4}\u{20ac}\u{1f600}plain ascii text that is longer than a word\u{7ff}\u{ffff}\u{10ffff}z";
        let expected: Vec<u32> = text.chars().map(u32::from).collect();
        for cut in 0..=text.len() {
            let mut state = State::INITIAL;
            let mut found = vec![];
            for part in [&text.as_bytes()[..cut], &text.as_bytes()[cut..]] {
                let progress = decode(&mut state, part, usize::MAX, |wide| found.push(wide));
                assert_eq!((progress.read, progress.stop), (part.len(), Stop::End));
            }
            assert!(state.is_initial());
            assert_eq!(found, expected);
        }
        for limit in 0..=text.len() {
            let mut bytes = vec![];
            let progress =
                encode_text(Charset::Utf8, expected.iter().copied(), limit, |_, byte| {
                    bytes.push(byte)
                });
            assert_eq!(bytes.len(), progress.written);
            assert_eq!(bytes, text.as_bytes()[..progress.written]);
            assert!(limit - progress.written < LONGEST);
        }
    }

    #[test]
    fn bytes_survive_in_the_c_locale() {
        for byte in 0..=255u8 {
            let Step::Scalar(wide) = Charset::Bytes.push(&mut State::default(), byte) else {
                panic!()
            };
            assert_eq!(Charset::Bytes.encode(wide), Some(([byte, 0, 0, 0], 1)));
        }
        assert_eq!(Charset::Bytes.encode(0xe4), None);
        assert_eq!(Charset::Utf8.encode(0xdf80), None);
    }

    #[test]
    fn stops_at_the_character_at_fault() {
        let mut state = State::INITIAL;
        let progress = decode(&mut state, b"abc\xe2\x82x", 10, |_| {});
        assert_eq!(
            progress,
            Progress {
                read: 3,
                written: 3,
                stop: Stop::Invalid
            }
        );
        let progress = encode_text(
            Charset::Utf8,
            [0x61, 0xd800, 0x62].into_iter(),
            10,
            |_, _| {},
        );
        assert_eq!(
            progress,
            Progress {
                read: 1,
                written: 1,
                stop: Stop::Invalid
            }
        );
    }
}
