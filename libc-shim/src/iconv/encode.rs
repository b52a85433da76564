//! From code points to an encoding, one at a time.

use super::charset::Charset;
use super::{chinese, hkscs, japanese, korean, single, unicode, utf7};
use crate::wchar::utf8;

/// The most bytes that one character takes, with what leads in and out.
pub const LONGEST: usize = 16;

/// Bytes on their way to the target.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bytes {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Bytes {
    /// Appends a byte.
    #[inline]
    pub fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.len) {
            *place = byte;
            self.len += 1;
        }
    }

    /// Appends some bytes.
    #[inline]
    pub fn extend(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.push(byte);
        }
    }

    /// The bytes so far.
    #[inline]
    pub fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// Appends a character; whether the encoding has it. `state` begins as 0.
pub fn encode(charset: Charset, state: &mut u32, code: u32, out: &mut Bytes) -> bool {
    if code < 0x80 && charset.is_ascii_transparent() {
        out.push(code as u8);
        return true;
    }
    let pair = match charset {
        Charset::Ascii => None,
        Charset::Latin1 => return one(u8::try_from(code).ok(), out),
        Charset::Single(number) => return one(single::encode(number, code), out),
        Charset::Utf8 => {
            let encoded = utf8::encode(code);
            if let Some((bytes, len)) = encoded {
                out.extend(bytes.get(..len).unwrap_or_default());
            }
            return encoded.is_some();
        }
        Charset::Utf7 => return utf7::encode(state, code, out),
        Charset::Utf16(order) => return unicode::encode16(order, true, state, code, out),
        Charset::Ucs2(order) => return unicode::encode16(order, false, state, code, out),
        Charset::Utf32(order) => return unicode::encode32(order, state, code, out),
        Charset::EucJp => return japanese::encode_euc(code, out),
        Charset::ShiftJis => return japanese::encode_shift(code, false, out),
        Charset::Cp932 => return japanese::encode_shift(code, true, out),
        Charset::Iso2022Jp => return japanese::encode_2022(state, code, out),
        Charset::Gb18030 => return chinese::encode_gb18030(code, out),
        Charset::Big5Hkscs => return hkscs::encode(state, code, out),
        Charset::EucCn => chinese::encode_euc(code),
        Charset::Gbk => chinese::encode_gbk(code),
        Charset::Big5 => chinese::encode_big5(code),
        Charset::EucKr => korean::encode_euc(code),
        Charset::Cp949 => korean::encode_949(code),
    };
    if let Some(pair) = pair {
        out.extend(&pair);
    }
    pair.is_some()
}

/// Appends what brings the target back to its initial state.
pub fn finish(charset: Charset, state: &mut u32, out: &mut Bytes) {
    match charset {
        Charset::Utf7 => utf7::finish(state, out),
        Charset::Iso2022Jp => japanese::finish_2022(state, out),
        Charset::Big5Hkscs => hkscs::finish(state, out),
        _ => {}
    }
}

fn one(byte: Option<u8>, out: &mut Bytes) -> bool {
    if let Some(byte) = byte {
        out.push(byte);
    }
    byte.is_some()
}
