//! `strtok`, `strtok_r`: C23 7.26.5.9, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use crate::string::strspn::c::{strcspn, strspn};
    use core::ffi::c_char;
    use core::ptr::null_mut;

    /// Where the next call of `strtok` goes on.
    static mut REST: *mut c_char = null_mut();

    /// C's `strtok`.
    ///
    /// # Safety
    /// `text` is a NUL-terminated string, or NULL to go on with the one given last; so is `separators`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtok(text: *mut c_char, separators: *const c_char) -> *mut c_char {
        let rest = &raw mut REST;
        // SAFETY: by this function's contract; wasip1 has one thread.
        unsafe { strtok_r(text, separators, rest) }
    }

    /// `strtok_r`: `strtok` with the state at `rest`.
    ///
    /// # Safety
    /// `text` is a NUL-terminated string, or NULL and `rest` holds what the last call left; `separators` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strtok_r(
        text: *mut c_char,
        separators: *const c_char,
        rest: *mut *mut c_char,
    ) -> *mut c_char {
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
        let few = unsafe { scan::SmallSet::new(separators.cast()) };
        let token: *mut c_char = match few {
            // SAFETY: by this function's contract.
            Some(few) => unsafe { few.find_outside(text.cast()) }.cast_mut().cast(),
            // SAFETY: by this function's contract.
            None => text.wrapping_add(unsafe { strspn(text, separators) }),
        };
        // SAFETY: in the string or its NUL.
        if unsafe { token.read() } == 0 {
            // SAFETY: by this function's contract.
            unsafe { rest.write(null_mut()) };
            return null_mut();
        }
        let end: *mut c_char = match few {
            // SAFETY: by this function's contract.
            Some(few) => unsafe { few.find_inside(token.cast()) }.cast_mut().cast(),
            // SAFETY: by this function's contract.
            None => token.wrapping_add(unsafe { strcspn(token, separators) }),
        };
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
