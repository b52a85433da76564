//! `chdir`, `fchdir`: POSIX.1-2024 XSH. The working directory is a path: it does not follow a directory that is renamed.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::{self, Base};
    use crate::paths::target::{Follow, Target, bytes};
    use crate::wasi::{self, filetype};
    use core::ffi::{c_char, c_int};
    use wasikit_preopen::Place;

    /// Makes the directory that `path` names the working directory.
    pub fn change(base: Base, path: &[u8]) -> Result<()> {
        let target = Target::exact(base, path, Follow::Yes)?;
        match target.place {
            Place::Absent => return Err(Errno::ENOENT),
            Place::Virtual | Place::Real { path: b".", .. } => {}
            Place::Real { fd, path } => {
                if wasi::path_filestat_get(fd, 0, path)?.filetype != filetype::DIRECTORY {
                    return Err(Errno::ENOTDIR);
                }
            }
        }
        directory::set_working(target.canonical)
    }

    /// C's `chdir`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn chdir(path: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(change(Base::WORKING, unsafe { bytes(path) }))
    }
}
