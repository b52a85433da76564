//! Directories from which relative paths count: the working directory, and virtual descriptors.

use super::PATH_MAX;
use super::table;
use crate::errno::{Errno, Result};
use crate::wasi::{self, Fd, filetype};
use core::ffi::c_int;
use core::ptr;
use wasikit_preopen::Table;

/// C's `AT_FDCWD`.
pub const AT_FDCWD: c_int = -2;

/// The first of the numbers that stand for directories above preopens.
pub const VIRTUAL: Fd = 0x4000_0000;
/// The first number beyond them.
const VIRTUAL_END: Fd = 0x6000_0000;
/// Bits of such a number that say how many bytes of the preopen's path are meant.
const LEN_BITS: u32 = 12;

/// A directory from which relative paths count.
///
/// It carries the function that knows its path, so that programs which only use the working directory link no other.
#[derive(Clone, Copy)]
pub struct Base {
    /// The runtime's descriptor; no real one for the working directory and for virtual directories.
    pub fd: Fd,
    pub(super) path: fn(Fd) -> Result<&'static [u8]>,
}

impl Base {
    /// The working directory.
    pub const WORKING: Self = Self {
        fd: Fd::MAX,
        path: path_of_working,
    };

    /// Whether the runtime knows the directory.
    #[inline]
    pub const fn is_real(self) -> bool {
        self.fd < VIRTUAL
    }

    /// Why the runtime did not take it for a directory.
    #[inline(never)]
    pub fn kind_error(self) -> Errno {
        match wasi::fd_fdstat_get(self.fd) {
            Ok(state) if state.filetype != filetype::DIRECTORY => Errno::ENOTDIR,
            _ => Errno::EBADF,
        }
    }

    /// Its canonical path.
    #[inline]
    pub fn path(self) -> Result<&'static [u8]> {
        (self.path)(self.fd)
    }
}

/// The layout is an agreement with `wasikit run --native`, which writes where the program starts before it does
/// (`toolchain/src/run/native.rs`); every other program starts at the root, the empty path.
#[repr(C)]
struct Working {
    path: [u8; PATH_MAX],
    len: usize,
}

#[unsafe(export_name = "exported:__wasikit_working_directory")]
static mut WORKING: Working = Working {
    path: [0; PATH_MAX],
    len: 0,
};

/// The working directory: a canonical path without leading slash.
#[inline]
pub fn working() -> &'static [u8] {
    let pointer = &raw const WORKING;
    // SAFETY: wasip1 has one thread; only `set_working` writes, and it does not call back.
    let working = unsafe { &*pointer };
    working.path.get(..working.len).unwrap_or_default()
}

/// [`working`] for [`Base::WORKING`], once for all functions on paths.
#[inline(never)]
fn path_of_working(_: Fd) -> Result<&'static [u8]> {
    Ok(working())
}

/// Makes a canonical path the working directory.
pub fn set_working(path: &[u8]) -> Result<()> {
    let pointer = &raw mut WORKING;
    // SAFETY: as above; `path` comes from a caller's buffer.
    let working = unsafe { &mut *pointer };
    let room = working.path.get_mut(..path.len());
    let room = room.ok_or(Errno::ENAMETOOLONG)?;
    // SAFETY: the room is as long as the path, which lies elsewhere.
    unsafe { ptr::copy_nonoverlapping(path.as_ptr(), room.as_mut_ptr(), path.len()) };
    working.len = path.len();
    Ok(())
}

/// What becomes of the canonical path of a directory when `from` is moved to `to`: `to` and the rest of it, if it was there or
/// below.
pub fn after_move<'p>(path: &'p [u8], from: &[u8]) -> Option<&'p [u8]> {
    match path.strip_prefix(from)? {
        rest @ ([] | [b'/', ..]) => Some(rest),
        _ => None,
    }
}

/// A directory was moved: the working directory in it goes along. One whose new path is too long stays where it was.
pub fn moved(from: &[u8], to: &[u8]) {
    let Some(rest) = after_move(working(), from) else {
        return;
    };
    let (place, len) = (rest.as_ptr(), rest.len());
    let pointer = &raw mut WORKING;
    if to.len() + len > PATH_MAX {
        return;
    }
    let first = pointer.cast::<u8>();
    // SAFETY: both the rest of the path and its new place are within the buffer.
    unsafe { ptr::copy(place, first.wrapping_add(to.len()), len) };
    // SAFETY: the path is in a walk's memory, and there is room for it.
    unsafe { ptr::copy_nonoverlapping(to.as_ptr(), first, to.len()) };
    // SAFETY: wasip1 has one thread.
    unsafe { (*pointer).len = to.len() + len };
}

/// Whether a descriptor stands for a directory above preopens.
#[inline]
pub fn is_virtual(fd: Fd) -> bool {
    (VIRTUAL..VIRTUAL_END).contains(&fd)
}

/// The number of a directory above preopens: which preopen is below it, and how much of its path is meant.
pub fn virtual_number(canonical: &[u8]) -> Result<Fd> {
    let preopen = table::get().at_or_below(canonical).map_or(0, Table::number);
    // It is the beginning of a path that is shorter than PATH_MAX, 1 << LEN_BITS.
    let number = VIRTUAL | (preopen << LEN_BITS) | canonical.len() as u32;
    if preopen >= (VIRTUAL_END - VIRTUAL) >> LEN_BITS {
        return Err(Errno::EMFILE);
    }
    Ok(number)
}

/// The canonical path of a virtual descriptor.
pub fn virtual_path(fd: Fd) -> Result<&'static [u8]> {
    let number = fd & (VIRTUAL - 1);
    let len = (number & ((1 << LEN_BITS) - 1)) as usize;
    if len == 0 {
        return Ok(&[]);
    }
    let path = table::get().path_at(number >> LEN_BITS);
    path.and_then(|path| path.get(..len)).ok_or(Errno::EBADF)
}
