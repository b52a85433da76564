//! `chmod`, `lchmod`, `fchmod`, `fchmodat`: POSIX.1-2024 XSH.
//!
//! WASI has no permissions. For a file that is there the call succeeds and changes nothing: programs that install or unpack
//! files set modes on all of them and take a failure for one of the file system.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stat::c::{at, of};
    use super::super::status::Stat;
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::Base;
    use crate::paths::target::{Follow, bytes};
    use core::ffi::{c_char, c_int};

    /// Nothing is changed, and what is read-only says so: the directories above preopens.
    pub fn change(stat: Stat) -> Result<()> {
        const WRITE: u32 = 0o222;
        if stat.st_mode & WRITE == 0 {
            return Err(Errno::EROFS);
        }
        Ok(())
    }

    /// C's `chmod`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn chmod(path: *const c_char, _mode: u32) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(at(Base::WORKING, path, Follow::Yes).and_then(change))
    }

    /// BSD's `lchmod`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lchmod(path: *const c_char, _mode: u32) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(at(Base::WORKING, path, Follow::No).and_then(change))
    }

    /// C's `fchmod`.
    #[unsafe(no_mangle)]
    pub extern "C" fn fchmod(fd: c_int, _mode: u32) -> c_int {
        errno::zero_or_minus_one(of(fd).and_then(change))
    }
}
