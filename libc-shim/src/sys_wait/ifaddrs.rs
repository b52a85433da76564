//! `getifaddrs`, `freeifaddrs`: BSD. WASI shows no interfaces; see `unistd/process.rs` for the names.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_int, c_void};

    /// BSD's `getifaddrs`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_getifaddrs")]
    pub extern "C" fn getifaddrs(_list: *mut *mut c_void) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// BSD's `freeifaddrs`: there is no list.
    #[unsafe(export_name = "__wasikit_absent_freeifaddrs")]
    pub extern "C" fn freeifaddrs(_list: *mut c_void) {}
}
