//! `settimeofday`: BSD. No runtime lets a program set its clocks.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timeval;
    use crate::errno::{self, Errno};
    use core::ffi::{c_int, c_void};

    /// C's `settimeofday`: fails with EPERM.
    #[unsafe(no_mangle)]
    pub extern "C" fn settimeofday(_time: *const timeval, _zone: *const c_void) -> c_int {
        errno::set(Errno::EPERM);
        -1
    }
}
