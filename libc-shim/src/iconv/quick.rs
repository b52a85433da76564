//! Characters of the usual encodings in few instructions. What is not answered here (a mark, an escape, a character that
//! is incomplete, wrong or not in the target) is for `Converter::step`.

use super::charset::{Charset, Order};
use super::decode::{self, Step};
use super::single;
use super::unicode::{self, BIG, LITTLE};
use crate::wchar::utf8;

/// The encoding with its order of bytes, where the text so far has settled it.
pub fn settled(charset: Charset, state: u32) -> Charset {
    let order = match state {
        BIG => Order::Big,
        LITTLE => Order::Little,
        _ => return charset,
    };
    match charset {
        Charset::Utf16(Order::Marked) => Charset::Utf16(order),
        Charset::Utf32(Order::Marked) => Charset::Utf32(order),
        _ => charset,
    }
}

/// The first character and its length.
#[inline(always)]
fn decode(charset: Charset, input: &[u8]) -> Option<(u32, usize)> {
    let &first = input.first()?;
    match charset {
        Charset::Utf8 if first < 0x80 => Some((u32::from(first), 1)),
        Charset::Utf8 => utf8::sequence(first, |index| input.get(index).copied()),
        Charset::Latin1 => Some((u32::from(first), 1)),
        Charset::Single(number) => single::decode(number, first).map(|code| (code, 1)),
        Charset::Utf16(order) | Charset::Ucs2(order) if order != Order::Marked => {
            let unit = unicode::unit16(order, *input.first_chunk()?);
            (unit & 0xf800 != 0xd800).then_some((u32::from(unit), 2))
        }
        Charset::Utf32(order) if order != Order::Marked => {
            let unit = unicode::unit32(order, *input.first_chunk()?);
            char::from_u32(unit).map(|code| (u32::from(code), 4))
        }
        // What takes no bytes is the first of two characters that share theirs.
        Charset::Big5Hkscs => match decode::decode(charset, &mut 0, input) {
            Step::Char(code, len @ 1..) => Some((code, len)),
            _ => None,
        },
        _ if charset.is_ascii_transparent() && first < 0x80 => Some((u32::from(first), 1)),
        _ if charset.is_ascii_transparent() => match decode::decode(charset, &mut 0, input) {
            Step::Char(code, len) => Some((code, len)),
            _ => None,
        },
        _ => None,
    }
}

/// The bytes of a character, the first one lowest, and how many they are.
#[inline(always)]
fn encode(charset: Charset, code: u32) -> Option<(u32, usize)> {
    match charset {
        Charset::Utf8 => utf8::encode(code).map(|(bytes, len)| (u32::from_le_bytes(bytes), len)),
        Charset::Ascii if code < 0x80 => Some((code, 1)),
        Charset::Latin1 if code < 0x100 => Some((code, 1)),
        Charset::Single(number) => single::encode(number, code).map(|byte| (u32::from(byte), 1)),
        Charset::Utf16(order) | Charset::Ucs2(order) if order != Order::Marked => {
            let unit = u16::try_from(code).ok()?;
            let in_order = match order {
                Order::Big => unit.swap_bytes(),
                _ => unit,
            };
            (unit & 0xf800 != 0xd800).then_some((u32::from(in_order), 2))
        }
        Charset::Utf32(Order::Big) => Some((code.swap_bytes(), 4)),
        Charset::Utf32(Order::Little) => Some((code, 4)),
        _ if code < 0x80 && charset.is_ascii_transparent() => Some((code, 1)),
        _ => None,
    }
}

/// Converts characters until one is not answered here or does not fit into `room` bytes, or until bytes follow that can
/// be copied: how many bytes of input it took. `put` gets the bytes of a character as `encode` gives them.
#[inline]
pub fn run(
    from: Charset,
    to: Charset,
    input: &[u8],
    room: usize,
    put: impl FnMut(u32, usize),
) -> usize {
    use Charset::{Big5, EucJp, EucKr, Gbk, ShiftJis, Utf8, Utf16, Utf32};
    use Order::Little;
    // Each of these is a loop of its own, in which the encodings are constants.
    match (from, to) {
        (Utf8, Utf16(Little)) => steps(Utf8, Utf16(Little), input, room, put),
        (Utf8, Utf32(Little)) => steps(Utf8, Utf32(Little), input, room, put),
        (Utf16(Little), Utf8) => steps(Utf16(Little), Utf8, input, room, put),
        (Utf32(Little), Utf8) => steps(Utf32(Little), Utf8, input, room, put),
        (ShiftJis, Utf8) => steps(ShiftJis, Utf8, input, room, put),
        (EucJp, Utf8) => steps(EucJp, Utf8, input, room, put),
        (Gbk, Utf8) => steps(Gbk, Utf8, input, room, put),
        (Big5, Utf8) => steps(Big5, Utf8, input, room, put),
        (EucKr, Utf8) => steps(EucKr, Utf8, input, room, put),
        (_, Utf8) => steps(from, Utf8, input, room, put),
        _ => steps(from, to, input, room, put),
    }
}

#[inline(always)]
fn steps(
    from: Charset,
    to: Charset,
    input: &[u8],
    mut room: usize,
    mut put: impl FnMut(u32, usize),
) -> usize {
    let copies_ascii = from.is_ascii_transparent() && to.is_ascii_transparent();
    let mut rest = input;
    while let Some((code, used)) = decode(from, rest) {
        let Some((bytes, len)) = encode(to, code).filter(|&(_, len)| len <= room) else {
            break;
        };
        let Some((_, behind)) = rest.split_at_checked(used) else {
            break;
        };
        put(bytes, len);
        room -= len;
        rest = behind;
        if copies_ascii
            && let Some(next) = rest.first_chunk()
            && u64::from_le_bytes(*next) & 0x8080_8080_8080_8080 == 0
        {
            break;
        }
    }
    input.len() - rest.len()
}
