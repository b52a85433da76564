//! `access`, `faccessat`, `eaccess`, `euidaccess`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::Base;
    use crate::paths::table;
    use crate::paths::target::{Follow, Target, Which, bytes};
    use crate::sys_stat::status::mode_of;
    use crate::unistd::null;
    use crate::wasi::{self, rights};
    use core::ffi::{c_char, c_int};

    const X_OK: c_int = 1;
    const W_OK: c_int = 2;
    const ALL: c_int = 7;

    /// Whether the file is there and `mode` is granted: by the permission bits that `stat` shows, and for writing also by
    /// the rights that the preopen passes on.
    pub fn check(base: Base, path: &[u8], mode: c_int, follow: Follow) -> Result<()> {
        if mode & !ALL != 0 {
            return Err(Errno::EINVAL);
        }
        let flags = follow.flags(path);
        let checked = Target::at(base, path, follow, Which::First).and_then(|mut target| {
            target.act(
                |target| match target.absent(Errno::EROFS) {
                    Errno::EROFS if mode & W_OK == 0 => Ok(()),
                    error => Err(error),
                },
                |fd, path| {
                    let state = wasi::path_filestat_get(fd, flags, path)?;
                    if mode & X_OK != 0 && mode_of(state.filetype) & 0o111 == 0 {
                        return Err(Errno::EACCES);
                    }
                    // The rights that a preopen passes on say this in every runtime, and those of the caller's directory do in
                    // wasi-libc: through one that was opened for reading nothing can be written. The walk's own say nothing.
                    if mode & W_OK != 0
                        && (fd == base.fd || table::get().path_of(fd).is_some())
                        && wasi::fd_fdstat_get(fd)?.rights_inheriting & rights::FD_WRITE == 0
                    {
                        return Err(Errno::EROFS);
                    }
                    Ok(())
                },
            )
        });
        match checked {
            Err(error) if null::is_meant(path, error) && mode & X_OK == 0 => Ok(()),
            result => result,
        }
    }

    /// C's `access`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn access(path: *const c_char, mode: c_int) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(check(Base::WORKING, path, mode, Follow::Yes))
    }
}
