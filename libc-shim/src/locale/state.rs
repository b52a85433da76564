//! Which locale is in force. There are two, "C" and "C.UTF-8", so a locale is a bit per category.
//!
//! As in musl (and as POSIX.1-2024 has it) a program starts in "C", whose characters are single bytes: those above 0x7f
//! are kept apart from Unicode as the wide characters 0xdf80 to 0xdfff. After `setlocale(LC_ALL, "")` or
//! `setlocale(LC_CTYPE, "C.UTF-8")` multibyte characters are UTF-8.

/// How many categories there are: `LC_CTYPE` 0 to `LC_MESSAGES` 5.
pub const CATEGORIES: u32 = 6;

/// `LC_ALL`.
pub const ALL: i32 = 6;

/// A bit for each category that is "C.UTF-8".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(transparent)]
pub struct Locale(pub u8);

impl Locale {
    /// "C" in every category.
    pub const C: Self = Self(0);

    /// Whether multibyte characters are UTF-8.
    #[inline]
    pub const fn is_utf8(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether a category is "C.UTF-8".
    #[inline]
    pub const fn is_utf8_in(self, category: u32) -> bool {
        self.0 >> category & 1 != 0
    }

    /// With a category set to "C.UTF-8" or to "C".
    pub const fn with(self, category: u32, is_utf8: bool) -> Self {
        let bit = 1 << category;
        Self(if is_utf8 { self.0 | bit } else { self.0 & !bit })
    }
}

/// The locale that a name stands for, in one category; `None` if there is no such locale here.
///
/// "C" and "POSIX" are the one; the other is "C.UTF-8", any name that ends in UTF-8, apart from a modifier, and that of a
/// language in a territory (`de_DE.UTF-8`, `de_DE`, and as in wasi-libc even `de_DE.ISO-8859-1`): the language's customs are
/// those of "C", its characters are UTF-8. What `setlocale` then returns is "C.UTF-8".
pub fn is_utf8_name(name: &[u8]) -> Option<bool> {
    if matches!(name, b"C" | b"POSIX") {
        return Some(false);
    }
    let end = name.iter().position(|&byte| byte == b'@');
    let (name, _) = name.split_at_checked(end.unwrap_or(name.len()))?;
    let ends_in = |codeset: &[u8]| {
        let start = name.len().saturating_sub(codeset.len());
        name.split_at_checked(start)
            .is_some_and(|(_, end)| end.eq_ignore_ascii_case(codeset))
    };
    (ends_in(b"UTF-8") || ends_in(b"UTF8") || begins_with_territory(name)).then_some(true)
}

/// Whether a name begins as `de_DE` or `haw_US`, and ends there or goes on with a codeset.
fn begins_with_territory(name: &[u8]) -> bool {
    let Some(length) = name.iter().position(|&byte| byte == b'_') else {
        return false;
    };
    let Some((language, [_, territory @ ..])) = name.split_at_checked(length) else {
        return false;
    };
    let [first, second, codeset @ ..] = territory else {
        return false;
    };
    matches!(length, 2 | 3)
        && language.iter().all(u8::is_ascii_lowercase)
        && first.is_ascii_uppercase()
        && second.is_ascii_uppercase()
        && matches!(codeset, [] | [b'.', ..])
}

#[cfg(target_family = "wasm")]
mod edge {
    use super::Locale;
    use core::ptr::{addr_eq, null};

    /// What `setlocale` changes.
    static mut GLOBAL: Locale = Locale::C;

    /// What `uselocale` installed, or NULL for the global one.
    static mut INSTALLED: *const Locale = null();

    /// The one of both that is in force: asked for at each character, so that it should cost one load.
    static mut CURRENT: Locale = Locale::C;

    /// A `locale_t` points to one of these, the one whose index is its bits: nothing is ever allocated.
    static LOCALES: [Locale; 64] = {
        let mut all = [Locale::C; 64];
        let mut bits = 0;
        while bits < 64 {
            all[bits] = Locale(bits as u8);
            bits += 1;
        }
        all
    };

    /// `LC_GLOBAL_LOCALE`.
    pub const GLOBAL_HANDLE: *const Locale = core::ptr::without_provenance(usize::MAX);

    /// The global locale.
    #[inline]
    pub fn global() -> Locale {
        // SAFETY: wasip1 has one thread, and no reference to the variable exists.
        unsafe { GLOBAL }
    }

    /// Changes the global locale.
    pub fn set_global(locale: Locale) {
        // SAFETY: wasip1 has one thread, and no reference to the variable exists.
        unsafe { GLOBAL = locale }
        set_current();
    }

    /// Follows a change of the other two variables.
    fn set_current() {
        // SAFETY: only handles are installed.
        let locale = unsafe { of(installed()) };
        // SAFETY: wasip1 has one thread, and no reference to the variable exists.
        unsafe { CURRENT = locale }
    }

    /// The handle of a locale.
    pub fn handle(locale: Locale) -> *const Locale {
        LOCALES
            .get(usize::from(locale.0))
            .map_or(null(), core::ptr::from_ref)
    }

    /// The locale of a handle.
    ///
    /// # Safety
    /// `handle` is NULL, `GLOBAL_HANDLE` or came from `handle`.
    pub unsafe fn of(handle: *const Locale) -> Locale {
        if handle.is_null() || addr_eq(handle, GLOBAL_HANDLE) {
            global()
        } else {
            // SAFETY: a handle that `handle` gave points into `LOCALES`.
            unsafe { handle.read() }
        }
    }

    /// The handle that is installed: `GLOBAL_HANDLE` if none is.
    pub fn installed() -> *const Locale {
        // SAFETY: wasip1 has one thread, and no reference to the variable exists.
        let handle = unsafe { INSTALLED };
        if handle.is_null() {
            GLOBAL_HANDLE
        } else {
            handle
        }
    }

    /// Installs a handle.
    ///
    /// # Safety
    /// `handle` is `GLOBAL_HANDLE` or came from `handle`.
    pub unsafe fn install(handle: *const Locale) {
        let handle = if addr_eq(handle, GLOBAL_HANDLE) {
            null()
        } else {
            handle
        };
        // SAFETY: wasip1 has one thread, and no reference to the variable exists.
        unsafe { INSTALLED = handle }
        set_current();
    }

    /// The locale in force.
    #[inline]
    pub fn current() -> Locale {
        // SAFETY: wasip1 has one thread, and no reference to the variable exists.
        unsafe { CURRENT }
    }
}

#[cfg(target_family = "wasm")]
pub use edge::*;

#[cfg(test)]
mod tests {
    use super::is_utf8_name;

    #[test]
    fn knows_its_names() {
        for name in [
            "C.UTF-8",
            "C.utf8",
            "de_DE.UTF-8",
            "en_US.utf8@euro",
            ".UTF-8",
            "UTF-8",
            "C-UTF-8",
            "de_DE",
            "haw_US",
            "de_DE@euro",
            "de_DE.ISO-8859-1",
        ] {
            assert_eq!(is_utf8_name(name.as_bytes()), Some(true), "{name}");
        }
        for name in [
            "xyzzy",
            "",
            "c",
            "C.UTF-16",
            "no_such_locale",
            "d_DE",
            "de_De",
            "de_DEU",
            "_DE",
            "de_",
            "de_D",
        ] {
            assert_eq!(is_utf8_name(name.as_bytes()), None, "{name}");
        }
        assert_eq!(is_utf8_name(b"POSIX"), Some(false));
    }
}
