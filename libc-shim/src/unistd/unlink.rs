//! `unlink`, `unlinkat`, `rmdir`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::Base;
    use crate::paths::entry::Entry;
    use crate::paths::target::{Which, bytes};
    use crate::wasi;
    use core::ffi::{c_char, c_int};
    use wasikit_preopen::Last;

    /// Removes an entry that is no directory.
    pub fn file(base: Base, path: &[u8]) -> Result<()> {
        let entry = Entry::new(base, path, Which::First);
        let result = if entry.is_named() && !entry.has_slash() {
            entry.act(Errno::EISDIR, wasi::path_unlink_file)
        } else {
            Err(Errno::EISDIR)
        };
        result.map_err(|error| file_stays(&entry, error).unwrap_or_else(|first| first))
    }

    /// Why an entry was not removed as a file.
    fn file_stays(entry: &Entry<'_>, error: Errno) -> Result<Errno> {
        let device = entry.device()?;
        if !entry.is_named() {
            return Err(Errno::EISDIR);
        }
        if device.is_none() {
            return Err(Errno::EROFS);
        }
        let found = entry.found()?.ok_or(Errno::ENOENT)?;
        if found.directory {
            return Err(Errno::EISDIR);
        }
        Ok(if entry.has_slash() {
            Errno::ENOTDIR
        } else {
            error
        })
    }

    /// Removes an empty directory.
    pub fn directory(base: Base, path: &[u8]) -> Result<()> {
        let entry = Entry::new(base, path, Which::First);
        let result = if entry.is_named() {
            // Slashes behind the name say what the call says, and some runtimes refuse them.
            entry.act(Errno::EBUSY, wasi::path_remove_directory)
        } else {
            Err(Errno::EBUSY)
        };
        result.map_err(|error| directory_stays(&entry, error).unwrap_or_else(|first| first))
    }

    /// Why an entry was not removed as a directory.
    fn directory_stays(entry: &Entry<'_>, error: Errno) -> Result<Errno> {
        let device = entry.device()?;
        match entry.last {
            Last::Dot => return Err(Errno::EINVAL),
            Last::Parent => return Err(Errno::ENOTEMPTY),
            Last::Root => return Err(Errno::EBUSY),
            Last::Name { .. } => {}
        }
        if device.is_none() {
            return Err(Errno::EROFS);
        }
        let found = entry.found()?.ok_or(Errno::ENOENT)?;
        if !found.directory {
            return Err(Errno::ENOTDIR);
        }
        Ok(error)
    }

    /// C's `unlink`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(file(Base::WORKING, unsafe { bytes(path) }))
    }

    /// C's `rmdir`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn rmdir(path: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(directory(Base::WORKING, unsafe { bytes(path) }))
    }
}
