//! `a64l`, `l64a`: POSIX.1-2024 XSH. A number as up to six digits to base 64, the lowest first.

/// The digits by their value.
const DIGITS: [u8; 64] = *b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The bytes from the first digit to the last, as many as any of them are.
const SPAN: usize = (b'z' - b'.' + 1) as usize;

/// The values of the bytes from the first digit on; `NONE` for those that are no digits.
static VALUES: [u8; SPAN] = {
    let mut values = [NONE; SPAN];
    let mut value = 0;
    while value < DIGITS.len() {
        values[(DIGITS[value] - b'.') as usize] = value as u8;
        value += 1;
    }
    values
};

const NONE: u8 = 0xff;

/// The number that the digits at the beginning stand for, of which `byte` gives the first six by their index: none is asked for
/// behind one that is no digit.
#[inline]
pub fn parse(byte: impl Fn(usize) -> u8) -> i32 {
    let mut number = 0;
    for place in 0..6 {
        let index = byte(place).wrapping_sub(b'.');
        let Some(&value) = VALUES.get(usize::from(index)) else {
            break;
        };
        if value == NONE {
            break;
        }
        // The sixth digit counts with its two lowest bits.
        number |= u32::from(value) << (6 * place);
    }
    number as i32
}

/// Gives the digits of a number and a NUL to `put`, with their indices from 0 to 6.
#[inline]
pub fn format(number: i32, mut put: impl FnMut(usize, u8)) {
    let (mut rest, mut index) = (number as u32, 0);
    while rest != 0 {
        put(
            index,
            DIGITS.get((rest & 63) as usize).copied().unwrap_or(0),
        );
        rest >>= 6;
        index += 1;
    }
    put(index, 0);
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
        super::parse(|index| unsafe { text.wrapping_add(index).read() })
    }

    /// C's `l64a`. The next call overwrites the result.
    #[unsafe(no_mangle)]
    pub extern "C" fn l64a(number: c_long) -> *mut c_char {
        static mut TEXT: [u8; 7] = [0; 7];
        let text = (&raw mut TEXT).cast::<u8>();
        super::format(number, |index, byte| {
            // SAFETY: the indices are below 7.
            let place = unsafe { text.add(index) };
            // SAFETY: one thread, and no reference to the text exists.
            unsafe { place.write(byte) };
        });
        text.cast()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> i32 {
        parse(|index| text[index])
    }

    fn written(number: i32) -> [u8; 7] {
        let mut text = [0xff; 7];
        format(number, |index, byte| text[index] = byte);
        text
    }

    #[test]
    fn every_power_of_two_comes_back() {
        for shift in 0..32 {
            let number = (1_u32 << shift) as i32;
            assert_eq!(read(&written(number)), number);
            assert_eq!(read(&written(!number)), !number);
        }
        assert_eq!(written(0)[0], 0);
        assert_eq!(&written(2 + 64 * 12)[..3], b"0A\0");
        assert_eq!(read(b"zz!zz"), 63 + 64 * 63);
    }
}
