//! The `fd_` functions that read, write, move and close.

use crate::errno::{BADF, INVAL, ISDIR, Result, number};
use crate::host;
use crate::layout::{node, state};
use crate::memory::{answer, check, copy, load32, store64};
use crate::nodes::{self, kind, length, now, writable};
use crate::numbers::{APPEND, READ, WRITE};
use crate::open::{self, Open, either};

/// A file here that is no directory and has the right.
pub fn file_with(open: Open, right: u32) -> Result<u32> {
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
