//! `chown`, `lchown`, `fchown`, `fchownat`: POSIX.1-2024 XSH. Files have no owners here: all belong to user 0.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::Base;
    use crate::paths::target::{Follow, Target, Which, bytes};
    use crate::unistd::descriptor;
    use crate::wasi;
    use core::ffi::{c_char, c_int};

    /// Leaving an owner as it is succeeds, changing one is not permitted.
    fn change(owner: u32, group: u32) -> Result<()> {
        let kept = |id: u32| id == 0 || id == u32::MAX;
        if kept(owner) && kept(group) {
            Ok(())
        } else {
            Err(Errno::EPERM)
        }
    }

    /// Gives what `path` names an owner and a group.
    pub fn change_at(
        base: Base,
        path: &[u8],
        follow: Follow,
        owner: u32,
        group: u32,
    ) -> Result<()> {
        let flags = follow.flags(path);
        Target::at(base, path, follow, Which::First)?.act(
            |target| Err(target.absent(Errno::EROFS)),
            |fd, path| wasi::path_filestat_get(fd, flags, path).map(drop),
        )?;
        change(owner, group)
    }

    /// C's `chown`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn chown(path: *const c_char, owner: u32, group: u32) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(change_at(Base::WORKING, path, Follow::Yes, owner, group))
    }

    /// C's `lchown`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lchown(path: *const c_char, owner: u32, group: u32) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(change_at(Base::WORKING, path, Follow::No, owner, group))
    }

    /// C's `fchown`.
    #[unsafe(no_mangle)]
    pub extern "C" fn fchown(fd: c_int, owner: u32, group: u32) -> c_int {
        let result = descriptor::kind(fd).and_then(|_| change(owner, group));
        errno::zero_or_minus_one(result)
    }
}
