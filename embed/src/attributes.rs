//! What is known about a file besides its contents: attributes, times, flags and rights.

use crate::errno::{INVAL, NOTCAPABLE, Result};
use crate::files::file_with;
use crate::host;
use crate::layout::{entry, node};
use crate::memory::{check, load32, load64, store8, store64, zero};
use crate::nodes::{self, kind, length, now, writable};
use crate::numbers::{ACCESSED, ACCESSED_NOW, MODIFIED, MODIFIED_NOW, WRITE, fdstat, filestat};
use crate::open::{Open, either};

/// The attributes of a node, as `fd_filestat_get` gives them.
pub fn attributes(node: u32, to: u32) -> Result<()> {
    check(to, filestat::SIZE)?;
    zero(to, filestat::SIZE);
    store64(to + filestat::NUMBER, load64(node + node::NUMBER));
    store8(to + filestat::KIND, kind(node));
    store64(to + filestat::LINKS, u64::from(load32(node + node::LINKS)));
    let size = match kind(node) {
        node::DIRECTORY => length(node) * entry::SIZE,
        _ => length(node),
    };
    store64(to + filestat::LENGTH, u64::from(size));
    store64(to + filestat::ACCESSED, load64(node + node::ACCESSED));
    store64(to + filestat::MODIFIED, load64(node + node::MODIFIED));
    store64(to + filestat::CHANGED, load64(node + node::CHANGED));
    Ok(())
}

/// Sets the times of a node.
pub fn set_times(state: u32, node: u32, accessed: u64, modified: u64, which: u32) -> Result<()> {
    writable(state)?;
    let both = |flags| which & flags == flags;
    if which > 15 || both(ACCESSED | ACCESSED_NOW) || both(MODIFIED | MODIFIED_NOW) {
        return Err(INVAL);
    }
    let now = now(state);
    for (given, current, field, time) in [
        (ACCESSED, ACCESSED_NOW, node::ACCESSED, accessed),
        (MODIFIED, MODIFIED_NOW, node::MODIFIED, modified),
    ] {
        if which & given != 0 {
            store64(node + field, time);
        } else if which & current != 0 {
            store64(node + field, now);
        }
    }
    store64(node + node::CHANGED, now);
    Ok(())
}

/// The state of an open file.
fn fdstat(open: Open, to: u32) -> Result<()> {
    check(to, fdstat::SIZE)?;
    zero(to, fdstat::SIZE);
    let (base, inheriting) = open.rights();
    store8(to, kind(open.node()));
    store8(to + fdstat::FLAGS, open.flags());
    store64(to + fdstat::BASE, u64::from(base));
    store64(to + fdstat::INHERITING, u64::from(inheriting));
    Ok(())
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_fdstat_get(state: u32, file: u32, to: u32) -> i32 {
    either(
        state,
        file,
        |file| host::fd_fdstat_get(file, to),
        |open| fdstat(open, to),
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_fdstat_set_flags(state: u32, file: u32, flags: u32) -> i32 {
    either(
        state,
        file,
        |file| host::fd_fdstat_set_flags(file, flags),
        |open| {
            if flags > 31 {
                return Err(INVAL);
            }
            open.set_flags(flags);
            Ok(())
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_fdstat_set_rights(
    state: u32,
    file: u32,
    base: u64,
    inheriting: u64,
) -> i32 {
    either(
        state,
        file,
        |file| host::fd_fdstat_set_rights(file, base, inheriting),
        |open| {
            let (old, old_inheriting) = open.rights();
            if base & !u64::from(old) != 0 || inheriting & !u64::from(old_inheriting) != 0 {
                return Err(NOTCAPABLE);
            }
            // Both are parts of numbers of 32 bits.
            open.set_rights(base as u32, inheriting as u32);
            Ok(())
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_filestat_get(state: u32, file: u32, to: u32) -> i32 {
    either(
        state,
        file,
        |file| host::fd_filestat_get(file, to),
        |open| attributes(open.node(), to),
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_filestat_set_size(state: u32, file: u32, size: u64) -> i32 {
    either(
        state,
        file,
        |file| host::fd_filestat_set_size(file, size),
        |open| {
            let node = file_with(open, WRITE)?;
            writable(state)?;
            nodes::resize(state, node, size)?;
            nodes::touch(state, node);
            Ok(())
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_filestat_set_times(
    state: u32,
    file: u32,
    accessed: u64,
    modified: u64,
    which: u32,
) -> i32 {
    either(
        state,
        file,
        |file| host::fd_filestat_set_times(file, accessed, modified, which),
        |open| set_times(state, open.node(), accessed, modified, which),
    )
}
