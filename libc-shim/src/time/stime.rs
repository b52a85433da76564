//! `stime`: SVID. No runtime lets a program set its clocks.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::time_t;
    use crate::errno::{self, Errno};
    use core::ffi::c_int;

    /// C's `stime`: fails with EPERM.
    #[unsafe(no_mangle)]
    pub extern "C" fn stime(_time: *const time_t) -> c_int {
        errno::set(Errno::EPERM);
        -1
    }
}
