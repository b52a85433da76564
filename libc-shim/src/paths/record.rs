//! The paths by which directories were opened: kept in programs that link something that asks, the `*at` functions.
//!
//! What is opened for reading may be a directory: its path is kept as it was given, behind the path that it counts from. Only
//! when somebody asks is the runtime asked whether it is one, and the path walked in full: the first would cost a program that
//! opens files a call for each. The record of a descriptor is dropped when its number is used again.

use crate::paths::directory::{Base, after_move};
use crate::paths::target::{Follow, Target, Which};
use crate::paths::{PATH_MAX, table};
use crate::wasi::{self, Fd, filetype};
use core::ffi::c_void;
use core::ptr;
use core::slice;
use wasikit_preopen::Place;

use crate::replaceable::{free, malloc};

/// One directory. The bytes of its path follow in memory.
struct Entry {
    next: *mut Entry,
    fd: Fd,
    len: usize,
    /// The path has been walked, and has no leading slash any more.
    canonical: bool,
}

/// How many lists there are: a descriptor's entry is in that of its number's last bits.
const LISTS: usize = 64;

static mut FIRST: [*mut Entry; LISTS] = [ptr::null_mut(); LISTS];

/// The head of a list.
fn head(index: usize) -> *mut *mut Entry {
    (&raw mut FIRST)
        .cast::<*mut Entry>()
        .wrapping_add(index % LISTS)
}

/// The pointer that leads to the entry of a descriptor, or the last one of its list.
fn find(fd: Fd) -> *mut *mut Entry {
    let mut link = head(fd as usize);
    loop {
        // SAFETY: `link` is the head of a list or the `next` of an entry.
        let entry = unsafe { link.read() };
        if entry.is_null() {
            return link;
        }
        // SAFETY: entries of the list are initialised.
        if unsafe { (*entry).fd } == fd {
            return link;
        }
        // SAFETY: as above.
        link = unsafe { &raw mut (*entry).next };
    }
}

/// Forgets a descriptor.
fn drop_entry(fd: Fd) {
    let link = find(fd);
    // SAFETY: `find` returns a link of the list.
    let old = unsafe { link.read() };
    if !old.is_null() {
        // SAFETY: entries of the list are initialised.
        let next = unsafe { (*old).next };
        // SAFETY: `find` returns a link of the list.
        unsafe { link.write(next) };
        // SAFETY: entries come from `malloc`, and nothing refers to this one any more.
        unsafe { free(old.cast()) };
    }
}

/// Keeps the path made of these parts, and returns its entry, or NULL for want of memory.
fn keep(fd: Fd, parts: [&[u8]; 4], canonical: bool) -> *mut Entry {
    let len = parts.iter().fold(0, |sum: usize, part| sum + part.len());
    // SAFETY: `malloc` takes any size.
    let entry = unsafe { malloc(size_of::<Entry>() + len) }.cast::<Entry>();
    if entry.is_null() {
        return entry;
    }
    let mut end = entry.wrapping_add(1).cast::<u8>();
    for part in parts {
        // SAFETY: the path has its room behind the entry.
        unsafe { ptr::copy_nonoverlapping(part.as_ptr(), end, part.len()) };
        end = end.wrapping_add(part.len());
    }
    let first = head(fd as usize);
    // SAFETY: it is the head of a list.
    let next = unsafe { first.read() };
    let new = Entry {
        next,
        fd,
        len,
        canonical,
    };
    // SAFETY: the memory is fresh and large enough.
    unsafe { entry.write(new) };
    // SAFETY: as above.
    unsafe { first.write(entry) };
    entry
}

/// The path of an entry.
///
/// # Safety
/// `entry` is one of the list and stays there while the result is used.
unsafe fn path_in(entry: *mut Entry) -> &'static [u8] {
    // SAFETY: entries of the list are initialised.
    let len = unsafe { (*entry).len };
    // SAFETY: the path lies behind the entry.
    unsafe { slice::from_raw_parts(entry.wrapping_add(1).cast(), len) }
}

#[unsafe(export_name = "strong:__wasikit_directory_opened")]
unsafe extern "C" fn opened(fd: Fd, base: *const c_void, path: *const u8, len: usize) {
    // SAFETY: the caller passes a base.
    let base = unsafe { base.cast::<Base>().read() };
    // SAFETY: the caller passes a slice.
    let path = unsafe { slice::from_raw_parts(path, len) };
    drop_entry(fd);
    if path.is_empty() {
        return;
    }
    if path.first() == Some(&b'/') {
        keep(fd, [path, &[], &[], &[]], false);
        return;
    }
    // To ask for the path of an open directory costs more than to ask what was opened.
    if base.is_real() && !is_directory(fd) {
        return;
    }
    let Ok(from) = base.path() else { return };
    if from.len() + path.len() + 2 < PATH_MAX {
        keep(fd, [b"/", from, b"/", path], false);
    } else {
        keep_walked(fd, base, path);
    }
}

/// Keeps the canonical path of `path` if it still leads to the descriptor, and returns its entry, or NULL.
fn keep_walked(fd: Fd, base: Base, path: &[u8]) -> *mut Entry {
    let target = Target::exact_in(Which::Record, base, path, Follow::Yes);
    drop_entry(fd);
    match target {
        Ok(target) if leads_to(target.place, fd) => {
            keep(fd, [target.canonical, &[], &[], &[]], true)
        }
        _ => ptr::null_mut(),
    }
}

