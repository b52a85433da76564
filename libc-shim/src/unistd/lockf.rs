//! `lockf`: POSIX.1-2024 XSH. The only process holds all its locks itself: locking succeeds, and never has to wait.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::fcntl::open::flags;
    use crate::fcntl::status;
    use core::ffi::c_int;

    const F_ULOCK: c_int = 0;
    const F_LOCK: c_int = 1;
    const F_TLOCK: c_int = 2;
    const F_TEST: c_int = 3;

    fn lock(fd: c_int, operation: c_int) -> Result<()> {
        if !(F_ULOCK..=F_TEST).contains(&operation) {
            return Err(Errno::EINVAL);
        }
        let status = status::of(fd)?;
        if matches!(operation, F_LOCK | F_TLOCK) && status & flags::WRONLY == 0 {
            return Err(Errno::EBADF);
        }
        Ok(())
    }

    /// C's `lockf`.
    #[unsafe(no_mangle)]
    pub extern "C" fn lockf(fd: c_int, operation: c_int, _size: i64) -> c_int {
        errno::zero_or_minus_one(lock(fd, operation))
    }
}
