//! `gettext`, `dgettext`, `dcgettext`, `ngettext`, `dngettext`, `dcngettext`: POSIX.1-2024 XSH.
//!
//! In the locales that there are, POSIX has them return the message itself, and of two the first for one of a thing.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_char, c_int, c_ulong};

    /// C's `gettext`.
    #[unsafe(no_mangle)]
    pub extern "C" fn gettext(message: *const c_char) -> *mut c_char {
        message.cast_mut()
    }

    /// C's `dgettext`.
    #[unsafe(no_mangle)]
    pub extern "C" fn dgettext(_domain: *const c_char, message: *const c_char) -> *mut c_char {
        message.cast_mut()
    }

    /// C's `dcgettext`.
    #[unsafe(no_mangle)]
    pub extern "C" fn dcgettext(
        _domain: *const c_char,
        message: *const c_char,
        _category: c_int,
    ) -> *mut c_char {
        message.cast_mut()
    }

    /// C's `ngettext`.
    #[unsafe(no_mangle)]
    pub extern "C" fn ngettext(
        one: *const c_char,
        more: *const c_char,
        count: c_ulong,
    ) -> *mut c_char {
        if count == 1 { one } else { more }.cast_mut()
    }

    /// C's `dngettext`.
    #[unsafe(no_mangle)]
    pub extern "C" fn dngettext(
        _domain: *const c_char,
        one: *const c_char,
        more: *const c_char,
        count: c_ulong,
    ) -> *mut c_char {
        ngettext(one, more, count)
    }

    /// C's `dcngettext`.
    #[unsafe(no_mangle)]
    pub extern "C" fn dcngettext(
        _domain: *const c_char,
        one: *const c_char,
        more: *const c_char,
        count: c_ulong,
        _category: c_int,
    ) -> *mut c_char {
        ngettext(one, more, count)
    }
}
