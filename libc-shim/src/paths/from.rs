//! Directory descriptors from which relative paths count: what `*at` functions and `fchdir` are given.
//!
//! In a module of its own because it links the record of opened directories.

use super::directory::{AT_FDCWD, Base, is_virtual, virtual_path};
use super::{record, table};
use crate::errno::{Errno, Result};
use crate::unistd::descriptor;
use crate::wasi::{self, Fd, filetype};
use core::ffi::c_int;

/// What a directory descriptor of a `*at` call means.
pub fn base_of(directory: c_int) -> Base {
    if directory == AT_FDCWD {
        return Base::WORKING;
    }
    Base {
        fd: descriptor::real(directory),
        path: path_of,
    }
}

/// The canonical path of a directory descriptor, if it is known.
fn path_of(fd: Fd) -> Result<&'static [u8]> {
    if is_virtual(fd) {
        return virtual_path(fd);
    }
    if descriptor::is_pipe(fd) || wasi::fd_fdstat_get(fd)?.filetype != filetype::DIRECTORY {
        return Err(Errno::ENOTDIR);
    }
    let known = table::get().path_of(fd);
    known
        .or_else(|| record::path_of(fd))
        .ok_or(Errno::ENOTCAPABLE)
}
