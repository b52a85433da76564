//! `wcsspn`, `wcscspn`, `wcspbrk`: C23 7.31.4.6.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use core::ptr::null_mut;

    /// C's `wcsspn`.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsspn(text: *const wchar_t, set: *const wchar_t) -> usize {
        // SAFETY: by this function's contract.
        unsafe { span(text, set, true) }
    }

    /// C's `wcscspn`.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcscspn(text: *const wchar_t, set: *const wchar_t) -> usize {
        // SAFETY: by this function's contract.
        unsafe { span(text, set, false) }
    }

    /// C's `wcspbrk`.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcspbrk(text: *const wchar_t, set: *const wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        let place = text.wrapping_add(unsafe { wcscspn(text, set) });
        // SAFETY: in the string or its NUL.
        if unsafe { place.read() } == 0 {
            null_mut()
        } else {
            place.cast_mut()
        }
    }

    /// How many characters from the start on are in the set, or are not.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    unsafe fn span(text: *const wchar_t, set: *const wchar_t, inside: bool) -> usize {
        let mut len = 0;
        loop {
            // SAFETY: no NUL was found before this character.
            let character = unsafe { text.wrapping_add(len).read() };
            let mut member = set;
            // SAFETY: in the set or its NUL.
            let mut known = unsafe { member.read() };
            while known != 0 && known != character {
                member = member.wrapping_add(1);
                // SAFETY: in the set or its NUL.
                known = unsafe { member.read() };
            }
            if character == 0 || (known == 0) == inside {
                return len;
            }
            len += 1;
        }
    }
}
