//! The table of open files: for every number that the program knows, the runtime's number or a file here.

use crate::errno::{BADF, Errno, MFILE, Result, number};
use crate::host;
use crate::layout::{node, root, state};
use crate::memory::{copy, zero};
use crate::memory::{load32, load64, store32, store64};
use crate::nodes;
use crate::numbers::ALL;
use crate::room;

const KIND: u32 = 0;
const VALUE: u32 = 4;
const OFFSET: u32 = 8;
const FLAGS: u32 = 16;
const BASE: u32 = 20;
const INHERITING: u32 = 24;
const ROOT: u32 = 28;
const SIZE: u32 = 32;

const FREE: u32 = 0;
const AT_THE_HOST: u32 = 1;
const HERE: u32 = 2;

/// How many files the table has room for at first, and at most.
const ROOM: u32 = 64;
const MOST: u32 = 1 << 20;

/// What a number stands for.
pub enum Target {
    /// A file of the runtime, with its number there.
    Host(u32),
    /// A file here.
    Here(Open),
}

/// A file here that is open: the place of its line in the table.
#[derive(Clone, Copy)]
pub struct Open(u32);

impl Open {
    pub fn node(self) -> u32 {
        load32(self.0 + VALUE)
    }

    pub fn offset(self) -> u64 {
        load64(self.0 + OFFSET)
    }

    pub fn seek(self, offset: u64) {
        store64(self.0 + OFFSET, offset);
    }

    pub fn flags(self) -> u32 {
        load32(self.0 + FLAGS)
    }

    pub fn set_flags(self, flags: u32) {
        store32(self.0 + FLAGS, flags);
    }

    /// The rights, and those that files get which are opened below.
    pub fn rights(self) -> (u32, u32) {
        (load32(self.0 + BASE), load32(self.0 + INHERITING))
    }

    pub fn set_rights(self, base: u32, inheriting: u32) {
        store32(self.0 + BASE, base);
        store32(self.0 + INHERITING, inheriting);
    }

    /// The root that the program found open, if it is one.
    pub fn root(self, state: u32) -> Option<u32> {
        let number = load32(self.0 + ROOT).checked_sub(1)?;
        Some(load32(state + state::ROOTS) + number * root::SIZE)
    }
}

/// What the program's number means.
pub fn find(state: u32, file: u32) -> Result<Target> {
    start(state)?;
    if file >= load32(state + state::TABLE_ROOM) {
        return Err(BADF);
    }
    let line = load32(state + state::TABLE) + file * SIZE;
    match load32(line + KIND) {
        AT_THE_HOST => Ok(Target::Host(load32(line + VALUE))),
        HERE => Ok(Target::Here(Open(line))),
        _ => Err(BADF),
    }
}

/// Makes the table: the standard streams, what the runtime has open, then the roots.
fn start(state: u32) -> Result<()> {
    if load32(state + state::TABLE) != 0 {
        return Ok(());
    }
    let table = room::take(state, ROOM * SIZE)?;
    zero(table, ROOM * SIZE);
    store32(state + state::TABLE, table);
    store32(state + state::TABLE_ROOM, ROOM);
    for file in 0..3 {
        add_of_host(state, file)?;
    }
    let mut file = 3;
    // A directory, or something else that is open; the first number that is not ends the search.
    while file < MOST && !matches!(host::fd_prestat_get(file, state + state::ANSWER), 8 | 52) {
        add_of_host(state, file)?;
        file += 1;
    }
    for number in 0..load32(state + state::ROOT_COUNT) {
        let here = load32(state + state::ROOTS) + number * root::SIZE;
        let file = add_here(state, load32(here + root::NODE), ALL, ALL, 0)?;
        store32(line(state, file) + ROOT, number + 1);
    }
    Ok(())
}

fn line(state: u32, file: u32) -> u32 {
    load32(state + state::TABLE) + file * SIZE
}

/// The lowest number that is free.
fn lowest(state: u32) -> Result<u32> {
    let room = load32(state + state::TABLE_ROOM);
    for file in 0..room {
        if load32(line(state, file) + KIND) == FREE {
            return Ok(file);
        }
    }
    if room >= MOST {
        return Err(MFILE);
    }
    let old = load32(state + state::TABLE);
    let new = room::take(state, 2 * room * SIZE)?;
    copy(new, old, room * SIZE);
    zero(new + room * SIZE, room * SIZE);
    room::give_back(state, old, room * SIZE);
    store32(state + state::TABLE, new);
    store32(state + state::TABLE_ROOM, 2 * room);
    Ok(room)
}

/// A number for a file of the runtime.
pub fn add_of_host(state: u32, value: u32) -> Result<u32> {
    let file = lowest(state)?;
    let line = line(state, file);
    zero(line, SIZE);
    store32(line + KIND, AT_THE_HOST);
    store32(line + VALUE, value);
    Ok(file)
}

/// A number for a file here.
pub fn add_here(state: u32, node: u32, base: u32, inheriting: u32, flags: u32) -> Result<u32> {
    let file = lowest(state)?;
    let line = line(state, file);
    zero(line, SIZE);
    store32(line + KIND, HERE);
    store32(line + VALUE, node);
    store32(line + FLAGS, flags);
    store32(line + BASE, base);
    store32(line + INHERITING, inheriting);
    store32(node + node::OPEN, load32(node + node::OPEN) + 1);
    Ok(file)
}

/// Closes a file here, or one of the runtime.
pub fn close(state: u32, file: u32) -> Result<()> {
    match find(state, file)? {
        Target::Host(value) => {
            crate::errno::answered(host::fd_close(value))?;
            store32(line(state, file) + KIND, FREE);
        }
        Target::Here(open) => {
            let node = open.node();
            store32(open.0 + KIND, FREE);
            store32(node + node::OPEN, load32(node + node::OPEN) - 1);
            nodes::release(state, node);
        }
    }
    Ok(())
}

/// `fd_renumber`: closes `to`, which becomes what `from` was.
pub fn renumber(state: u32, from: u32, to: u32) -> Result<()> {
    find(state, from)?;
    find(state, to)?;
    if from == to {
        return Ok(());
    }
    close(state, to)?;
    copy(line(state, to), line(state, from), SIZE);
    store32(line(state, from) + KIND, FREE);
    Ok(())
}

/// What a call about one descriptor answers: asks the runtime, or does it here.
pub fn either(
    state: u32,
    file: u32,
    there: impl FnOnce(u32) -> i32,
    here: impl FnOnce(Open) -> Result<()>,
) -> i32 {
    match find(state, file) {
        Ok(Target::Host(file)) => there(file),
        Ok(Target::Here(open)) => number(here(open)),
        Err(Errno(number)) => number,
    }
}
