//! `wcsxfrm`, `wcsxfrm_l`: C23 7.31.4.4.4. Both locales sort by code point, so the key of a string is the string.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::string::memmove;
    use crate::wchar::wcslen::c::wcslen;
    use core::ffi::c_void;

    /// C's `wcsxfrm`: writes the key if it fits into `size` characters; returns its length.
    ///
    /// # Safety
    /// `from` is a NUL-terminated wide string, `to` has room for `size` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsxfrm(to: *mut wchar_t, from: *const wchar_t, size: usize) -> usize {
        // SAFETY: by this function's contract.
        let len = unsafe { wcslen(from) };
        if len < size {
            // SAFETY: the string with its NUL fits.
            unsafe { memmove::copy(to.cast(), from.cast(), (len + 1) * size_of::<wchar_t>()) };
        }
        len
    }

    /// `wcsxfrm` in a locale of its own.
    ///
    /// # Safety
    /// As for `wcsxfrm`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsxfrm_l(
        to: *mut wchar_t,
        from: *const wchar_t,
        size: usize,
        _: *const c_void,
    ) -> usize {
        // SAFETY: by this function's contract.
        unsafe { wcsxfrm(to, from, size) }
    }
}
