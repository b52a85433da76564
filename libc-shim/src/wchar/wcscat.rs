//! `wcscat`, `wcsncat`: C23 7.31.4.3.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::string::memmove;
    use crate::wchar::wcscpy::c::wcscpy;
    use crate::wchar::wcslen::c::{wcslen, wcsnlen};

    /// C's `wcscat`.
    ///
    /// # Safety
    /// Both are NUL-terminated wide strings, `to` has room for both.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcscat(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        let end = to.wrapping_add(unsafe { wcslen(to) });
        // SAFETY: by this function's contract.
        unsafe { wcscpy(end, from) };
        to
    }

    /// C's `wcsncat`: appends at most `limit` characters and always a NUL.
    ///
    /// # Safety
    /// `to` is a NUL-terminated wide string with room for the result; `from` is one or `limit` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsncat(
        to: *mut wchar_t,
        from: *const wchar_t,
        limit: usize,
    ) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        let end = to.wrapping_add(unsafe { wcslen(to) });
        // SAFETY: by this function's contract.
        let len = unsafe { wcsnlen(from, limit) };
        // SAFETY: by this function's contract.
        unsafe { memmove::copy(end.cast(), from.cast(), len * size_of::<wchar_t>()) };
        // SAFETY: the room for the result includes its NUL.
        unsafe { end.wrapping_add(len).write(0) };
        to
    }
}
