//! `sigsetjmp` called through a pointer: POSIX.1-2024 XSH allows a macro only; see `unistd/process.rs` for the name.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_int, c_void};

    /// POSIX `sigsetjmp`, which the compiler must see: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_sigsetjmp")]
    pub extern "C" fn sigsetjmp(_environment: *mut c_void, _save_mask: c_int) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }
}
