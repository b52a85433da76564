//! `open`, `openat`, `creat`: POSIX.1-2024 XSH.
//!
//! The mode of a new file is not used: WASI has no permissions. An access mode of 0, which is `O_RDONLY` elsewhere, is
//! taken for it.

/// Flags of `open`. The lowest five are the runtime's fdflags, the four from bit 12 on its oflags.
pub mod flags {
    use core::ffi::c_int;

    /// Writes append.
    pub const APPEND: c_int = 1;
    /// Make the file if it is missing.
    pub const CREAT: c_int = 1 << 12;
    /// Fail unless it is a directory.
    pub const DIRECTORY: c_int = 2 << 12;
    /// Fail if it is there.
    pub const EXCL: c_int = 4 << 12;
    /// Make it empty.
    pub const TRUNC: c_int = 8 << 12;
    /// Fail if it is a symbolic link.
    pub const NOFOLLOW: c_int = 0x0100_0000;
    /// For executing.
    pub const EXEC: c_int = 0x0200_0000;
    /// For reading.
    pub const RDONLY: c_int = 0x0400_0000;
    /// For looking entries up.
    pub const SEARCH: c_int = 0x0800_0000;
    /// For writing.
    pub const WRONLY: c_int = 0x1000_0000;
    /// For both.
    pub const RDWR: c_int = RDONLY | WRONLY;
}

#[cfg(target_family = "wasm")]
pub use opening::real;

#[cfg(target_family = "wasm")]
mod opening {
    use super::flags;
    use crate::errno::{Errno, Result};
    use crate::paths::directory::{self, Base};
    use crate::paths::target::{Follow, Target, Which};
    use crate::unistd::null;
    use crate::wasi::{self, Fd, lookupflags, rights};
    use core::ffi::{c_int, c_void};
    use wasikit_preopen::{Last, Place, last};

    /// All rights but those of sockets.
    const ALL: u64 = rights::SOCK_SHUTDOWN - 1;
    const READ: u64 = rights::FD_READ | rights::FD_READDIR;
    const WRITE: u64 =
        rights::FD_WRITE | rights::FD_ALLOCATE | rights::FD_FILESTAT_SET_SIZE | rights::FD_DATASYNC;

    /// With both, a symbolic link is not one too many but no directory.
    const LINK_OR_DIRECTORY: c_int = flags::NOFOLLOW | flags::DIRECTORY;

    unsafe extern "C" {
        /// `base` points to a `Base`, whose layout is ours.
        fn __wasikit_directory_opened(fd: Fd, base: *const c_void, path: *const u8, len: usize);
    }

    /// Without `*at` functions nobody asks by which path a directory was opened.
    #[unsafe(export_name = "default:__wasikit_directory_opened")]
    extern "C" fn note_nothing(_: Fd, _: *const c_void, _: *const u8, _: usize) {}

    /// The rights that an access mode stands for.
    fn rights_of(flags: c_int) -> Result<u64> {
        let both = flags & flags::RDWR;
        let neither = flags & (flags::SEARCH | flags::EXEC);
        if both != 0 && neither != 0 {
            return Err(Errno::EINVAL);
        }
        let mut rights = ALL;
        if both == flags::WRONLY || neither != 0 {
            rights &= !READ;
        }
        if both & flags::WRONLY == 0 {
            rights &= !WRITE;
        }
        Ok(rights)
    }

    /// The rights to ask for when a directory has refused more: those that it passes on, if what matters is among them.
    fn passed_on(fd: Fd, wanted: u64) -> Result<(u64, u64)> {
        let passed = wasi::fd_fdstat_get(fd)?.rights_inheriting & ALL;
        let essential = wanted & (rights::FD_READ | rights::FD_WRITE);
        if essential & !passed != 0 {
            return Err(Errno::EACCES);
        }
        Ok((wanted & passed, passed))
    }

    /// What opening gives where the runtime knows nothing.
    #[inline(never)]
    fn elsewhere(target: &Target<'_>, flags: c_int) -> Result<Fd> {
        let creates = flags & flags::CREAT != 0;
        if target.place == Place::Absent {
            return Err(if creates { Errno::EROFS } else { Errno::ENOENT });
        }
        if creates && flags & flags::EXCL != 0 {
            return Err(Errno::EEXIST);
        }
        if flags & (flags::CREAT | flags::WRONLY | flags::TRUNC) != 0 {
            return Err(Errno::EISDIR);
        }
        directory::virtual_number(target.canonical)
    }

