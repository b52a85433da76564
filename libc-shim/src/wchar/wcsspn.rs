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
    #[inline]
    unsafe fn span(text: *const wchar_t, set: *const wchar_t, inside: bool) -> usize {
        // A bit for each member of a set of ASCII: those below 64, and those above.
        let (mut low, mut high, mut member) = (0_u64, 0_u64, set);
        loop {
            // SAFETY: in the set or its NUL.
            let known = unsafe { member.read() } as u32;
            if known == 0 {
                break;
            }
            let bit = 1 << (known & 63);
            match known {
                0..64 => low |= bit,
                64..128 => high |= bit,
                // SAFETY: by this function's contract.
                _ => return unsafe { span_of_any(text, set, inside) },
            }
            member = member.wrapping_add(1);
        }
        // The NUL ends both kinds of spans.
        low |= u64::from(!inside);
        let mut len = 0;
        loop {
            // SAFETY: no NUL was found before this character.
            let character = unsafe { text.wrapping_add(len).read() } as u32;
            let members = if character < 64 { low } else { high };
            let is_member = character < 128 && members >> (character & 63) & 1 != 0;
            if is_member != inside {
                return len;
            }
            len += 1;
        }
    }

    /// `span` with a set that is not ASCII.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings.
    #[inline(never)]
    unsafe fn span_of_any(text: *const wchar_t, set: *const wchar_t, inside: bool) -> usize {
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
