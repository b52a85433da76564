//! UTF-16 surrogates (Unicode 17, table 3-5).

/// The surrogate pair of a scalar value; `None` if one unit is enough.
#[inline]
pub const fn split(scalar: u32) -> Option<(u16, u16)> {
    match scalar.checked_sub(0x1_0000) {
        Some(rest) => Some((0xd800 | (rest >> 10) as u16, 0xdc00 | (rest & 0x3ff) as u16)),
        None => None,
    }
}

/// Whether a unit is the first of a pair.
#[inline]
pub const fn is_high(unit: u16) -> bool {
    unit & 0xfc00 == 0xd800
}

/// Whether a unit is the second of a pair.
#[inline]
pub const fn is_low(unit: u16) -> bool {
    unit & 0xfc00 == 0xdc00
}

/// The scalar value of a pair.
#[inline]
pub const fn join(high: u16, low: u16) -> u32 {
    0x1_0000 + (((high & 0x3ff) as u32) << 10 | (low & 0x3ff) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_core() {
        for c in ['\u{10000}', '\u{1f600}', '\u{10ffff}'] {
            let mut units = [0; 2];
            c.encode_utf16(&mut units);
            assert_eq!(split(c.into()), Some((units[0], units[1])));
            assert!(is_high(units[0]) && is_low(units[1]));
            assert_eq!(join(units[0], units[1]), c.into());
        }
        assert_eq!(split(0xffff), None);
    }
}
