//! The `fd_` functions: what is done with a file that is open, and `sock_`, which is for the runtime alone.

use crate::errno::{BADF, INVAL, ISDIR, NOTCAPABLE, NOTDIR, NOTSOCK, Result, answered, number};
use crate::host;
use crate::layout::{entry, node, state};
use crate::memory::{check, copy, load32, load64, store8, store32, store64, zero};
use crate::nodes::{self, kind, length, now, writable};
use crate::numbers::{
    ACCESSED, ACCESSED_NOW, APPEND, MODIFIED, MODIFIED_NOW, READ, WRITE, dirent, fdstat, filestat,
};
use crate::open::{self, Open, either};

/// A file here that is no directory and has the right.
fn file_with(open: Open, right: u32) -> Result<u32> {
    let node = open.node();
    if kind(node) == node::DIRECTORY {
        return Err(ISDIR);
    }
    match open.rights().0 & right {
        0 => Err(BADF),
        _ => Ok(node),
    }
}

/// Reads from `offset` into the parts; how much there was.
fn read(state: u32, node: u32, parts: u32, count: u32, offset: u64) -> Result<u32> {
    let mut sum = 0;
    for part in 0..count {
        check(parts + 8 * part, 8)?;
        let (to, room) = (load32(parts + 8 * part), load32(parts + 8 * part + 4));
        check(to, room)?;
        let left = u64::from(length(node)).saturating_sub(offset + u64::from(sum));
        // Not more than `room`, which has 32 bits.
        let some = left.min(u64::from(room)) as u32;
        if some > 0 {
            // The offset is inside of the file.
            let from = load32(node + node::DATA) + offset as u32 + sum;
            copy(to, from, some);
        }
        sum += some;
    }
    if load32(state + state::WRITABLE) != 0 && sum > 0 {
        store64(node + node::ACCESSED, now(state));
    }
    Ok(sum)
}

/// Writes the parts at `offset`; how much that was.
fn write(state: u32, node: u32, parts: u32, count: u32, offset: u64) -> Result<u32> {
    writable(state)?;
    let mut sum = 0_u32;
    for part in 0..count {
        check(parts + 8 * part, 8)?;
        let (from, size) = (load32(parts + 8 * part), load32(parts + 8 * part + 4));
        check(from, size)?;
        match nodes::write(state, node, offset + u64::from(sum), from, size) {
            Ok(()) => sum += size,
            // What was written before counts.
            Err(_) if sum > 0 => break,
            Err(error) => return Err(error),
        }
    }
    if sum > 0 {
        nodes::touch(state, node);
    }
    Ok(sum)
}

fn answer(to: u32, value: u32) -> Result<()> {
    check(to, 4)?;
    store32(to, value);
    Ok(())
}

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

