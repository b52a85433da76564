//! `wcscmp`, `wcsncmp`, `wcscoll_l`: C23 7.31.4.4. `wcscoll` is an alias of `wcscmp`: both locales sort by code point.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use core::ffi::{c_int, c_void};

    /// C's `wcscmp`.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcscmp(left: *const wchar_t, right: *const wchar_t) -> c_int {
        let (mut left, mut right) = (left, right);
        loop {
            // Four characters to a round: half of the loop is its bookkeeping.
            for ahead in 0..4 {
                // SAFETY: no end was found before this character.
                let character = unsafe { left.wrapping_add(ahead).read() };
                // SAFETY: no end was found before this character.
                let other = unsafe { right.wrapping_add(ahead).read() };
                if character != other {
                    return if character < other { -1 } else { 1 };
                }
                if character == 0 {
                    return 0;
                }
            }
            left = left.wrapping_add(4);
            right = right.wrapping_add(4);
        }
    }

    /// C's `wcsncmp`.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings or `limit` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsncmp(
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
                return if character < other { -1 } else { 1 };
            }
            if character == 0 {
                break;
            }
        }
        0
    }

    /// `wcscoll` in a locale of its own.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcscoll_l(
        left: *const wchar_t,
        right: *const wchar_t,
        _: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { wcscmp(left, right) }
    }
}
