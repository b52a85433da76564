//! `__atomic_load`, `__atomic_store`, `__atomic_exchange`, `__atomic_compare_exchange`, `__atomic_is_lock_free`: what
//! `_Atomic` objects of more than eight bytes call. There is one thread, so copying is atomic.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_void;
    use core::ptr::copy_nonoverlapping;

    unsafe extern "C" {
        fn memcmp(a: *const c_void, b: *const c_void, size: usize) -> i32;
    }

    /// Copies `object` to `result`.
    ///
    /// # Safety
    /// Both are valid for `size` bytes and do not overlap.
    #[unsafe(export_name = "builtin:__atomic_load")]
    pub unsafe extern "C" fn __atomic_load(
        size: usize,
        object: *const u8,
        result: *mut u8,
        _order: i32,
    ) {
        // SAFETY: the caller's promise.
        unsafe { copy_nonoverlapping(object, result, size) }
    }

    /// Copies `value` to `object`.
    ///
    /// # Safety
    /// Both are valid for `size` bytes and do not overlap.
    #[unsafe(export_name = "builtin:__atomic_store")]
    pub unsafe extern "C" fn __atomic_store(
        size: usize,
        object: *mut u8,
        value: *const u8,
        _order: i32,
    ) {
        // SAFETY: the caller's promise.
        unsafe { copy_nonoverlapping(value, object, size) }
    }

    /// Copies `object` to `result`, then `value` to `object`.
    ///
    /// # Safety
    /// All are valid for `size` bytes and do not overlap.
    #[unsafe(export_name = "builtin:__atomic_exchange")]
    pub unsafe extern "C" fn __atomic_exchange(
        size: usize,
        object: *mut u8,
        value: *const u8,
        result: *mut u8,
        _order: i32,
    ) {
        // SAFETY: the caller's promise.
        unsafe { copy_nonoverlapping(object, result, size) }
        // SAFETY: the caller's promise.
        unsafe { copy_nonoverlapping(value, object, size) }
    }

    /// Copies `desired` to `object` when that equals `expected`; otherwise `object` to `expected`.
    ///
    /// # Safety
    /// All are valid for `size` bytes and do not overlap.
    #[unsafe(export_name = "builtin:__atomic_compare_exchange")]
    pub unsafe extern "C" fn __atomic_compare_exchange(
        size: usize,
        object: *mut u8,
        expected: *mut u8,
        desired: *const u8,
        _success: i32,
        _failure: i32,
    ) -> bool {
        // SAFETY: both are valid for the size.
        let equal = unsafe { memcmp(object.cast(), expected.cast(), size) } == 0;
        let (from, to) = if equal {
            (desired, object)
        } else {
            (object.cast_const(), expected)
        };
        // SAFETY: both are valid for the size and do not overlap.
        unsafe { copy_nonoverlapping(from, to, size) }
        equal
    }

    /// Whether objects of this size need no lock: all, with one thread.
    #[unsafe(export_name = "builtin:__atomic_is_lock_free")]
    pub extern "C" fn __atomic_is_lock_free(_size: usize, _object: *const c_void) -> bool {
        true
    }
}
