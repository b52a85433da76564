//! `path_rename`.

use crate::errno::{INVAL, ISDIR, NOENT, NOTDIR, NOTEMPTY, Result};
use crate::host;
use crate::layout::node;
use crate::memory::load32;
use crate::nodes::{self, kind, length, link, unlink, writable};
use crate::paths::{both, named};
use crate::walk::{Place, walk};

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
