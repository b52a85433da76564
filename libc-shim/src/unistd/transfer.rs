//! Reads and writes by numbers that may be none of the runtime's: those of duplicates, pipes and `/dev/null`.
//!
//! They replace the plain ones of `unistd::descriptor` in programs that open files or duplicate descriptors: both call a function
//! of this module. Nothing of `paths` is linked from here.

use crate::errno::Errno;
use crate::unistd::descriptor::{NULL, is_null, read_refused, refused};
use crate::wasi::{self, Ciovec, Fd, Iovec};

unsafe extern "C" {
    fn __wasikit_descriptor(fd: Fd) -> Fd;
    fn __wasikit_pipe_end_closed(fd: Fd);
    /// What becomes of a read or write that the runtime has refused with `error`: 0 if it was done all the same.
    fn __wasikit_read_failed(
        fd: Fd,
        vectors: *const Iovec,
        count: usize,
        error: u16,
        size: *mut usize,
    ) -> u16;
    fn __wasikit_write_failed(
        fd: Fd,
        vectors: *const Ciovec,
        count: usize,
        error: u16,
        size: *mut usize,
    ) -> u16;
}

/// The number of `/dev/null`, opened for reading and writing or one of them.
#[inline(never)]
pub fn null_for(reads: bool, writes: bool) -> Fd {
    // The last bit says that it can be written to, as for pipes, and the one before that it cannot be read.
    NULL | Fd::from(writes) | (Fd::from(!reads) << 1)
}

/// Without pipes.
///
/// # Safety
/// `size` is writable.
#[unsafe(export_name = "default:__wasikit_read_failed")]
unsafe extern "C" fn no_pipe_to_read(
    fd: Fd,
    _: *const Iovec,
    _: usize,
    error: u16,
    size: *mut usize,
) -> u16 {
    // SAFETY: by this function's contract.
    unsafe { read_failed(fd, error, size) }
}

/// Without pipes.
///
/// # Safety
/// The vectors are readable, `size` is writable.
#[unsafe(export_name = "default:__wasikit_write_failed")]
unsafe extern "C" fn no_pipe_to_write(
    fd: Fd,
    vectors: *const Ciovec,
    count: usize,
    error: u16,
    size: *mut usize,
) -> u16 {
    // SAFETY: by this function's contract.
    unsafe { write_failed(fd, vectors, count, error, size) }
}

/// Without pipes none is closed.
#[unsafe(export_name = "default:__wasikit_pipe_end_closed")]
extern "C" fn no_pipes(_: Fd) {}

/// The last descriptor for an end of a pipe, or for the device, is gone. (It stands here so that whoever duplicates descriptors links
/// the reading and writing below.)
#[inline(never)]
pub fn closed(fd: Fd) {
    // SAFETY: either definition takes any number.
    unsafe { __wasikit_pipe_end_closed(fd) };
}

/// The end of a read that the runtime has refused and that is none of a pipe.
///
/// # Safety
/// `size` is writable.
pub unsafe fn read_failed(fd: Fd, error: u16, size: *mut usize) -> u16 {
    if is_null(fd) && fd & 2 == 0 {
        // SAFETY: by this function's contract.
        unsafe { size.write(0) };
        return 0;
    }
    read_refused(fd, Errno(error)).0
}

/// The end of a write that the runtime has refused and that is none of a pipe.
///
/// # Safety
/// The vectors are readable, `size` is writable.
pub unsafe fn write_failed(
    fd: Fd,
    vectors: *const Ciovec,
    count: usize,
    error: u16,
    size: *mut usize,
) -> u16 {
    if !is_null(fd) || fd & 1 == 0 {
        return refused(Errno(error)).0;
    }
    // SAFETY: by this function's contract.
    let vectors = unsafe { core::slice::from_raw_parts(vectors, count) };
    let total = vectors
        .iter()
        .fold(0_usize, |sum, vector| sum.wrapping_add(vector.len));
    // SAFETY: by this function's contract.
    unsafe { size.write(total) };
    0
}

/// # Safety
/// The vectors describe writable memory.
#[unsafe(export_name = "strong:__wasikit_read")]
unsafe extern "C" fn read_for_all(
    number: Fd,
    vectors: *const Iovec,
    count: usize,
    size: &mut usize,
) -> u16 {
    // SAFETY: either definition takes any number.
    let fd = unsafe { __wasikit_descriptor(number) };
    // SAFETY: by this function's contract.
    let slice = unsafe { core::slice::from_raw_parts(vectors, count) };
    // SAFETY: by this function's contract.
    match unsafe { wasi::fd_read(fd, slice, size) } {
        // SAFETY: by this function's contract.
        Err(error) => unsafe { __wasikit_read_failed(fd, vectors, count, error.0, size) },
        Ok(()) => 0,
    }
}

/// # Safety
/// The vectors describe readable memory.
#[unsafe(export_name = "strong:__wasikit_write")]
unsafe extern "C" fn write_for_all(
    number: Fd,
    vectors: *const Ciovec,
    count: usize,
    size: &mut usize,
) -> u16 {
    // SAFETY: either definition takes any number.
    let fd = unsafe { __wasikit_descriptor(number) };
    // SAFETY: by this function's contract.
    let slice = unsafe { core::slice::from_raw_parts(vectors, count) };
    // SAFETY: by this function's contract.
    match unsafe { wasi::fd_write(fd, slice, size) } {
        // SAFETY: by this function's contract.
        Err(error) => unsafe { __wasikit_write_failed(fd, vectors, count, error.0, size) },
        Ok(()) => 0,
    }
}
