//! `setlocale`: C23 7.11.2.1.

use super::environment::VARIABLES;
use super::state::{CATEGORIES, Locale, is_utf8_name};

/// Room for the name of a locale whose categories differ, with its NUL.
pub const NAME_MAX: usize = 128;

/// Writes `LC_CTYPE=C.UTF-8;LC_NUMERIC=C;…` with a NUL: what `setlocale` returns for a mixture.
pub fn write_mixed(locale: Locale, buffer: &mut [u8; NAME_MAX]) {
    let mut room = buffer.iter_mut();
    for (category, variable) in (0..).zip(VARIABLES) {
        let separator: &[u8] = if category == 0 { b"" } else { b";" };
        for part in [
            separator,
            variable.to_bytes(),
            b"=",
            name(locale, category).to_bytes(),
        ] {
            for (&from, to) in part.iter().zip(&mut room) {
                *to = from;
            }
        }
    }
    if let Some(end) = room.next() {
        *end = 0;
    }
}

/// Reads what `write_mixed` wrote, or six names with semicolons between them as musl writes.
pub fn read_mixed(text: &[u8]) -> Option<Locale> {
    let mut locale = Locale::C;
    let mut category = 0;
    for part in text.split(|&byte| byte == b';') {
        let value = match part.iter().position(|&byte| byte == b'=') {
            Some(equals) => {
                let (variable, value) = part.split_at_checked(equals)?;
                category = (0..)
                    .zip(VARIABLES)
                    .find(|(_, name)| name.to_bytes() == variable)?
                    .0;
                value.split_first()?.1
            }
            None => part,
        };
        if category >= CATEGORIES {
            return None;
        }
        locale = locale.with(category, is_utf8_name(value)?);
        category += 1;
    }
    (category == CATEGORIES).then_some(locale)
}

/// The name of a locale in one category.
pub fn name(locale: Locale, category: u32) -> &'static core::ffi::CStr {
    if locale.is_utf8_in(category) {
        c"C.UTF-8"
    } else {
        c"C"
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{NAME_MAX, name, read_mixed, write_mixed};
    use crate::locale::environment;
    use crate::locale::state::{self, ALL, CATEGORIES, Locale, is_utf8_name};
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr::null_mut;

    /// The name of a mixed locale, until the next call.
    static mut NAME: [u8; NAME_MAX] = [0; NAME_MAX];

    /// C's `setlocale`.
    ///
    /// # Safety
    /// `wanted` is NULL or a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setlocale(category: c_int, wanted: *const c_char) -> *mut c_char {
        if !(0..=ALL).contains(&category) {
            return null_mut();
        }
        let only = if category == ALL {
            None
        } else {
            Some(category as u32)
        };
        let mut locale = state::global();
        if !wanted.is_null() {
            // SAFETY: by this function's contract.
            let wanted = unsafe { CStr::from_ptr(wanted) }.to_bytes();
            let Some(changed) = change(locale, only, wanted) else {
                return null_mut();
            };
            state::set_global(changed);
            locale = changed;
        }
        if let Some(category) = only {
            return name(locale, category).as_ptr().cast_mut();
        }
        if locale.0 == 0 || locale.0 == (1 << CATEGORIES) - 1 {
            return name(locale, 0).as_ptr().cast_mut();
        }
        let buffer = &raw mut NAME;
        // SAFETY: one thread; the pointer that a former call returned is stale by the standard's word.
        write_mixed(locale, unsafe { &mut *buffer });
        buffer.cast()
    }

    /// The locale after a change of one category or all; `None` if there is no locale of that name.
    pub fn change(locale: Locale, only: Option<u32>, wanted: &[u8]) -> Option<Locale> {
        let mut locale = locale;
        if only.is_none() && wanted.iter().any(|&byte| byte == b';') {
            return read_mixed(wanted);
        }
        for category in 0..CATEGORIES {
            if only.is_none_or(|only| only == category) {
                let is_utf8 = if wanted.is_empty() {
                    environment::c::is_utf8(category)
                } else {
                    is_utf8_name(wanted)?
                };
                locale = locale.with(category, is_utf8);
            }
        }
        Some(locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixtures_survive_their_names() {
        for bits in 0..64 {
            let mut buffer = [0xff; NAME_MAX];
            write_mixed(Locale(bits), &mut buffer);
            let text = core::ffi::CStr::from_bytes_until_nul(&buffer).unwrap();
            assert_eq!(read_mixed(text.to_bytes()), Some(Locale(bits)));
        }
        assert_eq!(read_mixed(b"C.UTF-8;C;C;C;C;C"), Some(Locale(1)));
        assert_eq!(read_mixed(b"C;C"), None);
        assert_eq!(read_mixed(b"C;C;C;C;C;xyzzy"), None);
        assert_eq!(read_mixed(b"C;C;C;C;C;C;C"), None);
    }
}
