//! `localeconv`: C23 7.11.3.1. Both locales have the conventions of "C".

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{CStr, c_char};

    /// `struct lconv`.
    #[repr(C)]
    #[derive(Debug)]
    pub struct lconv {
        texts: [*const c_char; 10],
        numbers: [c_char; 14],
    }

    const EMPTY: *const c_char = c"".as_ptr();
    const POINT: &CStr = c".";

    /// `decimal_point` first; every number is `CHAR_MAX`: not told.
    static mut CONVENTIONS: lconv = lconv {
        texts: [
            POINT.as_ptr(),
            EMPTY,
            EMPTY,
            EMPTY,
            EMPTY,
            EMPTY,
            EMPTY,
            EMPTY,
            EMPTY,
            EMPTY,
        ],
        numbers: [c_char::MAX; 14],
    };

    /// C's `localeconv`.
    #[unsafe(no_mangle)]
    pub extern "C" fn localeconv() -> *mut lconv {
        &raw mut CONVENTIONS
    }
}
