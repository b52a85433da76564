//! `fstatat`, `mkdirat`, `fchmodat`, `mknodat`, `mkfifoat`, `utimensat`: POSIX.1-2024 XSH.
//!
//! These functions stand apart because they link the record of opened directories (`paths::record`).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::chmod::c::change;
    use super::super::mkdir::c::make as make_directory;
    use super::super::mkfifo::c::{S_IFIFO, make};
    use super::super::stat::c::{at, of, store};
    use super::super::status::Stat;
    use super::super::times::c::{read, set_at};
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno};
    use crate::paths::directory::{AT_FDCWD, Base};
    use crate::paths::from::base_of;
    use crate::paths::target::{Follow, bytes};
    use core::ffi::{c_char, c_int};

    const AT_SYMLINK_NOFOLLOW: c_int = 1;
    const AT_EMPTY_PATH: c_int = 0x1000;

    /// C's `fstatat`, with GNU's AT_EMPTY_PATH.
    ///
    /// # Safety
    /// `path` is a string, `room` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fstatat(
        fd: c_int,
        path: *const c_char,
        room: *mut Stat,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        let follow = match flags & AT_SYMLINK_NOFOLLOW {
            0 => Follow::Yes,
            _ => Follow::No,
        };
        let result = if flags & !(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH) != 0 {
            Err(Errno::EINVAL)
        } else if flags & AT_EMPTY_PATH != 0 && path.is_empty() {
            if fd == AT_FDCWD {
                at(Base::WORKING, b".", follow)
            } else {
                of(fd)
            }
        } else {
            at(base_of(fd), path, follow)
        };
        // SAFETY: by this function's contract.
        unsafe { store(result, room) }
    }

    /// C's `mkdirat`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mkdirat(fd: c_int, path: *const c_char, _mode: u32) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(make_directory(base_of(fd), unsafe { bytes(path) }))
    }

    /// C's `fchmodat`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fchmodat(
        fd: c_int,
        path: *const c_char,
        _mode: u32,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        let result = match flags {
            0 => at(base_of(fd), path, Follow::Yes),
            AT_SYMLINK_NOFOLLOW => at(base_of(fd), path, Follow::No),
            _ => Err(Errno::EINVAL),
        };
        errno::zero_or_minus_one(result.and_then(change))
    }

    /// C's `mknodat`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mknodat(
        fd: c_int,
        path: *const c_char,
        mode: u32,
        _device: u64,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(make(base_of(fd), unsafe { bytes(path) }, mode))
    }

    /// C's `mkfifoat`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mkfifoat(fd: c_int, path: *const c_char, _mode: u32) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { mknodat(fd, path, S_IFIFO, 0) }
    }

    /// C's `utimensat`.
    ///
    /// # Safety
    /// `path` is a string, `times` is NULL or points to two times.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn utimensat(
        fd: c_int,
        path: *const c_char,
        times: *const [timespec; 2],
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        let follow = match flags {
            0 => Ok(Follow::Yes),
            AT_SYMLINK_NOFOLLOW => Ok(Follow::No),
            _ => Err(Errno::EINVAL),
        };
        let result = follow.and_then(|follow| {
            let base = base_of(fd);
            // SAFETY: by this function's contract.
            match unsafe { read(times) } {
                Ok(times) => set_at(base, path, times, follow),
                // What is wrong with the path comes first.
                Err(error) => at(base, path, follow).and(Err(error)),
            }
        });
        errno::zero_or_minus_one(result)
    }
}
