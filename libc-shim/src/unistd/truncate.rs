//! `truncate`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::fcntl::open::{self, flags};
    use crate::paths::directory::Base;
    use crate::paths::target::bytes;
    use crate::wasi;
    use core::ffi::{c_char, c_int};

    fn set(path: &[u8], size: i64) -> Result<()> {
        let size = u64::try_from(size).map_err(|_| Errno::EINVAL)?;
        let fd = open::real(Base::WORKING, path, flags::WRONLY)?;
        let result = wasi::fd_filestat_set_size(fd, size);
        let _ = wasi::fd_close(fd);
        result
    }

    /// C's `truncate`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn truncate(path: *const c_char, size: i64) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(set(unsafe { bytes(path) }, size))
    }
}
