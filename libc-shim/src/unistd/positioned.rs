//! Reads and writes at a position that the runtime has refused: what `pread`, `pwrite`, `preadv` and `pwritev` share.

use crate::errno::{Errno, Result};
use crate::unistd::descriptor::{is_null, is_pipe, read_refused, refused};
use crate::wasi::{Ciovec, Fd};

/// The end of a read: `/dev/null` has nothing at any position, and pipes have no positions.
#[inline(never)]
pub fn read_failed(fd: Fd, error: Errno) -> Result<usize> {
    if is_null(fd) && fd & 2 == 0 {
        return Ok(0);
    }
    Err(no_position(fd).unwrap_or_else(|| read_refused(fd, error)))
}

/// The end of a write: `/dev/null` takes everything.
#[inline(never)]
pub fn write_failed(fd: Fd, vectors: &[Ciovec], error: Errno) -> Result<usize> {
    if is_null(fd) && fd & 1 != 0 {
        let lengths = vectors.iter().map(|vector| vector.len);
        return Ok(lengths.fold(0, usize::wrapping_add));
    }
    Err(no_position(fd).unwrap_or_else(|| refused(error)))
}

/// ESPIPE for an end of a pipe.
fn no_position(fd: Fd) -> Option<Errno> {
    (is_pipe(fd) && !is_null(fd)).then_some(Errno::ESPIPE)
}
