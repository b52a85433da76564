//! bcrypt, `$2a$`, `$2b$`, `$2x$` and `$2y$`: Provos and Mazières, "A Future-Adaptable Password Scheme" (USENIX 1999), on
//! Blowfish (Schneier 1993).
//!
//! `$2x$` takes bytes of keys for signed, as a widespread program once did. Some keys then have the hash of many others; `$2a$`
//! gives those keys another hash, by one bit of the first expansion (Openwall's crypt_blowfish 1.1, whose announcement describes
//! it). Apart from that the other three are the same.

use super::crypt::Output;

/// Digits of pi behind the point, 32 bits each, the lowest byte first: what a Blowfish state is made of at first.
const PI: &[u8; 4 * WORDS] = include_bytes!("pi.bin");

/// Subkeys, and entries of the four substitution boxes.
const SUBKEYS: usize = 18;
const BOX: usize = 256;
const WORDS: usize = SUBKEYS + 4 * BOX;

/// The longest key that counts.
const KEY: usize = 72;

const DIGITS: &[u8; 64] = b"./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// A Blowfish state.
struct Blowfish {
    subkeys: [u32; SUBKEYS],
    boxes: [[u32; BOX]; 4],
}

impl Blowfish {
    fn new() -> Self {
        let mut words = PI.as_chunks::<4>().0.iter().copied();
        let mut next = || words.next().map_or(0, u32::from_le_bytes);
        let mut new = Self {
            subkeys: [0; SUBKEYS],
            boxes: [[0; BOX]; 4],
        };
        for word in new.subkeys.iter_mut().chain(new.boxes.as_flattened_mut()) {
            *word = next();
        }
        new
    }

    fn mix(&self, half: u32) -> u32 {
        let byte = |shift: u32| (half >> shift & 0xff) as usize;
        let [first, second, third, fourth] = &self.boxes;
        let sum = first[byte(24)].wrapping_add(second[byte(16)]);
        (sum ^ third[byte(8)]).wrapping_add(fourth[byte(0)])
    }

    fn encipher(&self, [mut left, mut right]: [u32; 2]) -> [u32; 2] {
        let [rounds @ .., before_last, last] = &self.subkeys;
        for subkey in rounds {
            left ^= subkey;
            right ^= self.mix(left);
            (left, right) = (right, left);
        }
        [right ^ last, left ^ before_last]
    }

    /// Mixes a key and a salt into the state.
    fn expand(&mut self, key: &[u32; SUBKEYS], salt: &[u32; 4]) {
        for (subkey, word) in self.subkeys.iter_mut().zip(key) {
            *subkey ^= word;
        }
        let mut block = [0; 2];
        for index in 0..WORDS / 2 {
            let half = if index % 2 == 0 {
                [salt[0], salt[1]]
            } else {
                [salt[2], salt[3]]
            };
            block = self.encipher([block[0] ^ half[0], block[1] ^ half[1]]);
            let places = self
                .subkeys
                .iter_mut()
                .chain(self.boxes.as_flattened_mut())
                .skip(2 * index);
            for (place, word) in places.zip(block) {
                *place = word;
            }
        }
    }
}

/// The key with its NUL, over and over, as words.
fn key_words(key: &[u8], signed: bool) -> [u32; SUBKEYS] {
    let mut words = [0; SUBKEYS];
    let mut bytes = key.iter().chain(b"\0").cycle();
    for word in &mut words {
        for _ in 0..4 {
            let byte = bytes.next().copied().unwrap_or_default();
            let byte = if signed {
                i32::from(byte.cast_signed()).cast_unsigned()
            } else {
                u32::from(byte)
            };
            *word = *word << 8 | byte;
        }
    }
    words
}

/// Whether a key's words are those of a shorter key whose bytes were taken for signed: a byte that is not the first of its word
/// had its sign extended, and no word shows it.
fn is_ambiguous(key: &[u8], words: &[u32; SUBKEYS]) -> bool {
    let extended = words.iter().any(|word| word & 0x0080_8080 != 0);
    extended && key_words(key, true) == *words
}

/// The value of a digit.
fn value(digit: u8) -> Option<u32> {
    DIGITS
        .iter()
        .zip(0..)
        .find_map(|(known, value)| (*known == digit).then_some(value))
}

