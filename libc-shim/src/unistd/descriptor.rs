//! C's descriptors and the runtime's.
//!
//! They are the same numbers until a program links `dup` or `pipe`: then `unistd::duplicates` replaces the functions
//! below by ones that look the number up. Every call on a descriptor goes through [`real`], but for
//! reading and writing, which are replaced as a whole.

use crate::errno::{Errno, Result, check};
use crate::paths::directory;
use crate::wasi::{self, Ciovec, Fd, Iovec, filetype};
use core::ffi::c_int;

unsafe extern "C" {
    fn __wasikit_descriptor(fd: Fd) -> Fd;
    fn __wasikit_new_descriptor(fd: Fd) -> Fd;
    fn __wasikit_close(fd: Fd) -> u16;
    /// `fd_read` and `fd_write` for C's number, and with the errors that C sees.
    fn __wasikit_read(fd: Fd, vectors: *const Iovec, count: usize, size: *mut usize) -> u16;
    fn __wasikit_write(fd: Fd, vectors: *const Ciovec, count: usize, size: *mut usize) -> u16;
    fn __wasikit_ask_pipe(fd: Fd, request: PipeRequest) -> c_int;
    fn __wasikit_preopen_closed(fd: Fd);
    fn __wasikit_descriptor_closed(fd: Fd);
    fn __wasikit_close_on_exec(fd: Fd);
    fn __wasikit_preopen_renumbered(from: Fd, to: Fd);
    fn __wasikit_move_descriptor(from: Fd, to: Fd) -> u16;
}

#[unsafe(export_name = "default:__wasikit_descriptor")]
extern "C" fn same(fd: Fd) -> Fd {
    fd
}

#[unsafe(export_name = "default:__wasikit_new_descriptor")]
extern "C" fn same_new(fd: Fd) -> Fd {
    fd
}

#[unsafe(export_name = "default:__wasikit_close")]
extern "C" fn close_at_once(fd: Fd) -> u16 {
    match close_real(fd) {
        Err(error) if !is_null(fd) => error.0,
        _ => 0,
    }
}

/// # Safety
/// The vectors describe writable memory.
#[unsafe(export_name = "default:__wasikit_read")]
unsafe extern "C" fn read_at_once(
    fd: Fd,
    vectors: *const Iovec,
    count: usize,
    size: &mut usize,
) -> u16 {
    // SAFETY: by this function's contract.
    let slice = unsafe { core::slice::from_raw_parts(vectors, count) };
    // SAFETY: by this function's contract.
    match unsafe { wasi::fd_read(fd, slice, size) } {
        Err(error) => read_refused(fd, error).0,
        Ok(()) => 0,
    }
}

/// # Safety
/// The vectors describe readable memory.
#[unsafe(export_name = "default:__wasikit_write")]
unsafe extern "C" fn write_at_once(
    fd: Fd,
    vectors: *const Ciovec,
    count: usize,
    size: &mut usize,
) -> u16 {
    // SAFETY: by this function's contract.
    let slice = unsafe { core::slice::from_raw_parts(vectors, count) };
    // SAFETY: by this function's contract.
    match unsafe { wasi::fd_write(fd, slice, size) } {
        Err(error) => refused(error).0,
        Ok(()) => 0,
    }
}

#[unsafe(export_name = "default:__wasikit_ask_pipe")]
extern "C" fn no_pipe_to_ask(_: Fd, _: PipeRequest) -> c_int {
    0
}

#[unsafe(export_name = "default:__wasikit_move_descriptor")]
extern "C" fn renumber(from: Fd, to: Fd) -> u16 {
    match wasi::fd_renumber(from, to) {
        Ok(()) => {
            if from != to {
                // SAFETY: either definition takes any numbers.
                unsafe { __wasikit_preopen_renumbered(from, to) };
            }
            0
        }
        Err(error) => error.0,
    }
}

#[unsafe(export_name = "default:__wasikit_preopen_renumbered")]
extern "C" fn no_preopens_to_move(_: Fd, _: Fd) {}

#[unsafe(export_name = "default:__wasikit_preopen_closed")]
extern "C" fn no_preopens(_: Fd) {}

#[unsafe(export_name = "default:__wasikit_descriptor_closed")]
extern "C" fn no_locks(_: Fd) {}

#[unsafe(export_name = "default:__wasikit_close_on_exec")]
extern "C" fn no_flag(_: Fd) {}

/// The first of the numbers that `/dev/null` has when it is opened: they are among those that `is_pipe` knows.
pub const NULL: Fd = 0x6800_0000;

/// Whether a number that `real` gave stands for `/dev/null`.
#[inline]
pub const fn is_null(fd: Fd) -> bool {
    fd & !3 == NULL
}

/// Whether a number that `real` gave stands for an end of a pipe, or for `/dev/null`.
#[inline]
pub fn is_pipe(fd: Fd) -> bool {
    (0x6000_0000..0x7000_0000).contains(&fd)
}

/// The runtime's number of a C descriptor. A negative one becomes a number that no descriptor has.
#[inline]
pub fn real(descriptor: c_int) -> Fd {
    // SAFETY: either definition takes any number.
    unsafe { __wasikit_descriptor(descriptor.cast_unsigned()) }
}

/// The C descriptor for one that the runtime has just opened.
#[inline]
pub fn adopt(fd: Fd) -> Result<c_int> {
    // SAFETY: either definition takes any number.
    let descriptor = unsafe { __wasikit_new_descriptor(fd) };
    c_int::try_from(descriptor).map_err(|_| Errno::EMFILE)
}

