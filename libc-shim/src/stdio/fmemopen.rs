//! `fmemopen`: POSIX.1-2024 XSH.

use super::output::taken;
use super::position::{CURRENT, END, SET};
use super::stream::{File, Operations};
use crate::errno::{Errno, Result};
use core::cell::Cell;
use core::ffi::c_int;

/// The memory behind a stream.
pub struct Memory {
    /// Where it begins.
    pub start: *mut u8,
    /// Its bytes.
    pub size: usize,
    /// How many of them are the file.
    pub len: Cell<usize>,
    /// Where the next byte is read or written.
    pub position: Cell<usize>,
    /// Writes go to the end.
    pub append: bool,
    /// It is written only, so a last byte that is lost to a NUL does not spoil reading.
    pub write_only: bool,
}

/// What a stream over memory does.
pub static OPERATIONS: Operations = Operations {
    read,
    write: |file, bytes, count| taken(write(file, bytes), count),
    seek,
    close: |_| Ok(()),
};

/// The memory behind this stream.
fn memory(file: &File) -> &Memory {
    // SAFETY: only `fmemopen` stores these operations, and it stores the context with them.
    unsafe { &*file.context.get().cast() }
}

/// Fetches bytes.
///
/// # Safety
/// `target` has room for `len` bytes.
unsafe fn read(file: &File, target: *mut u8, len: usize) -> Result<usize> {
    let memory = memory(file);
    let position = memory.position.get();
    let count = memory.len.get().saturating_sub(position).min(len);
    // SAFETY: the bytes before `len` are inside the memory.
    unsafe { target.copy_from(memory.start.wrapping_add(position), count) };
    memory.position.set(position + count);
    Ok(count)
}

/// Takes bytes; behind the last a NUL is put where there is room.
fn write(file: &File, bytes: &[u8]) -> Result<usize> {
    let memory = memory(file);
    if memory.append {
        memory.position.set(memory.len.get());
    }
    let position = memory.position.get();
    let count = memory.size.saturating_sub(position).min(bytes.len());
    if count == 0 {
        return Err(Errno::ENOSPC);
    }
    // SAFETY: `count` bytes fit behind the position.
    unsafe {
        memory
            .start
            .wrapping_add(position)
            .copy_from(bytes.as_ptr(), count)
    };
    let end = position + count;
    memory.position.set(end);
    if end > memory.len.get() {
        memory.len.set(end);
        let nul = if end < memory.size {
            end
        } else if memory.write_only {
            memory.size - 1
        } else {
            return Ok(count);
        };
        // SAFETY: the place is inside the memory.
        unsafe { memory.start.wrapping_add(nul).write(0) };
    }
    Ok(count)
}

/// Moves the position, inside the memory.
fn seek(file: &File, offset: i64, whence: c_int) -> Result<i64> {
    let memory = memory(file);
    let base = match whence {
        SET => 0,
        CURRENT => memory.position.get(),
        END => memory.len.get(),
        _ => return Err(Errno::EINVAL),
    };
    let position = i64::try_from(base)
        .ok()
        .and_then(|base| base.checked_add(offset))
        .ok_or(Errno::EINVAL)?;
    let inside = usize::try_from(position)
        .ok()
        .filter(|&position| position <= memory.size);
    memory.position.set(inside.ok_or(Errno::EINVAL)?);
    Ok(position)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::allocate::c as allocate;
    use super::super::mode;
    use super::super::stream::{File, flag};
    use super::{Memory, OPERATIONS};
    use crate::errno;
    use core::cell::Cell;
    use core::ffi::{CStr, c_char, c_void};

    unsafe extern "C" {
        fn strnlen(text: *const c_char, limit: usize) -> usize;
    }

    /// The buffer of a stream over memory: enough to join small pieces.
    const BUFFER_SIZE: usize = 4096;

    /// POSIX's `fmemopen`. Without memory of the caller's the stream brings its own.
    ///
    /// # Safety
    /// `memory` is NULL or has `size` bytes, which stay while the stream is open; `mode` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fmemopen(
        memory: *mut c_void,
        size: usize,
        mode: *const c_char,
    ) -> *mut File {
        // SAFETY: by this function's contract.
        let mode = unsafe { CStr::from_ptr(mode) };
        let opened = mode::parse(mode.to_bytes()).and_then(|mode| {
            let own = if memory.is_null() { size } else { 0 };
            let buffer = BUFFER_SIZE.checked_add(own).ok_or(errno::Errno::ENOMEM)?;
            let file = allocate::stream::<Memory>(-1, mode.flags, buffer)?;
            // SAFETY: it was just allocated.
            let stream = unsafe { &*file };
            let start = if memory.is_null() {
                stream.size.set(BUFFER_SIZE);
                let start = stream.buffer.get().wrapping_add(BUFFER_SIZE);
                // SAFETY: the stream's own memory lies behind its buffer.
                unsafe { start.write_bytes(0, size) };
                start
            } else {
                memory.cast()
            };
            // "w" leaves the first byte alone until something is sent, as everywhere else.
            if mode.truncates() && mode.flags & flag::READABLE != 0 && size > 0 {
                // SAFETY: the memory has at least one byte.
                unsafe { start.write(0) };
            }
            let append = mode.flags & flag::APPEND != 0;
            let len = if append {
                // SAFETY: the memory has `size` bytes.
                unsafe { strnlen(start.cast(), size) }
            } else if mode.truncates() {
                0
            } else {
                size
            };
            let context = Memory {
                start,
                size,
                len: Cell::new(len),
                position: Cell::new(if append { len } else { 0 }),
                append,
                write_only: mode.flags & flag::READABLE == 0,
            };
            // SAFETY: the context has room for it.
            unsafe { stream.context.get().cast::<Memory>().write(context) };
            stream.operations.set(Some(&OPERATIONS));
            Ok(file)
        });
        errno::or_null(opened)
    }
}
