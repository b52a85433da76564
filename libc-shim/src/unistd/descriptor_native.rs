//! C's descriptors in native tests: the numbers of the in-memory system.

use crate::errno::{Errno, Result};
use crate::wasi::{self, Ciovec, Fd, Iovec};
use core::ffi::c_int;

/// The system's number of a C descriptor.
#[inline]
pub fn real(descriptor: c_int) -> Fd {
    descriptor.cast_unsigned()
}

/// Closes a C descriptor.
pub fn close(descriptor: c_int) -> Result<()> {
    wasi::fd_close(real(descriptor))
}

/// Reads into vectors.
///
/// # Safety
/// The vectors describe writable memory.
pub unsafe fn read(descriptor: c_int, vectors: &[Iovec]) -> Result<usize> {
    let mut size = 0;
    // SAFETY: by this function's contract.
    unsafe { wasi::fd_read(real(descriptor), vectors, &mut size) }.map(|()| size)
}

/// Writes from vectors.
///
/// # Safety
/// The vectors describe readable memory.
pub unsafe fn write(descriptor: c_int, vectors: &[Ciovec]) -> Result<usize> {
    let mut size = 0;
    // SAFETY: by this function's contract.
    unsafe { wasi::fd_write(real(descriptor), vectors, &mut size) }.map(|()| size)
}

/// `write`: `size` gets the count, and an error is not 0.
///
/// # Safety
/// As `write`.
pub unsafe fn write_to(descriptor: c_int, vectors: &[Ciovec], size: &mut usize) -> Errno {
    // SAFETY: by this function's contract.
    match unsafe { wasi::fd_write(real(descriptor), vectors, size) } {
        Ok(()) => Errno(0),
        Err(error) => error,
    }
}

/// Moves a C descriptor over another, which is closed.
pub fn renumbered(from: c_int, to: c_int) -> Result<()> {
    wasi::fd_renumber(real(from), real(to))
}

/// Whether a number stands for an end of a pipe: natively there are none.
pub fn is_pipe(_fd: Fd) -> bool {
    false
}

/// No descriptor's number.
pub const NULL: Fd = Fd::MAX;

/// Whether a number stands for `/dev/null`: natively the library has none of its own.
pub const fn is_null(_fd: Fd) -> bool {
    false
}
