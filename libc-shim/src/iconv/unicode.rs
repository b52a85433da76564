//! UTF-16, UCS-2 and UTF-32 in either byte order.

use super::charset::Order;
use super::decode::Step;
use super::encode::Bytes;
use crate::uchar::surrogates;

/// A state, besides 0 for nothing seen: the highest byte comes first.
pub const BIG: u32 = 1;
/// The order is known: the lowest byte first.
pub const LITTLE: u32 = 2;

/// The order in force, or `None` at the start of a marked text.
fn order(order: Order, state: u32) -> Option<Order> {
    match (order, state) {
        (Order::Marked, BIG) => Some(Order::Big),
        (Order::Marked, LITTLE) => Some(Order::Little),
        (Order::Marked, _) => None,
        _ => Some(order),
    }
}

/// Two bytes as a number.
pub fn unit16(order: Order, bytes: [u8; 2]) -> u16 {
    if order == Order::Big {
        u16::from_be_bytes(bytes)
    } else {
        u16::from_le_bytes(bytes)
    }
}

/// Four bytes as a number.
pub fn unit32(order: Order, bytes: [u8; 4]) -> u32 {
    if order == Order::Big {
        u32::from_be_bytes(bytes)
    } else {
        u32::from_le_bytes(bytes)
    }
}

/// UTF-16, or without surrogates UCS-2.
pub fn decode16(marked: Order, pairs: bool, state: &mut u32, input: &[u8]) -> Step {
    let Some((&bytes, rest)) = input.split_first_chunk::<2>() else {
        return Step::Incomplete;
    };
    let Some(order) = order(marked, *state) else {
        *state = if bytes == [0xfe, 0xff] { BIG } else { LITTLE };
        let is_mark = matches!(bytes, [0xfe, 0xff] | [0xff, 0xfe]);
        return if is_mark {
            Step::Shift(2)
        } else {
            decode16(marked, pairs, state, input)
        };
    };
    let unit = unit16(order, bytes);
    if !surrogates::is_high(unit) && !surrogates::is_low(unit) {
        return Step::Char(u32::from(unit), 2);
    }
    if !pairs || surrogates::is_low(unit) {
        return Step::Invalid;
    }
    let Some(&bytes) = rest.first_chunk::<2>() else {
        return Step::Incomplete;
    };
    let low = unit16(order, bytes);
    if surrogates::is_low(low) {
        Step::Char(surrogates::join(unit, low), 4)
    } else {
        Step::Invalid
    }
}

/// UTF-32.
pub fn decode32(marked: Order, state: &mut u32, input: &[u8]) -> Step {
    let Some(&bytes) = input.first_chunk::<4>() else {
        return Step::Incomplete;
    };
    let Some(order) = order(marked, *state) else {
        *state = if bytes == [0, 0, 0xfe, 0xff] {
            BIG
        } else {
            LITTLE
        };
        let is_mark = matches!(bytes, [0, 0, 0xfe, 0xff] | [0xff, 0xfe, 0, 0]);
        return if is_mark {
            Step::Shift(4)
        } else {
            decode32(marked, state, input)
        };
    };
    Step::of(char::from_u32(unit32(order, bytes)).map(u32::from), 4)
}

fn put16(order: Order, unit: u16, out: &mut Bytes) {
    out.extend(&if order == Order::Big {
        unit.to_be_bytes()
    } else {
        unit.to_le_bytes()
    });
}

/// UTF-16, or without surrogates UCS-2.
pub fn encode16(order: Order, pairs: bool, state: &mut u32, code: u32, out: &mut Bytes) -> bool {
    let pair = surrogates::split(code);
    if char::from_u32(code).is_none() || (pair.is_some() && !pairs) {
        return false;
    }
    if order == Order::Marked && *state == 0 {
        *state = LITTLE;
        put16(order, 0xfeff, out);
    }
    match pair {
        Some((high, low)) => {
            put16(order, high, out);
            put16(order, low, out);
        }
        None => put16(order, code as u16, out),
    }
    true
}

/// UTF-32.
pub fn encode32(order: Order, state: &mut u32, code: u32, out: &mut Bytes) -> bool {
    if char::from_u32(code).is_none() {
        return false;
    }
    if order == Order::Marked && *state == 0 {
        *state = LITTLE;
        out.extend(&0xfeff_u32.to_le_bytes());
    }
    out.extend(&if order == Order::Big {
        code.to_be_bytes()
    } else {
        code.to_le_bytes()
    });
    true
}
