//! `newlocale`, `uselocale`, `duplocale`, `freelocale`: POSIX.1-2024 XSH. A `locale_t` is never allocated: it points to
//! one of the 64 locales that there can be.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::locale::setlocale::c::change;
    use crate::locale::state::{self, CATEGORIES, Locale};
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr::null;

    /// `newlocale`: a locale whose categories in `mask` are `name`, and the others those of `base`, or "C".
    ///
    /// # Safety
    /// `name` is a NUL-terminated string; `base` is NULL or a locale.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn newlocale(
        mask: c_int,
        name: *const c_char,
        base: *const Locale,
    ) -> *const Locale {
        if name.is_null() {
            errno::set(Errno::EINVAL);
            return null();
        }
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        let mut locale = if base.is_null() {
            Locale::C
        } else {
            // SAFETY: by this function's contract.
            unsafe { state::of(base) }
        };
        if name.iter().any(|&byte| byte == b';') {
            let Some(mixed) = change(locale, None, name) else {
                errno::set(Errno::ENOENT);
                return null();
            };
            let mask = mask as u8 & ((1 << CATEGORIES) - 1);
            return state::handle(Locale(locale.0 & !mask | mixed.0 & mask));
        }
        for category in (0..CATEGORIES).filter(|category| mask >> category & 1 != 0) {
            let Some(changed) = change(locale, Some(category), name) else {
                errno::set(Errno::ENOENT);
                return null();
            };
            locale = changed;
        }
        state::handle(locale)
    }

    /// `uselocale`: installs a locale, unless it is NULL; returns the one installed before.
    ///
    /// # Safety
    /// `locale` is NULL, `LC_GLOBAL_LOCALE` or a locale.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn uselocale(locale: *const Locale) -> *const Locale {
        let before = state::installed();
        if !locale.is_null() {
            // SAFETY: by this function's contract.
            unsafe { state::install(locale) };
        }
        before
    }

    /// `duplocale`: of the global locale a copy that `setlocale` does not change.
    ///
    /// # Safety
    /// `locale` is `LC_GLOBAL_LOCALE` or a locale.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn duplocale(locale: *const Locale) -> *const Locale {
        // SAFETY: by this function's contract.
        state::handle(unsafe { state::of(locale) })
    }

    /// `freelocale`: there is nothing to free.
    #[unsafe(no_mangle)]
    pub extern "C" fn freelocale(_: *const Locale) {}
}
