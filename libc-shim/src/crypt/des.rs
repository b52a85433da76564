//! The Data Encryption Standard (FIPS 46-3), with the salt and the repetition that `crypt` adds to it. The tables are those of
//! the standard: bits count from one at the left.

/// The order of the bits at the entry: each row of eight goes down a column.
const INITIAL_PERMUTATION: [u8; 64] = {
    let first = [58, 60, 62, 64, 57, 59, 61, 63];
    let mut table = [0; 64];
    let mut place = 0;
    while place < 64 {
        table[place] = first[place / 8] - 8 * (place % 8) as u8;
        place += 1;
    }
    table
};

/// The inverse of the initial permutation.
const FINAL_PERMUTATION: [u8; 64] = {
    let mut table = [0; 64];
    let mut place = 0;
    while place < 64 {
        table[INITIAL_PERMUTATION[place] as usize - 1] = place as u8 + 1;
        place += 1;
    }
    table
};

/// The 56 bits of the key that count.
#[rustfmt::skip]
const KEY_CHOICE: [u8; 56] = [
    57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36,
    63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];

/// The 48 bits of them that a round uses.
#[rustfmt::skip]
const ROUND_CHOICE: [u8; 48] = [
    14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2,
    41, 52, 31, 37, 47, 55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];

/// The rounds before which the halves of the key turn by one bit instead of two.
const SINGLE_TURNS: u16 = 0b1000_0001_0000_0011;

#[rustfmt::skip]
const BOXES: [[u8; 64]; 8] = [
    [14, 4, 13, 1, 2, 15, 11, 8, 3, 10, 6, 12, 5, 9, 0, 7, 0, 15, 7, 4, 14, 2, 13, 1, 10, 6, 12, 11, 9, 5, 3, 8,
     4, 1, 14, 8, 13, 6, 2, 11, 15, 12, 9, 7, 3, 10, 5, 0, 15, 12, 8, 2, 4, 9, 1, 7, 5, 11, 3, 14, 10, 0, 6, 13],
    [15, 1, 8, 14, 6, 11, 3, 4, 9, 7, 2, 13, 12, 0, 5, 10, 3, 13, 4, 7, 15, 2, 8, 14, 12, 0, 1, 10, 6, 9, 11, 5,
     0, 14, 7, 11, 10, 4, 13, 1, 5, 8, 12, 6, 9, 3, 2, 15, 13, 8, 10, 1, 3, 15, 4, 2, 11, 6, 7, 12, 0, 5, 14, 9],
    [10, 0, 9, 14, 6, 3, 15, 5, 1, 13, 12, 7, 11, 4, 2, 8, 13, 7, 0, 9, 3, 4, 6, 10, 2, 8, 5, 14, 12, 11, 15, 1,
     13, 6, 4, 9, 8, 15, 3, 0, 11, 1, 2, 12, 5, 10, 14, 7, 1, 10, 13, 0, 6, 9, 8, 7, 4, 15, 14, 3, 11, 5, 2, 12],
    [7, 13, 14, 3, 0, 6, 9, 10, 1, 2, 8, 5, 11, 12, 4, 15, 13, 8, 11, 5, 6, 15, 0, 3, 4, 7, 2, 12, 1, 10, 14, 9,
     10, 6, 9, 0, 12, 11, 7, 13, 15, 1, 3, 14, 5, 2, 8, 4, 3, 15, 0, 6, 10, 1, 13, 8, 9, 4, 5, 11, 12, 7, 2, 14],
    [2, 12, 4, 1, 7, 10, 11, 6, 8, 5, 3, 15, 13, 0, 14, 9, 14, 11, 2, 12, 4, 7, 13, 1, 5, 0, 15, 10, 3, 9, 8, 6,
     4, 2, 1, 11, 10, 13, 7, 8, 15, 9, 12, 5, 6, 3, 0, 14, 11, 8, 12, 7, 1, 14, 2, 13, 6, 15, 0, 9, 10, 4, 5, 3],
    [12, 1, 10, 15, 9, 2, 6, 8, 0, 13, 3, 4, 14, 7, 5, 11, 10, 15, 4, 2, 7, 12, 9, 5, 6, 1, 13, 14, 0, 11, 3, 8,
     9, 14, 15, 5, 2, 8, 12, 3, 7, 0, 4, 10, 1, 13, 11, 6, 4, 3, 2, 12, 9, 5, 15, 10, 11, 14, 1, 7, 6, 0, 8, 13],
    [4, 11, 2, 14, 15, 0, 8, 13, 3, 12, 9, 7, 5, 10, 6, 1, 13, 0, 11, 7, 4, 9, 1, 10, 14, 3, 5, 12, 2, 15, 8, 6,
     1, 4, 11, 13, 12, 3, 7, 14, 10, 15, 6, 8, 0, 5, 9, 2, 6, 11, 13, 8, 1, 4, 10, 7, 9, 5, 0, 15, 14, 2, 3, 12],
    [13, 2, 8, 4, 6, 15, 11, 1, 10, 9, 3, 14, 5, 0, 12, 7, 1, 15, 13, 8, 10, 3, 7, 4, 12, 5, 6, 11, 0, 14, 9, 2,
     7, 11, 4, 1, 9, 12, 14, 2, 0, 6, 10, 13, 15, 3, 5, 8, 2, 1, 14, 7, 4, 10, 8, 13, 15, 12, 9, 0, 3, 5, 6, 11],
];

