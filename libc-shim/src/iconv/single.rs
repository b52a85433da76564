//! Charsets whose characters are single bytes, and ASCII and Latin-1.

use super::tables::single::CHARSETS;

/// A charset of single bytes: Latin-1 but for some bytes.
#[derive(Debug)]
pub struct Single {
    /// Its names: capital letters and digits only.
    pub names: &'static [&'static [u8]],
    /// The first byte that is not as in Latin-1.
    pub first: u8,
    /// The code points of that byte and those that follow, up to the last that is not as in Latin-1; 0 for none.
    pub codes: &'static [u16],
}

/// The number of the charset of a name.
pub fn find(name: &[u8]) -> Option<u8> {
    let index = CHARSETS
        .iter()
        .position(|charset| charset.names.contains(&name))?;
    u8::try_from(index).ok()
}

/// The code point of a byte; `None` if the charset has no such character.
pub fn decode(charset: u8, byte: u8) -> Option<u32> {
    let charset = CHARSETS.get(usize::from(charset))?;
    let special = byte
        .checked_sub(charset.first)
        .and_then(|index| charset.codes.get(usize::from(index)));
    match special {
        Some(0) => None,
        Some(&code) => Some(u32::from(code)),
        None => Some(u32::from(byte)),
    }
}

/// The byte of a code point; `None` if the charset does not have it.
pub fn encode(charset: u8, code: u32) -> Option<u8> {
    if code != 0
        && let Ok(byte) = u8::try_from(code)
        && decode(charset, byte) == Some(code)
    {
        return Some(byte);
    }
    if code == 0 {
        return Some(0);
    }
    let charset = CHARSETS.get(usize::from(charset))?;
    let index = charset
        .codes
        .iter()
        .position(|&known| u32::from(known) == code)?;
    Some(charset.first.wrapping_add(index as u8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_charset_survives_the_way_back() {
        for (index, charset) in (0..).zip(CHARSETS) {
            assert_eq!(find(charset.names[0]), Some(index));
            for byte in 0..=255 {
                if let Some(code) = decode(index, byte) {
                    let back = encode(index, code).unwrap();
                    assert_eq!(decode(index, back), Some(code), "{index} {byte:x}");
                }
            }
        }
        let latin9 = find(b"ISO885915").unwrap();
        assert_eq!(decode(latin9, 0xa4), Some(0x20ac));
        assert_eq!(encode(latin9, 0xa4), None);
    }
}
