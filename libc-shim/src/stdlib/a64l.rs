//! `a64l`, `l64a`: POSIX.1-2024 XSH. A number as up to six digits to base 64, the lowest first.

/// The value of a digit.
fn value(digit: u8) -> Option<u32> {
    let (first, least) = match digit {
        b'.' | b'/' => (b'.', 0),
        b'0'..=b'9' => (b'0', 2),
        b'A'..=b'Z' => (b'A', 12),
        b'a'..=b'z' => (b'a', 38),
        _ => return None,
    };
    Some(u32::from(digit - first) + least)
}

/// The digits by their value.
const DIGITS: [u8; 64] = *b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The number that the digits at the beginning stand for.
pub fn parse(digits: impl Iterator<Item = u8>) -> i32 {
    let values = digits.map_while(value).take(6);
    let number = values.enumerate().fold(0, |number, (place, value)| {
        // The sixth digit counts with its two lowest bits.
        number | value.wrapping_shl(6 * place as u32)
    });
    number as i32
}

/// The digits of a number and a NUL, the first in the lowest byte.
pub fn format(number: i32) -> u64 {
    let (mut rest, mut text, mut shift) = (number as u32, 0, 0);
    while rest != 0 {
        let digit = DIGITS.get((rest & 63) as usize).copied().unwrap_or(0);
        text |= u64::from(digit) << shift;
        rest >>= 6;
        shift += 8;
    }
    text
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_char, c_long};

    /// C's `a64l`.
    ///
    /// # Safety
    /// `text` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn a64l(text: *const c_char) -> c_long {
        let text = text.cast::<u8>();
        // SAFETY: `parse` stops at the first byte that is no digit, as the NUL is.
        super::parse((0..6).map(|index| unsafe { text.wrapping_add(index).read() }))
    }

    /// C's `l64a`. The next call overwrites the result.
    #[unsafe(no_mangle)]
    pub extern "C" fn l64a(number: c_long) -> *mut c_char {
        static mut TEXT: u64 = 0;
        // SAFETY: one thread, and no reference to the text exists.
        unsafe { TEXT = super::format(number).to_le() };
        (&raw mut TEXT).cast()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_power_of_two_comes_back() {
        for shift in 0..32 {
            let number = (1_u32 << shift) as i32;
            assert_eq!(parse(format(number).to_le_bytes().into_iter()), number);
            assert_eq!(parse(format(!number).to_le_bytes().into_iter()), !number);
        }
        assert_eq!(format(0), 0);
        assert_eq!(&format(2 + 64 * 12).to_le_bytes()[..3], b"0A\0");
        assert_eq!(parse(b"zz!zz".iter().copied()), 63 + 64 * 63);
    }
}
