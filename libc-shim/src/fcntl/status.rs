//! How a descriptor is open: what `fcntl` says for `F_GETFL`, and what locks depend on.

use super::open::flags;
use crate::errno::Result;
use crate::paths::directory;
use crate::unistd::descriptor::{self, PipeRequest};
use crate::wasi::{self, fdflags, rights};
use core::ffi::c_int;

/// The access mode, `O_…`, and the runtime's flags, which are C's.
///
/// # Errors
/// EBADF when it is not open.
pub fn of(fd: c_int) -> Result<c_int> {
    let real = descriptor::real(fd);
    if directory::is_virtual(real) {
        return Ok(flags::RDONLY);
    }
    if descriptor::is_pipe(real) {
        // Even numbers read, odd ones write; some of /dev/null do both.
        let access = if descriptor::is_null(real) && real & 3 == 1 {
            flags::RDWR
        } else if real & 1 != 0 {
            flags::WRONLY
        } else {
            flags::RDONLY
        };
        let waits = descriptor::ask_pipe(real, PipeRequest::IsNonBlocking) == 0;
        let flag = if waits { 0 } else { fdflags::NONBLOCK };
        return Ok(access | c_int::from(flag));
    }
    let state = wasi::fd_fdstat_get(real)?;
    let mut access = 0;
    if state.rights_base & (rights::FD_READ | rights::FD_READDIR) != 0 {
        access |= flags::RDONLY;
    }
    if state.rights_base & rights::FD_WRITE != 0 {
        access |= flags::WRONLY;
    }
    if access == 0 {
        access = flags::SEARCH;
    }
    Ok(access | c_int::from(state.flags))
}
