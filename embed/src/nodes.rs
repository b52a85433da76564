//! Files and directories: what is in them, and how that changes.

use crate::errno::{EXIST, FBIG, NOENT, NOSPC, ROFS, Result};
use crate::host;
use crate::layout::{entry, hash, node, state};
use crate::memory::{bytes, copy, equal, load32, load64, store32, store64, zero};
use crate::room;

/// Refuses changes of a tree that is read-only.
pub fn writable(state: u32) -> Result<()> {
    match load32(state + state::WRITABLE) {
        0 => Err(ROFS),
        _ => Ok(()),
    }
}

pub fn kind(node: u32) -> u32 {
    load32(node + node::KIND)
}

pub fn length(node: u32) -> u32 {
    load32(node + node::LENGTH)
}

/// The time, as far as the program has a clock.
pub fn now(state: u32) -> u64 {
    let answer = state + state::ANSWER;
    match host::clock_time_get(0, 1, answer) {
        0 => load64(answer),
        _ => 0,
    }
}

/// The contents changed.
pub fn touch(state: u32, node: u32) {
    let now = now(state);
    store64(node + node::MODIFIED, now);
    store64(node + node::CHANGED, now);
}

/// A new node that nothing leads to yet.
pub fn new(state: u32, kind: u32) -> Result<u32> {
    let made = room::take(state, node::SIZE)?;
    zero(made, node::SIZE);
    store32(made + node::KIND, kind);
    let number = load64(state + state::NEXT_NUMBER);
    store64(state + state::NEXT_NUMBER, number + 1);
    store64(made + node::NUMBER, number);
    touch(state, made);
    store64(made + node::ACCESSED, load64(made + node::MODIFIED));
    Ok(made)
}

/// Gives a node's memory back, if nothing leads to it and it is not open.
pub fn release(state: u32, node: u32) {
    if load32(node + node::LINKS) > 0 || load32(node + node::OPEN) > 0 {
        return;
    }
    let (data, room) = (load32(node + node::DATA), load32(node + node::ROOM));
    if room > 0 {
        let size = match kind(node) {
            node::DIRECTORY => room * entry::SIZE,
            _ => room,
        };
        room::give_back(state, data, size);
    }
    room::give_back(state, node, node::SIZE);
}

/// Makes room for `wanted` units of `size` bytes in a node's contents, and makes them its own.
fn reserve(state: u32, node: u32, wanted: u32, size: u32) -> Result<()> {
    let room = load32(node + node::ROOM);
    if wanted <= room {
        return Ok(());
    }
    let needed = wanted.checked_mul(size).ok_or(NOSPC)?;
    let data = room::take(state, needed)?;
    copy(data, load32(node + node::DATA), length(node) * size);
    if room > 0 {
        room::give_back(state, load32(node + node::DATA), room * size);
    }
    store32(node + node::DATA, data);
    // A power of two is given; how many units that are must name the same power when it is given back.
    let units = room::given(needed) / size;
    store32(node + node::ROOM, units);
    Ok(())
}

/// Makes a file so long; what is new is zero.
pub fn resize(state: u32, node: u32, wanted: u64) -> Result<()> {
    let Ok(wanted) = u32::try_from(wanted) else {
        return Err(FBIG);
    };
    let before = length(node);
    if wanted > before {
        reserve(state, node, wanted, 1)?;
        zero(load32(node + node::DATA) + before, wanted - before);
    }
    store32(node + node::LENGTH, wanted);
    Ok(())
}

/// Writes into a file.
pub fn write(state: u32, node: u32, at: u64, from: u32, count: u32) -> Result<()> {
    let end = at.checked_add(u64::from(count)).ok_or(FBIG)?;
    if count == 0 {
        return Ok(());
    }
    if end > u64::from(length(node)) {
        resize(state, node, end)?;
    } else {
        reserve(state, node, length(node), 1)?;
    }
    // The end is below 2^32 now.
    copy(load32(node + node::DATA) + at as u32, from, count);
    Ok(())
}

/// The entry of a directory that has this name; none if there is none.
pub fn find(folder: u32, name: u32, size: u32) -> Option<u32> {
    let wanted = hash(bytes(name, size));
    let entries = load32(folder + node::DATA);
    (0..length(folder))
        .map(|place| entries + place * entry::SIZE)
        .find(|&found| {
            load32(found + entry::HASH) == wanted
                && load32(found + entry::NAME_LENGTH) == size
                && equal(load32(found + entry::NAME), name, size)
        })
}

/// Adds an entry for a node.
pub fn link(state: u32, folder: u32, name: u32, size: u32, node: u32) -> Result<()> {
    if find(folder, name, size).is_some() {
        return Err(EXIST);
    }
    if load32(folder + node::LINKS) == 0 {
        // It was removed while it is open.
        return Err(NOENT);
    }
    let count = length(folder);
    let own = room::take(state, size)?;
    if let Err(error) = reserve(state, folder, count + 1, entry::SIZE) {
        room::give_back(state, own, size);
        return Err(error);
    }
    copy(own, name, size);
    let new = load32(folder + node::DATA) + count * entry::SIZE;
    store32(new + entry::NAME, own);
    store32(new + entry::NAME_LENGTH, size);
    store32(new + entry::HASH, hash(bytes(own, size)));
    store32(new + entry::NODE, node);
    let cookie = load64(state + state::NEXT_COOKIE);
    store64(state + state::NEXT_COOKIE, cookie + 1);
    store64(new + entry::COOKIE, cookie);
    store32(folder + node::LENGTH, count + 1);
    store32(node + node::LINKS, load32(node + node::LINKS) + 1);
    if kind(node) == node::DIRECTORY {
        store32(node + node::PARENT, folder);
    }
    touch(state, folder);
    store64(node + node::CHANGED, load64(folder + node::CHANGED));
    Ok(())
}

/// Takes an entry out of a directory; what it led to is given back if it was the last.
pub fn unlink(state: u32, folder: u32, found: u32) -> Result<()> {
    let count = length(folder);
    let place = (found - load32(folder + node::DATA)) / entry::SIZE;
    reserve(state, folder, count, entry::SIZE)?;
    let found = load32(folder + node::DATA) + place * entry::SIZE;
    let (node, name) = (load32(found + entry::NODE), load32(found + entry::NAME));
    room::give_back(state, name, load32(found + entry::NAME_LENGTH));
    copy(
        found,
        found + entry::SIZE,
        (count - place - 1) * entry::SIZE,
    );
    store32(folder + node::LENGTH, count - 1);
    touch(state, folder);
    store64(node + node::CHANGED, load64(folder + node::CHANGED));
    store32(node + node::LINKS, load32(node + node::LINKS) - 1);
    release(state, node);
    Ok(())
}
