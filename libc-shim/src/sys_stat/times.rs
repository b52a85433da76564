//! `utimensat`, `futimens`: POSIX.1-2024 XSH.

use crate::ctypes::timespec;
use crate::errno::{Errno, Result};
use crate::wasi::fstflags;
use core::ffi::c_long;

/// `UTIME_NOW`.
const UTIME_NOW: c_long = -1;
/// `UTIME_OMIT`.
const UTIME_OMIT: c_long = -2;

/// Times of access and modification in nanoseconds, with the runtime's flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Access.
    pub access: u64,
    /// Modification.
    pub modification: u64,
    /// Of `fstflags`.
    pub flags: u16,
}

impl Times {
    /// Both now.
    pub const NOW: Self = Self {
        access: 0,
        modification: 0,
        flags: fstflags::ATIM_NOW | fstflags::MTIM_NOW,
    };

    /// What the times of `utimensat` say.
    pub fn new([access, modification]: [timespec; 2]) -> Result<Self> {
        let (access, access_flags) = one(access, fstflags::ATIM, fstflags::ATIM_NOW)?;
        let (modification, flags) = one(modification, fstflags::MTIM, fstflags::MTIM_NOW)?;
        Ok(Self {
            access,
            modification,
            flags: access_flags | flags,
        })
    }
}

/// One time in nanoseconds and its flag. The runtime's clock cannot tell times before 1970 or after 2554.
fn one(time: timespec, given: u16, now: u16) -> Result<(u64, u16)> {
    match time.tv_nsec {
        UTIME_NOW => Ok((0, now)),
        UTIME_OMIT => Ok((0, 0)),
        nanoseconds @ 0..=999_999_999 => {
            let seconds = u64::try_from(time.tv_sec).map_err(|_| Errno::EINVAL)?;
            let total = seconds
                .checked_mul(1_000_000_000)
                .and_then(|total| total.checked_add_signed(i64::from(nanoseconds)));
            Ok((total.ok_or(Errno::EINVAL)?, given))
        }
        _ => Err(Errno::EINVAL),
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::Times;
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::{self, Base};
    use crate::paths::target::{Follow, Target, Which};
    use crate::unistd::descriptor;
    use crate::wasi;
    use core::ffi::c_int;

    /// Sets the times of what `path` names.
    pub fn set_at(base: Base, path: &[u8], times: Times, follow: Follow) -> Result<()> {
        let lookup = follow.flags(path);
        Target::at(base, path, follow, Which::First)?.act(
            |target| Err(target.absent(Errno::EROFS)),
            |fd, path| {
                wasi::path_filestat_set_times(
                    fd,
                    lookup,
                    path,
                    times.access,
                    times.modification,
                    times.flags,
                )
            },
        )
    }

    fn set(fd: c_int, times: Times) -> Result<()> {
        let fd = descriptor::real(fd);
        if directory::is_virtual(fd) {
            return Err(Errno::EROFS);
        }
        if descriptor::is_pipe(fd) {
            // Nobody keeps the times of these.
            return Err(Errno::EPERM);
        }
        let Times {
            access,
            modification,
            flags,
        } = times;
        wasi::fd_filestat_set_times(fd, access, modification, flags).or_else(|error| {
            // Wasmtime knows a preopen only as the beginning of a path.
            match wasi::path_filestat_set_times(fd, 0, b".", access, modification, flags) {
                Err(_) => Err(descriptor::refused(error)),
                done => done,
            }
        })
    }

    /// The times that C gives.
    ///
    /// # Safety
    /// `times` is NULL or points to two times.
    pub unsafe fn read(times: *const [timespec; 2]) -> Result<Times> {
        if times.is_null() {
            return Ok(Times::NOW);
        }
        // SAFETY: by this function's contract.
        Times::new(unsafe { times.read() })
    }

    /// C's `futimens`.
    ///
    /// # Safety
    /// `times` is NULL or points to two times.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn futimens(fd: c_int, times: *const [timespec; 2]) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(match unsafe { read(times) } {
            Ok(times) => set(fd, times),
            // What is wrong with the descriptor comes first.
            Err(error) => descriptor::kind(fd).and(Err(error)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_times() {
        let at = |tv_sec, tv_nsec| timespec { tv_sec, tv_nsec };
        let times = Times::new([at(9, UTIME_NOW), at(9, UTIME_OMIT)]);
        assert_eq!(times.map(|times| times.flags), Ok(fstflags::ATIM_NOW));
        assert_eq!(
            Times::new([at(0, 1_000_000_000), at(0, 0)]),
            Err(Errno::EINVAL)
        );
        let times = Times::new([at(1, 2), at(3, 4)]);
        assert_eq!(
            times,
            Ok(Times {
                access: 1_000_000_002,
                modification: 3_000_000_004,
                flags: fstflags::ATIM | fstflags::MTIM
            })
        );
    }
}
