//! `mkfifo`, `mkfifoat`, `mknod`, `mknodat`: POSIX.1-2024 XSH. No WASI file system has such files.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stat::c::at;
    use super::super::status::{S_IFMT, S_IFREG};
    use crate::errno::{self, Errno, Result};
    use crate::fcntl::open::{self, flags};
    use crate::paths::directory::Base;
    use crate::paths::target::{Follow, bytes};
    use crate::wasi;
    use core::ffi::{c_char, c_int};

    /// The type of a FIFO.
    pub const S_IFIFO: u32 = 0o010_000;

    /// Makes an empty file, and refuses to make anything else.
    pub fn make(base: Base, path: &[u8], mode: u32) -> Result<()> {
        if mode & S_IFMT == S_IFREG || mode & S_IFMT == 0 {
            let fd = open::real(base, path, flags::CREAT | flags::EXCL | flags::WRONLY)?;
            return wasi::fd_close(fd);
        }
        match at(base, path, Follow::No) {
            Ok(_) => Err(Errno::EEXIST),
            Err(Errno::ENOENT) => Err(Errno::EPERM),
            Err(error) => Err(error),
        }
    }

    /// C's `mknod`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mknod(path: *const c_char, mode: u32, _device: u64) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(make(Base::WORKING, unsafe { bytes(path) }, mode))
    }

    /// C's `mkfifo`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mkfifo(path: *const c_char, _mode: u32) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(make(Base::WORKING, unsafe { bytes(path) }, S_IFIFO))
    }
}
