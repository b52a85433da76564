//! `wcsdup`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::string::memmove;
    use crate::wchar::wcslen::c::wcslen;

    use crate::replaceable::malloc;

    /// `wcsdup`: a copy that the caller frees.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated wide string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsdup(text: *const wchar_t) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        let size = (unsafe { wcslen(text) } + 1) * size_of::<wchar_t>();
        // SAFETY: `malloc` takes any size.
        let copy = unsafe { malloc(size) };
        if !copy.is_null() {
            // SAFETY: both have `size` bytes.
            unsafe { memmove::copy(copy.cast(), text.cast(), size) };
        }
        copy.cast()
    }
}
