//! `strncmp`: C23 7.26.4.4.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::{c_char, c_int};

    /// C's `strncmp`: the difference of the first bytes that differ.
    ///
    /// # Safety
    /// Both are NUL-terminated strings or `limit` readable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strncmp(
        left: *const c_char,
        right: *const c_char,
        limit: usize,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let index = unsafe { scan::mismatch(left.cast(), right.cast(), limit) };
        if index == limit {
            return 0;
        }
        // SAFETY: at most the NUL of the shorter string.
        let byte = unsafe { left.cast::<u8>().wrapping_add(index).read() };
        // SAFETY: at most the NUL of the shorter string.
        let other = unsafe { right.cast::<u8>().wrapping_add(index).read() };
        c_int::from(byte) - c_int::from(other)
    }
}
