//! `isalnum` to `isxdigit`, `tolower`, `toupper`: C23 7.4; `isascii`, `toascii`: XSI. ASCII in both locales: no byte above
//! 0x7f is a character of its own in UTF-8. Any `int` may be passed.

/// Whether an `int` is a letter or digit.
#[inline]
pub const fn is_alnum(value: u32) -> bool {
    (value | 0x20).wrapping_sub(0x61) < 26 || value.wrapping_sub(0x30) < 10
}

/// Whether an `int` is a letter.
#[inline]
pub const fn is_alpha(value: u32) -> bool {
    (value | 0x20).wrapping_sub(0x61) < 26
}

/// Whether an `int` is a space or tab.
#[inline]
pub const fn is_blank(value: u32) -> bool {
    value == 0x20 || value == 0x09
}

/// Whether an `int` is a control character.
#[inline]
pub const fn is_cntrl(value: u32) -> bool {
    value < 0x20 || value == 0x7f
}

/// Whether an `int` is a decimal digit.
#[inline]
pub const fn is_digit(value: u32) -> bool {
    value.wrapping_sub(0x30) < 10
}

/// Whether an `int` is a printing character other than space.
#[inline]
pub const fn is_graph(value: u32) -> bool {
    value.wrapping_sub(0x21) < 94
}

/// Whether an `int` is a small letter.
#[inline]
pub const fn is_lower(value: u32) -> bool {
    value.wrapping_sub(0x61) < 26
}

/// Whether an `int` is a printing character.
#[inline]
pub const fn is_print(value: u32) -> bool {
    value.wrapping_sub(0x20) < 95
}

/// Whether an `int` is a printing character that is neither space, letter nor digit.
#[inline]
pub const fn is_punct(value: u32) -> bool {
    value.wrapping_sub(0x21) < 94 && !is_alnum(value)
}

/// Whether an `int` is white space.
#[inline]
pub const fn is_space(value: u32) -> bool {
    value == 0x20 || value.wrapping_sub(0x09) < 5
}

/// Whether an `int` is a capital letter.
#[inline]
pub const fn is_upper(value: u32) -> bool {
    value.wrapping_sub(0x41) < 26
}

/// Whether an `int` is a hexadecimal digit.
#[inline]
pub const fn is_xdigit(value: u32) -> bool {
    value.wrapping_sub(0x30) < 10 || (value | 0x20).wrapping_sub(0x61) < 6
}

/// The small letter of a capital one; anything else as it is.
#[inline]
pub const fn to_lower(value: u32) -> u32 {
    if is_upper(value) { value | 0x20 } else { value }
}

