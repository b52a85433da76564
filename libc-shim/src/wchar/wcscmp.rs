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
        // SAFETY: by this function's contract.
        unsafe { compare(left, right, usize::MAX) }
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
        // SAFETY: by this function's contract.
        unsafe { compare(left, right, limit) }
    }

    /// Four characters to a round: half of a loop of one is its bookkeeping.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings or `limit` characters.
    #[inline(always)]
    unsafe fn compare(left: *const wchar_t, right: *const wchar_t, limit: usize) -> c_int {
        let (mut left, mut right, mut limit) = (left, right, limit);
        while limit >= 4 {
            for ahead in 0..4 {
                // SAFETY: no end was found before this character.
                let place = unsafe { left.add(ahead) };
                // SAFETY: as above.
                let character = unsafe { place.read() };
                // SAFETY: as above.
                let place = unsafe { right.add(ahead) };
                // SAFETY: as above.
                let other = unsafe { place.read() };
                if character != other {
                    return if character < other { -1 } else { 1 };
                }
                if character == 0 {
                    return 0;
                }
            }
            left = left.wrapping_add(4);
            right = right.wrapping_add(4);
            limit -= 4;
        }
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
