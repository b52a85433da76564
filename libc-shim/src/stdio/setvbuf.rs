//! `setvbuf`, `setbuf`: C17 7.21.5.5 and 7.21.5.6; `setbuffer`, `setlinebuf`: BSD.

use super::output;
use super::stream::{File, PUSHBACK, flag};

/// How a stream collects bytes; the numbers are C's `_IOFBF`, `_IOLBF`, `_IONBF`.
pub mod buffering {
    /// Until the buffer is full.
    pub const FULL: i32 = 0;
    /// Until a line is complete.
    pub const LINE: i32 = 1;
    /// Not at all.
    pub const NONE: i32 = 2;
}

/// Sets how the stream collects bytes, and its buffer if one is given that has room for pushing back. False: no such
/// `mode`, or what waits cannot be sent.
pub fn set_buffering(file: &File, buffer: *mut u8, mode: i32, size: usize) -> bool {
    if !(buffering::FULL..=buffering::NONE).contains(&mode) || !output::flush(file) {
        return false;
    }
    file.stop_writing();
    file.clear(flag::UNBUFFERED | flag::UNDECIDED);
    file.line_end.set(if mode == buffering::LINE {
        i32::from(b'\n')
    } else {
        -1
    });
    if mode == buffering::NONE {
        file.set(flag::UNBUFFERED);
    }
    // Bytes that were fetched and cannot be given back stay where they are, and so does the buffer.
    if file.unread() > 0 {
        return true;
    }
    file.drop_unread();
    if mode == buffering::NONE {
        file.own_small_buffer();
    } else if !buffer.is_null() && size > PUSHBACK {
        file.buffer.set(buffer.wrapping_add(PUSHBACK));
        file.size.set(size - PUSHBACK);
    } else if file.buffer.get().is_null() {
        file.own_small_buffer();
    }
    true
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stream::{BUFFER_SIZE, File};
    use super::buffering;
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int};
    use core::ptr::null_mut;

    /// C's `setvbuf`. The first eight bytes of the buffer serve `ungetc`.
    ///
    /// # Safety
    /// `file` points to an open stream; `buffer` is NULL or has `size` bytes, which stay while the stream is open.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setvbuf(
        file: *mut File,
        buffer: *mut c_char,
        mode: c_int,
        size: usize,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        if super::set_buffering(file, buffer.cast(), mode, size) {
            return 0;
        }
        errno::set(Errno::EINVAL);
        -1
    }

    /// C's `setbuf`.
    ///
    /// # Safety
    /// As for `setvbuf`, with `BUFSIZ` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setbuf(file: *mut File, buffer: *mut c_char) {
        // SAFETY: by this function's contract.
        unsafe { setbuffer(file, buffer, 1024.min(BUFFER_SIZE)) };
    }

    /// BSD's `setbuffer`.
    ///
    /// # Safety
    /// As for `setvbuf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setbuffer(file: *mut File, buffer: *mut c_char, size: usize) {
        let mode = if buffer.is_null() {
            buffering::NONE
        } else {
            buffering::FULL
        };
        // SAFETY: by this function's contract.
        unsafe { setvbuf(file, buffer, mode, size) };
    }

    /// BSD's `setlinebuf`.
    ///
    /// # Safety
    /// As for `setvbuf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setlinebuf(file: *mut File) {
        // SAFETY: by this function's contract.
        unsafe { setvbuf(file, null_mut(), buffering::LINE, 0) };
    }
}
