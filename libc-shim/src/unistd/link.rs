//! `link`, `linkat`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::Base;
    use crate::paths::entry::Entry;
    use crate::paths::target::{Follow, Target, Which, bytes};
    use crate::wasi::{self, filetype};
    use core::ffi::{c_char, c_int};
    use wasikit_preopen::Place;

    /// Links `old` as `new`. The runtime need not follow symbolic links here, so `old` is walked in full for that.
    pub fn link_at(
        old_directory: Base,
        old: &[u8],
        new_directory: Base,
        new: &[u8],
        follow: bool,
    ) -> Result<()> {
        let source = Entry::new(old_directory, old, Which::First);
        let made = Entry::new(new_directory, new, Which::Second);
        // With a slash or a dot behind it, either would have to be a directory.
        let named = source.is_named() && made.is_named();
        let result = if source.has_slash() || made.has_slash() || !named {
            Err(Errno::EPERM)
        } else {
            link_entries(old_directory, old, &made, follow)
        };
        result.map_err(|error| {
            let first = not_linked(old_directory, old, &made, follow, error);
            match first.unwrap_or_else(|first| first) {
                // The link would have to be followed from a directory of which no path is known any more.
                Errno::ENOTCAPABLE => Errno::EACCES,
                error => error,
            }
        })
    }

    fn source_of(base: Base, path: &[u8], follow: bool) -> Result<Target<'_>> {
        if follow {
            Target::exact(base, path, Follow::Yes)
        } else {
            Target::at(base, path, Follow::No, Which::First)
        }
    }

    fn link_entries(base: Base, old: &[u8], made: &Entry<'_>, follow: bool) -> Result<()> {
        let mut old = source_of(base, old, follow)?;
        let mut new = made.target()?;
        loop {
            let Place::Real { fd, path } = old.place else {
                return Err(old.absent(Errno::EPERM));
            };
            let Place::Real {
                fd: new_fd,
                path: new_path,
            } = new.place
            else {
                return Err(new.read_only(Errno::EEXIST));
            };
            match wasi::path_link(fd, 0, path, new_fd, new_path) {
                Ok(()) => return Ok(()),
                Err(Errno::ENOTCAPABLE | Errno::EPERM)
                    if old.refused(Errno::ENOTCAPABLE).is_ok() => {}
                Err(error) => new.refused(error)?,
            }
        }
    }

    /// Why `old` was not linked.
    fn not_linked(
        base: Base,
        old: &[u8],
        made: &Entry<'_>,
        follow: bool,
        error: Errno,
    ) -> Result<Errno> {
        let following = if follow { Follow::Yes } else { Follow::No };
        let flags = following.flags(old);
        let source = Target::exact(base, old, following);
        // Without a known path of its directory the source may lie in any preopen.
        let comparable = !matches!(source, Err(Errno::ENOTCAPABLE));
        let mut source = match source {
            Err(Errno::ENOTCAPABLE) => source_of(base, old, follow),
            found => found,
        }?;
        let directory = source.act(
            |target| Err(target.absent(Errno::EISDIR)),
            |fd, path| {
                let state = wasi::path_filestat_get(fd, flags, path)?;
                Ok(state.filetype == filetype::DIRECTORY)
            },
        );
        let directory = match directory {
            Err(Errno::EISDIR) => true,
            result => result?,
        };
        let device = match source.place {
            Place::Real { fd, .. } => Some(fd),
            _ => None,
        };
        made.not_made(false, error)?;
        // Some runtimes say EIO where the host says EXDEV.
        if comparable && made.device()? != device || error == Errno::EIO {
            return Err(Errno::EXDEV);
        }
        Ok(if directory { Errno::EPERM } else { error })
    }

    /// C's `link`. A symbolic link as `old` is linked itself, as Linux does.
    ///
    /// # Safety
    /// Both paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn link(old: *const c_char, new: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        let old = unsafe { bytes(old) };
        // SAFETY: by this function's contract.
        let new = unsafe { bytes(new) };
        errno::zero_or_minus_one(link_at(Base::WORKING, old, Base::WORKING, new, false))
    }
}
