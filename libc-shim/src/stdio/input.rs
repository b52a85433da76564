//! Reading from a stream: fetching bytes, taking them, pushing them back.

use super::stream::{File, PUSHBACK, flag};
use super::{descriptor, output, position};
use crate::errno::{Errno, Result};
use crate::wasi::Iovec;

/// Makes the stream ready for reading. False is a failure, which the stream remembers.
fn start(file: &File) -> bool {
    if !file.has(flag::READABLE) {
        file.fail(Errno::EBADF);
        return false;
    }
    if !file.write_end.get().is_null() {
        if !output::flush(file) {
            return false;
        }
        file.stop_writing();
    }
    if file.give_back.get().is_none() {
        file.give_back.set(Some(position::give_back));
        file.leave_reading.set(Some(position::leave));
        file.enlist();
    }
    file.set(flag::BYTES);
    file.last_error.set(Errno(0));
    true
}

/// Where fetched bytes go, and how many fit.
fn room(file: &File) -> Iovec {
    let len = if file.has(flag::UNBUFFERED) {
        1
    } else {
        file.size.get()
    };
    Iovec {
        buf: file.buffer.get(),
        len,
    }
}

/// Fetches straight to `target` and, where one call does both, into the buffer. Returns how many bytes reached the target;
/// if none came at all, the stream remembers why.
///
/// # Safety
/// `target` is writable.
unsafe fn fetch(file: &File, target: Iovec) -> usize {
    // At the end of the file it stays at the end (C17 7.21.7.1) until the indicator is cleared.
    if !start(file) || file.has(flag::END) {
        return 0;
    }
    // C17 7.21.3 asks for it where the stream read has no buffer or is buffered by lines, which is what the standard input counts as.
    if file.descriptor.get() == 0 || file.line_end.get() >= 0 || file.has(flag::UNBUFFERED) {
        output::flush_lines();
    }
    let buffer = room(file);
    let fetched = match file.operations.get() {
        // SAFETY: the caller vouches for the target, the buffer is the stream's own.
        None => unsafe { descriptor::read(file.descriptor.get(), target, buffer) },
        Some(operations) => {
            let only = if target.len == 0 { buffer } else { target };
            // SAFETY: as above.
            unsafe { (operations.read)(file, only.buf, only.len) }
        }
    };
    file.sought.set(core::ptr::null_mut());
    file.known.set(match (file.known.get(), &fetched) {
        (known @ 1.., Ok(count)) => known + *count as i64,
        _ => 0,
    });
    let count = match fetched {
        Ok(0) => {
            file.set(flag::END);
            0
        }
        Ok(count) => count,
        Err(error) => {
            file.fail(error);
            0
        }
    };
    let buffered = count.saturating_sub(target.len);
    file.read_position.set(buffer.buf);
    file.read_end.set(buffer.buf.wrapping_add(buffered));
    count - buffered
}

/// Fetches bytes into the empty buffer. False: the file has ended, or an error; `last_error` says which.
#[cold]
pub fn fill(file: &File) -> bool {
    // SAFETY: an empty target is never written.
    unsafe {
        fetch(
            file,
            Iovec {
                buf: core::ptr::null_mut(),
                len: 0,
            },
        )
    };
    file.unread() > 0
}

/// The end of the file, or why reading failed.
#[inline]
pub fn end_or_error(file: &File) -> Result<()> {
    match file.last_error.get() {
        Errno(0) => Ok(()),
        error => Err(error),
    }
}

/// The next byte, if it has been fetched.
#[inline]
pub fn fetched_byte(file: &File) -> Option<u8> {
    if file.read_position.get() == file.read_end.get() {
        return None;
    }
    Some(take_byte(file))
}

/// The next byte; None at the end of the file.
///
/// # Errors
/// Those of reading, which also set the error indicator.
#[inline]
pub fn read_byte(file: &File) -> Result<Option<u8>> {
    if file.read_position.get() == file.read_end.get() && !fill(file) {
        return end_or_error(file).map(|()| None);
    }
    Ok(Some(take_byte(file)))
}

/// The next byte, which has been fetched.
#[inline]
fn take_byte(file: &File) -> u8 {
    let position = file.read_position.get();
    file.read_position.set(position.wrapping_add(1));
    // SAFETY: the caller has seen that the position is before the end.
    unsafe { position.read() }
}

/// Reads until `len` bytes have come, the file ends, or an error; returns how many came. If not all, `last_error` says
/// why.
///
/// # Safety
/// `target` has room for `len` bytes.
pub unsafe fn read(file: &File, target: *mut u8, len: usize) -> usize {
    let mut done = 0;
    while done < len {
        let at = target.wrapping_add(done);
        let count = file.unread().min(len - done);
        if count > 0 {
            // SAFETY: `count` bytes have been fetched and fit; a user's memory is not inside the stream's buffer.
            unsafe { at.copy_from(file.read_position.get(), count) };
            take(file, count);
            done += count;
            continue;
        }
        // What is smaller than the buffer goes through it: one call fetches more than was asked for.
        let direct = if len - done < room(file).len {
            0
        } else {
            len - done
        };
        // SAFETY: the room at `at` is what remains of the target.
        let count = unsafe {
            fetch(
                file,
                Iovec {
                    buf: at,
                    len: direct,
                },
            )
        };
        done += count;
        if count == 0 && file.unread() == 0 {
            break;
        }
    }
    done
}

/// The bytes that have been fetched and not taken.
///
/// # Safety
/// Until the slice is dropped, nothing is done with the stream.
#[inline]
pub unsafe fn fetched(file: &File) -> &[u8] {
    let len = file.unread();
    if len == 0 {
        return &[];
    }
    // SAFETY: these bytes of the buffer were written by a read, and stay while the stream is left alone.
    unsafe { core::slice::from_raw_parts(file.read_position.get(), len) }
}

/// Takes `count` bytes of those that have been fetched.
#[inline]
pub fn take(file: &File, count: usize) {
    file.read_position
        .set(file.read_position.get().wrapping_add(count));
}

/// Pushes a byte back. False when there is no room, or the stream cannot be read.
#[inline]
pub fn unread_byte(file: &File, byte: u8) -> bool {
    let position = file.read_position.get();
    if position > file.buffer.get() {
        let before = position.wrapping_sub(1);
        // SAFETY: what precedes the position in the buffer was fetched.
        if unsafe { before.read() } == byte {
            file.read_position.set(before);
            file.clear(flag::END);
            return true;
        }
    }
    push_back(file, byte)
}

/// `unread_byte` of a byte that does not stand before the position.
#[inline(never)]
fn push_back(file: &File, byte: u8) -> bool {
    if file.read_position.get().is_null() {
        if !start(file) {
            return false;
        }
        file.read_position.set(room(file).buf);
        file.read_end.set(room(file).buf);
    }
    let position = file.read_position.get();
    if position.addr() <= file.buffer.get().addr() - PUSHBACK {
        return false;
    }
    file.known.set(-1);
    let position = position.wrapping_sub(1);
    // SAFETY: the position is behind the start of the room before the buffer, which is kept free for this.
    unsafe { position.write(byte) };
    file.read_position.set(position);
    file.clear(flag::END);
    true
}
