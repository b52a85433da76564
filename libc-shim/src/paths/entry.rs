//! Calls that make, remove or rename a directory entry: the last name of their path, and which of several errors C sees.
//!
//! The runtime knows one preopen at a time and reports what its host finds first. So when a call has failed, the errors are
//! looked for in the order in which Linux does: the directory of the entry, the form of the last name, the mount, the entry
//! itself. A call that succeeds pays nothing for this.

use super::PATH_MAX;
use super::directory::Base;
use super::target::{Follow, Target, Which};
use crate::errno::{Errno, Result};
use crate::wasi::{self, Fd, filetype, lookupflags};
use wasikit_preopen::{Last, Place, last};

/// The longest name that an entry can have.
const NAME_MAX: usize = 255;

/// The entry that a path names, as a call means it that makes, removes or renames it: a symbolic link is not followed,
/// not even with a slash behind.
#[derive(Clone, Copy)]
pub struct Entry<'p> {
    /// The path without slashes behind it.
    path: &'p [u8],
    /// Bytes of the path with them.
    len: usize,
    /// What its last component is.
    pub last: Last,
    base: Base,
    which: Which,
}

/// What an existing entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// It is a directory.
    pub directory: bool,
    /// A preopen is there, or a directory above preopens.
    pub mounted: bool,
}

impl<'p> Entry<'p> {
    /// The entry of a path.
    #[inline(never)]
    pub fn new(base: Base, path: &'p [u8], which: Which) -> Self {
        let mut kept = path;
        while let [rest @ .., b'/'] = kept {
            if rest.is_empty() {
                break;
            }
            kept = rest;
        }
        Self {
            path: kept,
            len: path.len(),
            last: last(path),
            base,
            which,
        }
    }

    /// Whether the path ends in a name, and not in `.`, `..` or nothing; an empty path does not end in one of these either.
    #[inline]
    pub const fn is_named(&self) -> bool {
        matches!(self.last, Last::Name { .. }) || self.path.is_empty()
    }

    /// Whether a slash follows the name, so that it can only mean a directory.
    #[inline]
    pub const fn has_slash(&self) -> bool {
        matches!(self.last, Last::Name { slash: true })
    }

    /// Where the entry is.
    #[inline]
    pub fn target(&self) -> Result<Target<'p>> {
        self.check_length()?;
        Target::at(self.base, self.path, Follow::No, self.which)
    }

    /// Where the entry is, with its canonical path if that of the directory it counts from is known.
    pub fn exact_target(&self) -> Result<Target<'p>> {
        self.check_length()?;
        self.walk(self.path, Follow::No)
    }

    /// A path in full, or as far as the runtime goes if the directory it counts from has no known path.
    fn walk(&self, path: &'p [u8], follow: Follow) -> Result<Target<'p>> {
        match Target::exact_in(self.which, self.base, path, follow) {
            Err(Errno::ENOTCAPABLE) => Target::at(self.base, path, follow, self.which),
            result => result,
        }
    }

    fn look_up(&self, path: &'p [u8], follow: Follow) -> Result<Place<'p>> {
        self.walk(path, follow).map(|target| target.place)
    }

    /// A path may be neither empty nor too long: the first thing that a kernel looks at.
    #[inline]
    const fn check_length(&self) -> Result<()> {
        match self.len {
            0 => Err(Errno::ENOENT),
            1..PATH_MAX => Ok(()),
            _ => Err(Errno::ENAMETOOLONG),
        }
    }

    /// The preopen that holds the entry's directory; `None` if that is a directory above preopens.
    #[inline(never)]
    pub fn device(&self) -> Result<Option<Fd>> {
        self.check_length()?;
        let mut directory = self.path;
        while let [rest @ .., byte] = directory
            && *byte != b'/'
        {
            directory = rest;
        }
        if directory.is_empty() {
            directory = b".";
        }
        match self.look_up(directory, Follow::Yes)? {
            Place::Absent => Err(Errno::ENOENT),
            Place::Virtual => Ok(None),
            Place::Real { path: b".", fd } => Ok(Some(fd)),
            Place::Real { fd, path } => {
                let state = wasi::path_filestat_get(fd, lookupflags::SYMLINK_FOLLOW, path)?;
                if state.filetype == filetype::DIRECTORY {
                    Ok(Some(fd))
                } else {
                    Err(Errno::ENOTDIR)
                }
            }
        }
    }

    /// What is there now, if anything.
    #[inline(never)]
    pub fn found(&self) -> Result<Option<Found>> {
        let mut name = 0;
        for byte in self.path {
            name = if *byte == b'/' { 0 } else { name + 1 };
        }
        if name > NAME_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        let directory = match self.look_up(self.path, Follow::No)? {
            Place::Absent => return Ok(None),
            Place::Virtual | Place::Real { path: b".", .. } => {
                return Ok(Some(Found {
                    directory: true,
                    mounted: true,
                }));
            }
            Place::Real { fd, path } => match wasi::path_filestat_get(fd, 0, path) {
                Ok(state) => state.filetype == filetype::DIRECTORY,
                Err(Errno::ENOENT) => return Ok(None),
                Err(error) => return Err(error),
            },
        };
        Ok(Some(Found {
            directory,
            mounted: false,
        }))
    }

    /// The error of a call that would have made this entry, a directory if `directory` says so, and failed with `error`.
    pub fn not_made(&self, directory: bool, error: Errno) -> Result<Errno> {
        let device = self.device()?;
        if !self.is_named() || self.found()?.is_some() {
            return Err(Errno::EEXIST);
        }
        if self.has_slash() && !directory {
            return Err(Errno::ENOENT);
        }
        if device.is_none() {
            return Err(Errno::EROFS);
        }
        Ok(error)
    }

    /// Makes the entry by `act`.
    pub fn make(&self, directory: bool, act: impl Fn(Fd, &[u8]) -> Result<()>) -> Result<()> {
        let result = if self.is_named() && (directory || !self.has_slash()) {
            self.act(Errno::EEXIST, act)
        } else {
            Err(Errno::EEXIST)
        };
        result.map_err(|error| {
            self.not_made(directory, error)
                .unwrap_or_else(|first| first)
        })
    }

    /// Calls `act` with the entry's place. Where a preopen is, the error is `mounted`.
    pub fn act(&self, mounted: Errno, act: impl Fn(Fd, &[u8]) -> Result<()>) -> Result<()> {
        self.target()?.act(
            |target| Err(target.read_only(mounted)),
            |fd, path| match path {
                b"." => Err(mounted),
                path => act(fd, path),
            },
        )
    }
}
