//! The locale that the environment asks for: POSIX.1-2024 XBD 8.2.

/// The names of the categories' variables, by category.
pub const VARIABLES: [&core::ffi::CStr; 6] = [
    c"LC_CTYPE",
    c"LC_NUMERIC",
    c"LC_TIME",
    c"LC_COLLATE",
    c"LC_MONETARY",
    c"LC_MESSAGES",
];

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::VARIABLES;
    use crate::locale::state::is_utf8_name;
    use core::ffi::CStr;

    use crate::replaceable::getenv;

    /// Whether a category is UTF-8 by `LC_ALL`, the category's own variable or `LANG`, whichever is first set and not
    /// empty. Without any of them it is: modules meet UTF-8 wherever they run. A name that is not known here counts as
    /// "C.UTF-8" as well, so that `setlocale(LC_ALL, "")` never fails because of the host's settings.
    pub fn is_utf8(category: u32) -> bool {
        let own = VARIABLES
            .get(category as usize)
            .copied()
            .unwrap_or_default();
        for variable in [c"LC_ALL", own, c"LANG"] {
            // SAFETY: a NUL-terminated name.
            let value = unsafe { getenv(variable.as_ptr()) };
            if !value.is_null() {
                // SAFETY: `getenv` returns NULL or a NUL-terminated string.
                let name = unsafe { CStr::from_ptr(value) }.to_bytes();
                if !name.is_empty() {
                    return is_utf8_name(name).unwrap_or(true);
                }
            }
        }
        true
    }
}
