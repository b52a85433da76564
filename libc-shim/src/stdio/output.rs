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
    // Whoever writes after reading must seek between: C says nothing else, and wasi-libc goes on behind what was fetched.
    file.drop_unread();
    if flags & flag::UNDECIDED != 0 && descriptor::is_terminal(file.descriptor.get()) {
        file.line_end.set(i32::from(b'\n'));
    }
    file.orient(-1);
    file.enlist();
    file.clear(flag::UNDECIDED | flag::END);
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
pub fn write(file: &File, mut bytes: &[u8]) -> usize {
    if file.write_end.get().is_null() && !start(file) {
        return 0;
    }
    let len = bytes.len();
    loop {
        let mut now = if file.line_end.get() >= 0 {
            complete_lines(bytes)
        } else {
            0
        };
        if now == 0 {
            let room = room(file);
            if bytes.len() <= room {
                append(file, bytes);
                return len;
            }
            // Full buffering sends whole buffers: the buffer is filled up first, because a runtime may make two system
            // calls of a vectored write, or send only the first vector.
            let capacity = file.write_end.get().addr() - file.buffer.get().addr();
            now = if bytes.len() < capacity {
                room
            } else {
                bytes.len()
            };
        }
        let Some((head, tail)) = bytes.split_at_checked(now) else {
            return len;
        };
        let refused = send(file, head);
        if refused > 0 || tail.is_empty() {
            return len - tail.len() - refused;
        }
        bytes = tail;
    }
}

/// Writes all the bytes.
///
/// # Errors
/// Why not all were accepted.
#[inline]
pub fn write_all(file: &File, bytes: &[u8]) -> Result<()> {
    if write(file, bytes) == bytes.len() {
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
    let mut rest = bytes;
    while let Some((&last, before)) = rest.split_last() {
        if last == b'\n' {
            break;
        }
        rest = before;
    }
    rest.len()
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

/// Sends what waits, then `bytes`. Returns how many of `bytes` were not sent: those are not accepted. What waited and was
/// not sent goes on waiting. If anything is left the stream remembers why.
#[inline(never)]
fn send(file: &File, bytes: &[u8]) -> usize {
    match file.operations.get() {
        None => send_by(file, bytes, |parts| {
            descriptor::write(file.descriptor.get(), parts)
        }),
        Some(operations) => (operations.send)(file, bytes),
    }
}

/// `send` for a stream with operations. They carry it, so that a program without such streams does not.
pub fn send_by_operations(file: &File, bytes: &[u8]) -> usize {
    send_by(file, bytes, |parts| {
        let (Some(operations), Some(part)) = (
            file.operations.get(),
            parts.iter().find(|part| part.len > 0),
        ) else {
            return Ok(0);
        };
        // SAFETY: a part of the stream's buffer that was written, or of the caller's bytes.
        (operations.write)(file, unsafe {
            core::slice::from_raw_parts(part.buf, part.len)
        })
    })
}

/// `send`, by a function that takes some bytes of two parts.
#[inline]
fn send_by(file: &File, bytes: &[u8], transfer: impl Fn(&[Ciovec; 2]) -> Result<usize>) -> usize {
    let buffer = file.buffer.get();
    let mut len = bytes.len();
    if len <= room(file) {
        // One piece, so that one call does it on every runtime.
        append(file, bytes);
        len = 0;
    }
    let waiting = file.write_position.get().addr() - buffer.addr();
    let mut parts = [
        Ciovec {
            buf: buffer,
            len: waiting,
        },
        Ciovec {
            buf: bytes.as_ptr(),
            len,
        },
    ];
    let mut left = waiting + len;
    while left > 0 {
        // A file that takes nothing and says no error would be asked for ever.
        let count = match transfer(&parts) {
            Ok(count) if count > 0 => count,
            failure => {
                file.fail(failure.err().unwrap_or(Errno::EIO));
                break;
            }
        };
        left -= count;
        let [first, second] = &mut parts;
        let of_first = count.min(first.len);
        first.buf = first.buf.wrapping_add(of_first);
        first.len -= of_first;
        second.buf = second.buf.wrapping_add(count - of_first);
        second.len -= count - of_first;
    }
    // The bytes of this call came last, in whichever part they were.
    let refused = left.min(bytes.len());
    let kept = left - refused;
    // SAFETY: what is kept is the beginning of what is left of the first part, which lies in the buffer.
    unsafe { buffer.copy_from(parts[0].buf, kept) };
    file.write_position.set(buffer.wrapping_add(kept));
    refused
}

/// Sends what waits, or gives back what was fetched. False is a failure, which the stream remembers.
pub fn flush(file: &File) -> bool {
    if !file.write_end.get().is_null() {
        send(file, &[]);
        return file.pending() == 0;
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
        next = file.next_in_use();
        if !flush(file) {
            result = Err(file.last_error.get());
        }
    }
    result
}

/// Flushes the line-buffered streams, as C wants before input is requested.
pub fn flush_lines() {
    let mut next = first_in_use();
    while let Some(file) = next {
        next = file.next_in_use();
        if file.line_end.get() >= 0 && file.pending() > 0 {
            // The stream keeps its error indicator.
            send(file, &[]);
        }
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
