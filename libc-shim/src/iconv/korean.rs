//! EUC-KR and code page 949 over KS X 1001.

use super::decode::Step;
use super::table::{Plane, SIDE, Table};

const KSX1001: Plane = Plane(Table(&KSX1001_BYTES));
static KSX1001_BYTES: [u8; 16920] = *include_bytes!("tables/ksx1001.bin");

/// The rows that hold KS X 1001's Hangul syllables, in the order of Unicode.
const HANGUL_ROWS: core::ops::Range<usize> = 15..40;

/// The first Hangul syllable of Unicode, and how many there are.
const HANGUL: u32 = 0xac00;
const HANGUL_COUNT: u32 = 11_172;

/// Trails of the syllables that code page 949 adds: behind leads up to 0xa0, and behind the others.
const WIDE: u32 = 178;
const NARROW: u32 = 84;
const WIDE_LEADS: u32 = 32;

/// The syllables of KS X 1001, rising.
fn standard() -> impl Iterator<Item = u32> {
    HANGUL_ROWS
        .flat_map(|row| (0..SIDE).map(move |column| u32::from(KSX1001.at(row, column))))
        .filter(|&code| code != 0)
}

/// EUC-KR.
#[inline]
pub fn decode_euc(first: u8, rest: &[u8]) -> Step {
    match (first, rest.first()) {
        (0xa1..=0xfe, None) => Step::Incomplete,
        (0xa1..=0xfe, Some(&second @ 0xa1..)) => Step::entry(
            KSX1001.at(usize::from(first - 0xa1), usize::from(second - 0xa1)),
            2,
        ),
        _ => Step::Invalid,
    }
}

/// EUC-KR.
pub fn encode_euc(code: u32) -> Option<[u8; 2]> {
    let (row, column) = KSX1001.find(code)?;
    Some([0xa1 + row as u8, 0xa1 + column as u8])
}

/// Code page 949.
pub fn decode_949(first: u8, rest: &[u8]) -> Step {
    let second = match (first, rest.first()) {
        (0x81..=0xfe, None) => return Step::Incomplete,
        (0xa1..=0xfe, Some(0xa1..)) => return decode_euc(first, rest),
        (0x81..=0xc6, Some(&second)) => second,
        _ => return Step::Invalid,
    };
    let column = match second {
        b'A'..=b'Z' => second - b'A',
        b'a'..=b'z' => second - b'a' + 26,
        0x81..=0xfe => second - 0x81 + 52,
        _ => return Step::Invalid,
    };
    let lead = u32::from(first - 0x81);
    let number = match lead.checked_sub(WIDE_LEADS) {
        None => lead * WIDE,
        Some(lead) => WIDE_LEADS * WIDE + lead * NARROW,
    } + u32::from(column);
    // The syllable with this number among those that KS X 1001 lacks.
    let code = standard().fold(
        HANGUL + number,
        |code, known| if known <= code { code + 1 } else { code },
    );
    Step::of((code < HANGUL + HANGUL_COUNT).then_some(code), 2)
}

/// Code page 949.
pub fn encode_949(code: u32) -> Option<[u8; 2]> {
    if let Some(pair) = encode_euc(code) {
        return Some(pair);
    }
    let above = code
        .checked_sub(HANGUL)
        .filter(|&above| above < HANGUL_COUNT)?;
    let number = above - standard().take_while(|&known| known < code).count() as u32;
    let (lead, column) = match number.checked_sub(WIDE_LEADS * WIDE) {
        None => (number / WIDE, number % WIDE),
        Some(rest) => (WIDE_LEADS + rest / NARROW, rest % NARROW),
    };
    let column = column as u8;
    let second = match column {
        0..26 => b'A' + column,
        26..52 => b'a' + (column - 26),
        _ => 0x81 + (column - 52),
    };
    Some([0x81 + lead as u8, second])
}
