//! `free_sized`, `free_aligned_sized`: C23 7.24.3.4 and 7.24.3.5. The sizes are not needed.

/// The C edge.
pub mod c {
    use core::ffi::c_void;

    use crate::replaceable::free;

    /// C's `free_sized`.
    ///
    /// # Safety
    /// `memory` is NULL or came from `malloc`, `calloc` or `realloc` and is not used any more.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn free_sized(memory: *mut c_void, _size: usize) {
        // SAFETY: by this function's contract.
        unsafe { free(memory) }
    }

    /// C's `free_aligned_sized`.
    ///
    /// # Safety
    /// `memory` is NULL or came from `aligned_alloc` and is not used any more.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn free_aligned_sized(
        memory: *mut c_void,
        _alignment: usize,
        _size: usize,
    ) {
        // SAFETY: by this function's contract.
        unsafe { free(memory) }
    }
}
