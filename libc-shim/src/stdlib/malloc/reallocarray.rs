//! `reallocarray`: POSIX.1-2024 XSH.

/// The C edge.
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::c_void;
    use core::ptr::null_mut;

    use crate::replaceable::realloc;

    /// POSIX's `reallocarray`.
    ///
    /// # Safety
    /// `memory` is NULL or came from `malloc`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn reallocarray(
        memory: *mut c_void,
        count: usize,
        size: usize,
    ) -> *mut c_void {
        let Some(bytes) = count.checked_mul(size) else {
            errno::set(Errno::ENOMEM);
            return null_mut();
        };
        // SAFETY: by this function's contract.
        unsafe { realloc(memory, bytes) }
    }
}
