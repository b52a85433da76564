//! Walking a path through the tree that the preopens make.

use crate::component::{append, has_parent, skip_slashes, split_first};
use crate::name::{below, parent};
use crate::table::Table;

/// Symbolic links that a walk follows before it gives up, as many as Linux follows.
const MAX_LINKS: u32 = 40;

/// The longest name that a directory can have an entry for.
const NAME_MAX: usize = 255;

/// What the runtime knows about one directory entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A directory.
    Directory,
    /// A symbolic link; its target has been written to the front of the buffer, this many bytes.
    Link(usize),
    /// Anything else.
    Other,
    /// There is no such entry.
    Absent,
}

/// Access to single directory entries.
pub trait Look {
    /// Looks at the entry `path` below the descriptor `fd`. `path` has no symbolic link before its last component and
    /// none of `.`, `..`. The target of a symbolic link goes into `target`; one that does not fit is an error.
    fn look(&mut self, fd: u32, path: &[u8], target: &mut [u8]) -> Result<Kind, Error>;

    /// The walk ends at an entry that was looked at and is not there.
    fn missing(&mut self) {}
}

/// How much of the path is walked here and how much is left to the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// As soon as the rest of the path lies in one preopen whatever the symbolic links, it is left to the runtime.
    Quick,
    /// Every component is looked at, so the place's canonical path is true.
    Exact,
    /// Nothing is looked at: every name is taken for a directory. This makes the guest path of a preopen canonical, which
    /// has no symbolic links, for the tree begins with it.
    Lexical,
}

/// Where a path leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'p> {
    /// Below a preopen.
    Real {
        /// The preopen's descriptor.
        fd: u32,
        /// The path below it, never empty: `.` for the preopen itself.
        path: &'p [u8],
    },
    /// A directory above preopens that no preopen has. It can be read, not written.
    Virtual,
    /// An entry of a directory of the latter kind, that is not there and cannot be made.
    Absent,
}

/// Why a path leads nowhere: an error number of WASI, one of those below or the one with which `look` failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error(pub u16);

impl Error {
    /// ELOOP: too many symbolic links.
    pub const LOOP: Self = Self(32);
    /// ENAMETOOLONG: it does not fit the buffers.
    pub const TOO_LONG: Self = Self(37);
    /// ENOENT: a component is missing, or the path is empty.
    pub const NOT_FOUND: Self = Self(44);
    /// ENOTDIR: a component is no directory.
    pub const NOT_DIRECTORY: Self = Self(54);
}

/// A path and how it is meant.
#[derive(Clone, Copy, Debug)]
pub struct Route<'p> {
    /// The canonical path of the directory from which a relative path counts.
    pub base: &'p [u8],
    /// The path.
    pub path: &'p [u8],
    /// A symbolic link as last component is followed. One with a slash behind it always is.
    pub follow: bool,
    /// How much is walked here.
    pub mode: Mode,
}

/// Working space. Paths that fit neither are too long.
#[derive(Debug)]
pub struct Buffers<'b> {
    /// For the path reached.
    pub canonical: &'b mut [u8],
    /// For the path still to be walked.
    pub pending: &'b mut [u8],
}

