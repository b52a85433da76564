//! `symlink`, `symlinkat`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::PATH_MAX;
    use crate::paths::directory::Base;
    use crate::paths::entry::Entry;
    use crate::paths::target::{Which, bytes};
    use crate::wasi;
    use core::ffi::{c_char, c_int};

    /// Makes a symbolic link. Many runtimes refuse absolute contents (EPERM or EACCES).
    pub fn symlink_at(contents: &[u8], base: Base, path: &[u8]) -> Result<()> {
        if contents.is_empty() {
            return Err(Errno::ENOENT);
        }
        if contents.len() >= PATH_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        Entry::new(base, path, Which::First)
            .make(false, |fd, path| wasi::path_symlink(contents, fd, path))
    }

    /// C's `symlink`.
    ///
    /// # Safety
    /// Both are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn symlink(contents: *const c_char, path: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        let contents = unsafe { bytes(contents) };
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(symlink_at(contents, Base::WORKING, path))
    }
}
