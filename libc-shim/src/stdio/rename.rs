//! `rename`: POSIX.1-2024 XSH. Renaming from one preopen to another works wherever the
//! runtime can do it.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::{self, Base};
    use crate::paths::entry::Entry;
    use crate::paths::table;
    use crate::paths::target::{Target, Which, bytes};
    use crate::wasi;
    use core::ffi::{c_char, c_int};
    use wasikit_preopen::Place;

    /// Renames `old` to `new`, where nothing may be if it is not to be `replaced`.
    pub fn rename_at(
        old_directory: Base,
        old: &[u8],
        new_directory: Base,
        new: &[u8],
        replaced: bool,
    ) -> Result<()> {
        let old = Entry::new(old_directory, old, Which::First);
        let new = Entry::new(new_directory, new, Which::Second);
        let result = if !replaced && matches!(new.found(), Ok(Some(_))) {
            Err(Errno::EEXIST)
        } else if !old.is_named() || !new.is_named() {
            Err(Errno::EBUSY)
        } else if (old.has_slash() || new.has_slash()) && !is_directory(&old) {
            Err(Errno::ENOTDIR)
        } else {
            rename_entries(&old, &new)
        };
        result
            .map_err(|error| not_renamed(&old, &new, error, replaced).unwrap_or_else(|first| first))
    }

    fn is_directory(entry: &Entry<'_>) -> bool {
        matches!(entry.found(), Ok(Some(found)) if found.directory)
    }

    unsafe extern "C" {
        fn __wasikit_prepare_move() -> bool;
        fn __wasikit_directory_moved(
            old: *const u8,
            old_len: usize,
            new: *const u8,
            new_len: usize,
        );
    }

    /// Without `*at` functions nobody keeps the paths of open directories.
    #[unsafe(export_name = "default:__wasikit_prepare_move")]
    extern "C" fn nothing_to_move() -> bool {
        false
    }

    #[unsafe(export_name = "default:__wasikit_directory_moved")]
    extern "C" fn move_nothing(_: *const u8, _: usize, _: *const u8, _: usize) {}

    fn rename_entries(old: &Entry<'_>, new: &Entry<'_>) -> Result<()> {
        // A directory that is moved takes the working directory and open ones along, whose paths are kept.
        // SAFETY: either definition may be called at any time.
        let opened = unsafe { __wasikit_prepare_move() };
        if !opened && directory::working().is_empty() {
            return rename_targets(&mut old.target()?, &mut new.target()?);
        }
        let (mut old, mut new) = (old.exact_target()?, new.exact_target()?);
        rename_targets(&mut old, &mut new)?;
        let (from, to) = (old.canonical, new.canonical);
        if from.is_empty() || to.is_empty() {
            return Ok(());
        }
        directory::moved(from, to);
        // SAFETY: both are slices.
        unsafe { __wasikit_directory_moved(from.as_ptr(), from.len(), to.as_ptr(), to.len()) };
        Ok(())
    }

    fn rename_targets(old: &mut Target<'_>, new: &mut Target<'_>) -> Result<()> {
        loop {
            let Place::Real { fd, path } = old.place else {
                return Err(old.read_only(Errno::EBUSY));
            };
            let Place::Real {
                fd: new_fd,
                path: new_path,
            } = new.place
            else {
                return Err(new.read_only(Errno::EBUSY));
            };
            // A preopen cannot be moved, nor can a directory with one below it.
            if path == b"." || new_path == b"." || table::get().is_strictly_above(old.canonical) {
                return Err(Errno::EBUSY);
            }
            match wasi::path_rename(fd, path, new_fd, new_path) {
                Ok(()) => return Ok(()),
                Err(Errno::ENOTCAPABLE | Errno::EPERM)
                    if old.refused(Errno::ENOTCAPABLE).is_ok() => {}
                Err(error) => new.refused(error)?,
            }
        }
    }

    /// Why `old` was not renamed to `new`.
    fn not_renamed(
        old: &Entry<'_>,
        new: &Entry<'_>,
        error: Errno,
        replaced: bool,
    ) -> Result<Errno> {
        let device = old.device()?;
        // Some runtimes say EIO where the host says EXDEV.
        if new.device()? != device || error == Errno::EIO {
            return Err(Errno::EXDEV);
        }
        if !old.is_named() || !new.is_named() {
            let taken = old.is_named() && !replaced;
            return Err(if taken { Errno::EEXIST } else { Errno::EBUSY });
        }
        if device.is_none() {
            return Err(Errno::EROFS);
        }
        let moved = old.found()?.ok_or(Errno::ENOENT)?;
        let present = new.found()?;
        if !replaced && present.is_some() {
            return Err(Errno::EEXIST);
        }
        if !moved.directory && (old.has_slash() || new.has_slash()) {
            return Err(Errno::ENOTDIR);
        }
        if moved.mounted || present.is_some_and(|found| found.mounted) {
            return Err(match present {
                Some(found) if found.directory && !moved.directory => Errno::EISDIR,
                Some(found) if moved.directory && !found.directory => Errno::ENOTDIR,
                _ => Errno::EBUSY,
            });
        }
        Ok(error)
    }

    /// C's `rename`.
    ///
    /// # Safety
    /// Both paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn rename(old: *const c_char, new: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        let old = unsafe { bytes(old) };
        // SAFETY: by this function's contract.
        let new = unsafe { bytes(new) };
        errno::zero_or_minus_one(rename_at(Base::WORKING, old, Base::WORKING, new, true))
    }
}
