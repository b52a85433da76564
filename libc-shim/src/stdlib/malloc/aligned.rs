//! `aligned_alloc`, `posix_memalign`, `memalign`, `valloc`, `pvalloc`: C17 7.22.3.1, POSIX.1-2024 XSH; the last three
//! are those of GNU and SVID.

/// The C edge.
pub mod c {
    use super::super::c::{heap, or_no_memory};
    use super::super::pages::PAGE;
    use crate::errno::{self, Errno};
    use core::ffi::{c_int, c_void};
    use core::ptr::null_mut;

    /// C's `aligned_alloc`. Any power of two is an alignment; the size need not be a multiple of it.
    #[unsafe(no_mangle)]
    pub extern "C" fn aligned_alloc(alignment: usize, size: usize) -> *mut c_void {
        if !alignment.is_power_of_two() {
            errno::set(Errno::EINVAL);
            return null_mut();
        }
        or_no_memory(heap().allocate_aligned(alignment, size))
    }

    /// The older `memalign`.
    #[unsafe(no_mangle)]
    pub extern "C" fn memalign(alignment: usize, size: usize) -> *mut c_void {
        aligned_alloc(alignment, size)
    }

    /// POSIX's `posix_memalign`.
    ///
    /// # Safety
    /// `result` points to a pointer.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn posix_memalign(
        result: *mut *mut c_void,
        alignment: usize,
        size: usize,
    ) -> c_int {
        if !alignment.is_power_of_two() || alignment < size_of::<*mut c_void>() {
            return c_int::from(Errno::EINVAL.0);
        }
        let memory = heap().allocate_aligned(alignment, size);
        if memory.is_null() {
            return c_int::from(Errno::ENOMEM.0);
        }
        // SAFETY: by this function's contract.
        unsafe { result.write(memory.cast()) };
        0
    }

    /// `valloc`: memory at a page's start.
    #[unsafe(no_mangle)]
    pub extern "C" fn valloc(size: usize) -> *mut c_void {
        aligned_alloc(PAGE, size)
    }

    /// `pvalloc`: whole pages.
    #[unsafe(no_mangle)]
    pub extern "C" fn pvalloc(size: usize) -> *mut c_void {
        aligned_alloc(
            PAGE,
            size.checked_next_multiple_of(PAGE).unwrap_or(usize::MAX),
        )
    }
}