const BOX_PERMUTATION: [u8; 32] = [
    16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19,
    13, 30, 6, 22, 11, 4, 25,
];

/// What each box gives for each six bits, permuted already.
static PERMUTED_BOXES: [[u32; 64]; 8] = {
    let mut table = [[0; 64]; 8];
    let mut at = 0;
    while at < 8 * 64 {
        let (number, input) = (at / 64, at % 64);
        // The outer bits choose the row.
        let row = (input >> 4 & 2) | (input & 1);
        let output = (BOXES[number][row * 16 + (input >> 1 & 15)] as u32) << (28 - 4 * number);
        let mut place = 0;
        while place < 32 {
            let bit = output >> (32 - BOX_PERMUTATION[place]) & 1;
            table[number][input] |= bit << (31 - place);
            place += 1;
        }
        at += 1;
    }
    table
};

/// The bits of a value of `width` bits that the table names.
fn choose(value: u64, width: u32, table: &[u8]) -> u64 {
    table.iter().fold(0, |chosen, &place| {
        chosen << 1 | value.wrapping_shr(width.wrapping_sub(u32::from(place))) & 1
    })
}

/// The sixteen keys of the rounds.
pub type Schedule = [u64; 16];

/// The schedule of a key, whose parity bits do not count.
pub fn schedule(key: u64) -> Schedule {
    let chosen = choose(key, 64, &KEY_CHOICE);
    let turn = |half: u64, by: u32| (half << by | half >> (28 - by)) & 0xfff_ffff;
    let (mut left, mut right) = (chosen >> 28, chosen & 0xfff_ffff);
    core::array::from_fn(|round| {
        let by = if SINGLE_TURNS >> round & 1 != 0 { 1 } else { 2 };
        left = turn(left, by);
        right = turn(right, by);
        choose(left << 28 | right, 56, &ROUND_CHOICE)
    })
}

/// The function of a round. The salt's bits swap those of the two halves of the expanded input.
fn mix(half: u32, key: u64, salt: u64) -> u32 {
    // Each six bits overlap their neighbours by one on either side.
    let expanded = (0..8).fold(0, |bits, number: u32| {
        bits << 6 | u64::from(half.rotate_left((4 * number).wrapping_sub(1)) >> 26)
    });
    let swapped = (expanded >> 24 ^ expanded) & salt;
    let keyed = expanded ^ (swapped << 24 | swapped) ^ key;
    PERMUTED_BOXES
        .iter()
        .fold((0, keyed), |(bits, keyed), permuted| {
            (bits ^ permuted[(keyed >> 42 & 63) as usize], keyed << 6)
        })
        .0
}

/// A block enciphered `count` times; deciphered, if the schedule is in reverse order. The salt's first bit is its lowest.
pub fn encipher(block: u64, schedule: &Schedule, salt: u32, count: u32) -> u64 {
    let salt = u64::from(salt.reverse_bits() >> 8);
    let block = choose(block, 64, &INITIAL_PERMUTATION);
    let (mut left, mut right) = ((block >> 32) as u32, block as u32);
    for _ in 0..count {
        for &key in schedule {
            (left, right) = (right, left ^ mix(right, key, salt));
        }
        (left, right) = (right, left);
    }
    choose(
        u64::from(left) << 32 | u64::from(right),
        64,
        &FINAL_PERMUTATION,
    )
}

#[cfg(test)]
mod tests {
    use super::{encipher, schedule};

    /// The worked example of J. Orlin Grabbe's "The DES Algorithm Illustrated".
    #[test]
    fn one_block() {
        let mut keys = schedule(0x1334_5779_9bbc_dff1);
        assert_eq!(
            encipher(0x0123_4567_89ab_cdef, &keys, 0, 1),
            0x85e8_1354_0f0a_b405
        );
        keys.reverse();
        assert_eq!(
            encipher(0x85e8_1354_0f0a_b405, &keys, 0, 1),
            0x0123_4567_89ab_cdef
        );
    }
}
