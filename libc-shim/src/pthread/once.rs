//! `pthread_once`, `call_once`: POSIX XSH `pthread_once`, C17 7.26.2.1.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_int;

    const DONE: c_int = 2;

    /// POSIX `pthread_once`. A function that calls `pthread_once` on its own control block again runs once: the block
    /// is marked before the call.
    ///
    /// # Safety
    /// `control` was initialised with `PTHREAD_ONCE_INIT`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_once(control: *mut c_int, function: extern "C" fn()) -> c_int {
        // SAFETY: by this function's contract.
        if unsafe { control.replace(DONE) } != DONE {
            function();
        }
        0
    }

    /// C's `call_once`.
    ///
    /// # Safety
    /// `flag` was initialised with `ONCE_FLAG_INIT`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn call_once(flag: *mut c_int, function: extern "C" fn()) {
        // SAFETY: by this function's contract.
        unsafe { pthread_once(flag, function) };
    }
}