/// Closes a C descriptor.
#[inline]
pub fn close(descriptor: c_int) -> Result<()> {
    // SAFETY: either definition takes any number.
    check(unsafe { __wasikit_close(descriptor.cast_unsigned()) })
}

/// Moves a C descriptor over another, which is closed.
pub fn renumbered(from: c_int, to: c_int) -> Result<()> {
    // SAFETY: either definition takes any numbers.
    check(unsafe { __wasikit_move_descriptor(from.cast_unsigned(), to.cast_unsigned()) })
}

/// Sets `FD_CLOEXEC`, which is only remembered, for a program that can ask for it.
pub fn close_on_exec(descriptor: c_int) {
    // SAFETY: either definition takes any number.
    unsafe { __wasikit_close_on_exec(descriptor.cast_unsigned()) };
}

/// Closes the runtime's descriptor.
pub fn close_real(fd: Fd) -> Result<()> {
    wasi::fd_close(fd)?;
    // SAFETY: either definition takes any number.
    unsafe { __wasikit_preopen_closed(fd) };
    // SAFETY: as above.
    unsafe { __wasikit_descriptor_closed(fd) };
    Ok(())
}

/// Reads into vectors.
///
/// # Safety
/// The vectors describe writable memory.
#[inline]
pub unsafe fn read(descriptor: c_int, vectors: &[Iovec]) -> Result<usize> {
    let (fd, first, count) = (descriptor.cast_unsigned(), vectors.as_ptr(), vectors.len());
    let mut size = 0;
    // SAFETY: by this function's contract; `size` is local.
    check(unsafe { __wasikit_read(fd, first, count, &raw mut size) }).map(|()| size)
}

/// Writes from vectors.
///
/// # Safety
/// The vectors describe readable memory.
#[inline]
pub unsafe fn write(descriptor: c_int, vectors: &[Ciovec]) -> Result<usize> {
    let mut size = 0;
    // SAFETY: by this function's contract.
    check(unsafe { write_to(descriptor, vectors, &mut size) }.0).map(|()| size)
}

/// `write`, for which a result of two words is too much: `size` gets the count, and an error is not 0.
///
/// # Safety
/// As `write`.
#[inline]
pub unsafe fn write_to(descriptor: c_int, vectors: &[Ciovec], size: &mut usize) -> Errno {
    let (fd, first, count) = (descriptor.cast_unsigned(), vectors.as_ptr(), vectors.len());
    // SAFETY: by this function's contract.
    Errno(unsafe { __wasikit_write(fd, first, count, size) })
}

/// The type of what is open under a C descriptor, one of `filetype`: for calls that only say what it is not.
#[inline(never)]
pub fn kind(descriptor: c_int) -> Result<u8> {
    let fd = real(descriptor);
    if directory::is_virtual(fd) {
        return Ok(filetype::DIRECTORY);
    }
    if is_pipe(fd) {
        return Ok(filetype::UNKNOWN);
    }
    wasi::fd_fdstat_get(fd).map(|state| state.filetype)
}

/// The error that C sees for a call on a socket: of what else is open, ENOTSOCK.
#[inline(never)]
pub fn no_socket(descriptor: c_int, error: Errno) -> Errno {
    match kind(descriptor) {
        Ok(filetype::SOCKET_DGRAM | filetype::SOCKET_STREAM) => error,
        Ok(_) => Errno::ENOTSOCK,
        Err(error) => error,
    }
}

/// What is asked of an end of a pipe.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(i32)]
pub enum PipeRequest {
    /// How many bytes wait to be read.
    Pending,
    /// Whether calls fail instead of waiting (1) or not (0).
    IsNonBlocking,
    /// Calls wait.
    Block,
    /// Calls fail instead of waiting.
    NeverBlock,
}

/// Asks an end of a pipe.
#[inline]
pub fn ask_pipe(fd: Fd, request: PipeRequest) -> c_int {
    // SAFETY: either definition takes any number.
    unsafe { __wasikit_ask_pipe(fd, request) }
}

/// Makes calls on an end of a pipe wait or fail.
pub fn set_pipe(fd: Fd, non_blocking: bool) {
    let request = if non_blocking {
        PipeRequest::NeverBlock
    } else {
        PipeRequest::Block
    };
    ask_pipe(fd, request);
}

/// The error that C sees for a read that the runtime has refused: it may have been one of a directory.
#[inline(never)]
pub fn read_refused(fd: Fd, error: Errno) -> Errno {
    let is_directory = |state: wasi::Fdstat| state.filetype == filetype::DIRECTORY;
    if directory::is_virtual(fd) || wasi::fd_fdstat_get(fd).is_ok_and(is_directory) {
        return Errno::EISDIR;
    }
    refused(error)
}

/// The error that C sees for a call that only takes files, perhaps those open for writing: of what else is open, EINVAL.
#[inline(never)]
pub fn unsuitable(fd: Fd, error: Errno) -> Errno {
    match error {
        Errno::ENOTCAPABLE => Errno::EINVAL,
        Errno::EBADF
            if directory::is_virtual(fd) || is_pipe(fd) || wasi::fd_fdstat_get(fd).is_ok() =>
        {
            Errno::EINVAL
        }
        other => other,
    }
}

/// The error that C sees for a call on a descriptor: a missing right means that it was not opened for this.
#[inline]
pub fn refused(error: Errno) -> Errno {
    match error {
        Errno::ENOTCAPABLE => Errno::EBADF,
        other => other,
    }
}
