//! What a call on a path acts on.

use super::PATH_MAX;
use super::directory::Base;
use super::table;
use super::uncovered;
use crate::errno::{Errno, Result};
use crate::wasi::{self, Fd, filetype, lookupflags};
use core::ffi::{CStr, c_char};
use wasikit_preopen::{Buffers, Error, Kind, Look, Mode, Place, Route, has_parent, walk};

/// Working space of one walk.
pub struct Space {
    /// For the path reached.
    pub canonical: [u8; PATH_MAX],
    /// For the path still to be walked.
    pub pending: [u8; PATH_MAX],
}

impl Space {
    /// An unused one.
    pub const NEW: Self = Self {
        canonical: [0; PATH_MAX],
        pending: [0; PATH_MAX],
    };
}

/// Two for `rename` and `link`, which have two paths, and one for the record of opened directories.
static mut SPACES: [Space; 3] = [Space::NEW; 3];

/// Whether a symbolic link at the end of a path is followed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Follow {
    /// It is.
    Yes,
    /// It is what the call acts on.
    No,
}

impl Follow {
    /// The runtime's lookup flags for a path. With a slash behind it, a link is followed whatever the call says, and so it
    /// is with `/.`, which runtimes may strike out.
    #[inline]
    pub fn flags(self, path: &[u8]) -> u32 {
        if self == Self::Yes || matches!(path, [.., b'/'] | [.., b'/', b'.']) {
            lookupflags::SYMLINK_FOLLOW
        } else {
            0
        }
    }
}

/// Which of the paths of a call.
#[derive(Clone, Copy)]
pub enum Which {
    /// The only one, or the first.
    First,
    /// The second.
    Second,
    /// That of a directory which the call starts from.
    Record,
}

/// A path that has been looked up as far as need be.
pub struct Target<'p> {
    /// Where it leads.
    pub place: Place<'p>,
    /// The canonical path, if the mode was exact or the place is virtual.
    pub canonical: &'p [u8],
    /// False where the mode was exact and the place is known to be empty.
    pub present: bool,
    base: Base,
    path: &'p [u8],
    follow: Follow,
    which: Which,
    mode: Mode,
}

/// The bytes of a C path.
///
/// # Safety
/// `path` is a NUL-terminated string that outlives the result.
#[inline]
pub unsafe fn bytes<'p>(path: *const c_char) -> &'p [u8] {
    // SAFETY: by this function's contract.
    unsafe { CStr::from_ptr(path) }.to_bytes()
}

impl<'p> Target<'p> {
    /// Looks a path up from the working directory.
    pub fn new(path: &'p [u8], follow: Follow) -> Result<Self> {
        Self::at(Base::WORKING, path, follow, Which::First)
    }

    /// Looks a path up from a directory.
    pub fn at(base: Base, path: &'p [u8], follow: Follow, which: Which) -> Result<Self> {
        Self::look_up(base, path, follow, which, Mode::Quick)
    }

    /// Looks a path up in full: `canonical` becomes true.
    pub fn exact(base: Base, path: &'p [u8], follow: Follow) -> Result<Self> {
        Self::exact_in(Which::First, base, path, follow)
    }

    /// The same in another working space.
    pub fn exact_in(which: Which, base: Base, path: &'p [u8], follow: Follow) -> Result<Self> {
        Self::look_up(base, path, follow, which, Mode::Exact)
    }

    #[inline(never)]
    fn look_up(
        base: Base,
        path: &'p [u8],
        follow: Follow,
        which: Which,
        mode: Mode,
    ) -> Result<Self> {
        let mut target = Self {
            place: Place::Absent,
            canonical: &[],
            present: true,
            base,
            path,
            follow,
            which,
            mode,
        };
        target.resolve()?;
        Ok(target)
    }

