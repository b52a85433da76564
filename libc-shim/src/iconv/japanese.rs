//! EUC-JP, Shift_JIS, code page 932 and ISO-2022-JP over JIS X 0201, 0208 and 0212.

use super::decode::Step;
use super::encode::Bytes;
use super::table::{Plane, SIDE, Table};

const JISX0208: Plane = Plane(Table(&JISX0208_BYTES));
static JISX0208_BYTES: [u8; 14664] = *include_bytes!("tables/jisx0208.bin");
const JISX0212: Plane = Plane(Table(&JISX0212_BYTES));
static JISX0212_BYTES: [u8; 12972] = *include_bytes!("tables/jisx0212.bin");

/// Row 13 and rows 115 to 119 of code page 932.
const CP932: Table = Table(&CP932_BYTES);
static CP932_BYTES: [u8; 1128] = *include_bytes!("tables/cp932.bin");

/// Where code page 932 has another character than JIS X 0208: by the one and the other.
const REPLACED: [(u32, u32); 6] = [
    (0x301c, 0xff5e),
    (0x2016, 0x2225),
    (0x2212, 0xff0d),
    (0xa2, 0xffe0),
    (0xa3, 0xffe1),
    (0xac, 0xffe2),
];

/// What to add to a byte of JIS X 0201 above 0xa0 for its half-width katakana.
const KATAKANA: u32 = 0xff61 - 0xa1;

/// Where code page 932 keeps the characters that users define, from row 94 on, and behind them.
const USER: u32 = 0xe000;
const USER_ROWS: usize = 20;

/// The byte of a half-width katakana.
fn katakana(code: u32) -> Option<u8> {
    (0xff61..=0xff9f)
        .contains(&code)
        .then(|| (code - KATAKANA) as u8)
}

/// EUC-JP.
#[inline]
pub fn decode_euc(first: u8, rest: &[u8]) -> Step {
    let Some((&second, rest)) = rest.split_first() else {
        return if matches!(first, 0x8e | 0x8f | 0xa1..=0xfe) {
            Step::Incomplete
        } else {
            Step::Invalid
        };
    };
    let cell = |row: u8, column: u8| {
        (
            usize::from(row.wrapping_sub(0xa1)),
            usize::from(column.wrapping_sub(0xa1)),
        )
    };
    match first {
        0x8e if (0xa1..=0xdf).contains(&second) => Step::Char(u32::from(second) + KATAKANA, 2),
        0x8f if second >= 0xa1 => {
            let Some(&third) = rest.first() else {
                return Step::Incomplete;
            };
            let (row, column) = cell(second, third);
            Step::entry(JISX0212.at(row, column), 3)
        }
        0xa1.. => {
            let (row, column) = cell(first, second);
            Step::entry(JISX0208.at(row, column), 2)
        }
        _ => Step::Invalid,
    }
}

/// EUC-JP.
pub fn encode_euc(code: u32, out: &mut Bytes) -> bool {
    if let Some(byte) = katakana(code) {
        out.extend(&[0x8e, byte]);
    } else if let Some((row, column)) = JISX0208.find(code) {
        out.extend(&[0xa1 + row as u8, 0xa1 + column as u8]);
    } else if let Some((row, column)) = JISX0212.find(code) {
        out.extend(&[0x8f, 0xa1 + row as u8, 0xa1 + column as u8]);
    } else {
        return false;
    }
    true
}

/// Shift_JIS, or Microsoft's.
#[inline]
pub fn decode_shift(first: u8, rest: &[u8], microsoft: bool) -> Step {
    let lead = match first {
        0xa1..=0xdf => return Step::Char(u32::from(first) + KATAKANA, 1),
        0x81..=0x9f => first - 0x81,
        0xe0..=0xef => first - 0xc1,
        0xf0..=0xfc if microsoft => first - 0xc1,
        _ => return Step::Invalid,
    };
    let Some(&second) = rest.first() else {
        return Step::Incomplete;
    };
    let cell = match second {
        0x40..=0x7e => second - 0x40,
        0x80..=0xfc => second - 0x41,
        _ => return Step::Invalid,
    };
    let (row, column) = (
        2 * usize::from(lead) + usize::from(cell) / SIDE,
        usize::from(cell) % SIDE,
    );
    if !microsoft {
        return Step::entry(JISX0208.at(row, column), 2);
    }
    match row {
        12 => Step::entry(CP932.at(column), 2),
        SIDE..114 => Step::Char(USER + ((row - SIDE) * SIDE + column) as u32, 2),
        114.. => Step::entry(CP932.at((row - 113) * SIDE + column), 2),
        _ => match JISX0208.at(row, column) {
            0 => Step::Invalid,
            code => {
                let code = u32::from(code);
                let replaced = REPLACED.iter().find(|(jis, _)| *jis == code);
                Step::Char(replaced.map_or(code, |(_, other)| *other), 2)
            }
        },
    }
}

