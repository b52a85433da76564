//! `system`: C17 7.22.4.8. There is no command processor: `system(NULL)` is 0, any command fails with ENOSYS.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int};

    /// C's `system`.
    #[unsafe(no_mangle)]
    pub extern "C" fn system(command: *const c_char) -> c_int {
        if command.is_null() {
            return 0;
        }
        errno::set(Errno::ENOSYS);
        -1
    }
}
