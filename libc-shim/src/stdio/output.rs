//! Writing to a stream: accepting bytes, sending them, and what `exit` sends.
//!
//! A byte is *accepted* when the caller is told so; an accepted byte is sent exactly once, or stays in the buffer when
//! sending fails, so that a later `fflush` can try again. Bytes that were not accepted never reach the buffer's file.

use super::descriptor;
use super::stream::{File, first_in_use, flag};
use crate::errno::{Errno, Result};
use crate::wasi::Ciovec;

/// Makes the stream ready for writing. False is a failure, which the stream remembers.
#[inline]
fn start(file: &File) -> bool {
    let flags = file.flags.get();
    if flags & flag::WRITABLE == 0 {
        file.fail(Errno::EBADF);
        return false;
    }
    if let Some(leave) = file.leave_reading.get() {
        leave(file);
    }
    if flags & flag::UNDECIDED != 0 && descriptor::is_terminal(file.descriptor.get()) {
        file.line_end.set(i32::from(b'\n'));
    }
    if flags & flag::LISTED == 0 {
        file.link();
    }
    file.flags
        .set(flags & !flag::UNDECIDED | flag::LISTED | flag::BYTES);
    let buffer = file.buffer.get();
    file.write_position.set(buffer);
    let room = if flags & flag::UNBUFFERED != 0 {
        0
    } else {
        file.size.get()
    };
    file.write_end.set(buffer.wrapping_add(room));
    true
}

/// Writes the bytes and returns how many were accepted. If not all, the stream remembers why, and its error indicator is
/// set.
#[inline]
pub fn write(file: &File, bytes: &[u8]) -> usize {
    bytes.len() - put(file, bytes)
}

/// `write`, which returns how many bytes were refused.
#[inline(never)]
pub fn put(file: &File, bytes: &[u8]) -> usize {
    if file.write_end.get().is_null() && !start(file) {
        return bytes.len();
    }
    let (mut next, mut left) = (bytes.as_ptr(), bytes.len());
    loop {
        // SAFETY: what is left of the bytes.
        let rest = unsafe { core::slice::from_raw_parts(next, left) };
        let mut now = if file.line_end.get() >= 0 {
            complete_lines(rest)
        } else {
            0
        };
        if now == 0 {
            let room = room(file);
            if left <= room {
                append(file, rest);
                return 0;
            }
            // Full buffering sends whole buffers: the buffer is filled up first, because a runtime may make two system
            // calls of a vectored write, or send only the first vector.
            let capacity = file.write_end.get().addr() - file.buffer.get().addr();
            now = if left < capacity { room } else { left };
        }
        // SAFETY: the beginning of what is left.
        let unsent = send(file, unsafe { core::slice::from_raw_parts(next, now) });
        left -= now;
        if unsent > 0 || left == 0 {
            return left + unsent.min(now);
        }
        next = next.wrapping_add(now);
    }
}

/// Writes all the bytes.
///
/// # Errors
/// Why not all were accepted.
#[inline]
pub fn write_all(file: &File, bytes: &[u8]) -> Result<()> {
    if put(file, bytes) == 0 {
        Ok(())
    } else {
        Err(file.last_error.get())
    }
}

/// Writes one byte.
///
/// # Errors
/// Says why it was not accepted, and sets the error indicator.
#[inline]
pub fn write_byte(file: &File, byte: u8) -> Result<()> {
    let position = file.write_position.get();
    if position != file.write_end.get() && i32::from(byte) != file.line_end.get() {
        // SAFETY: the position is inside the buffer, before the end of its room.
        unsafe { position.write(byte) };
        file.write_position.set(position.wrapping_add(1));
        return Ok(());
    }
    write_all(file, &[byte])
}

/// How many bytes stand before the end of the last complete line.
#[inline]
fn complete_lines(bytes: &[u8]) -> usize {
    let mut len = bytes.len();
    while len > 0 && bytes.get(len - 1) != Some(&b'\n') {
        len -= 1;
    }
    len
}

/// Puts bytes behind those that wait, where that is all there is to do.
#[inline]
pub fn put_quickly(file: &File, bytes: &[u8]) -> bool {
    let quick = file.line_end.get() < 0 && bytes.len() <= room(file);
    if quick {
        append(file, bytes);
    }
    quick
}

/// Bytes that the buffer can still take.
#[inline]
fn room(file: &File) -> usize {
    file.write_end.get().addr() - file.write_position.get().addr()
}

