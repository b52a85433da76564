//! `wcschr`, `wcsrchr`, `wcschrnul`: C23 7.31.4.6, GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::wchar::scan;
    use core::ptr::null_mut;

    /// C's `wcschr`.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated wide string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcschr(text: *const wchar_t, wanted: wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        unsafe { scan::find_in_text(text, wanted) }.cast_mut()
    }

    /// `wcschrnul` (GNU): the end of the string if the character is not in it.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated wide string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcschrnul(text: *const wchar_t, wanted: wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        unsafe { scan::find_or_end(text, wanted) }.cast_mut()
    }

    /// C's `wcsrchr`.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated wide string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsrchr(text: *const wchar_t, wanted: wchar_t) -> *mut wchar_t {
        let (mut place, mut last) = (text, null_mut());
        loop {
            // SAFETY: no NUL was found before this character.
            let character = unsafe { place.read() };
            if character == wanted {
                last = place.cast_mut();
            }
            if character == 0 {
                return last;
            }
            place = place.wrapping_add(1);
        }
    }
}
