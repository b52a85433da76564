//! The conversion specifications of a format: C23 7.23.6.1, with POSIX's positions.

use super::writer::Writer;
use core::ffi::c_long;

/// A format: a NUL-terminated string of bytes or wide characters.
pub trait Text {
    /// Whether it belongs to a wide function.
    const WIDE: bool;
    /// Whether the text goes to a wide string.
    #[inline]
    fn is_for_memory(&self) -> bool {
        false
    }
    /// The character at a place, which is not behind the NUL.
    fn at(&self, index: usize) -> u32;
    /// Writes a character as it stands.
    fn literal(unit: u32, writer: &mut Writer<'_>);
}

/// The flags, one bit each.
pub mod flag {
    /// `-`: flush left.
    pub const LEFT: u32 = bit(b'-');
    /// `+`: always a sign.
    pub const PLUS: u32 = bit(b'+');
    /// A space where a plus would stand.
    pub const SPACE: u32 = bit(b' ');
    /// `#`: the alternative form.
    pub const ALTERNATIVE: u32 = bit(b'#');
    /// `0`: zeros rather than spaces.
    pub const ZERO: u32 = bit(b'0');
    /// `'`: the C locale groups no digits.
    pub const GROUP: u32 = bit(b'\'');
    /// All of them.
    pub const ALL: u32 = LEFT | PLUS | SPACE | ALTERNATIVE | ZERO | GROUP;

    /// The bit of a character, which is at most 31 behind the space.
    const fn bit(letter: u8) -> u32 {
        1 << (letter - b' ')
    }
}

/// A length modifier: of a whole number, so many bytes. One byte, so that it is never read in another size than it was stored
/// in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Length {
    /// None, or four bytes.
    Default,
    /// `l`, which also selects wide characters.
    Long,
    /// `L`.
    LongDouble,
    /// One byte.
    Byte,
    /// Two bytes.
    Half,
    /// Eight bytes.
    Double,
    /// One that does not exist.
    Invalid,
}

impl Length {
    /// The bytes of a whole number; 0 if the modifier is invalid.
    #[inline]
    pub const fn bytes(self) -> u8 {
        match self {
            Self::Default => 4,
            Self::Long => size_of::<c_long>() as u8,
            Self::LongDouble | Self::Double => 8,
            Self::Byte => 1,
            Self::Half => 2,
            Self::Invalid => 0,
        }
    }

    /// A whole number of the size of a pointer.
    const POINTER: Self = match size_of::<usize>() {
        8 => Self::Double,
        _ => Self::Default,
    };
}

/// A decimal number at `index`, which moves behind it; 0 if there is no digit, a number above `INT_MAX` for all that
/// are above it.
#[inline]
pub fn number<T: Text>(text: &T, index: &mut usize) -> u32 {
    let mut value = 0_u32;
    loop {
        let digit = text.at(*index).wrapping_sub(u32::from(b'0'));
        if digit > 9 {
            return value;
        }
        value = value.min(1 << 28) * 10 + digit;
        *index += 1;
    }
}

/// A number above 0 and a `$` at `index`, or 0 and nothing read.
pub fn position<T: Text>(text: &T, index: &mut usize) -> usize {
    let start = *index;
    match number_or_position(text, index) {
        (position, true) => position as usize,
        _ => {
            *index = start;
            0
        }
    }
}

/// A number at `index`, and whether it is a position: above 0, and a `$` stands behind it.
#[inline]
pub fn number_or_position<T: Text>(text: &T, index: &mut usize) -> (u32, bool) {
    let number = number(text, index);
    let position = number != 0 && text.at(*index) == u32::from(b'$');
    *index += usize::from(position);
    (number, position)
}

/// A bit for each of some letters.
const fn letters(text: &[u8]) -> u64 {
    let (mut bits, mut index) = (0, 0);
    while index < text.len() {
        bits |= 1 << (text[index] - b'A');
        index += 1;
    }
    bits
}

/// Whether a length modifier may begin with a character.
#[inline]
pub fn is_length(unit: u32) -> bool {
    const LETTERS: u64 = letters(b"LZhjlqtwz");
    let place = unit.wrapping_sub(u32::from(b'A'));
    place < 64 && LETTERS >> place & 1 == 1
}

/// The length modifier at `index`; of no bytes if it is invalid.
#[inline(never)]
pub fn length<T: Text>(text: &T, index: &mut usize) -> Length {
    let first = text.at(*index);
    let single = match u8::try_from(first) {
        Ok(b'h') => Length::Half,
        Ok(b'l') => Length::Long,
        Ok(b'j' | b'q') => Length::Double,
        // `Z` is what glibc had before C99 took `z`.
        Ok(b'z' | b'Z' | b't') => Length::POINTER,
        Ok(b'L') => Length::LongDouble,
        Ok(b'w') => Length::Invalid,
        _ => return Length::Default,
    };
    *index += 1;
    if single == Length::Invalid {
        return width_in_bits(text, index);
    }
    if text.at(*index) != first || !matches!(single, Length::Long | Length::Half) {
        return single;
    }
    *index += 1;
    match single {
        Length::Long => Length::Double,
        _ => Length::Byte,
    }
}

/// What stands behind a `w`.
fn width_in_bits<T: Text>(text: &T, index: &mut usize) -> Length {
    let fast = text.at(*index) == u32::from(b'f');
    *index += usize::from(fast);
    match number(text, index) {
        8 => Length::Byte,
        // wasm32's `int_fast16_t` is an int.
        16 if !fast => Length::Half,
        16 | 32 => Length::Default,
        64 => Length::Double,
        _ => Length::Invalid,
    }
}