/// Walks a path.
///
/// Returned are the place and the canonical path, which in [`Mode::Exact`] has no symbolic links (but may have the last
/// one, without `follow`) and in [`Mode::Quick`] is that of the part walked here.
pub fn walk<'b>(
    table: &Table<'_>,
    look: &mut dyn Look,
    route: Route<'_>,
    buffers: Buffers<'b>,
) -> Result<(Place<'b>, &'b [u8]), Error> {
    let Buffers { canonical, pending } = buffers;
    // The path reached is `canonical[..len]`, what is still to be walked `pending[start..]`.
    let mut len = 0;
    let mut start = pending.len();
    if route.path.is_empty() && route.mode != Mode::Lexical {
        return Err(Error::NOT_FOUND);
    }
    prepend(pending, &mut start, route.path)?;
    if !matches!(route.path, [b'/', ..]) && !route.base.is_empty() {
        len = append(canonical, 0, route.base).ok_or(Error::TOO_LONG)?;
    }
    let mut links = 0;
    let mut absent = false;
    let mut slash = false;
    loop {
        let reached = canonical.get(..len).unwrap_or_default();
        let rest = skip_slashes(pending.get(start..).unwrap_or_default());
        start = pending.len() - rest.len();
        if rest.is_empty() {
            break;
        }
        let (component, after) = split_first(rest);
        let next = pending.len() - after.len();
        if matches!(component, b".") {
            start = next;
            continue;
        }
        if route.mode == Mode::Quick
            && let Some(cover) = table.cover(reached)
            && !cover.slot.nested()
            && !has_parent(rest)
        {
            break;
        }
        if matches!(component, b"..") {
            len = parent(reached).len();
            start = next;
            continue;
        }
        let before = len;
        len = append(canonical, len, component).ok_or(Error::TOO_LONG)?;
        slash = !after.is_empty();
        let is_last = skip_slashes(after).is_empty();
        let reached = canonical.get(..len).unwrap_or_default();
        let mut kind = Kind::Directory;
        if route.mode == Mode::Lexical {
        } else if let Some(cover) = table.cover(reached) {
            // The root of a preopen is a directory.
            if !cover.rest.is_empty() {
                if is_last && !slash && !route.follow {
                    start = next;
                    break;
                }
                let target = pending.get_mut(..start).unwrap_or_default();
                kind = look.look(cover.slot.fd(), cover.rest, target)?;
                if kind == Kind::Absent && cover.slot.nested() && table.is_above(reached) {
                    kind = Kind::Directory;
                }
            }
        } else if !table.is_above(reached) {
            if component.len() > NAME_MAX {
                return Err(Error::TOO_LONG);
            }
            kind = Kind::Absent;
            absent = true;
        }
        start = next;
        match kind {
            Kind::Directory => slash = false,
            Kind::Link(size) => {
                links += 1;
                if links > MAX_LINKS {
                    return Err(Error::LOOP);
                }
                let target = pending.get(..size).unwrap_or_default();
                len = match target {
                    [] => return Err(Error::NOT_FOUND),
                    [b'/', ..] => 0,
                    _ => before,
                };
                move_up(pending, &mut start, size)?;
                slash = false;
            }
            Kind::Other if slash => return Err(Error::NOT_DIRECTORY),
            Kind::Absent if !is_last => return Err(Error::NOT_FOUND),
            Kind::Absent | Kind::Other => {
                if kind == Kind::Absent {
                    look.missing();
                }
                start = pending.len();
                break;
            }
        }
    }
    // What is left is the runtime's; or nothing is, but a slash that the runtime must see.
    let rest = pending.get(start..).unwrap_or_default();
    let mut whole = len;
    if slash && start == pending.len() || !rest.is_empty() {
        whole = append(canonical, len, rest).ok_or(Error::TOO_LONG)?;
    }
    let canonical: &'b [u8] = canonical;
    let reached = canonical.get(..len).unwrap_or_default();
    let place = if absent {
        Place::Absent
    } else if let Some(cover) = table.cover(reached) {
        let whole = canonical.get(..whole).unwrap_or_default();
        let path = match below(whole, cover.slot.path()) {
            None | Some([] | [b'/']) => b".",
            Some(path) => path,
        };
        let fd = cover.slot.fd();
        Place::Real { fd, path }
    } else {
        Place::Virtual
    };
    Ok((place, reached))
}

/// Puts `path` before `pending[start..]`.
#[inline]
fn prepend(pending: &mut [u8], start: &mut usize, path: &[u8]) -> Result<(), Error> {
    let begin = start.checked_sub(path.len()).ok_or(Error::TOO_LONG)?;
    let room = pending.get_mut(begin..).unwrap_or_default();
    let mut path = path.iter();
    for slot in room {
        let Some(byte) = path.next() else { break };
        *slot = *byte;
    }
    *start = begin;
    Ok(())
}

/// Moves `pending[..size]` to before `pending[start..]`, from its end to its beginning, for the two places may overlap.
#[inline]
fn move_up(pending: &mut [u8], start: &mut usize, size: usize) -> Result<(), Error> {
    let begin = start.checked_sub(size).ok_or(Error::TOO_LONG)?;
    let mut step = size;
    while step > 0 {
        step -= 1;
        let byte = pending.get(step).copied().unwrap_or_default();
        if let Some(slot) = pending.get_mut(begin + step) {
            *slot = byte;
        }
    }
    *start = begin;
    Ok(())
}
