//! What a stream asks of its descriptor.

use crate::errno::{Errno, Result};
use crate::unistd::descriptor;
use crate::wasi::{self, Ciovec, Iovec, filetype, rights};
use core::ffi::c_int;

/// Whether it is a terminal: a character device that cannot seek.
pub fn is_terminal(descriptor: c_int) -> bool {
    wasi::fd_fdstat_get(descriptor::real(descriptor)).is_ok_and(|state| {
        state.filetype == filetype::CHARACTER_DEVICE
            && state.rights_base & (rights::FD_SEEK | rights::FD_TELL) == 0
    })
}

/// Writes the first part, then the second, in one call; `count` gets how many bytes were taken. An error is not 0.
#[inline]
pub fn write(descriptor: c_int, parts: &[Ciovec; 2], count: &mut usize) -> Errno {
    let parts = if parts[1].len == 0 {
        &parts[..1]
    } else {
        &parts[..]
    };
    // SAFETY: both describe readable memory: the stream's buffer and the caller's bytes.
    unsafe { descriptor::write_to(descriptor, parts, count) }
}

/// Reads into the first room, then into the second, in one call; returns how many bytes came.
///
/// # Safety
/// Both rooms are writable.
#[inline]
pub unsafe fn read(descriptor: c_int, first: Iovec, second: Iovec) -> Result<usize> {
    let vectors = [first, second];
    let vectors = vectors.get(usize::from(first.len == 0)..).unwrap_or(&[]);
    // SAFETY: by this function's contract.
    unsafe { descriptor::read(descriptor, vectors) }
}

/// Moves the position. `whence` is C's, which is the runtime's.
pub fn seek(descriptor: c_int, offset: i64, whence: c_int) -> Result<i64> {
    let whence = u8::try_from(whence).map_err(|_| Errno::EINVAL)?;
    let real = descriptor::real(descriptor);
    if descriptor::is_pipe(real) {
        return if descriptor::is_null(real) {
            Ok(0)
        } else {
            Err(Errno::ESPIPE)
        };
    }
    let position = wasi::fd_seek(real, offset, whence).map_err(|error| match error {
        // What has no position has no right to move it.
        Errno::ENOTCAPABLE => Errno::ESPIPE,
        other => other,
    })?;
    i64::try_from(position).map_err(|_| Errno::EOVERFLOW)
}

/// Closes it.
pub fn close(descriptor: c_int) -> Result<()> {
    descriptor::close(descriptor)
}
