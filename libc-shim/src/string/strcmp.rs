//! `strcmp`: C23 7.26.4.2. `strcoll` is an alias: both locales sort by code point, which is the order of UTF-8 bytes.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::{c_char, c_int};

    /// C's `strcmp`: the difference of the first bytes that differ.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strcmp(left: *const c_char, right: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        let index = unsafe { scan::mismatch(left.cast(), right.cast(), usize::MAX) };
        // SAFETY: at most the NUL of the shorter string.
        let byte = unsafe { left.cast::<u8>().wrapping_add(index).read() };
        // SAFETY: at most the NUL of the shorter string.
        let other = unsafe { right.cast::<u8>().wrapping_add(index).read() };
        c_int::from(byte) - c_int::from(other)
    }
}
