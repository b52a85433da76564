//! Paths: what they lead to below a directory. No path leads out of the directory that it begins in.

use crate::errno::{INVAL, LOOP, NAMETOOLONG, NOENT, NOTDIR, PERM, Result};
use crate::layout::{entry, node};
use crate::memory::{check, load8, load32};
use crate::nodes::{find, kind, length};

/// How many symbolic links a path may go through, as under Linux.
const MOST_LINKS: u32 = 40;

/// The longest name.
const LONGEST: u32 = 255;

/// Where a path leads.
#[derive(Clone, Copy)]
pub struct Place {
    /// The directory that the last name is looked up in.
    pub folder: u32,
    /// The last name; of no length if it is `.` or `..`, which nothing can be made or removed by.
    pub name: u32,
    pub size: u32,
    /// The entry of that name, if there is one.
    pub entry: Option<u32>,
    /// What is there, if anything is.
    pub node: Option<u32>,
    /// Whether the path ends in a slash, so that only a directory will do.
    pub slash: bool,
}

impl Place {
    /// What is there; a path with a slash at its end must lead to a directory.
    pub fn existing(self) -> Result<u32> {
        let node = self.node.ok_or(NOENT)?;
        match self.slash && kind(node) != node::DIRECTORY {
            true => Err(NOTDIR),
            false => Ok(node),
        }
    }
}

/// Follows a path from a directory.
pub fn walk(start: u32, path: u32, size: u32, follow: bool) -> Result<Place> {
    check(path, size)?;
    if kind(start) != node::DIRECTORY {
        return Err(NOTDIR);
    }
    let mut links = 0;
    below(start, start, path, size, follow, &mut links)
}

/// The same inside of a path: from `folder`, never out of `top`.
fn below(
    top: u32,
    folder: u32,
    path: u32,
    size: u32,
    follow: bool,
    links: &mut u32,
) -> Result<Place> {
    if size == 0 {
        return Err(NOENT);
    }
    if load8(path) == u32::from(b'/') {
        return Err(PERM);
    }
    let mut folder = folder;
    let mut at = 0;
    loop {
        let begin = at;
        while at < size && load8(path + at) != u32::from(b'/') {
            if load8(path + at) == 0 {
                return Err(INVAL);
            }
            at += 1;
        }
        let (name, length_of_name) = (path + begin, at - begin);
        let end = at;
        while at < size && load8(path + at) == u32::from(b'/') {
            at += 1;
        }
        let (last, slash) = (at == size, at > end);
        let place = step(top, folder, name, length_of_name)?;
        let linked = place.node.filter(|&node| kind(node) == node::LINK);
        let place = match linked {
            Some(link) if !last || slash || follow => {
                *links += 1;
                if *links > MOST_LINKS {
                    return Err(LOOP);
                }
                let target = load32(link + node::DATA);
                below(top, folder, target, length(link), true, links)?
            }
            _ => place,
        };
        if last {
            return Ok(Place {
                slash: slash || place.slash,
                ..place
            });
        }
        let next = place.existing()?;
        if kind(next) != node::DIRECTORY {
            return Err(NOTDIR);
        }
        folder = next;
    }
}

/// Looks up one name.
fn step(top: u32, folder: u32, name: u32, size: u32) -> Result<Place> {
    let is_dot = |at| load8(name + at) == u32::from(b'.');
    let nameless = |node| Place {
        folder,
        name,
        size: 0,
        entry: None,
        node: Some(node),
        slash: false,
    };
    if size == 1 && is_dot(0) {
        return Ok(nameless(folder));
    }
    if size == 2 && is_dot(0) && is_dot(1) {
        return match folder == top {
            true => Err(PERM),
            false => Ok(nameless(load32(folder + node::PARENT))),
        };
    }
    if size > LONGEST {
        return Err(NAMETOOLONG);
    }
    let found = find(folder, name, size);
    Ok(Place {
        folder,
        name,
        size,
        entry: found,
        node: found.map(|found| load32(found + entry::NODE)),
        slash: false,
    })
}