/// Puts bytes, no more than there is room for, behind those that wait.
#[inline]
fn append(file: &File, bytes: &[u8]) {
    let position = file.write_position.get();
    // SAFETY: the caller has checked the room; a user's bytes are not inside a buffer that the stream owns.
    unsafe { position.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
    file.write_position.set(position.wrapping_add(bytes.len()));
}

/// Sends what waits, then `bytes`. Returns how many of all of these were not sent; if there are any the stream remembers why.
/// The last of them are those of `bytes`, which are not accepted. What waited and was not sent goes on waiting.
#[inline(never)]
fn send(file: &File, bytes: &[u8]) -> usize {
    let buffer = file.buffer.get();
    let mut len = bytes.len();
    if len <= room(file) {
        // One piece, so that one call does it on every runtime.
        append(file, bytes);
        len = 0;
    }
    // What is being sent, and how many of `bytes` go behind it.
    let mut start = buffer.cast_const();
    let mut left = file.write_position.get().addr() - buffer.addr();
    let mut count = 0;
    loop {
        if count < left {
            start = start.wrapping_add(count);
            left -= count;
        } else {
            count -= left;
            start = bytes.as_ptr().wrapping_add(count);
            left = len - count;
            len = 0;
            if left == 0 {
                break;
            }
        }
        let parts = [
            Ciovec {
                buf: start,
                len: left,
            },
            Ciovec {
                buf: bytes.as_ptr(),
                len,
            },
        ];
        count = 0;
        match transfer(file, &parts, &mut count) {
            Errno(0) if count > 0 => {}
            // A file that takes nothing and says no error would be asked for ever.
            Errno(0) => {
                file.fail(Errno::EIO);
                break;
            }
            error => {
                file.fail(error);
                break;
            }
        }
    }
    // The bytes of this call came last, in whichever part they were.
    let left = left + len;
    let kept = left - left.min(bytes.len());
    // SAFETY: what is kept is the beginning of what is left of the first part, which lies in the buffer.
    unsafe { buffer.copy_from(start, kept) };
    file.write_position.set(buffer.wrapping_add(kept));
    left
}

/// Hands the first part, or more, to what is behind the stream. `count` gets how many bytes it took; an error is not 0.
#[inline]
fn transfer(file: &File, parts: &[Ciovec; 2], count: &mut usize) -> Errno {
    let Some(operations) = file.operations.get() else {
        return descriptor::write(file.descriptor.get(), parts, count);
    };
    // SAFETY: a part of the stream's buffer that was written, or of the caller's bytes.
    let part = unsafe { core::slice::from_raw_parts(parts[0].buf, parts[0].len) };
    (operations.write)(file, part, count)
}

/// What `Operations::write` returns.
pub fn taken(result: Result<usize>, count: &mut usize) -> Errno {
    match result {
        Ok(taken) => {
            *count = taken;
            Errno(0)
        }
        Err(error) => error,
    }
}

/// Sends what waits, or gives back what was fetched. False is a failure, which the stream remembers.
pub fn flush(file: &File) -> bool {
    if !file.write_end.get().is_null() {
        return send(file, &[]) == 0;
    }
    if let Some(give_back) = file.give_back.get() {
        give_back(file);
    }
    true
}

/// Flushes all streams.
///
/// # Errors
/// That of the last stream that could not be flushed.
#[inline]
pub fn flush_all() -> Result<()> {
    let mut result = Ok(());
    let mut next = first_in_use();
    while let Some(file) = next {
        if !flush(file) {
            result = Err(file.last_error.get());
        }
        // Only now: a function of `fopencookie` may have closed the one that was next.
        next = file.next_in_use();
    }
    result
}

/// Flushes the line-buffered streams, as C wants before input is requested of some streams.
pub fn flush_lines() {
    let mut next = first_in_use();
    while let Some(file) = next {
        if file.line_end.get() >= 0 && file.pending() > 0 {
            // The stream keeps its error indicator.
            send(file, &[]);
        }
        next = file.next_in_use();
    }
}

/// Lends an unbuffered stream a buffer, so that what is written until `take_back` goes out in one call. False: it has
/// one, and nothing changes.
///
/// The buffer must live until `take_back`.
pub fn lend(file: &File, buffer: *mut u8, size: usize) -> bool {
    let lent = file.has(flag::UNBUFFERED);
    if lent {
        file.clear(flag::UNBUFFERED);
        file.stop_writing();
        file.buffer.set(buffer);
        file.size.set(size);
    }
    lent
}

/// Sends what is in the buffer that was lent and makes the stream unbuffered again. False: not all could be sent; the rest
/// is lost, as it is without a buffer.
pub fn take_back(file: &File) -> bool {
    let flushed = flush(file);
    file.stop_writing();
    file.set(flag::UNBUFFERED);
    file.own_small_buffer();
    flushed
}

/// What `exit` calls: sends what waits in every stream. It stands here and not in a `mod c`, because it must be in the
/// archive member that everybody links who writes.
#[cfg(target_family = "wasm")]
#[unsafe(export_name = "strong:__wasikit_flush_all")]
extern "C" fn flush_at_exit() {
    // Nobody is left to be told.
    let _ = flush_all();
}
