//! `bsearch`: C17 7.22.5.1.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_void};

    /// C's `bsearch`.
    ///
    /// # Safety
    /// `base` points to `count` elements of `width` bytes, sorted with regard to `compare` and `key`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn bsearch(
        key: *const c_void,
        base: *const c_void,
        count: usize,
        width: usize,
        compare: unsafe extern "C" fn(*const c_void, *const c_void) -> c_int,
    ) -> *mut c_void {
        let mut first = base.cast::<u8>();
        let mut left = count;
        while left > 0 {
            let half = left / 2;
            let middle = first.wrapping_add(half.wrapping_mul(width));
            // SAFETY: `middle` is an element of the caller's array.
            let order = unsafe { compare(key, middle.cast()) };
            // In this order the compiler cannot make a choice of values of it, which would have to wait for the comparison.
            if order < 0 {
                left = half;
            } else if order == 0 {
                return middle.cast_mut().cast();
            } else {
                first = middle.wrapping_add(width);
                left -= half + 1;
            }
        }
        core::ptr::null_mut()
    }
}
