//! `fseek`, `fseeko`, `ftell`, `ftello`, `rewind`, `fgetpos`, `fsetpos`: C17 7.21.9, POSIX.1-2024 XSH.

use super::stream::{File, flag};
use super::{descriptor, output};
use crate::errno::{Errno, Result};
use core::ffi::c_int;

/// `SEEK_SET`.
pub const SET: c_int = 0;
/// `SEEK_CUR`.
pub const CURRENT: c_int = 1;
/// `SEEK_END`.
pub const END: c_int = 2;

/// Moves what is behind the stream.
fn move_to(file: &File, offset: i64, whence: c_int) -> Result<i64> {
    match file.operations.get() {
        None => descriptor::seek(file.descriptor.get(), offset, whence),
        Some(operations) => (operations.seek)(file, offset, whence),
    }
}

/// Gives back to the descriptor what was fetched and not taken, so that its position is the stream's. Bytes that were
/// pushed back and never came from there move it back too, as POSIX says of `fflush`. What a descriptor that cannot seek
/// says is no error: nothing is lost.
pub fn give_back(file: &File) {
    file.known.set(-1);
    let unread = i64::try_from(file.unread()).unwrap_or(0);
    if unread != 0 && move_to(file, -unread, CURRENT).is_ok() {
        file.drop_unread();
    }
}

/// Whoever writes after reading must seek between: C says nothing else, and wasi-libc, whose own tests ask for it, goes on behind
/// what was fetched. But a seek inside the buffer, after which nothing was read, has not moved the descriptor.
pub fn leave(file: &File) {
    if !file.sought.get().is_null() && file.sought.get() == file.read_position.get() {
        give_back(file);
    }
    file.drop_unread();
    file.known.set(0);
}

/// The descriptor is at `position`: remembers it until the stream writes.
fn learn(file: &File, position: i64) {
    if file.operations.get().is_none() {
        file.known.set(position.wrapping_add(1));
        file.leave_reading.set(Some(leave));
    }
}

/// Moves the position inside what the buffer still has, if that is known. What it has may be older than the file by then, as
/// it may in a stream that only reads on.
fn seek_in_buffer(file: &File, offset: i64, whence: c_int) -> bool {
    let known = file.known.get();
    let end = file.read_end.get();
    if known <= 0 || end.is_null() {
        return false;
    }
    let before_end = match whence {
        SET => (known - 1).wrapping_sub(offset),
        CURRENT => (file.unread() as i64).wrapping_sub(offset),
        _ => return false,
    };
    let fetched = end.addr() - file.buffer.get().addr();
    let Ok(before_end) = usize::try_from(before_end) else {
        return false;
    };
    if before_end > fetched {
        return false;
    }
    let target = end.wrapping_sub(before_end);
    file.read_position.set(target);
    file.sought.set(target);
    file.clear(flag::END);
    true
}

/// Moves the position of the stream.
///
/// # Errors
/// EINVAL for an unknown `whence` or a position before the start, ESPIPE, those of writing.
pub fn seek(file: &File, offset: i64, whence: c_int) -> Result<()> {
    if !(SET..=END).contains(&whence) {
        return Err(Errno::EINVAL);
    }
    if !file.write_end.get().is_null() && !output::flush(file) {
        return Err(file.last_error.get());
    }
    if seek_in_buffer(file, offset, whence) {
        return Ok(());
    }
    let unread = i64::try_from(file.unread()).unwrap_or(0);
    let offset = if whence == CURRENT {
        offset.checked_sub(unread).ok_or(Errno::EOVERFLOW)?
    } else {
        offset
    };
    let position = move_to(file, offset, whence)?;
    learn(file, position);
    file.stop_writing();
    file.drop_unread();
    file.sought.set(core::ptr::null_mut());
    file.clear(flag::END);
    Ok(())
}

/// The position of the stream.
///
/// # Errors
/// ESPIPE when there is none.
pub fn tell(file: &File) -> Result<i64> {
    let unread = file.unread() as i64;
    let known = file.known.get();
    // With nothing left to take the descriptor is asked: the program may have used it by itself, as `getopt` uses that of `stderr`.
    if known > 0 && unread > 0 {
        // Who asks and then writes without a seek (glibc's test_rdwr) writes there.
        file.sought.set(file.read_position.get());
        return Ok(known - 1 - unread);
    }
    let pending = i64::try_from(file.pending()).unwrap_or(0);
    let whence = if pending > 0 && file.has(flag::APPEND) {
        END
    } else {
        CURRENT
    };
    let mut position = move_to(file, 0, whence)?;
    // What only appends stands at the end from the beginning, as in glibc.
    let is_untouched = position == 0 && known == 0 && file.operations.get().is_none();
    if is_untouched && file.has(flag::APPEND) && !file.has(flag::READABLE) {
        position = move_to(file, 0, END)?;
    }
    if known > 0 && known - 1 != position {
        file.drop_unread();
    }
    if known >= 0 && file.write_end.get().is_null() {
        learn(file, position);
    }
    Ok(position - unread + pending)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stream::{File, flag};
    use crate::ctypes::off_t;
    use crate::errno::{self, Errno};
    use core::ffi::{c_int, c_long};

    /// C's `fseek`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fseek(file: *mut File, offset: c_long, whence: c_int) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { fseeko(file, off_t::from(offset), whence) }
    }

    /// POSIX's `fseeko`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fseeko(file: *mut File, offset: off_t, whence: c_int) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        errno::zero_or_minus_one(super::seek(file, offset, whence))
    }

    /// C's `ftell`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ftell(file: *mut File) -> c_long {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        let position = super::tell(file)
            .and_then(|position| c_long::try_from(position).map_err(|_| Errno::EOVERFLOW));
        errno::or_minus_one(position)
    }

    /// POSIX's `ftello`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ftello(file: *mut File) -> off_t {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        errno::or_minus_one(super::tell(file))
    }

    /// C's `rewind`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn rewind(file: *mut File) {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        if let Err(error) = super::seek(file, 0, super::SET) {
            errno::set(error);
        }
        file.clear(flag::ERROR);
    }

    /// C's `fgetpos`. A position is a byte offset; UTF-8 has no shift states.
    ///
    /// # Safety
    /// `file` points to an open stream, `position` to an `fpos_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fgetpos(file: *mut File, position: *mut off_t) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        let result = super::tell(file).map(|offset| {
            // SAFETY: by this function's contract; an `fpos_t` begins with a `long long`.
            unsafe { position.write(offset) }
        });
        errno::zero_or_minus_one(result)
    }

    /// C's `fsetpos`.
    ///
    /// # Safety
    /// `file` points to an open stream, `position` to what `fgetpos` stored.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fsetpos(file: *mut File, position: *const off_t) -> c_int {
        // SAFETY: by this function's contract.
        let offset = unsafe { position.read() };
        // SAFETY: by this function's contract.
        unsafe { fseeko(file, offset, super::SET) }
    }
}