/// The capital letter of a small one; anything else as it is.
#[inline]
pub const fn to_upper(value: u32) -> u32 {
    if is_lower(value) {
        value & !0x20
    } else {
        value
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_int;

    /// C's `isalnum`: a letter or digit.
    #[unsafe(no_mangle)]
    pub extern "C" fn isalnum(value: c_int) -> c_int {
        c_int::from(super::is_alnum(value as u32))
    }

    /// C's `isalpha`: a letter.
    #[unsafe(no_mangle)]
    pub extern "C" fn isalpha(value: c_int) -> c_int {
        c_int::from(super::is_alpha(value as u32))
    }

    /// C's `isblank`: a space or tab.
    #[unsafe(no_mangle)]
    pub extern "C" fn isblank(value: c_int) -> c_int {
        c_int::from(super::is_blank(value as u32))
    }

    /// C's `iscntrl`: a control character.
    #[unsafe(no_mangle)]
    pub extern "C" fn iscntrl(value: c_int) -> c_int {
        c_int::from(super::is_cntrl(value as u32))
    }

    /// C's `isdigit`: a decimal digit.
    #[unsafe(no_mangle)]
    pub extern "C" fn isdigit(value: c_int) -> c_int {
        c_int::from(super::is_digit(value as u32))
    }

    /// C's `isgraph`: a printing character other than space.
    #[unsafe(no_mangle)]
    pub extern "C" fn isgraph(value: c_int) -> c_int {
        c_int::from(super::is_graph(value as u32))
    }

    /// C's `islower`: a small letter.
    #[unsafe(no_mangle)]
    pub extern "C" fn islower(value: c_int) -> c_int {
        c_int::from(super::is_lower(value as u32))
    }

    /// C's `isprint`: a printing character.
    #[unsafe(no_mangle)]
    pub extern "C" fn isprint(value: c_int) -> c_int {
        c_int::from(super::is_print(value as u32))
    }

    /// C's `ispunct`: a printing character that is neither space, letter nor digit.
    #[unsafe(no_mangle)]
    pub extern "C" fn ispunct(value: c_int) -> c_int {
        c_int::from(super::is_punct(value as u32))
    }

    /// C's `isspace`: white space.
    #[unsafe(no_mangle)]
    pub extern "C" fn isspace(value: c_int) -> c_int {
        c_int::from(super::is_space(value as u32))
    }

    /// C's `isupper`: a capital letter.
    #[unsafe(no_mangle)]
    pub extern "C" fn isupper(value: c_int) -> c_int {
        c_int::from(super::is_upper(value as u32))
    }

    /// C's `isxdigit`: a hexadecimal digit.
    #[unsafe(no_mangle)]
    pub extern "C" fn isxdigit(value: c_int) -> c_int {
        c_int::from(super::is_xdigit(value as u32))
    }

    /// C's `tolower`: the small letter of a capital one.
    #[unsafe(no_mangle)]
    pub extern "C" fn tolower(value: c_int) -> c_int {
        super::to_lower(value as u32) as c_int
    }

    /// C's `toupper`: the capital letter of a small one.
    #[unsafe(no_mangle)]
    pub extern "C" fn toupper(value: c_int) -> c_int {
        super::to_upper(value as u32) as c_int
    }

    /// `isascii`: whether a value has seven bits.
    #[unsafe(no_mangle)]
    pub extern "C" fn isascii(value: c_int) -> c_int {
        c_int::from(value as u32 <= 0x7f)
    }

    /// `toascii`: the low seven bits.
    #[unsafe(no_mangle)]
    pub extern "C" fn toascii(value: c_int) -> c_int {
        value & 0x7f
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_core() {
        for value in (0..=0x1ff).chain([u32::MAX, u32::MAX - 127, 0x8000_0041]) {
            let byte = u8::try_from(value).ok();
            assert_eq!(
                is_alnum(value),
                byte.is_some_and(|b| b.is_ascii_alphanumeric()),
                "isalnum {value}"
            );
            assert_eq!(
                is_alpha(value),
                byte.is_some_and(|b| b.is_ascii_alphabetic()),
                "isalpha {value}"
            );
            assert_eq!(
                is_cntrl(value),
                byte.is_some_and(|b| b.is_ascii_control()),
                "iscntrl {value}"
            );
            assert_eq!(
                is_digit(value),
                byte.is_some_and(|b| b.is_ascii_digit()),
                "isdigit {value}"
            );
            assert_eq!(
                is_graph(value),
                byte.is_some_and(|b| b.is_ascii_graphic()),
                "isgraph {value}"
            );
            assert_eq!(
                is_lower(value),
                byte.is_some_and(|b| b.is_ascii_lowercase()),
                "islower {value}"
            );
            assert_eq!(
                is_punct(value),
                byte.is_some_and(|b| b.is_ascii_punctuation()),
                "ispunct {value}"
            );
            assert_eq!(
                is_upper(value),
                byte.is_some_and(|b| b.is_ascii_uppercase()),
                "isupper {value}"
            );
            assert_eq!(
                is_xdigit(value),
                byte.is_some_and(|b| b.is_ascii_hexdigit()),
                "isxdigit {value}"
            );
            assert_eq!(is_print(value), is_graph(value) || value == 32);
            assert_eq!(
                is_space(value),
                byte.is_some_and(|b| b.is_ascii_whitespace() || b == 11)
            );
            assert_eq!(is_blank(value), value == 9 || value == 32);
            if let Some(byte) = byte {
                assert_eq!(to_lower(value), u32::from(byte.to_ascii_lowercase()));
                assert_eq!(to_upper(value), u32::from(byte.to_ascii_uppercase()));
            }
        }
    }
}
