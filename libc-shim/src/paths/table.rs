//! The preopens of the process, read from the runtime when the first path is looked up.

use super::PATH_MAX;
use super::target::{Runtime, Space};
use crate::errno::{Errno, Result};
use crate::stdlib::early;
use crate::wasi::{self, Fd};
use core::ptr;
use core::slice;
use wasikit_preopen::{Buffers, Mode, Route, Slot, Table, walk};

/// The first descriptor that may be a preopen: the standard streams are before it.
const FIRST: Fd = 3;

/// So many descriptors in a row that are no preopens end the search for more.
const LONGEST_HOLE: Fd = 64;

/// Bytes for preopens that a program has without asking for memory, and that it asks for when they are used up.
const ROOM: usize = 1024;
const MORE_ROOM: usize = 65536;

static mut TABLE: Table<'static> = Table::new();
static mut FILLED: bool = false;
static mut FIRST_ROOM: [u64; ROOM / 8] = [0; ROOM / 8];
static mut FREE: *mut u8 = (&raw mut FIRST_ROOM).cast();
static mut LEFT: usize = ROOM;

/// Where a guest path is made canonical.
static mut SPACE: Space = Space::NEW;
/// Where the runtime writes a guest path.
static mut NAME: [u8; PATH_MAX] = [0; PATH_MAX];

/// The table, filled if it was not yet. The reference must not outlive the call that asked for it.
#[inline]
pub fn get() -> &'static mut Table<'static> {
    // SAFETY: wasip1 has one thread.
    if unsafe { !FILLED } {
        fill();
    }
    present()
}

/// The table as it is.
#[inline]
fn present() -> &'static mut Table<'static> {
    let pointer = &raw mut TABLE;
    // SAFETY: wasip1 has one thread, and callers drop the reference before they call anything that gets another.
    unsafe { &mut *pointer }
}

/// Reads the preopens. One that there is no memory for is left out.
#[inline(never)]
fn fill() {
    // SAFETY: wasip1 has one thread.
    unsafe { FILLED = true };
    let name = (&raw mut NAME).cast::<u8>();
    let (mut fd, mut hole) = (FIRST, 0);
    while hole < LONGEST_HOLE {
        hole += 1;
        if let Ok(wasi::Prestat { tag: 0, name_len }) = wasi::fd_prestat_get(fd)
            && name_len <= PATH_MAX
        {
            hole = 0;
            // SAFETY: the name is as long as the runtime said, and there is room for it.
            if unsafe { wasi::fd_prestat_dir_name(fd, name, name_len) }.is_ok() {
                // SAFETY: the bytes are initialised, and nobody writes them while the slice lives.
                let mut name = unsafe { slice::from_raw_parts(name, name_len) };
                // Some runtimes count a closing NUL.
                if let [before @ .., 0] = name {
                    name = before;
                }
                let _ = add(fd, name);
            }
        }
        fd += 1;
    }
}

/// Adds a preopen.
fn add(fd: Fd, path: &[u8]) -> Result<()> {
    let table = present();
    let pointer = &raw mut SPACE;
    // SAFETY: wasip1 has one thread, and nobody else uses this space.
    let space = unsafe { &mut *pointer };
    let buffers = Buffers {
        canonical: &mut space.canonical,
        pending: &mut space.pending,
    };
    let route = Route {
        base: &[],
        path,
        follow: false,
        mode: Mode::Lexical,
    };
    let mut runtime = Runtime { present: true };
    let (_, path) = walk(table, &mut runtime, route, buffers).map_err(|error| Errno(error.0))?;

    let size = size_of::<Slot<'static>>() + path.len().next_multiple_of(8);
    // SAFETY: wasip1 has one thread.
    if unsafe { LEFT } < size {
        let more = early::allocate(MORE_ROOM).ok_or(Errno::ENOMEM)?;
        // SAFETY: wasip1 has one thread.
        unsafe { FREE = more.cast() };
        // SAFETY: wasip1 has one thread.
        unsafe { LEFT = MORE_ROOM };
    }
    // SAFETY: wasip1 has one thread.
    let slot = unsafe { FREE }.cast::<Slot<'static>>();
    let name = slot.wrapping_add(1).cast::<u8>();
    // SAFETY: wasip1 has one thread.
    unsafe { FREE = slot.cast::<u8>().wrapping_add(size) };
    // SAFETY: wasip1 has one thread.
    unsafe { LEFT -= size };
    // SAFETY: there is room for the path, which lies elsewhere.
    unsafe { ptr::copy_nonoverlapping(path.as_ptr(), name, path.len()) };
    // SAFETY: these bytes are initialised and are never written again.
    let path = unsafe { slice::from_raw_parts(name, path.len()) };
    // SAFETY: there is room for a slot, and the place is aligned for one.
    unsafe { slot.write(Slot::new(path, fd)) };
    // SAFETY: the slot is initialised, and nobody writes it but through its cells.
    table.register(unsafe { &*slot });
    Ok(())
}

/// Adds a preopen that the program names.
pub fn register(fd: Fd, path: &[u8]) -> Result<()> {
    get();
    add(fd, path)
}

/// Forgets the preopens; the next path reads them from the runtime again.
pub fn reset() {
    *present() = Table::new();
    // SAFETY: wasip1 has one thread.
    unsafe { FILLED = false }
}

unsafe extern "C" {
    fn __wasikit_directories_lost(preopen: Fd);
}

/// Without `*at` functions no paths of directories are kept.
#[unsafe(export_name = "default:__wasikit_directories_lost")]
extern "C" fn none_kept(_: Fd) {}

/// A descriptor was closed: if it was a preopen, its capability is gone. (In this module, not in one for the C edge, so that
/// it is linked with the table.)
#[unsafe(export_name = "strong:__wasikit_preopen_closed")]
extern "C" fn preopen_closed(fd: Fd) {
    // SAFETY: either definition takes any number.
    unsafe { __wasikit_directories_lost(fd) };
    present().unregister(fd);
}

/// A descriptor was moved.
#[unsafe(export_name = "strong:__wasikit_preopen_renumbered")]
extern "C" fn preopen_renumbered(from: Fd, to: Fd) {
    present().renumber(from, to);
}
