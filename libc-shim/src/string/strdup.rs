//! `strdup`, `strndup`: C23 7.26.2.6, 7.26.2.7.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::memmove::c::copy;
    use crate::string::strlen::c::{strlen, strnlen};
    use core::ffi::c_char;

    use crate::replaceable::malloc;

    /// C's `strdup`.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strdup(text: *const c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        let len = unsafe { strlen(text) };
        // SAFETY: the string has `len` bytes.
        unsafe { duplicate(text, len) }
    }

    /// C's `strndup`: a copy of at most `limit` bytes and a NUL.
    ///
    /// # Safety
    /// `text` points to a NUL-terminated string or to `limit` readable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strndup(text: *const c_char, limit: usize) -> *mut c_char {
        // SAFETY: by this function's contract.
        let len = unsafe { strnlen(text, limit) };
        // SAFETY: there are `len` bytes.
        unsafe { duplicate(text, len) }
    }

    /// # Safety
    /// `text` has `len` bytes.
    unsafe fn duplicate(text: *const c_char, len: usize) -> *mut c_char {
        // SAFETY: `malloc` takes any size; no array in a 32-bit memory is so long that its NUL would overflow.
        let place = unsafe { malloc(len + 1) }.cast::<c_char>();
        if !place.is_null() {
            // SAFETY: the new array has one byte more than this.
            unsafe { copy(place, text, len) };
            // SAFETY: the last byte of the new array.
            unsafe { place.wrapping_add(len).write(0) };
        }
        place
    }
}
