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
    let unread = i64::try_from(file.unread()).unwrap_or(0);
    if unread != 0 && move_to(file, -unread, CURRENT).is_ok() {
        file.drop_unread();
    }
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
    let unread = i64::try_from(file.unread()).unwrap_or(0);
    let offset = if whence == CURRENT {
        offset.checked_sub(unread).ok_or(Errno::EOVERFLOW)?
    } else {
        offset
    };
    move_to(file, offset, whence)?;
    file.stop_writing();
    file.drop_unread();
    file.clear(flag::END);
    Ok(())
}

/// The position of the stream.
///
/// # Errors
/// ESPIPE when there is none.
pub fn tell(file: &File) -> Result<i64> {
    let pending = i64::try_from(file.pending()).unwrap_or(0);
    let whence = if pending > 0 && file.has(flag::APPEND) {
        END
    } else {
        CURRENT
    };
    let position = move_to(file, 0, whence)?;
    Ok(position - i64::try_from(file.unread()).unwrap_or(0) + pending)
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
