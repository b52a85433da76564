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
        let (left, right) = (left.cast::<u8>(), right.cast::<u8>());
        let difference = |index| {
            // SAFETY: at most the NUL of the shorter string.
            let byte = unsafe { left.wrapping_add(index).read() };
            // SAFETY: at most the NUL of the shorter string.
            let other = unsafe { right.wrapping_add(index).read() };
            c_int::from(byte) - c_int::from(other)
        };
        // Sorting and searching mostly compare strings that differ at once.
        let at_once = difference(0);
        if at_once != 0 {
            return at_once;
        }
        // SAFETY: by this function's contract.
        difference(unsafe { scan::mismatch(left, right, usize::MAX) })
    }
}
