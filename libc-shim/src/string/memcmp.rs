//! `memcmp`: C23 7.26.4.1. `bcmp` is an alias.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::{c_int, c_void};

    /// C's `memcmp`: the difference of the first bytes that differ.
    ///
    /// # Safety
    /// Both are readable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn memcmp(
        left: *const c_void,
        right: *const c_void,
        len: usize,
    ) -> c_int {
        let difference = |index| {
            // SAFETY: `index` is below `len`.
            let byte = unsafe { left.cast::<u8>().wrapping_add(index).read() };
            // SAFETY: `index` is below `len`.
            let other = unsafe { right.cast::<u8>().wrapping_add(index).read() };
            c_int::from(byte) - c_int::from(other)
        };
        // The page of a byte need not be asked for.
        if len == 1 {
            return difference(0);
        }
        // SAFETY: by this function's contract.
        let index = unsafe { scan::mismatch_bytes(left.cast(), right.cast(), len) };
        if index == len { 0 } else { difference(index) }
    }
}
