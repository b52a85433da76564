//! `mkdir`, `mkdirat`: POSIX.1-2024 XSH. The mode is not used: WASI has no permissions.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Result};
    use crate::paths::directory::Base;
    use crate::paths::entry::Entry;
    use crate::paths::target::{Which, bytes};
    use crate::wasi;
    use core::ffi::{c_char, c_int};

    /// Makes a directory.
    pub fn make(base: Base, path: &[u8]) -> Result<()> {
        Entry::new(base, path, Which::First).make(true, wasi::path_create_directory)
    }

    /// C's `mkdir`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mkdir(path: *const c_char, _mode: u32) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(make(Base::WORKING, unsafe { bytes(path) }))
    }
}
