//! `lockf`: POSIX.1-2024 XSH. The only process holds all its locks itself: locking succeeds, and never has to wait.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
    use crate::wasi::{self, rights};
    use core::ffi::c_int;

    const F_ULOCK: c_int = 0;
    const F_LOCK: c_int = 1;
    const F_TLOCK: c_int = 2;
    const F_TEST: c_int = 3;

    /// C's `lockf`.
    #[unsafe(no_mangle)]
    pub extern "C" fn lockf(fd: c_int, operation: c_int, _size: i64) -> c_int {
        let state = wasi::fd_fdstat_get(descriptor::real(fd));
        errno::zero_or_minus_one(state.and_then(|state| match operation {
            F_LOCK | F_TLOCK if state.rights_base & rights::FD_WRITE == 0 => Err(Errno::EBADF),
            F_ULOCK..=F_TEST => Ok(()),
            _ => Err(Errno::EINVAL),
        }))
    }
}
