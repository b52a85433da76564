//! `timingsafe_bcmp`, `timingsafe_memcmp`: OpenBSD. The time taken depends on the length alone.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_void};
    use core::hint::black_box;

    /// `timingsafe_bcmp` (OpenBSD): whether the arrays differ.
    ///
    /// # Safety
    /// Both are readable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn timingsafe_bcmp(
        left: *const c_void,
        right: *const c_void,
        len: usize,
    ) -> c_int {
        let (left, right) = (left.cast::<u8>(), right.cast::<u8>());
        let mut difference = 0;
        for index in 0..len {
            // SAFETY: `index` is below `len`.
            let byte = unsafe { left.wrapping_add(index).read() };
            // SAFETY: `index` is below `len`.
            difference = black_box(difference | byte ^ unsafe { right.wrapping_add(index).read() });
        }
        c_int::from(difference != 0)
    }

    /// `timingsafe_memcmp` (OpenBSD): -1, 0 or 1, as `memcmp` would have the sign.
    ///
    /// # Safety
    /// Both are readable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn timingsafe_memcmp(
        left: *const c_void,
        right: *const c_void,
        len: usize,
    ) -> c_int {
        let (left, right) = (left.cast::<u8>(), right.cast::<u8>());
        let mut result = 0;
        for index in (0..len).rev() {
            // SAFETY: `index` is below `len`.
            let byte = i32::from(unsafe { left.wrapping_add(index).read() });
            // SAFETY: `index` is below `len`.
            let difference = byte - i32::from(unsafe { right.wrapping_add(index).read() });
            // All ones if they differ, without a branch.
            let differ = (difference | -difference) >> 31;
            result = black_box(result & !differ | (difference >> 31 | 1) & differ);
        }
        result
    }
}
