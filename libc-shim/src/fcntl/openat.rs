//! `openat`: POSIX.1-2024 XSH.
//!
//! These functions stand apart because they link the record of opened directories (`paths::record`).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::open::c::open_at;
    use crate::errno;
    use crate::paths::from::base_of;
    use crate::paths::target::bytes;
    use core::ffi::{c_char, c_int, c_void};

    /// C's `openat`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn openat(
        fd: c_int,
        path: *const c_char,
        flags: c_int,
        _mode: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::or_minus_one(open_at(base_of(fd), unsafe { bytes(path) }, flags))
    }
}