/// Shift_JIS, or Microsoft's.
pub fn encode_shift(code: u32, microsoft: bool, out: &mut Bytes) -> bool {
    if let Some(byte) = katakana(code) {
        out.push(byte);
        return true;
    }
    let cell = if microsoft {
        find_932(code)
    } else {
        JISX0208.find(code)
    };
    let Some((row, column)) = cell else {
        return false;
    };
    let lead = (row / 2) as u8;
    let cell = (row % 2 * SIDE + column) as u8;
    out.push(if lead < 0x1f {
        0x81 + lead
    } else {
        0xc1 + lead
    });
    out.push(if cell < 0x3f {
        0x40 + cell
    } else {
        0x41 + cell
    });
    true
}

fn find_932(code: u32) -> Option<(usize, usize)> {
    if let Some(user) = code.checked_sub(USER)
        && (user as usize) < USER_ROWS * SIDE
    {
        return Some((SIDE + user as usize / SIDE, user as usize % SIDE));
    }
    if REPLACED.iter().any(|(jis, _)| *jis == code) {
        return None;
    }
    let plain = REPLACED
        .iter()
        .find(|(_, other)| *other == code)
        .map_or(code, |(jis, _)| *jis);
    JISX0208.find(plain).or_else(|| {
        let index = CP932.find(code)?;
        let row = if index < SIDE { 12 } else { 113 + index / SIDE };
        Some((row, index % SIDE))
    })
}

/// The sets of ISO-2022-JP: ASCII is 0.
const ROMAN: u32 = 1;
const KANJI: u32 = 2;

/// ISO-2022-JP.
pub fn decode_2022(state: &mut u32, first: u8, rest: &[u8]) -> Step {
    if first == 0x1b {
        let Some((&sequence, _)) = rest.split_first_chunk::<2>() else {
            return Step::Incomplete;
        };
        *state = match &sequence {
            b"(B" => 0,
            b"(J" => ROMAN,
            b"$@" | b"$B" => KANJI,
            _ => return Step::Invalid,
        };
        return Step::Shift(3);
    }
    match (*state, first) {
        (_, 0x80..) => Step::Invalid,
        (ROMAN, 0x5c) => Step::Char(0xa5, 1),
        (ROMAN, 0x7e) => Step::Char(0x203e, 1),
        (KANJI, 0x21..) => match rest.first() {
            None => Step::Incomplete,
            Some(second) => {
                let column = usize::from(second.wrapping_sub(0x21));
                Step::entry(JISX0208.at(usize::from(first - 0x21), column), 2)
            }
        },
        _ => Step::Char(u32::from(first), 1),
    }
}

/// ISO-2022-JP.
pub fn encode_2022(state: &mut u32, code: u32, out: &mut Bytes) -> bool {
    if code < 0x80 {
        finish_2022(state, out);
        out.push(code as u8);
    } else if let Some(byte) = roman(code) {
        if *state != ROMAN {
            *state = ROMAN;
            out.extend(b"\x1b(J");
        }
        out.push(byte);
    } else if let Some((row, column)) = JISX0208.find(code) {
        if *state != KANJI {
            *state = KANJI;
            out.extend(b"\x1b$B");
        }
        out.extend(&[0x21 + row as u8, 0x21 + column as u8]);
    } else {
        return false;
    }
    true
}

/// The byte of a character that JIS X 0201 has in the place of an ASCII one.
fn roman(code: u32) -> Option<u8> {
    match code {
        0xa5 => Some(0x5c),
        0x203e => Some(0x7e),
        _ => None,
    }
}

/// Back to ASCII.
pub fn finish_2022(state: &mut u32, out: &mut Bytes) {
    if *state != 0 {
        *state = 0;
        out.extend(b"\x1b(B");
    }
}
