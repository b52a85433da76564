//! `iswalnum` to `iswxdigit`: C23 7.32.2.1. The classes are those of Unicode in both locales:
//!
//! - alpha is Alphabetic and the decimal digits that are not ASCII; lower and upper are Lowercase and Uppercase;
//! - space is White_Space without the spaces that forbid a line break; blank is the horizontal part of it;
//! - cntrl is Cc and the line and paragraph separators; print is everything else that is assigned;
//! - punct is what is graph and not alnum; digit and xdigit are ASCII, as C demands.

use super::tables;
use crate::ctype::ascii;

/// Letter or digit.
#[inline]
pub fn alnum(code: u32) -> bool {
    if code < 0x80 {
        ascii::is_alnum(code)
    } else {
        alpha(code)
    }
}

/// Letter.
#[inline]
pub fn alpha(code: u32) -> bool {
    tables::ALPHA.contains(code)
}

/// Space within a line.
#[inline]
pub fn blank(code: u32) -> bool {
    matches!(code, 0x09 | 0x20 | 0x1680 | 0x2000..=0x2006 | 0x2008..=0x200a | 0x205f | 0x3000)
}

/// Control.
#[inline]
pub fn cntrl(code: u32) -> bool {
    matches!(code, 0..=0x1f | 0x7f..=0x9f | 0x2028 | 0x2029)
}

/// Decimal digit.
#[inline]
pub fn digit(code: u32) -> bool {
    ascii::is_digit(code)
}

/// Printing and not white space.
#[inline]
pub fn graph(code: u32) -> bool {
    print(code) && !space(code)
}

/// Small letter.
#[inline]
pub fn lower(code: u32) -> bool {
    tables::LOWER.contains(code)
}

/// Printing.
#[inline]
pub fn print(code: u32) -> bool {
    print_bit(code) != 0
}

/// 1 for what prints. With a number instead of a `bool` the compiler lets the frequent case end by itself.
#[inline]
fn print_bit(code: u32) -> u32 {
    let bit = tables::PRINT.bit(code);
    bit.unwrap_or_else(|| u32::from(prints_far_above(code)))
}

/// The tags, the last variation selectors and the private planes: they stand far above the tables.
const fn prints_far_above(code: u32) -> bool {
    matches!(code, 0xe0001
        | 0xe0020..=0xe007f
        | 0xe0100..=0xe01ef
        | 0xf0000..=0xf_fffd
        | 0x10_0000..=0x10_fffd)
}

/// Printing, and neither white space, letter nor digit.
#[inline]
pub fn punct(code: u32) -> bool {
    punct_bit(code) != 0
}

/// 1 for what `punct` is: as `print_bit`.
#[inline]
fn punct_bit(code: u32) -> u32 {
    let bit = tables::PUNCT.bit(code);
    bit.unwrap_or_else(|| u32::from(prints_far_above(code)))
}

/// `punct` for those that ask for the other classes, too: it has no table of its own.
#[inline]
pub fn punct_of_others(code: u32) -> bool {
    if code < 0x80 {
        ascii::is_punct(code)
    } else {
        !alpha(code) && print(code) && !space(code)
    }
}

/// White space where a line may be broken.
#[inline]
pub fn space(code: u32) -> bool {
    matches!(code, 0x09..=0x0d | 0x85 | 0x2028 | 0x2029) || blank(code)
}

/// Capital letter.
#[inline]
pub fn upper(code: u32) -> bool {
    tables::UPPER.contains(code)
}

/// Hexadecimal digit.
#[inline]
pub fn xdigit(code: u32) -> bool {
    ascii::is_xdigit(code)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wint_t;
    use core::ffi::c_int;

    /// C's `iswalnum`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswalnum(code: wint_t) -> c_int {
        c_int::from(super::alnum(code))
    }

    /// C's `iswalpha`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswalpha(code: wint_t) -> c_int {
        c_int::from(super::alpha(code))
    }

    /// C's `iswblank`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswblank(code: wint_t) -> c_int {
        c_int::from(super::blank(code))
    }

    /// C's `iswcntrl`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswcntrl(code: wint_t) -> c_int {
        c_int::from(super::cntrl(code))
    }

    /// C's `iswdigit`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswdigit(code: wint_t) -> c_int {
        c_int::from(super::digit(code))
    }

    /// C's `iswgraph`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswgraph(code: wint_t) -> c_int {
        c_int::from(super::graph(code))
    }

    /// C's `iswlower`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswlower(code: wint_t) -> c_int {
        c_int::from(super::lower(code))
    }

    /// C's `iswprint`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswprint(code: wint_t) -> c_int {
        super::print_bit(code) as c_int
    }

    /// C's `iswpunct`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswpunct(code: wint_t) -> c_int {
        super::punct_bit(code) as c_int
    }

    /// C's `iswspace`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswspace(code: wint_t) -> c_int {
        c_int::from(super::space(code))
    }

    /// C's `iswupper`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswupper(code: wint_t) -> c_int {
        c_int::from(super::upper(code))
    }

    /// C's `iswxdigit`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswxdigit(code: wint_t) -> c_int {
        c_int::from(super::xdigit(code))
    }
}
