//! `wcscasecmp`, `wcsncasecmp` and their `_l` forms: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::wctype::case::to_lower;
    use core::ffi::{c_int, c_void};

    /// `wcscasecmp`: `wcscmp` without regard to case.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcscasecmp(left: *const wchar_t, right: *const wchar_t) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { wcsncasecmp(left, right, usize::MAX) }
    }

    /// `wcsncasecmp`: `wcsncmp` without regard to case.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings or `limit` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsncasecmp(
        left: *const wchar_t,
        right: *const wchar_t,
        limit: usize,
    ) -> c_int {
        for index in 0..limit {
            // SAFETY: no end was found before this character.
            let character = unsafe { left.wrapping_add(index).read() };
            // SAFETY: no end was found before this character.
            let other = unsafe { right.wrapping_add(index).read() };
            if character != other {
                let (character, other) = (to_lower(character as u32), to_lower(other as u32));
                if character != other {
                    return if (character as i32) < other as i32 {
                        -1
                    } else {
                        1
                    };
                }
            }
            if character == 0 {
                break;
            }
        }
        0
    }

    /// `wcscasecmp` in a locale of its own.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcscasecmp_l(
        left: *const wchar_t,
        right: *const wchar_t,
        _: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { wcscasecmp(left, right) }
    }

    /// `wcsncasecmp` in a locale of its own.
    ///
    /// # Safety
    /// As for `wcsncasecmp`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsncasecmp_l(
        left: *const wchar_t,
        right: *const wchar_t,
        limit: usize,
        _: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { wcsncasecmp(left, right, limit) }
    }
}
