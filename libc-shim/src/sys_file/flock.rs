//! `flock`: BSD. A lock belongs to what `open` made, of which `dup` gives further descriptors; it ends when the last of them is
//! closed. Other processes are not heard of: their locks, which WASI does not tell, are in nobody's way.

use crate::errno::{Errno, Result};
use crate::wasi::Fd;

/// Which file a lock is on: its device and its number there.
type File = (u64, u64);

#[derive(Clone, Copy, Debug)]
struct Lock {
    fd: Fd,
    file: File,
    exclusive: bool,
}

/// Locks that a program can hold at a time.
const LIMIT: usize = 64;

/// The locks that are held.
#[derive(Debug)]
pub struct Locks([Option<Lock>; LIMIT]);

impl Locks {
    /// None.
    pub const NONE: Self = Self([None; LIMIT]);

    /// Gives `fd` a lock instead of the one that it has, which is lost even if this fails, as on Linux.
    ///
    /// # Errors
    /// EAGAIN when the lock of another is in the way, ENOLCK for too many locks.
    pub fn lock(&mut self, fd: Fd, file: File, exclusive: bool) -> Result<()> {
        self.unlock(fd);
        let mut others = self.0.iter().flatten().filter(|lock| lock.file == file);
        if others.any(|lock| exclusive || lock.exclusive) {
            return Err(Errno::EAGAIN);
        }
        let place = self.0.iter_mut().find(|place| place.is_none());
        *place.ok_or(Errno::ENOLCK)? = Some(Lock {
            fd,
            file,
            exclusive,
        });
        Ok(())
    }

    /// Takes the lock of `fd` away, if it has one.
    pub fn unlock(&mut self, fd: Fd) {
        for place in &mut self.0 {
            if place.is_some_and(|lock| lock.fd == fd) {
                *place = None;
            }
        }
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Locks, Result};
    use crate::errno::{self, Errno};
    use crate::paths::directory;
    use crate::poll::interruptible::RESTART;
    use crate::pthread::waiting;
    use crate::unistd::descriptor;
    use crate::wasi::{self, Fd};
    use core::ffi::c_int;

    const LOCK_SH: c_int = 1;
    const LOCK_EX: c_int = 2;
    const LOCK_NB: c_int = 4;
    const LOCK_UN: c_int = 8;

    static mut LOCKS: Locks = Locks::NONE;

    fn locks() -> &'static mut Locks {
        let locks = &raw mut LOCKS;
        // SAFETY: wasip1 has one thread, and no reference outlives the call that made it.
        unsafe { &mut *locks }
    }

    #[unsafe(export_name = "strong:__wasikit_descriptor_closed")]
    extern "C" fn closed(fd: Fd) {
        locks().unlock(fd);
    }

    /// Whether an exclusive lock is wanted; `None` for no lock any more.
    fn wanted(operation: c_int) -> Result<Option<bool>> {
        match operation & !LOCK_NB {
            LOCK_SH => Ok(Some(false)),
            LOCK_EX => Ok(Some(true)),
            LOCK_UN => Ok(None),
            _ => Err(Errno::EINVAL),
        }
    }

    fn apply(fd: Fd, wanted: Option<bool>, waits: bool) -> Result<()> {
        let Some(exclusive) = wanted else {
            locks().unlock(fd);
            return Ok(());
        };
        let status = wasi::fd_filestat_get(fd)?;
        if status.ino == 0 {
            // The runtime does not number its files: nothing tells whether two are the same.
            return Ok(());
        }
        loop {
            match locks().lock(fd, (status.dev, status.ino), exclusive) {
                Err(Errno::EAGAIN) if waits => {}
                other => return other,
            }
            // Only a handler can take the lock out of the way.
            match waiting::for_handler("flock") {
                RESTART => {}
                error => return Err(error),
            }
        }
    }

    /// BSD's `flock`.
    #[unsafe(no_mangle)]
    pub extern "C" fn flock(fd: c_int, operation: c_int) -> c_int {
        let real = descriptor::real(fd);
        errno::zero_or_minus_one(wanted(operation).and_then(|wanted| {
            if descriptor::is_pipe(real) || directory::is_virtual(real) {
                // One process has both ends, and nobody else has this directory.
                return Ok(());
            }
            wasi::fd_fdstat_get(real)?;
            apply(real, wanted, operation & LOCK_NB == 0)
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locks_exclude_others_and_not_themselves() {
        let mut locks = Locks::NONE;
        let (one, two) = ((1, 1), (1, 2));
        assert_eq!(locks.lock(3, one, false), Ok(()));
        assert_eq!(locks.lock(4, one, false), Ok(()));
        assert_eq!(locks.lock(4, one, true), Err(Errno::EAGAIN));
        assert_eq!(locks.lock(4, one, false), Ok(()));
        assert_eq!(locks.lock(5, two, true), Ok(()));
        locks.unlock(3);
        assert_eq!(locks.lock(4, one, true), Ok(()));
        assert_eq!(locks.lock(4, one, true), Ok(()));
        assert_eq!(locks.lock(3, one, false), Err(Errno::EAGAIN));
        assert_eq!(locks.lock(4, one, false), Ok(()));
        assert_eq!(locks.lock(3, one, false), Ok(()));
    }

    #[test]
    fn there_is_an_end_to_locks() {
        let mut locks = Locks::NONE;
        for fd in 0..64 {
            assert_eq!(locks.lock(fd, (1, u64::from(fd) + 1), true), Ok(()));
        }
        assert_eq!(locks.lock(99, (1, 99), true), Err(Errno::ENOLCK));
        locks.unlock(0);
        assert_eq!(locks.lock(99, (1, 99), true), Ok(()));
    }
}
