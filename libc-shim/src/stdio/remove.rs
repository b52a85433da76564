//! `remove`: C17 7.21.4.1, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::paths::directory::Base;
    use crate::paths::target::bytes;
    use crate::unistd::unlink::c::{directory, file};
    use core::ffi::{c_char, c_int};

    /// C's `remove`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn remove(path: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        let result = match file(Base::WORKING, path) {
            // Linux says the former of a directory, POSIX the latter.
            Err(Errno::EISDIR | Errno::EPERM) => directory(Base::WORKING, path),
            result => result,
        };
        errno::zero_or_minus_one(result)
    }
}
