//! `strsep`: BSD, GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::strspn::c::strcspn;
    use core::ffi::c_char;
    use core::ptr::null_mut;

    /// `strsep` (BSD): cuts the next field, which may be empty, off the string at `rest`.
    ///
    /// # Safety
    /// `rest` holds NULL or a NUL-terminated string; `separators` is one.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strsep(
        rest: *mut *mut c_char,
        separators: *const c_char,
    ) -> *mut c_char {
        // SAFETY: by this function's contract.
        let field = unsafe { rest.read() };
        if field.is_null() {
            return null_mut();
        }
        // SAFETY: by this function's contract.
        let end = field.wrapping_add(unsafe { strcspn(field, separators) });
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
        field
    }
}
