//! `wcstok`: C23 7.31.4.6.7.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::wchar::wcsspn::c::{wcscspn, wcsspn};
    use core::ptr::null_mut;

    /// C's `wcstok`.
    ///
    /// # Safety
    /// `text` is a NUL-terminated wide string, or NULL and `rest` holds what the last call left; `separators` is a wide
    /// string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstok(
        text: *mut wchar_t,
        separators: *const wchar_t,
        rest: *mut *mut wchar_t,
    ) -> *mut wchar_t {
        let text = if text.is_null() {
            // SAFETY: by this function's contract.
            unsafe { rest.read() }
        } else {
            text
        };
        if text.is_null() {
            return null_mut();
        }
        // SAFETY: by this function's contract.
        let token = text.wrapping_add(unsafe { wcsspn(text, separators) });
        // SAFETY: in the string or its NUL.
        if unsafe { token.read() } == 0 {
            // SAFETY: by this function's contract.
            unsafe { rest.write(null_mut()) };
            return null_mut();
        }
        // SAFETY: by this function's contract.
        let end = token.wrapping_add(unsafe { wcscspn(token, separators) });
        // SAFETY: in the string or its NUL.
        let next = if unsafe { end.read() } == 0 {
            null_mut()
        } else {
            // SAFETY: a separator in the string.
            unsafe { end.write(0) };
            end.wrapping_add(1)
        };
        // SAFETY: by this function's contract.
        unsafe { rest.write(next) };
        token
    }
}
