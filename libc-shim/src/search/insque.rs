//! `insque`, `remque`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_void;
    use core::ptr::null_mut;

    /// What an element starts with.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Links {
        /// The next element.
        next: *mut Links,
        /// The one before.
        previous: *mut Links,
    }

    /// C's `insque`.
    ///
    /// # Safety
    /// `element` starts with two pointers; `previous` is NULL or an element of a list.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn insque(element: *mut c_void, previous: *mut c_void) {
        let (element, previous) = (element.cast::<Links>(), previous.cast::<Links>());
        if previous.is_null() {
            // SAFETY: the caller's element.
            unsafe {
                element.write(Links {
                    next: null_mut(),
                    previous,
                })
            };
            return;
        }
        // SAFETY: the caller's list.
        let next = unsafe { (*previous).next };
        // SAFETY: the caller's element.
        unsafe { element.write(Links { next, previous }) };
        // SAFETY: the caller's list.
        unsafe { (*previous).next = element };
        if !next.is_null() {
            // SAFETY: the caller's list.
            unsafe { (*next).previous = element };
        }
    }

    /// C's `remque`.
    ///
    /// # Safety
    /// `element` is an element of a list.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn remque(element: *mut c_void) {
        // SAFETY: the caller's element.
        let Links { next, previous } = unsafe { element.cast::<Links>().read() };
        if !next.is_null() {
            // SAFETY: the caller's list.
            unsafe { (*next).previous = previous };
        }
        if !previous.is_null() {
            // SAFETY: the caller's list.
            unsafe { (*previous).next = next };
        }
    }
}
