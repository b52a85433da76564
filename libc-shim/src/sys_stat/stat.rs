//! `stat`, `lstat`, `fstat`, `fstatat`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::status::Stat;
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::{self, Base};
    use crate::paths::target::{Follow, Target, Which, bytes};
    use crate::unistd::{descriptor, null};
    use crate::wasi;
    use core::ffi::{c_char, c_int};

    /// The attributes of what `path` names.
    pub fn at(base: Base, path: &[u8], follow: Follow) -> Result<Stat> {
        let flags = follow.flags(path);
        let target = Target::at(base, path, follow, Which::First);
        let found = target.and_then(|mut target| {
            target.act(
                |target| match target.absent(Errno::EISDIR) {
                    Errno::EISDIR => Ok(Stat::of_virtual(target.canonical)),
                    error => Err(error),
                },
                |fd, path| wasi::path_filestat_get(fd, flags, path).map(Stat::from),
            )
        });
        match &found {
            Err(error) if null::is_meant(path, *error) => Ok(Stat::of_pipe(descriptor::NULL)),
            _ => found,
        }
    }

    /// The attributes of an open file.
    pub fn of(fd: c_int) -> Result<Stat> {
        let real = descriptor::real(fd);
        match wasi::fd_filestat_get(real) {
            Err(Errno::EBADF) if directory::is_virtual(real) => {
                Ok(Stat::of_virtual(directory::virtual_path(real)?))
            }
            Err(Errno::EBADF) if descriptor::is_pipe(real) => Ok(Stat::of_pipe(real)),
            result => result.map(Stat::from).map_err(descriptor::refused),
        }
    }

    /// Writes what was found, for C.
    ///
    /// # Safety
    /// `room` is writable.
    pub unsafe fn store(result: Result<Stat>, room: *mut Stat) -> c_int {
        errno::zero_or_minus_one(result.map(|stat| {
            // SAFETY: by this function's contract.
            unsafe { room.write(stat) }
        }))
    }

    /// C's `stat`.
    ///
    /// # Safety
    /// `path` is a string, `room` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn stat(path: *const c_char, room: *mut Stat) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        // SAFETY: by this function's contract.
        unsafe { store(at(Base::WORKING, path, Follow::Yes), room) }
    }

    /// C's `lstat`.
    ///
    /// # Safety
    /// `path` is a string, `room` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lstat(path: *const c_char, room: *mut Stat) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        // SAFETY: by this function's contract.
        unsafe { store(at(Base::WORKING, path, Follow::No), room) }
    }

    /// C's `fstat`.
    ///
    /// # Safety
    /// `room` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fstat(fd: c_int, room: *mut Stat) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { store(of(fd), room) }
    }
}
