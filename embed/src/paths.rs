//! The `path_` functions: what is done with names below a directory that is open.

use crate::errno::{
    EXIST, Errno, INVAL, ISDIR, NOENT, NOTDIR, NOTEMPTY, PERM, Result, XDEV, answered, number,
};
use crate::files::{attributes, set_times};
use crate::host;
use crate::layout::{node, state};
use crate::memory::{check, copy, load32, store32};
use crate::nodes::{self, kind, length, link, new, unlink, writable};
use crate::numbers::{CREATE, DIRECTORY, EXCLUSIVE, FOLLOW, TRUNCATE, WRITE};
use crate::open::{Open, Target, add_here, add_of_host, close, either, find};
use crate::room;
use crate::walk::{Place, walk};

/// The same for two directories, which must be on one side.
fn both(
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

/// What `path_open` is asked for besides the path.
struct Wanted {
    how: u32,
    base: u32,
    inheriting: u32,
    flags: u32,
}

/// Opens a file or makes one; its number.
fn open_at(state: u32, folder: Open, place: Place, wanted: &Wanted) -> Result<u32> {
    let is_wanted = |flag| wanted.how & flag != 0;
    let writes = wanted.base & WRITE != 0;
    if is_wanted(CREATE) && is_wanted(DIRECTORY) {
        return Err(INVAL);
    }
    if is_wanted(CREATE) && is_wanted(EXCLUSIVE) && place.node.is_some() {
        return Err(EXIST);
    }
    let node = match place.node {
        None if is_wanted(CREATE) => {
            if place.slash {
                return Err(ISDIR);
            }
            writable(state)?;
            let made = new(state, node::FILE)?;
            if let Err(error) = link(state, place.folder, place.name, place.size, made) {
                nodes::release(state, made);
                return Err(error);
            }
            made
        }
        _ => place.existing()?,
    };
    match kind(node) {
        node::LINK => return Err(crate::errno::LOOP),
        node::DIRECTORY => {
            if is_wanted(CREATE | TRUNCATE) || writes && !is_wanted(DIRECTORY) {
                return Err(ISDIR);
            }
        }
        _ => {
            if is_wanted(DIRECTORY) {
                return Err(NOTDIR);
            }
            if writes || is_wanted(TRUNCATE) {
                writable(state)?;
            }
        }
    }
    let (_, inheriting) = folder.rights();
    let file = add_here(
        state,
        node,
        wanted.base & inheriting,
        wanted.inheriting & inheriting,
        wanted.flags,
    )?;
    if is_wanted(TRUNCATE) && kind(node) == node::FILE && length(node) > 0 {
        nodes::resize(state, node, 0)?;
        nodes::touch(state, node);
    }
    Ok(file)
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_open(
    state: u32,
    folder: u32,
    flags: u32,
    path: u32,
    size: u32,
    how: u32,
    base: u64,
    inheriting: u64,
    file_flags: u32,
    file: u32,
) -> i32 {
    let answer = state + state::ANSWER;
    let opened = find(state, folder).and_then(|target| match target {
        Target::Host(folder) => {
            answered(host::path_open(
                folder, flags, path, size, how, base, inheriting, file_flags, answer,
            ))?;
            let value = load32(answer);
            add_of_host(state, value).inspect_err(|_| {
                // The program cannot be told its number.
                host::fd_close(value);
            })
        }
        Target::Here(open) => {
            let exclusive = how & (CREATE | EXCLUSIVE) == CREATE | EXCLUSIVE;
            let follow = flags & FOLLOW != 0 && !exclusive;
            let place = walk(open.node(), path, size, follow)?;
            // Rights beyond the lowest 32 are not given.
            let wanted = Wanted {
                how,
                base: base as u32,
                inheriting: inheriting as u32,
                flags: file_flags & 31,
            };
            open_at(state, open, place, &wanted)
        }
    });
    number(opened.and_then(|number| {
        check(file, 4).inspect_err(|_| {
            // Nor here.
            let _ = close(state, number);
        })?;
        store32(file, number);
        Ok(())
    }))
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
fn named(place: &Place) -> Result<(u32, u32)> {
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

/// Whether a directory is `above` or below it.
fn is_below(above: u32, mut folder: u32) -> bool {
    loop {
        if folder == above {
            return true;
        }
        let parent = load32(folder + node::PARENT);
        if parent == folder || parent == 0 {
            return false;
        }
        folder = parent;
    }
}

fn rename(state: u32, from: &Place, to: &Place) -> Result<()> {
    let (_, node) = named(from)?;
    from.existing()?;
    if to.node.is_some() {
        named(to)?;
    }
    let is_directory = kind(node) == node::DIRECTORY;
    if !is_directory && to.slash {
        return Err(NOTDIR);
    }
    if is_directory && is_below(node, to.folder) {
        return Err(INVAL);
    }
    if to.node == Some(node) {
        return Ok(());
    }
    if let Some(old) = to.node {
        match (is_directory, kind(old) == node::DIRECTORY) {
            (true, false) => return Err(NOTDIR),
            (false, true) => return Err(ISDIR),
            (true, true) if length(old) > 0 => return Err(NOTEMPTY),
            _ => {}
        }
    }
    writable(state)?;
    // The name may be freed with the entry that it stands in, so the new entry is made first; it needs the old one gone.
    if let Some(old) = to.entry {
        unlink(state, to.folder, old)?;
    }
    link(state, to.folder, to.name, to.size, node)?;
    let entry = nodes::find(from.folder, from.name, from.size).ok_or(NOENT)?;
    unlink(state, from.folder, entry)
}

#[unsafe(no_mangle)]
extern "C" fn embedded_path_rename(
    state: u32,
    folder: u32,
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
        |folder, to_folder| host::path_rename(folder, path, size, to_folder, to, to_size),
        |from, target| {
            let from = walk(from.node(), path, size, false)?;
            let to = walk(target.node(), to, to_size, false)?;
            rename(state, &from, &to)
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