    fn resolve(&mut self) -> Result<()> {
        let path = self.path;
        if path.is_empty() {
            return Err(Errno::ENOENT);
        }
        if path.len() >= PATH_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        let table = table::get();
        let mut base = &[][..];
        if path.first() != Some(&b'/') {
            // A runtime's directory is left to the runtime, which does not know what lies inside it as a preopen.
            if self.mode == Mode::Quick && self.base.is_real() {
                // `.` is the directory itself, even where no path leads to it any more.
                let walked = table.is_nested() && path != b".";
                let known = walked.then(|| self.base.path());
                let Some(Ok(known)) = known else {
                    let fd = self.base.fd;
                    self.place = Place::Real { fd, path };
                    return Ok(());
                };
                base = known;
            } else {
                base = self.base.path()?;
                // Most paths: a name below the preopen in which the program runs, with nothing to walk.
                if self.mode == Mode::Quick
                    && base.is_empty()
                    && !table.is_nested()
                    && path.first() != Some(&b'.')
                    && !has_parent(path)
                    && let Some(cover) = table.cover(base)
                {
                    let fd = cover.slot.fd();
                    self.place = Place::Real { fd, path };
                    return Ok(());
                }
            }
        }
        let space = (&raw mut SPACES)
            .cast::<Space>()
            .wrapping_add(self.which as usize);
        // SAFETY: wasip1 has one thread, and a call uses a space for one path at a time.
        let space = unsafe { &mut *space };
        let route = Route {
            base,
            path,
            follow: self.follow == Follow::Yes,
            mode: self.mode,
        };
        let buffers = Buffers {
            canonical: &mut space.canonical,
            pending: &mut space.pending,
        };
        let mut runtime = Runtime { present: true };
        let walked = walk(table, &mut runtime, route, buffers);
        self.present = runtime.present;
        match walked {
            Ok((place, canonical)) => {
                self.place = place;
                self.canonical = canonical;
                // Of a path from the root the runner tells which capability lacked.
                if place == Place::Absent && base.is_empty() {
                    uncovered::note(path);
                }
                Ok(())
            }
            Err(error) => {
                // Where it led before is written over.
                self.place = Place::Absent;
                if error == Error::NOT_FOUND && base.is_empty() {
                    uncovered::note(path);
                }
                Err(Errno(error.0))
            }
        }
    }

    /// The runtime has refused the target with `error`: if that may be for a link or a `..` that leads elsewhere, walks
    /// the path in full, once. Otherwise returns the error that C sees.
    #[inline(never)]
    pub fn refused(&mut self, error: Errno) -> Result<()> {
        let seen = match error {
            Errno::ENOTCAPABLE => Errno::EACCES,
            // Runtimes count the links of a long chain in their own ways.
            Errno::EPERM | Errno::ELOOP => error,
            other => {
                if other == Errno::EBADF && self.base.is_real() {
                    return Err(self.base.kind_error());
                }
                if other == Errno::ENOENT && self.path.first() == Some(&b'/') {
                    uncovered::note(self.path);
                }
                return Err(other);
            }
        };
        if self.mode == Mode::Exact {
            return Err(seen);
        }
        self.mode = Mode::Exact;
        self.resolve().map_err(|other| match other {
            Errno::ENOTCAPABLE => seen,
            other => other,
        })
    }

    /// Calls `act` with the descriptor and path, again if the path has to be walked in full; `elsewhere` decides for
    /// places that the runtime does not know.
    #[inline]
    pub fn act<T>(
        &mut self,
        elsewhere: impl Fn(&Self) -> Result<T>,
        act: impl Fn(Fd, &[u8]) -> Result<T>,
    ) -> Result<T> {
        loop {
            let Place::Real { fd, path } = self.place else {
                return elsewhere(self);
            };
            match act(fd, path) {
                Ok(value) => return Ok(value),
                Err(error) => self.refused(error)?,
            }
        }
    }

    /// The error of a call that needs what a place the runtime does not know cannot give: `there` for a directory above
    /// preopens, ENOENT for what is not in one.
    #[inline]
    pub fn absent(&self, there: Errno) -> Errno {
        match self.place {
            Place::Virtual => there,
            _ => Errno::ENOENT,
        }
    }

    /// The error of a call that would write to a place the runtime does not know: `there` for a directory above preopens.
    #[inline]
    pub fn read_only(&self, there: Errno) -> Errno {
        match self.place {
            Place::Virtual => there,
            _ => Errno::EROFS,
        }
    }
}

/// Looks at single entries for the walk.
pub struct Runtime {
    /// The walk has not met its end as a missing entry.
    pub present: bool,
}

impl Look for Runtime {
    fn look(
        &mut self,
        fd: u32,
        path: &[u8],
        target: &mut [u8],
    ) -> core::result::Result<Kind, Error> {
        let state = match wasi::path_filestat_get(fd, 0, path) {
            Ok(state) => state,
            Err(Errno::ENOENT) => return Ok(Kind::Absent),
            Err(error) => return Err(Error(error.0)),
        };
        match state.filetype {
            filetype::DIRECTORY => Ok(Kind::Directory),
            filetype::SYMBOLIC_LINK => {
                // SAFETY: the slice is writable.
                match unsafe { wasi::path_readlink(fd, path, target.as_mut_ptr(), target.len()) } {
                    Ok(size) if size < target.len() => Ok(Kind::Link(size)),
                    Ok(_) => Err(Error::TOO_LONG),
                    Err(error) => Err(Error(error.0)),
                }
            }
            _ => Ok(Kind::Other),
        }
    }

    fn missing(&mut self) {
        self.present = false;
    }
}
