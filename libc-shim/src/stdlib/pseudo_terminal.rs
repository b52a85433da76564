//! `posix_openpt`, `grantpt`, `unlockpt`, `ptsname`: POSIX XSH (XSI). WASI has no pseudo-terminals; see `unistd/process.rs` for
//! the names.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int};

    /// POSIX `posix_openpt`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_openpt")]
    pub extern "C" fn posix_openpt(_flags: c_int) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `grantpt`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_grantpt")]
    pub extern "C" fn grantpt(_descriptor: c_int) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `unlockpt`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_unlockpt")]
    pub extern "C" fn unlockpt(_descriptor: c_int) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `ptsname`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_ptsname")]
    pub extern "C" fn ptsname(_descriptor: c_int) -> *mut c_char {
        errno::set(Errno::ENOSYS);
        core::ptr::null_mut()
    }
}
