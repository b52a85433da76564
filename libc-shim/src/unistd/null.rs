//! `/dev/null` where no preopen has one: `docs/decisions/null.md`.
//!
//! Opened, it is a number among those of pipes, whose ways most calls share: the runtime knows neither.

use crate::errno::{Errno, Result};
use crate::fcntl::open::flags;
use crate::paths::uncovered;
use crate::unistd::transfer;
use crate::wasi::Fd;
use core::ffi::c_int;

/// Whether a call on `path` that failed with `error` found nothing of that name, and it is the device's.
#[inline(never)]
pub fn is_meant(path: &[u8], error: Errno) -> bool {
    // It is found by this path alone. (To compare arrays of eight bytes needs no function.)
    let meant = matches!(error, Errno::ENOENT | Errno::EROFS)
        && path.len() == 9
        && path.first_chunk() == Some(b"/dev/nul")
        && path.last() == Some(&b'l');
    if meant {
        // It is not missing.
        uncovered::note(b"");
    }
    meant
}

/// Its descriptor in place of the error with which opening `path` failed.
#[inline]
pub fn in_place_of(error: Errno, path: &[u8], flags: c_int) -> Result<Fd> {
    if !is_meant(path, error) {
        return Err(error);
    }
    if flags & flags::DIRECTORY != 0 {
        return Err(Errno::ENOTDIR);
    }
    if flags & (flags::CREAT | flags::EXCL) == flags::CREAT | flags::EXCL {
        return Err(Errno::EEXIST);
    }
    Ok(transfer::null_for(
        flags & flags::RDWR != flags::WRONLY,
        flags & flags::WRONLY != 0,
    ))
}
