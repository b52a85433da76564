//! `difftime`: C17 7.27.2.2.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::time_t;
    use core::ffi::c_double;

    /// C's `difftime`, correctly rounded even where the difference exceeds a `time_t`.
    #[unsafe(no_mangle)]
    pub extern "C" fn difftime(end: time_t, start: time_t) -> c_double {
        let distance = end.abs_diff(start) as c_double;
        if end < start { -distance } else { distance }
    }
}
