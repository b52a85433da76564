//! `wcscpy`, `wcpcpy`, `wcsncpy`, `wcpncpy`: C23 7.31.4.2, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::wchar::copy::{copy_string, copy_text};
    use crate::wchar::wmem::c::wmemset;

    /// C's `wcscpy`.
    ///
    /// # Safety
    /// `from` is a NUL-terminated wide string, `to` has room for it, and they do not overlap.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcscpy(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        unsafe { copy_string(to, from) };
        to
    }

    /// `wcpcpy`: `wcscpy`, returning the end of the copy.
    ///
    /// # Safety
    /// As for `wcscpy`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcpcpy(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        unsafe { copy_string(to, from) }
    }

    /// C's `wcsncpy`: writes `limit` characters whatever `from` is.
    ///
    /// # Safety
    /// `from` is a NUL-terminated wide string or `limit` characters; `to` has room for `limit`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsncpy(
        to: *mut wchar_t,
        from: *const wchar_t,
        limit: usize,
    ) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        unsafe { wcpncpy(to, from, limit) };
        to
    }

    /// `wcpncpy`: `wcsncpy`, returning the end of the text copied.
    ///
    /// # Safety
    /// As for `wcsncpy`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcpncpy(
        to: *mut wchar_t,
        from: *const wchar_t,
        limit: usize,
    ) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        let len = unsafe { copy_text(to, from, limit) };
        // SAFETY: what remains of `limit`.
        unsafe { wmemset(to.wrapping_add(len), 0, limit - len) }
    }
}
