//! `isalnum_l` to `toupper_l`: POSIX.1-2024 XSH. The locale makes no difference.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctype::ascii;
    use core::ffi::{c_int, c_void};

    /// `isalnum` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn isalnum_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_alnum(value as u32))
    }

    /// `isalpha` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn isalpha_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_alpha(value as u32))
    }

    /// `isblank` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn isblank_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_blank(value as u32))
    }

    /// `iscntrl` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iscntrl_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_cntrl(value as u32))
    }

    /// `isdigit` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn isdigit_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_digit(value as u32))
    }

    /// `isgraph` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn isgraph_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_graph(value as u32))
    }

    /// `islower` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn islower_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_lower(value as u32))
    }

    /// `isprint` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn isprint_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_print(value as u32))
    }

    /// `ispunct` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn ispunct_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_punct(value as u32))
    }

    /// `isspace` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn isspace_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_space(value as u32))
    }

    /// `isupper` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn isupper_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_upper(value as u32))
    }

    /// `isxdigit` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn isxdigit_l(value: c_int, _: *const c_void) -> c_int {
        c_int::from(ascii::is_xdigit(value as u32))
    }

    /// `tolower` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn tolower_l(value: c_int, _: *const c_void) -> c_int {
        ascii::to_lower(value as u32) as c_int
    }

    /// `toupper` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn toupper_l(value: c_int, _: *const c_void) -> c_int {
        ascii::to_upper(value as u32) as c_int
    }
}
