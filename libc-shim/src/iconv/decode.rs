//! From an encoding to code points, one at a time.

use super::charset::Charset;
use super::{chinese, hkscs, japanese, korean, single, unicode, utf7};
use crate::wchar::utf8::{self, Decoded};

/// What stands first in some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A character, and how many bytes it takes.
    Char(u32, usize),
    /// Bytes that only change the state.
    Shift(usize),
    /// The beginning of a character.
    Incomplete,
    /// No character.
    Invalid,
}

impl Step {
    /// A character of `len` bytes, if it is one.
    #[inline]
    pub fn of(code: Option<u32>, len: usize) -> Self {
        code.map_or(Self::Invalid, |code| Self::Char(code, len))
    }

    /// A character by its entry in a table, where 0 is none.
    #[inline]
    pub fn entry(code: u16, len: usize) -> Self {
        if code == 0 {
            Self::Invalid
        } else {
            Self::Char(u32::from(code), len)
        }
    }
}

/// Takes the first character of `input`, which is not empty. `state` begins as 0.
#[inline]
pub fn decode(charset: Charset, state: &mut u32, input: &[u8]) -> Step {
    let Some((&first, rest)) = input.split_first() else {
        return Step::Incomplete;
    };
    if first < 0x80 && charset.is_ascii_transparent() {
        return Step::Char(u32::from(first), 1);
    }
    match charset {
        Charset::Ascii => Step::Invalid,
        Charset::Latin1 => Step::Char(u32::from(first), 1),
        Charset::Single(number) => Step::of(single::decode(number, first), 1),
        Charset::Utf8 => match utf8::decode(input) {
            Decoded::Scalar(code, len) => Step::Char(code, len),
            Decoded::Incomplete => Step::Incomplete,
            Decoded::Invalid => Step::Invalid,
        },
        Charset::Utf7 => utf7::decode(state, input),
        Charset::Utf16(order) => unicode::decode16(order, true, state, input),
        Charset::Ucs2(order) => unicode::decode16(order, false, state, input),
        Charset::Utf32(order) => unicode::decode32(order, state, input),
        Charset::EucJp => japanese::decode_euc(first, rest),
        Charset::ShiftJis => japanese::decode_shift(first, rest, false),
        Charset::Cp932 => japanese::decode_shift(first, rest, true),
        Charset::Iso2022Jp => japanese::decode_2022(state, first, rest),
        Charset::EucCn => chinese::decode_euc(first, rest),
        Charset::Gbk => chinese::decode_gbk(first, rest),
        Charset::Gb18030 => chinese::decode_gb18030(first, rest),
        Charset::Big5 => chinese::decode_big5(first, rest),
        Charset::Big5Hkscs => hkscs::decode(state, first, rest),
        Charset::EucKr => korean::decode_euc(first, rest),
        Charset::Cp949 => korean::decode_949(first, rest),
    }
}