    /// The flags that have a meaning together with the others.
    fn meant(mut flags: c_int) -> c_int {
        if flags & flags::CREAT == 0 {
            flags &= !flags::EXCL;
        }
        if flags & flags::DIRECTORY != 0 {
            // What is no directory is not opened, and what is one has nothing to cut off.
            flags &= !flags::TRUNC;
        }
        flags
    }

    /// Opens what `path` names and returns the runtime's descriptor, or the number of a virtual directory.
    pub fn real(base: Base, path: &[u8], flags: c_int) -> Result<Fd> {
        let flags = meant(flags);
        let creates = flags & flags::CREAT != 0;
        let fd = if creates && matches!(last(path), Last::Name { slash: true }) {
            Err(Errno::EISDIR)
        } else {
            open_once(base, path, flags).or_else(|error| null::in_place_of(error, path, flags))
        };
        let fd = fd.map_err(|error| {
            let error = match error {
                Errno::ELOOP
                    if flags & LINK_OR_DIRECTORY == LINK_OR_DIRECTORY
                        && path.last() != Some(&b'/') =>
                {
                    Errno::ENOTDIR
                }
                Errno::EISDIR => error,
                _ => return error,
            };
            // Errors on the way to the last name come first.
            match Target::exact(base, path, Follow::No) {
                Ok(_) | Err(Errno::ENOTCAPABLE) => error,
                Err(first) => first,
            }
        })?;
        if !creates || flags & flags::WRONLY != 0 || fd >= directory::VIRTUAL {
            return Ok(fd);
        }
        // Some runtimes let whoever may create a file write to it. The second time it is there.
        wasi::fd_close(fd)?;
        open_once(
            base,
            path,
            flags & !(flags::CREAT | flags::EXCL | flags::TRUNC),
        )
    }

    #[inline(never)]
    fn open_once(base: Base, path: &[u8], flags: c_int) -> Result<Fd> {
        let wanted = rights_of(flags)?;
        let make_new = flags & (flags::CREAT | flags::EXCL) == flags::CREAT | flags::EXCL;
        let (follow, lookup) = if make_new || flags & flags::NOFOLLOW != 0 {
            (Follow::No, 0)
        } else {
            (Follow::Yes, lookupflags::SYMLINK_FOLLOW)
        };
        // `as` keeps the lowest bits, which is what is wanted.
        let open_flags = (flags >> 12) as u16 & 15;
        let state_flags = flags as u16 & 31;
        let mut target = Target::at(base, path, follow, Which::First)?;
        let mut asked = (wanted, ALL);
        let fd = loop {
            let Place::Real { fd, path } = target.place else {
                return elsewhere(&target, flags);
            };
            match wasi::path_open(fd, lookup, path, open_flags, asked.0, asked.1, state_flags) {
                Ok(opened) => break opened,
                Err(error) => {
                    let narrowed = match error {
                        Errno::ENOTCAPABLE => passed_on(fd, wanted)?,
                        _ => asked,
                    };
                    if narrowed == asked {
                        target.refused(error)?;
                    }
                    asked = narrowed;
                }
            }
        };
        if !directory::is_virtual(fd) {
            // What was opened for writing is no directory.
            let kept = if flags & flags::WRONLY == 0 {
                path
            } else {
                &[]
            };
            // SAFETY: either definition reads the base and the path only.
            unsafe {
                __wasikit_directory_opened(fd, (&raw const base).cast(), kept.as_ptr(), kept.len());
            }
        }
        Ok(fd)
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::flags;
    use crate::errno::{self, Result};
    use crate::paths::directory::Base;
    use crate::paths::target::bytes;
    use crate::unistd::descriptor;
    use core::ffi::{c_char, c_int, c_void};

    /// Opens what `path` names and returns the C descriptor.
    pub fn open_at(base: Base, path: &[u8], flags: c_int) -> Result<c_int> {
        descriptor::adopt(super::real(base, path, flags)?)
    }

    /// C's `open`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn open(
        path: *const c_char,
        flags: c_int,
        _mode: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::or_minus_one(open_at(Base::WORKING, unsafe { bytes(path) }, flags))
    }

    /// C's `creat`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn creat(path: *const c_char, _mode: u32) -> c_int {
        let flags = flags::CREAT | flags::TRUNC | flags::WRONLY;
        // SAFETY: by this function's contract.
        errno::or_minus_one(open_at(Base::WORKING, unsafe { bytes(path) }, flags))
    }
}
