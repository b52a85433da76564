//! `flockfile`, `ftrylockfile`, `funlockfile`: POSIX.1-2024 XSH. There is one thread, so a lock is only counted.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stream::File;
    use core::ffi::c_int;

    /// POSIX's `flockfile`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn flockfile(file: *mut File) {
        // SAFETY: by this function's contract.
        let locks = &unsafe { &*file }.locks;
        locks.set(locks.get().wrapping_add(1));
    }

    /// POSIX's `ftrylockfile`: the only thread always gets the lock.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ftrylockfile(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { flockfile(file) };
        0
    }

    /// POSIX's `funlockfile`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn funlockfile(file: *mut File) {
        // SAFETY: by this function's contract.
        let locks = &unsafe { &*file }.locks;
        locks.set(locks.get().wrapping_sub(1));
    }
}
