//! `faccessat`, `fchownat`, `linkat`, `readlinkat`, `symlinkat`, `unlinkat`: POSIX.1-2024 XSH.
//!
//! These functions stand apart because they link the record of opened directories (`paths::record`).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::access::c::check;
    use super::super::chown::c::change_at;
    use super::super::link::c::link_at;
    use super::super::readlink::c::read;
    use super::super::symlink::c::symlink_at;
    use super::super::unlink::c::{directory, file};
    use crate::errno::{self, Errno};
    use crate::paths::from::base_of;
    use crate::paths::target::{Follow, bytes};
    use core::ffi::{c_char, c_int};

    const AT_SYMLINK_NOFOLLOW: c_int = 1;
    /// `flags` of `linkat`: a symbolic link as `old` is followed.
    const AT_SYMLINK_FOLLOW: c_int = 2;
    /// `flags` of `unlinkat`: the entry is a directory.
    const AT_REMOVEDIR: c_int = 4;

    /// C's `faccessat`. There is one user, so AT_EACCESS (0 in WASI) changes nothing.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn faccessat(
        fd: c_int,
        path: *const c_char,
        mode: c_int,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(match flags {
            0 => check(base_of(fd), path, mode, Follow::Yes),
            AT_SYMLINK_NOFOLLOW => check(base_of(fd), path, mode, Follow::No),
            _ => Err(Errno::EINVAL),
        })
    }

    /// C's `fchownat`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fchownat(
        fd: c_int,
        path: *const c_char,
        owner: u32,
        group: u32,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(match flags {
            0 => change_at(base_of(fd), path, Follow::Yes, owner, group),
            AT_SYMLINK_NOFOLLOW => change_at(base_of(fd), path, Follow::No, owner, group),
            _ => Err(Errno::EINVAL),
        })
    }

    /// C's `linkat`.
    ///
    /// # Safety
    /// Both paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn linkat(
        old_fd: c_int,
        old: *const c_char,
        new_fd: c_int,
        new: *const c_char,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let old = unsafe { bytes(old) };
        // SAFETY: by this function's contract.
        let new = unsafe { bytes(new) };
        errno::zero_or_minus_one(if flags & !AT_SYMLINK_FOLLOW == 0 {
            link_at(base_of(old_fd), old, base_of(new_fd), new, flags != 0)
        } else {
            Err(Errno::EINVAL)
        })
    }

    /// C's `readlinkat`.
    ///
    /// # Safety
    /// `path` is a string, `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn readlinkat(
        fd: c_int,
        path: *const c_char,
        buffer: *mut c_char,
        size: usize,
    ) -> isize {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { read(base_of(fd), path, buffer, size) })
    }

    /// C's `symlinkat`.
    ///
    /// # Safety
    /// Both are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn symlinkat(
        contents: *const c_char,
        fd: c_int,
        path: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let contents = unsafe { bytes(contents) };
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(symlink_at(contents, base_of(fd), unsafe { bytes(path) }))
    }

    /// C's `unlinkat`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn unlinkat(fd: c_int, path: *const c_char, flags: c_int) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(match flags {
            0 => file(base_of(fd), path),
            AT_REMOVEDIR => directory(base_of(fd), path),
            _ => Err(Errno::EINVAL),
        })
    }
}
