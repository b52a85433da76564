//! The `path_` functions: what is done with names below a directory that is open.

use crate::attributes::{attributes, set_times};
use crate::errno::{
    EXIST, Errno, INVAL, ISDIR, NOENT, NOTDIR, NOTEMPTY, PERM, Result, XDEV, number,
};
use crate::host;
use crate::layout::node;
use crate::memory::{check, copy, load32, store32};
use crate::nodes::{self, kind, length, link, new, unlink, writable};
use crate::numbers::FOLLOW;
use crate::open::{Open, Target, either, find};
use crate::room;
use crate::walk::{Place, walk};

/// The same for two directories, which must be on one side.
pub fn both(
    state: u32,
    first: u32,
    second: u32,
    there: impl FnOnce(u32, u32) -> i32,
    here: impl FnOnce(Open, Open) -> Result<()>,
) -> i32 {
    match (find(state, first), find(state, second)) {
        (Ok(Target::Host(first)), Ok(Target::Host(second))) => there(first, second),
        (Ok(Target::Here(first)), Ok(Target::Here(second))) => number(here(first, second)),
        (Err(Errno(number)), _) | (_, Err(Errno(number))) => number,
        _ => number(Err(XDEV)),
    }
}

/// A place for something new: nothing is there, and it has a name.
fn vacant(place: &Place) -> Result<()> {
    match place.node {
        Some(_) => Err(EXIST),
        None => Ok(()),
    }
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_create_directory(state: u32, folder: u32, path: u32, size: u32) -> i32 {
    either(
        state,
        folder,
        |folder| host::path_create_directory(folder, path, size),
        |open| {
            let place = walk(open.node(), path, size, false)?;
            vacant(&place)?;
            writable(state)?;
            let made = new(state, node::DIRECTORY)?;
            link(state, place.folder, place.name, place.size, made).inspect_err(|_| {
                nodes::release(state, made);
            })
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_filestat_get(
    state: u32,
    folder: u32,
    flags: u32,
    path: u32,
    size: u32,
    to: u32,
) -> i32 {
    either(
        state,
        folder,
        |folder| host::path_filestat_get(folder, flags, path, size, to),
        |open| {
            let place = walk(open.node(), path, size, flags & FOLLOW != 0)?;
            attributes(place.existing()?, to)
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_filestat_set_times(
    state: u32,
    folder: u32,
    flags: u32,
    path: u32,
    size: u32,
    accessed: u64,
    modified: u64,
    which: u32,
) -> i32 {
    either(
        state,
        folder,
        |folder| {
            host::path_filestat_set_times(folder, flags, path, size, accessed, modified, which)
        },
        |open| {
            let place = walk(open.node(), path, size, flags & FOLLOW != 0)?;
            set_times(state, place.existing()?, accessed, modified, which)
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_link(
    state: u32,
    folder: u32,
    flags: u32,
    path: u32,
    size: u32,
    to_folder: u32,
    to: u32,
    to_size: u32,
) -> i32 {
    both(
        state,
        folder,
        to_folder,
        |folder, to_folder| host::path_link(folder, flags, path, size, to_folder, to, to_size),
        |from, target| {
            let old = walk(from.node(), path, size, flags & FOLLOW != 0)?.existing()?;
            let place = walk(target.node(), to, to_size, false)?;
            vacant(&place)?;
            if kind(old) == node::DIRECTORY {
                return Err(PERM);
            }
            if place.slash {
                return Err(NOENT);
            }
            writable(state)?;
            link(state, place.folder, place.name, place.size, old)
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_readlink(
    state: u32,
    folder: u32,
    path: u32,
    size: u32,
    to: u32,
    room: u32,
    done: u32,
) -> i32 {
    either(
        state,
        folder,
        |folder| host::path_readlink(folder, path, size, to, room, done),
        |open| {
            let node = walk(open.node(), path, size, false)?.existing()?;
            if kind(node) != node::LINK {
                return Err(INVAL);
            }
            let some = length(node).min(room);
            check(to, some)?;
            check(done, 4)?;
            copy(to, load32(node + node::DATA), some);
            store32(done, some);
            Ok(())
        },
    )
}

/// The entry that is to be removed or moved, and its node.
pub fn named(place: &Place) -> Result<(u32, u32)> {
    match (place.entry, place.node) {
        (Some(entry), Some(node)) => Ok((entry, node)),
        // `.` and `..`, whose removal POSIX refuses.
        (None, Some(_)) => Err(INVAL),
        _ => Err(NOENT),
    }
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_remove_directory(state: u32, folder: u32, path: u32, size: u32) -> i32 {
    either(
        state,
        folder,
        |folder| host::path_remove_directory(folder, path, size),
        |open| {
            let place = walk(open.node(), path, size, false)?;
            let (entry, node) = named(&place)?;
            if kind(node) != node::DIRECTORY {
                return Err(NOTDIR);
            }
            writable(state)?;
            if length(node) > 0 {
                return Err(NOTEMPTY);
            }
            unlink(state, place.folder, entry)
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_unlink_file(state: u32, folder: u32, path: u32, size: u32) -> i32 {
    either(
        state,
        folder,
        |folder| host::path_unlink_file(folder, path, size),
        |open| {
            let place = walk(open.node(), path, size, false)?;
            if place.node.is_some_and(|node| kind(node) == node::DIRECTORY) {
                return Err(ISDIR);
            }
            let (entry, _) = named(&place)?;
            place.existing()?;
            writable(state)?;
            unlink(state, place.folder, entry)
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_symlink(
    state: u32,
    target: u32,
    target_size: u32,
    folder: u32,
    path: u32,
    size: u32,
) -> i32 {
    either(
        state,
        folder,
        |folder| host::path_symlink(target, target_size, folder, path, size),
        |open| {
            check(target, target_size)?;
            let place = walk(open.node(), path, size, false)?;
            vacant(&place)?;
            if place.slash || target_size == 0 {
                return Err(NOENT);
            }
            writable(state)?;
            let made = new(state, node::LINK)?;
            let filled = room::take(state, target_size).and_then(|text| {
                copy(text, target, target_size);
                store32(made + node::DATA, text);
                store32(made + node::LENGTH, target_size);
                store32(made + node::ROOM, target_size);
                link(state, place.folder, place.name, place.size, made)
            });
            filled.inspect_err(|_| nodes::release(state, made))
        },
    )
}
