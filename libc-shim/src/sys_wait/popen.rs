//! `popen`, `pclose`: POSIX XSH. There is no command processor; see `unistd/process.rs` for the names.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int, c_void};

    /// POSIX `popen`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_popen")]
    pub extern "C" fn popen(_command: *const c_char, _mode: *const c_char) -> *mut c_void {
        errno::set(Errno::ENOSYS);
        core::ptr::null_mut()
    }

    /// POSIX `pclose`: no stream has a command behind it.
    #[unsafe(export_name = "__wasikit_absent_pclose")]
    pub extern "C" fn pclose(_stream: *mut c_void) -> c_int {
        errno::set(Errno::ECHILD);
        -1
    }
}