/// Whether the directory at `place` is the one that is open as `fd`.
fn leads_to(place: Place<'_>, fd: Fd) -> bool {
    let Place::Real { fd: preopen, path } = place else {
        return false;
    };
    let found = wasi::path_filestat_get(preopen, 0, path);
    let (Ok(found), Ok(open)) = (found, wasi::fd_filestat_get(fd)) else {
        return false;
    };
    found.ino == open.ino && found.dev == open.dev
}

fn is_directory(fd: Fd) -> bool {
    wasi::fd_fdstat_get(fd).is_ok_and(|state| state.filetype == filetype::DIRECTORY)
}

/// The canonical path by which a directory was opened.
pub fn path_of(fd: Fd) -> Option<&'static [u8]> {
    // SAFETY: `find` returns a link of the list.
    let mut entry = unsafe { find(fd).read() };
    if entry.is_null() {
        return None;
    }
    // SAFETY: entries of the list are initialised.
    if !unsafe { (*entry).canonical } {
        // SAFETY: the entry is of the list, where it stays until it has been walked.
        let path = unsafe { path_in(entry) };
        entry = keep_walked(fd, Base::WORKING, path);
        if entry.is_null() {
            return None;
        }
    }
    // SAFETY: the entry is of the list, where it stays until its number is opened anew.
    Some(unsafe { path_in(entry) })
}

/// Every directory's path is walked now, for later it may lead elsewhere; whether there is any.
#[unsafe(export_name = "strong:__wasikit_prepare_move")]
extern "C" fn prepare_move() -> bool {
    // A path that cannot be walked any more is forgotten, as are those of files, so each turn of the loop makes one entry
    // less to do.
    while let Some(fd) = find_raw() {
        if !is_directory(fd) || path_of(fd).is_none() {
            drop_entry(fd);
        }
    }
    // SAFETY: these are the heads of the lists.
    (0..LISTS).any(|index| unsafe { !head(index).read().is_null() })
}

/// A descriptor whose path has not been walked.
fn find_raw() -> Option<Fd> {
    for index in 0..LISTS {
        // SAFETY: it is the head of a list.
        let mut entry = unsafe { head(index).read() };
        while !entry.is_null() {
            // SAFETY: entries of the list are initialised.
            if unsafe { !(*entry).canonical } {
                // SAFETY: as above.
                return Some(unsafe { (*entry).fd });
            }
            // SAFETY: as above.
            entry = unsafe { (*entry).next };
        }
    }
    None
}

#[unsafe(export_name = "strong:__wasikit_directory_moved")]
unsafe extern "C" fn directory_moved(
    old: *const u8,
    old_len: usize,
    new: *const u8,
    new_len: usize,
) {
    // SAFETY: the caller passes slices.
    let from = unsafe { slice::from_raw_parts(old, old_len) };
    // SAFETY: as above.
    let to = unsafe { slice::from_raw_parts(new, new_len) };
    for index in 0..LISTS {
        move_entries(index, from, to);
    }
}

/// Moves what lies in `from`, of one list.
fn move_entries(index: usize, from: &[u8], to: &[u8]) {
    // SAFETY: it is the head of a list.
    let mut entry = unsafe { head(index).read() };
    while !entry.is_null() {
        // SAFETY: entries of the list are initialised.
        let next = unsafe { (*entry).next };
        // SAFETY: the entry is of the list, where it stays until it is replaced below.
        if let Some(rest) = after_move(unsafe { path_in(entry) }, from) {
            // SAFETY: entries of the list are initialised.
            let fd = unsafe { (*entry).fd };
            // The new entry comes before all others, so it is not met again.
            let fresh = keep(fd, [to, rest, &[], &[]], true);
            drop_older(head(index), entry);
            if fresh.is_null() {
                return;
            }
        }
        entry = next;
    }
}

/// A descriptor has been closed and is about to be forgotten: if it was a preopen, what was opened in it is now known to the
/// runtime alone.
#[unsafe(export_name = "strong:__wasikit_directories_lost")]
extern "C" fn directories_lost(preopen: Fd) {
    if table::get().path_of(preopen).is_none() || !prepare_move() {
        return;
    }
    for index in 0..LISTS {
        // SAFETY: it is the head of a list.
        let mut entry = unsafe { head(index).read() };
        while !entry.is_null() {
            // SAFETY: entries of the list are initialised.
            let next = unsafe { (*entry).next };
            // SAFETY: the entry is of the list, where it stays until it is dropped below.
            let cover = table::get().cover(unsafe { path_in(entry) });
            if cover.is_some_and(|cover| cover.slot.fd() == preopen) {
                drop_older(head(index), entry);
            }
            entry = next;
        }
    }
}

/// Takes an entry out of its list and frees it.
fn drop_older(mut link: *mut *mut Entry, entry: *mut Entry) {
    loop {
        // SAFETY: `link` is the head of a list or the `next` of an entry.
        let here = unsafe { link.read() };
        if here.is_null() {
            return;
        }
        // SAFETY: entries of the list are initialised.
        let next = unsafe { &raw mut (*here).next };
        if here == entry {
            // SAFETY: the entry is of the list.
            let after = unsafe { next.read() };
            // SAFETY: as above.
            unsafe { link.write(after) };
            // SAFETY: entries come from `malloc`, and nothing refers to this one any more.
            unsafe { free(here.cast()) };
            return;
        }
        link = next;
    }
}
