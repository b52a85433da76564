//! `iswalnum_l` to `iswxdigit_l`: POSIX.1-2024 XSH. The locale makes no difference.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wint_t;
    use crate::wctype::is::c as plain;
    use core::ffi::{c_int, c_void};

    /// `iswalnum` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswalnum_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswalnum(code)
    }

    /// `iswalpha` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswalpha_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswalpha(code)
    }

    /// `iswblank` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswblank_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswblank(code)
    }

    /// `iswcntrl` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswcntrl_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswcntrl(code)
    }

    /// `iswdigit` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswdigit_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswdigit(code)
    }

    /// `iswgraph` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswgraph_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswgraph(code)
    }

    /// `iswlower` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswlower_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswlower(code)
    }

    /// `iswprint` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswprint_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswprint(code)
    }

    /// `iswpunct` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswpunct_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswpunct(code)
    }

    /// `iswspace` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswspace_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswspace(code)
    }

    /// `iswupper` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswupper_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswupper(code)
    }

    /// `iswxdigit` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn iswxdigit_l(code: wint_t, _: *const c_void) -> c_int {
        plain::iswxdigit(code)
    }
}
