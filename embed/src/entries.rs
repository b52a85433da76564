//! `fd_readdir`.

use crate::errno::{NOTDIR, Result};
use crate::host;
use crate::layout::{entry, node};
use crate::memory::{answer, check, copy, load32, load64, store8};
use crate::nodes::{kind, length};
use crate::numbers::dirent;
use crate::open::{Open, either};

/// The entries of a directory from `cookie` on, as many as there is room for; the last may be cut.
fn entries(open: Open, to: u32, room: u32, cookie: u64) -> Result<u32> {
    let folder = open.node();
    if kind(folder) != node::DIRECTORY {
        return Err(NOTDIR);
    }
    check(to, room)?;
    let mut out = Entries { to, room, done: 0 };
    // The text of both names lies in the answer itself, where it belongs.
    for dots in cookie..2 {
        let node = match dots {
            0 => folder,
            _ => load32(folder + node::PARENT),
        };
        out.put(dots + 1, node, None, dots as u32 + 1);
    }
    let list = load32(folder + node::DATA);
    for place in 0..length(folder) {
        let found = list + place * entry::SIZE;
        let own = load64(found + entry::COOKIE);
        if own >= cookie && out.done < room {
            out.put(
                own + 1,
                load32(found + entry::NODE),
                Some(load32(found + entry::NAME)),
                load32(found + entry::NAME_LENGTH),
            );
        }
    }
    Ok(out.done)
}

/// The answer that is being written.
struct Entries {
    to: u32,
    room: u32,
    done: u32,
}

impl Entries {
    /// One entry; its name lies at `name`, or is so many dots.
    fn put(&mut self, next: u64, node: u32, name: Option<u32>, size: u32) {
        self.number(next, 8);
        self.number(load64(node + node::NUMBER), 8);
        self.number(u64::from(size), 4);
        self.number(u64::from(kind(node)), 4);
        match name {
            Some(name) => {
                let some = size.min(self.room - self.done);
                copy(self.to + self.done, name, some);
                self.done += some;
            }
            None => self.number(u64::from(b'.') * 0x101, size),
        }
    }

    /// The lowest bytes of a number, as far as there is room.
    fn number(&mut self, value: u64, size: u32) {
        for byte in 0..size {
            if self.done < self.room {
                store8(self.to + self.done, (value >> (8 * byte)) as u32 & 255);
                self.done += 1;
            }
        }
    }
}

const _: () = assert!(dirent::SIZE == 8 + 8 + 4 + 4 && dirent::NEXT == 0);
const _: () = assert!(dirent::NUMBER == 8 && dirent::NAME_LENGTH == 16 && dirent::KIND == 20);

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_readdir(
    state: u32,
    file: u32,
    to: u32,
    room: u32,
    cookie: u64,
    done: u32,
) -> i32 {
    either(
        state,
        file,
        |file| host::fd_readdir(file, to, room, cookie, done),
        |open| answer(done, entries(open, to, room, cookie)?),
    )
}
