//! `towlower`, `towupper` and their `_l` forms: C23 7.32.3.1. The mappings are Unicode's simple ones, in every locale.

use super::tables;

/// The small letter of a capital one; anything else as it is.
#[inline]
pub fn to_lower(code: u32) -> u32 {
    tables::TO_LOWER.apply(code)
}

/// The capital letter of a small one; anything else as it is.
#[inline]
pub fn to_upper(code: u32) -> u32 {
    tables::TO_UPPER.apply(code)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wint_t;
    use core::ffi::c_void;

    /// C's `towlower`.
    #[unsafe(no_mangle)]
    pub extern "C" fn towlower(code: wint_t) -> wint_t {
        super::to_lower(code)
    }

    /// C's `towupper`.
    #[unsafe(no_mangle)]
    pub extern "C" fn towupper(code: wint_t) -> wint_t {
        super::to_upper(code)
    }

    /// `towlower` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn towlower_l(code: wint_t, _: *const c_void) -> wint_t {
        towlower(code)
    }

    /// `towupper` in a locale of its own.
    #[unsafe(no_mangle)]
    pub extern "C" fn towupper_l(code: wint_t, _: *const c_void) -> wint_t {
        towupper(code)
    }
}
