//! `flock`: BSD. The only process holds all its locks itself: locking succeeds, and never has to wait.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
    use crate::wasi;
    use core::ffi::c_int;

    const LOCK_NB: c_int = 4;

    /// BSD's `flock`.
    #[unsafe(no_mangle)]
    pub extern "C" fn flock(fd: c_int, operation: c_int) -> c_int {
        errno::zero_or_minus_one(match operation & !LOCK_NB {
            // Shared, exclusive, unlock.
            1 | 2 | 8 => wasi::fd_fdstat_get(descriptor::real(fd)).map(drop),
            _ => Err(Errno::EINVAL),
        })
    }
}
