//! The character classes that bracket expressions name: POSIX.1-2024 XBD 7.3.1.

use crate::ctype::ascii;

/// One of the twelve classes, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class(pub u8);

const NAMES: [&[u8]; 12] = [
    b"alnum", b"alpha", b"blank", b"cntrl", b"digit", b"graph", b"lower", b"print", b"punct",
    b"space", b"upper", b"xdigit",
];

/// The names as numbers.
static KEYS: [u64; 12] = {
    let mut keys = [0; 12];
    let mut index = 0;
    while index < keys.len() {
        keys[index] = packed(NAMES[index]);
        index += 1;
    }
    keys
};

/// The bytes of a short name in one number.
const fn packed(mut name: &[u8]) -> u64 {
    let mut packed = 0;
    while let [first, rest @ ..] = name {
        packed = packed << 8 | *first as u64;
        name = rest;
    }
    packed
}

impl Class {
    /// The class of lowercase letters.
    pub const LOWER: Self = Self(6);
    /// The class of uppercase letters.
    pub const UPPER: Self = Self(10);

    /// The class of this name.
    pub fn named(name: &[u8]) -> Option<Self> {
        if name.len() > 6 {
            return None;
        }
        let wanted = packed(name);
        KEYS.iter()
            .position(|&known| known == wanted)
            .map(|index| Self(index as u8))
    }

    /// Whether a character is in the class.
    pub fn contains(self, scalar: u32) -> bool {
        if scalar >= 0x80 {
            return wide(self, scalar);
        }
        match self.0 {
            0 => ascii::is_alnum(scalar),
            1 => ascii::is_alpha(scalar),
            2 => ascii::is_blank(scalar),
            3 => ascii::is_cntrl(scalar),
            4 => ascii::is_digit(scalar),
            5 => ascii::is_graph(scalar),
            6 => ascii::is_lower(scalar),
            7 => ascii::is_print(scalar),
            8 => ascii::is_punct(scalar),
            9 => ascii::is_space(scalar),
            10 => ascii::is_upper(scalar),
            _ => ascii::is_xdigit(scalar),
        }
    }
}

/// The classes beyond ASCII.
#[cfg(not(target_family = "wasm"))]
fn wide(_: Class, _: u32) -> bool {
    false
}

#[cfg(target_family = "wasm")]
use edge::wide;

#[cfg(target_family = "wasm")]
mod edge {
    use super::{Class, NAMES};
    use core::ffi::{c_char, c_int};

    unsafe extern "C" {
        safe fn iswctype(character: u32, class: usize) -> c_int;
        fn wctype(name: *const c_char) -> usize;
    }

    /// The classes beyond ASCII, which `<wctype.h>` knows.
    pub fn wide(class: Class, scalar: u32) -> bool {
        let mut name = [0_u8; 8];
        for (to, from) in name
            .iter_mut()
            .zip(NAMES.get(usize::from(class.0)).copied().unwrap_or(&[]))
        {
            *to = *from;
        }
        // SAFETY: no class has a name of more than six bytes, so a NUL follows.
        let number = unsafe { wctype(name.as_ptr().cast()) };
        iswctype(scalar, number) != 0
    }
}

/// The other case of a letter, or the character itself.
pub fn other_case(scalar: u32) -> u32 {
    if scalar < 0x80 {
        let lower = ascii::to_lower(scalar);
        return if lower != scalar {
            lower
        } else {
            ascii::to_upper(scalar)
        };
    }
    wide_other_case(scalar)
}

#[cfg(not(target_family = "wasm"))]
fn wide_other_case(scalar: u32) -> u32 {
    scalar
}

#[cfg(target_family = "wasm")]
fn wide_other_case(scalar: u32) -> u32 {
    unsafe extern "C" {
        safe fn towlower(character: u32) -> u32;
        safe fn towupper(character: u32) -> u32;
    }
    let lower = towlower(scalar);
    if lower != scalar {
        lower
    } else {
        towupper(scalar)
    }
}
