//! Big5-HKSCS, as the supplement of 2008 has it and glibc reads it: Big5 with rows of its own around.
//!
//! Four characters are two code points, a letter and a mark above it. Reading one gives the letter for no bytes, and the
//! mark for both; the state is the mark in between. Writing keeps a letter that a mark may follow, as the state.

use super::chinese::{BIG5_COLUMNS, big5_column, big5_trail, decode_big5, encode_big5_from};
use super::decode::Step;
use super::encode::Bytes;
use super::table::Table;

/// 38 rows of 157 code points without their plane, then for each a bit, lowest first, that puts it into plane 2.
const ROWS: Table = Table(&ROWS_BYTES);
static ROWS_BYTES: [u8; 12678] = *include_bytes!("tables/hkscs.bin");
const COUNT: usize = 38 * BIG5_COLUMNS;
const PLANE: u32 = 0x2_0000;

/// Two code points, and their bytes.
const PAIRS: [(u32, u32, u16); 4] = [
    (0xca, 0x304, 0x8862),
    (0xca, 0x30c, 0x8864),
    (0xea, 0x304, 0x88a3),
    (0xea, 0x30c, 0x88a5),
];

/// The row of a lead, if its row is not Big5's.
fn row(lead: u8) -> Option<usize> {
    match lead {
        0x87..=0xa3 => Some(usize::from(lead - 0x87)),
        0xc6..=0xc8 => Some(usize::from(lead - 0xc6) + 29),
        0xf9..=0xfe => Some(usize::from(lead - 0xf9) + 32),
        _ => None,
    }
}

fn lead(row: usize) -> u8 {
    match row {
        0..29 => 0x87 + row as u8,
        29..32 => 0xc6 + (row - 29) as u8,
        _ => 0xf9 + (row - 32) as u8,
    }
}

/// The code point at an index of `ROWS`; 0 if there is none.
fn at(index: usize) -> u32 {
    let plane = ROWS.at(COUNT + index / 16) >> (index % 16) & 1;
    u32::from(ROWS.at(index)) + u32::from(plane) * PLANE
}

/// Reads a character.
pub fn decode(state: &mut u32, first: u8, rest: &[u8]) -> Step {
    let second = match (first, rest.first()) {
        // glibc takes 0x80 for the control that has its number.
        (..=0x80, _) => return Step::Char(u32::from(first), 1),
        (0xff, _) => return Step::Invalid,
        (_, None) => return Step::Incomplete,
        (_, Some(&second)) => second,
    };
    if *state != 0 {
        return Step::Char(core::mem::take(state), 2);
    }
    let bytes = u16::from_be_bytes([first, second]);
    if let Some((letter, mark, _)) = PAIRS.iter().find(|pair| pair.2 == bytes) {
        *state = *mark;
        return Step::Char(*letter, 0);
    }
    match (row(first), big5_column(second)) {
        (Some(row), Some(column)) => {
            let code = at(row * BIG5_COLUMNS + column);
            Step::of((code != 0).then_some(code), 2)
        }
        (None, Some(_)) => decode_big5(first, rest),
        _ => Step::Invalid,
    }
}

/// Writes a character; whether there is one. Then the letter that was kept is written, too.
pub fn encode(state: &mut u32, code: u32, out: &mut Bytes) -> bool {
    let kept = *state;
    if let Some((_, _, bytes)) = PAIRS.iter().find(|pair| (pair.0, pair.1) == (kept, code)) {
        *state = 0;
        out.extend(&bytes.to_be_bytes());
        return true;
    }
    let keeps = PAIRS.iter().any(|pair| pair.0 == code);
    let is_byte = code <= 0x80;
    let pair = if keeps || is_byte { None } else { find(code) };
    if !keeps && !is_byte && pair.is_none() {
        return false;
    }
    finish(state, out);
    if keeps {
        *state = code;
    } else if is_byte {
        out.push(code as u8);
    }
    out.extend(pair.as_ref().map_or(&[], |pair| pair));
    true
}

/// Writes the letter that was kept.
pub fn finish(state: &mut u32, out: &mut Bytes) {
    if let Some(bytes) = find(core::mem::take(state)) {
        out.extend(&bytes);
    }
}

/// The bytes of a character. Where there are two, as of some lines for tables, glibc writes the later.
fn find(code: u32) -> Option<[u8; 2]> {
    if code == 0 {
        return None;
    }
    let (entries, _) = ROWS.0.as_chunks::<2>();
    let low = (code as u16).to_le_bytes();
    let own = entries
        .iter()
        .take(COUNT)
        .enumerate()
        .rev()
        .find(|&(index, entry)| *entry == low && at(index) == code);
    match own {
        Some((index, _)) => Some([lead(index / BIG5_COLUMNS), big5_trail(index % BIG5_COLUMNS)]),
        None => encode_big5_from(0xa4, code).filter(|&[lead, _]| row(lead).is_none()),
    }
}
