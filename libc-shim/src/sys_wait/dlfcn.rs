//! `dlopen`, `dlsym`, `dlclose`, `dlerror`: POSIX XSH. A module cannot load another; see `unistd/process.rs` for the names.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_char, c_int, c_void};

    /// POSIX `dlopen`: there is nothing to load.
    #[unsafe(export_name = "__wasikit_absent_dlopen")]
    pub extern "C" fn dlopen(_file: *const c_char, _mode: c_int) -> *mut c_void {
        core::ptr::null_mut()
    }

    /// POSIX `dlsym`: no symbol has a name any more.
    #[unsafe(export_name = "__wasikit_absent_dlsym")]
    pub extern "C" fn dlsym(_handle: *mut c_void, _name: *const c_char) -> *mut c_void {
        core::ptr::null_mut()
    }

    /// POSIX `dlclose`: no handle is valid.
    #[unsafe(export_name = "__wasikit_absent_dlclose")]
    pub extern "C" fn dlclose(_handle: *mut c_void) -> c_int {
        -1
    }

    /// POSIX `dlerror`: the one error there is.
    #[unsafe(export_name = "__wasikit_absent_dlerror")]
    pub extern "C" fn dlerror() -> *const c_char {
        c"dynamic linking is not supported".as_ptr()
    }
}
