//! `gettid`: Linux. The one thread has the process' number.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_int;

    unsafe extern "C" {
        fn getpid() -> c_int;
    }

    /// Linux's `gettid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn gettid() -> c_int {
        // SAFETY: it has no conditions.
        unsafe { getpid() }
    }
}
