//! EUC-CN, GBK, GB 18030 and Big5.

use super::decode::Step;
use super::encode::Bytes;
use super::table::Table;

/// 126 rows of 190: leads 0x81 to 0xfe, trails 0x40 to 0xfe without 0x7f.
const GBK: Table = Table(&GBK_BYTES);
static GBK_BYTES: [u8; 47880] = *include_bytes!("tables/gbk.bin");
const GBK_COLUMNS: usize = 190;

/// Runs of four-byte characters: linear number and code point in turn.
const RANGES: Table = Table(&RANGES_BYTES);
static RANGES_BYTES: [u8; 824] = *include_bytes!("tables/gb18030.bin");
const RANGE_COUNT: usize = RANGES_BYTES.len() / 4;

/// The linear numbers of four bytes: one more than the last of the basic plane, and the first of the planes above.
const BASIC_END: u32 = 39_420;
const ABOVE: u32 = 189_000;

/// 89 rows of 157: leads 0xa1 to 0xf9, trails 0x40 to 0x7e and 0xa1 to 0xfe.
const BIG5: Table = Table(&BIG5_BYTES);
static BIG5_BYTES: [u8; 27946] = *include_bytes!("tables/big5.bin");
/// Characters in a row.
pub const BIG5_COLUMNS: usize = 157;

fn gbk_at(first: u8, second: u8) -> u16 {
    let column = match second {
        0x40..=0x7e => second - 0x40,
        0x80..=0xfe => second - 0x41,
        _ => return 0,
    };
    match first {
        0x81..=0xfe => GBK.at(usize::from(first - 0x81) * GBK_COLUMNS + usize::from(column)),
        _ => 0,
    }
}

fn gbk_find(code: u32) -> Option<[u8; 2]> {
    let index = GBK.find(code)?;
    let column = (index % GBK_COLUMNS) as u8;
    Some([
        0x81 + (index / GBK_COLUMNS) as u8,
        if column < 0x3f {
            0x40 + column
        } else {
            0x41 + column
        },
    ])
}

/// Private code points are the gaps of GBK, which only GB 18030 fills.
fn is_private(code: u32) -> bool {
    (0xe000..0xf900).contains(&code)
}

/// EUC-CN: what GBK has where GB 2312 has its rows.
#[inline]
pub fn decode_euc(first: u8, rest: &[u8]) -> Step {
    match (first, rest.first()) {
        (0xa1..=0xf7, None) => Step::Incomplete,
        (0xa1..=0xf7, Some(0xa1..)) => decode_gbk(first, rest),
        _ => Step::Invalid,
    }
}

/// EUC-CN.
pub fn encode_euc(code: u32) -> Option<[u8; 2]> {
    encode_gbk(code).filter(|pair| matches!(pair, [0xa1..=0xf7, 0xa1..=0xff]))
}

/// GBK.
#[inline]
pub fn decode_gbk(first: u8, rest: &[u8]) -> Step {
    match (first, rest.first()) {
        (0x81..=0xfe, None) => Step::Incomplete,
        (_, Some(&second)) => match gbk_at(first, second) {
            code if is_private(code.into()) => Step::Invalid,
            code => Step::entry(code, 2),
        },
        _ => Step::Invalid,
    }
}

/// GBK.
pub fn encode_gbk(code: u32) -> Option<[u8; 2]> {
    if is_private(code) {
        None
    } else {
        gbk_find(code)
    }
}

/// GB 18030.
pub fn decode_gb18030(first: u8, rest: &[u8]) -> Step {
    if !(0x81..=0xfe).contains(&first) {
        return Step::Invalid;
    }
    let Some((&second, rest)) = rest.split_first() else {
        return Step::Incomplete;
    };
    if !second.is_ascii_digit() {
        return Step::entry(gbk_at(first, second), 2);
    }
    match *rest {
        [] => Step::Incomplete,
        [third, ..] if !(0x81..=0xfe).contains(&third) => Step::Invalid,
        [_] => Step::Incomplete,
        [third, fourth, ..] if fourth.is_ascii_digit() => {
            let digits = [
                u32::from(first - 0x81),
                u32::from(second - 0x30),
                u32::from(third - 0x81),
            ];
            let [a, b, c] = digits;
            Step::of(
                from_linear(((a * 10 + b) * 126 + c) * 10 + u32::from(fourth - 0x30)),
                4,
            )
        }
        _ => Step::Invalid,
    }
}

fn from_linear(linear: u32) -> Option<u32> {
    if linear >= ABOVE {
        return char::from_u32(0x1_0000 + (linear - ABOVE)).map(u32::from);
    }
    if linear >= BASIC_END {
        return None;
    }
    let run = last_run(0, linear)?;
    Some(u32::from(RANGES.at(2 * run + 1)) + linear - u32::from(RANGES.at(2 * run)))
}

/// The last run whose first entry, linear number (0) or code point (1), is at most `value`. Both rise.
fn last_run(column: usize, value: u32) -> Option<usize> {
    (0..RANGE_COUNT)
        .take_while(|run| u32::from(RANGES.at(2 * run + column)) <= value)
        .last()
}

/// GB 18030.
pub fn encode_gb18030(code: u32, out: &mut Bytes) -> bool {
    if let Some(pair) = gbk_find(code) {
        out.extend(&pair);
        return true;
    }
    let linear = match char::from_u32(code) {
        None => return false,
        Some('\u{10000}'..) => ABOVE + (code - 0x1_0000),
        Some(_) => match last_run(1, code) {
            Some(run) => u32::from(RANGES.at(2 * run)) + code - u32::from(RANGES.at(2 * run + 1)),
            None => return false,
        },
    };
    let bytes = [
        0x81 + linear / 12_600,
        0x30 + linear / 1260 % 10,
        0x81 + linear / 10 % 126,
        0x30 + linear % 10,
    ];
    out.extend(&bytes.map(|byte| byte as u8));
    true
}

/// Where a trail of Big5 stands in its row.
#[inline]
pub fn big5_column(second: u8) -> Option<usize> {
    match second {
        0x40..=0x7e => Some(usize::from(second - 0x40)),
        0xa1..=0xfe => Some(usize::from(second - 0x62)),
        _ => None,
    }
}

/// The trail of a column of Big5.
pub fn big5_trail(column: usize) -> u8 {
    let column = column as u8;
    if column < 0x3f {
        0x40 + column
    } else {
        0x62 + column
    }
}

/// Big5.
#[inline]
pub fn decode_big5(first: u8, rest: &[u8]) -> Step {
    let second = match (first, rest.first()) {
        (0xa1..=0xf9, None) => return Step::Incomplete,
        (0xa1..=0xf9, Some(&second)) => second,
        _ => return Step::Invalid,
    };
    match big5_column(second) {
        Some(column) => Step::entry(
            BIG5.at(usize::from(first - 0xa1) * BIG5_COLUMNS + column),
            2,
        ),
        None => Step::Invalid,
    }
}

/// Big5.
pub fn encode_big5(code: u32) -> Option<[u8; 2]> {
    encode_big5_from(0xa1, code)
}

/// Big5, the characters from a lead on.
pub fn encode_big5_from(lead: u8, code: u32) -> Option<[u8; 2]> {
    let index = BIG5.find_from(usize::from(lead.saturating_sub(0xa1)) * BIG5_COLUMNS, code)?;
    Some([
        0xa1 + (index / BIG5_COLUMNS) as u8,
        big5_trail(index % BIG5_COLUMNS),
    ])
}
