//! `path_open`.

use crate::errno::{EXIST, INVAL, ISDIR, NOTDIR, Result, answered, number};
use crate::host;
use crate::layout::{node, state};
use crate::memory::{check, load32, store32};
use crate::nodes::{self, kind, length, link, new, writable};
use crate::numbers::{CREATE, DIRECTORY, EXCLUSIVE, FOLLOW, TRUNCATE, WRITE};
use crate::open::{Open, Target, add_here, add_of_host, close, find};
use crate::walk::{Place, walk};

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
