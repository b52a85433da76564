//! `wctype`, `iswctype`, `wctrans`, `towctrans` and their `_l` forms: C23 7.32.2.2, 7.32.3.2.

use super::{case, is};

/// The number of the class of a name; 0 if there is none.
pub fn class(name: &[u8]) -> usize {
    match name {
        b"alnum" => 1,
        b"alpha" => 2,
        b"blank" => 3,
        b"cntrl" => 4,
        b"digit" => 5,
        b"graph" => 6,
        b"lower" => 7,
        b"print" => 8,
        b"punct" => 9,
        b"space" => 10,
        b"upper" => 11,
        b"xdigit" => 12,
        _ => 0,
    }
}

/// Whether a character is in the class of a number.
#[inline]
pub fn is_in_class(code: u32, class: usize) -> bool {
    match class {
        1 => is::alnum(code),
        2 => is::alpha(code),
        3 => is::blank(code),
        4 => is::cntrl(code),
        5 => is::digit(code),
        6 => is::graph(code),
        7 => is::lower(code),
        8 => is::print(code),
        9 => is::punct_of_others(code),
        10 => is::space(code),
        11 => is::upper(code),
        12 => is::xdigit(code),
        _ => false,
    }
}

/// The number of the mapping of a name: 1 for `toupper`, 2 for `tolower`, 0 for none.
pub fn mapping(name: &[u8]) -> usize {
    match name {
        b"toupper" => 1,
        b"tolower" => 2,
        _ => 0,
    }
}

/// What a character is mapped to by the mapping of a number.
pub fn mapped(code: u32, mapping: usize) -> u32 {
    match mapping {
        1 => case::to_upper(code),
        2 => case::to_lower(code),
        _ => code,
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{class, is_in_class, mapped, mapping};
    use crate::ctypes::{wctype_t, wint_t};
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr::without_provenance;

    /// C's `wctype`.
    ///
    /// # Safety
    /// `name` is a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wctype(name: *const c_char) -> wctype_t {
        // SAFETY: by this function's contract.
        class(unsafe { CStr::from_ptr(name) }.to_bytes())
    }

    /// C's `iswctype`.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswctype(code: wint_t, class: wctype_t) -> c_int {
        c_int::from(is_in_class(code, class))
    }

    /// C's `wctrans`. A `wctrans_t` is a small number in a pointer's type.
    ///
    /// # Safety
    /// `name` is a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wctrans(name: *const c_char) -> *const c_int {
        // SAFETY: by this function's contract.
        without_provenance(mapping(unsafe { CStr::from_ptr(name) }.to_bytes()))
    }

    /// C's `towctrans`.
    #[unsafe(no_mangle)]
    pub extern "C" fn towctrans(code: wint_t, mapping: *const c_int) -> wint_t {
        mapped(code, mapping.addr())
    }

    /// `wctype` in a locale of its own.
    ///
    /// # Safety
    /// `name` is a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wctype_l(name: *const c_char, _: *const c_void) -> wctype_t {
        // SAFETY: by this function's contract.
        unsafe { wctype(name) }
    }

    /// `iswctype` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswctype_l(code: wint_t, class: wctype_t, _: *const c_void) -> c_int {
        iswctype(code, class)
    }

    /// `wctrans` in a locale of its own.
    ///
    /// # Safety
    /// `name` is a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wctrans_l(name: *const c_char, _: *const c_void) -> *const c_int {
        // SAFETY: by this function's contract.
        unsafe { wctrans(name) }
    }

    /// `towctrans` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn towctrans_l(code: wint_t, mapping: *const c_int, _: *const c_void) -> wint_t {
        towctrans(code, mapping)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_classes_by_name() {
        let digit = class(b"digit");
        assert!(is_in_class(0x35, digit) && !is_in_class(0x41, digit));
        assert_eq!(class(b"nonsense"), 0);
        assert!(!is_in_class(0x41, 0) && !is_in_class(0x41, 13));
        assert_eq!(mapped(0xe4, mapping(b"toupper")), 0xc4);
        assert_eq!(mapped(0xc4, mapping(b"tolower")), 0xe4);
        assert_eq!(mapped(0xc4, mapping(b"")), 0xc4);
    }
}
