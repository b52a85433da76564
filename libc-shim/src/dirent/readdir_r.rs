//! `readdir_r`: POSIX XSH until 2024. `d_name` is a flexible array, so a `struct dirent` of the caller has no room for the name;
//! see `unistd/process.rs` for the name.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Errno;
    use core::ffi::{c_int, c_void};

    /// POSIX `readdir_r`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_readdir_r")]
    pub extern "C" fn readdir_r(
        _directory: *mut c_void,
        _entry: *mut c_void,
        _result: *mut *mut c_void,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }
}