/// Moves the place in a file; where it is then.
fn seek(open: Open, offset: i64, origin: u32) -> Result<u64> {
    let node = open.node();
    if kind(node) == node::DIRECTORY {
        return Err(BADF);
    }
    let from = match origin {
        0 => 0,
        1 => open.offset(),
        2 => u64::from(length(node)),
        _ => return Err(INVAL),
    };
    let place = from.checked_add_signed(offset).ok_or(INVAL)?;
    if i64::try_from(place).is_err() {
        return Err(INVAL);
    }
    open.seek(place);
    Ok(place)
}

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
extern "C" fn embedded_fd_advise(s: u32, file: u32, offset: u64, size: u64, advice: u32) -> i32 {
    either(
        s,
        file,
        |file| host::fd_advise(file, offset, size, advice),
        |open| match (kind(open.node()), advice) {
            (node::DIRECTORY, _) => Err(BADF),
            (_, 0..=5) => Ok(()),
            _ => Err(INVAL),
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_allocate(state: u32, file: u32, offset: u64, size: u64) -> i32 {
    either(
        state,
        file,
        |file| host::fd_allocate(file, offset, size),
        |open| {
            let node = file_with(open, WRITE)?;
            writable(state)?;
            let end = offset.checked_add(size).ok_or(INVAL)?;
            match size == 0 || end > u64::from(length(node)) {
                true if size == 0 => Err(INVAL),
                true => nodes::resize(state, node, end),
                false => Ok(()),
            }
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_close(state: u32, file: u32) -> i32 {
    number(open::close(state, file))
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_datasync(state: u32, file: u32) -> i32 {
    either(state, file, |file| host::fd_datasync(file), |_| Ok(()))
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_sync(state: u32, file: u32) -> i32 {
    either(state, file, |file| host::fd_sync(file), |_| Ok(()))
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

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_pread(
    state: u32,
    file: u32,
    parts: u32,
    count: u32,
    offset: u64,
    done: u32,
) -> i32 {
    either(
        state,
        file,
        |file| host::fd_pread(file, parts, count, offset, done),
        |open| {
            let node = file_with(open, READ)?;
            if i64::try_from(offset).is_err() {
                return Err(INVAL);
            }
            answer(done, read(state, node, parts, count, offset)?)
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_pwrite(
    state: u32,
    file: u32,
    parts: u32,
    count: u32,
    offset: u64,
    done: u32,
) -> i32 {
    either(
        state,
        file,
        |file| host::fd_pwrite(file, parts, count, offset, done),
        |open| {
            let node = file_with(open, WRITE)?;
            // As under Linux, APPEND counts here too.
            let offset = match open.flags() & APPEND {
                0 => offset,
                _ => u64::from(length(node)),
            };
            if i64::try_from(offset).is_err() {
                return Err(INVAL);
            }
            answer(done, write(state, node, parts, count, offset)?)
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_read(state: u32, file: u32, parts: u32, count: u32, done: u32) -> i32 {
    either(
        state,
        file,
        |file| host::fd_read(file, parts, count, done),
        |open| {
            let node = file_with(open, READ)?;
            let sum = read(state, node, parts, count, open.offset())?;
            open.seek(open.offset() + u64::from(sum));
            answer(done, sum)
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_write(state: u32, file: u32, parts: u32, count: u32, done: u32) -> i32 {
    either(
        state,
        file,
        |file| host::fd_write(file, parts, count, done),
        |open| {
            let node = file_with(open, WRITE)?;
            let offset = match open.flags() & APPEND {
                0 => open.offset(),
                _ => u64::from(length(node)),
            };
            let sum = write(state, node, parts, count, offset)?;
            open.seek(offset + u64::from(sum));
            answer(done, sum)
        },
    )
}

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

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_renumber(state: u32, from: u32, to: u32) -> i32 {
    number(open::renumber(state, from, to))
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_seek(state: u32, file: u32, offset: i64, origin: u32, to: u32) -> i32 {
    either(
        state,
        file,
        |file| host::fd_seek(file, offset, origin, to),
        |open| {
            check(to, 8)?;
            store64(to, seek(open, offset, origin)?);
            Ok(())
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_tell(state: u32, file: u32, to: u32) -> i32 {
    either(
        state,
        file,
        |file| host::fd_tell(file, to),
        |open| {
            check(to, 8)?;
            store64(to, seek(open, 0, 1)?);
            Ok(())
        },
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_sock_accept(state: u32, socket: u32, flags: u32, file: u32) -> i32 {
    either(
        state,
        socket,
        |socket| {
            number(
                answered(host::sock_accept(socket, flags, state + state::ANSWER)).and_then(|()| {
                    let value = load32(state + state::ANSWER);
                    answer(file, open::add_of_host(state, value)?)
                }),
            )
        },
        |_| Err(NOTSOCK),
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_sock_recv(
    state: u32,
    socket: u32,
    parts: u32,
    count: u32,
    flags: u32,
    done: u32,
    answer_flags: u32,
) -> i32 {
    either(
        state,
        socket,
        |socket| host::sock_recv(socket, parts, count, flags, done, answer_flags),
        |_| Err(NOTSOCK),
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_sock_send(
    state: u32,
    socket: u32,
    parts: u32,
    count: u32,
    flags: u32,
    done: u32,
) -> i32 {
    either(
        state,
        socket,
        |socket| host::sock_send(socket, parts, count, flags, done),
        |_| Err(NOTSOCK),
    )
}

#[unsafe(no_mangle)]
extern "C" fn embedded_sock_shutdown(state: u32, socket: u32, how: u32) -> i32 {
    either(
        state,
        socket,
        |socket| host::sock_shutdown(socket, how),
        |_| Err(NOTSOCK),
    )
}