/// Hashes as `setting`, which begins with `$2`, says.
pub fn hash(key: &[u8], setting: &[u8], output: &mut Output) -> Option<()> {
    let [
        b'$',
        b'2',
        minor @ (b'a' | b'b' | b'x' | b'y'),
        b'$',
        tens,
        ones,
        b'$',
        digits @ ..,
    ] = setting
    else {
        return None;
    };
    let cost = match (tens, ones) {
        (b'0'..=b'3', b'0'..=b'9') => u32::from(tens - b'0') * 10 + u32::from(ones - b'0'),
        _ => return None,
    };
    if !(4..=31).contains(&cost) {
        return None;
    }
    let digits = digits.first_chunk::<22>()?;
    let mut salt = [0_u32; 4];
    let mut bits = 0;
    let (mut buffer, mut words) = (0_u64, salt.iter_mut());
    for digit in digits {
        buffer = buffer << 6 | u64::from(value(*digit)?);
        bits += 6;
        if bits >= 32 {
            bits -= 32;
            // The upper bits are of words before.
            if let Some(word) = words.next() {
                *word = (buffer >> bits) as u32;
            }
        }
    }
    let key = key.get(..KEY).unwrap_or(key);
    let words = key_words(key, *minor == b'x');
    let mut first = words;
    if *minor == b'a' && is_ambiguous(key, &words) {
        first[0] ^= 0x1_0000;
    }
    let key = words;
    let mut state = Blowfish::new();
    state.expand(&first, &salt);
    let mut salt_as_key = [0; SUBKEYS];
    for (place, word) in salt_as_key.iter_mut().zip(salt.iter().cycle()) {
        *place = *word;
    }
    for _ in 0..1_u64 << cost {
        state.expand(&key, &[0; 4]);
        state.expand(&salt_as_key, &[0; 4]);
    }
    output.push_all(setting.get(..28)?);
    // Of the last digit only two bits are salt.
    output.push(DIGITS[(value(digits[21])? & 0x30) as usize]);
    push_text(&state, output);
    Some(())
}

/// The enciphered text of the paper, without its last byte.
fn push_text(state: &Blowfish, output: &mut Output) {
    let mut bytes = *b"OrpheanBeholderScryDoubt";
    for chunk in bytes.as_chunks_mut::<8>().0 {
        let mut block = u64::from_be_bytes(*chunk);
        for _ in 0..64 {
            let [left, right] = state.encipher([(block >> 32) as u32, block as u32]);
            block = u64::from(left) << 32 | u64::from(right);
        }
        *chunk = block.to_be_bytes();
    }
    let mut left: u32 = 23 * 8;
    let mut bytes = bytes.into_iter();
    let (mut buffer, mut bits) = (0_u32, 0);
    while left > 0 {
        if bits < 6 {
            // The last byte is left out: zeros follow.
            let next = if left > bits { bytes.next() } else { None };
            buffer = buffer << 8 | u32::from(next.unwrap_or_default());
            bits += 8;
        }
        bits -= 6;
        output.push(DIGITS[(buffer >> bits) as usize % 64]);
        left = left.saturating_sub(6);
    }
}

#[cfg(test)]
mod tests {
    use super::{PI, WORDS};

    /// Pi by Machin's formula, in words of 32 bits behind the point: four times (4 arctan 1/5 - arctan 1/239).
    #[test]
    fn the_table_is_pi() {
        fn divide(number: &mut [u32], by: u64) {
            let mut rest = 0;
            for word in number {
                let part = rest << 32 | u64::from(*word);
                *word = (part / by) as u32;
                rest = part % by;
            }
        }
        fn add(sum: &mut [u32], number: &[u32], negative: bool) {
            let mut carry = i64::from(false);
            for (place, word) in sum.iter_mut().zip(number).rev() {
                let word = i64::from(*word);
                let total = i64::from(*place) + if negative { -word } else { word } + carry;
                *place = total as u32;
                carry = total >> 32;
            }
        }
        // The first word is before the point, the last two are for rounding.
        let mut pi = [0_u32; WORDS + 3];
        for (factor, by, negative) in [(16, 5_u64, false), (4, 239, true)] {
            let mut power = [0_u32; WORDS + 3];
            power[0] = factor;
            divide(&mut power, by);
            let mut term = 0;
            while power.iter().any(|word| *word != 0) {
                let mut part = power;
                divide(&mut part, 2 * term + 1);
                add(&mut pi, &part, negative != (term % 2 == 1));
                divide(&mut power, by * by);
                term += 1;
            }
        }
        let table = PI
            .as_chunks::<4>()
            .0
            .iter()
            .map(|bytes| u32::from_le_bytes(*bytes));
        assert_eq!(pi[0], 3);
        assert!(table.eq(pi[1..=WORDS].iter().copied()));
    }
}
