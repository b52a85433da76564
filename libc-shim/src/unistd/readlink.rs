//! `readlink`, `readlinkat`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::Base;
    use crate::paths::target::{Follow, Target, Which, bytes};
    use crate::wasi::{self, filetype};
    use core::ffi::c_char;
    use wasikit_preopen::{Last, last};

    /// Reads the contents of a symbolic link.
    ///
    /// # Safety
    /// The buffer has room for `size` bytes.
    pub unsafe fn read(base: Base, path: &[u8], buffer: *mut c_char, size: usize) -> Result<isize> {
        if size == 0 {
            return Err(Errno::EINVAL);
        }
        let mut target = Target::at(base, path, Follow::No, Which::First)?;
        if !matches!(last(path), Last::Name { slash: false }) {
            // It can only be a directory.
            let flags = Follow::Yes.flags(path);
            return target.act(
                |target| Err(target.absent(Errno::EINVAL)),
                |fd, path| match wasi::path_filestat_get(fd, flags, path)?.filetype {
                    filetype::DIRECTORY => Err(Errno::EINVAL),
                    _ => Err(Errno::ENOTDIR),
                },
            );
        }
        let len = target.act(
            |target| Err(target.absent(Errno::EINVAL)),
            // SAFETY: by this function's contract.
            |fd, path| match unsafe { wasi::path_readlink(fd, path, buffer.cast(), size) } {
                // Some runtimes say so when the contents do not fit: POSIX cuts them off.
                Err(Errno::ERANGE) => Ok(size),
                result => result,
            },
        )?;
        Ok(len.min(size).cast_signed())
    }

    /// C's `readlink`.
    ///
    /// # Safety
    /// `path` is a string, `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn readlink(
        path: *const c_char,
        buffer: *mut c_char,
        size: usize,
    ) -> isize {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { read(Base::WORKING, path, buffer, size) })
    }
}
