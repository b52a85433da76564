//! `lsearch`, `lfind`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_void};

    /// How two elements compare: 0 is equal.
    pub type Compare = unsafe extern "C" fn(*const c_void, *const c_void) -> c_int;

    /// C's `lfind`.
    ///
    /// # Safety
    /// `base` points to `*count` elements of `width` bytes that `compare` can compare with `key`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lfind(
        key: *const c_void,
        base: *const c_void,
        count: *const usize,
        width: usize,
        compare: Compare,
    ) -> *mut c_void {
        let mut element = base.cast::<u8>();
        // SAFETY: the caller's count.
        for _ in 0..unsafe { count.read() } {
            // SAFETY: an element of the caller's array.
            if unsafe { compare(key, element.cast()) } == 0 {
                return element.cast_mut().cast();
            }
            element = element.wrapping_add(width);
        }
        core::ptr::null_mut()
    }

    /// C's `lsearch`.
    ///
    /// # Safety
    /// As `lfind`; there is room for one element more, and `count` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lsearch(
        key: *const c_void,
        base: *mut c_void,
        count: *mut usize,
        width: usize,
        compare: Compare,
    ) -> *mut c_void {
        // SAFETY: as the caller vouches.
        let found = unsafe { lfind(key, base, count, width, compare) };
        if !found.is_null() {
            return found;
        }
        // SAFETY: the caller's count.
        let old = unsafe { count.read() };
        let element = base.cast::<u8>().wrapping_add(old.wrapping_mul(width));
        // SAFETY: the caller has room for one element more, and the key is one.
        unsafe { core::ptr::copy(key.cast::<u8>(), element, width) };
        // SAFETY: the caller's count.
        unsafe { count.write(old + 1) };
        element.cast()
    }
}
