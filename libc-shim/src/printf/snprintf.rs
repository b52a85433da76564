//! `snprintf`, `vsnprintf`, `sprintf`, `vsprintf`: C17 7.21.6.5 and on.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::memory::print;
    use crate::errno::or_minus_one;
    use core::ffi::{c_char, c_int, c_void};

    /// C's `vsnprintf`.
    ///
    /// # Safety
    /// `target` points to `size` writable bytes, `text` is a format and `arguments` are what it asks for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vsnprintf(
        target: *mut c_char,
        size: usize,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let count = unsafe { print(target.cast(), size, text.cast(), arguments) };
        or_minus_one(count.result())
    }

    /// C's `snprintf`.
    ///
    /// # Safety
    /// As `vsnprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn snprintf(
        target: *mut c_char,
        size: usize,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vsnprintf(target, size, text, arguments) }
    }

    /// C's `vsprintf`.
    ///
    /// # Safety
    /// As `vsnprintf`, with room for the whole text.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vsprintf(
        target: *mut c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vsnprintf(target, usize::MAX, text, arguments) }
    }

    /// C's `sprintf`.
    ///
    /// # Safety
    /// As `vsprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sprintf(
        target: *mut c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vsnprintf(target, usize::MAX, text, arguments) }
    }
}
