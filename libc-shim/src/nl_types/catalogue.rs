//! Reading message catalogues, in the two formats that `gencat` programs write:
//!
//! - glibc's, in either byte order: the number 0x960408de, a width and a depth; a table of width times depth entries of
//!   three words (set + 1, message, where its text begins), the same table in the other byte order, the texts. Message
//!   `m` of set `s` is in one of the places `(s + 1) * m % width + k * width`.
//! - that of the BSDs and musl, big-endian: the number 0xff88ff89, how many sets, how many bytes follow the header,
//!   where behind the header the messages and the texts begin; sets of three words (number, how many messages, the
//!   first of them) and messages of three words (number, length, where its text begins).

/// A word at a place in a file.
type Word = fn([u8; 4]) -> u32;

fn word(file: &[u8], place: usize, order: Word) -> Option<usize> {
    let (_, rest) = file.split_at_checked(place)?;
    usize::try_from(order(*rest.first_chunk()?)).ok()
}

/// Whether a file looks like a catalogue.
pub fn is_catalogue(file: &[u8]) -> bool {
    matches!(
        word(file, 0, u32::from_le_bytes),
        Some(0x9604_08de | 0xde08_0496 | 0x89ff_88ff)
    )
}

/// Where the text of a message begins, if the catalogue has it; the text ends with a NUL inside the file.
pub fn find(file: &[u8], set: u32, message: u32) -> Option<usize> {
    let text = match word(file, 0, u32::from_le_bytes)? {
        0x9604_08de => find_hashed(file, set, message, u32::from_le_bytes),
        0xde08_0496 => find_hashed(file, set, message, u32::from_be_bytes),
        0x89ff_88ff => find_sorted(file, set, message),
        _ => None,
    }?;
    let ends = file.split_at_checked(text)?.1.iter().any(|&byte| byte == 0);
    ends.then_some(text)
}

fn find_hashed(file: &[u8], set: u32, message: u32, order: Word) -> Option<usize> {
    let width = word(file, 4, order)?;
    let depth = word(file, 8, order)?;
    let set = set.checked_add(1)?;
    let first = (set.wrapping_mul(message) as usize).checked_rem(width)?;
    let texts = width.checked_mul(depth)?.checked_mul(24)?.checked_add(12)?;
    for level in 0..depth {
        // No overflow: the place lies below the texts.
        let place = 12 + 12 * (first + level * width);
        if word(file, place, order)? == set as usize
            && word(file, place + 4, order)? == message as usize
        {
            return texts.checked_add(word(file, place + 8, order)?);
        }
    }
    None
}

/// The length of the header of the second format.
const HEADER: usize = 20;

fn find_sorted(file: &[u8], set: u32, message: u32) -> Option<usize> {
    let order = u32::from_be_bytes;
    let sets = word(file, 4, order)?;
    let messages = word(file, 12, order)?.checked_add(HEADER)?;
    let texts = word(file, 16, order)?.checked_add(HEADER)?;
    let entry = |base: usize, index: usize| base.checked_add(index.checked_mul(12)?);
    for index in 0..sets {
        let place = entry(HEADER, index)?;
        if word(file, place, order)? != set as usize {
            continue;
        }
        let count = word(file, place + 4, order)?;
        let first = word(file, place + 8, order)?;
        for index in 0..count {
            let place = entry(messages, first.checked_add(index)?)?;
            if word(file, place, order)? == message as usize {
                return texts.checked_add(word(file, place + 8, order)?);
            }
        }
        return None;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    /// What glibc's `gencat` makes of sets 1 (1 hello, 2 world) and 3 (5 five of three), in one byte order.
    fn hashed(order: fn(u32) -> [u8; 4]) -> Vec<u8> {
        let entries = [4, 5, 0, 2, 1, 14, 2, 2, 20];
        let mut file: Vec<u8> = [0x9604_08de, 1, 3]
            .into_iter()
            .chain(entries)
            .flat_map(order)
            .collect();
        file.extend(
            entries
                .into_iter()
                .flat_map(|entry| order(entry).into_iter().rev()),
        );
        file.extend_from_slice(b"five of three\0hello\0world\0");
        file
    }

    /// The same in the other format.
    fn sorted() -> Vec<u8> {
        let header = [0xff88_ff89, 2, 60 + 26, 24, 60];
        let sets = [1, 2, 0, 3, 1, 2];
        let messages = [1, 6, 14, 2, 6, 20, 5, 14, 0];
        let mut file: Vec<u8> = header
            .into_iter()
            .chain(sets)
            .chain(messages)
            .flat_map(u32::to_be_bytes)
            .collect();
        file.extend_from_slice(b"five of three\0hello\0world\0");
        file
    }

    #[test]
    fn finds_messages_in_every_format() {
        for file in [hashed(u32::to_le_bytes), hashed(u32::to_be_bytes), sorted()] {
            assert!(is_catalogue(&file));
            let text = |set, message| find(&file, set, message).map(|at| &file[at..at + 5]);
            assert_eq!(text(1, 1), Some(&b"hello"[..]));
            assert_eq!(text(1, 2), Some(&b"world"[..]));
            assert_eq!(text(3, 5), Some(&b"five "[..]));
            assert_eq!(text(1, 3), None);
            assert_eq!(text(2, 1), None);
            assert_eq!(text(u32::MAX, 1), None);
        }
    }

    #[test]
    fn survives_any_damage() {
        for file in [hashed(u32::to_le_bytes), sorted()] {
            for at in 0..file.len() {
                for byte in [0, 0x7f, 0x80, 0xff] {
                    let mut damaged = file.clone();
                    damaged[at] = byte;
                    for (set, message) in [(1, 1), (3, 5), (0, 0)] {
                        if let Some(text) = find(&damaged, set, message) {
                            assert!(damaged[text..].contains(&0));
                        }
                        find(&damaged[..at], set, message);
                    }
                }
            }
        }
    }
}
