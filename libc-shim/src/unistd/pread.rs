//! `pread`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::{descriptor, positioned};
    use crate::wasi::{self, Iovec};
    use core::ffi::{c_int, c_void};

    /// C's `pread`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pread(
        fd: c_int,
        buffer: *mut c_void,
        size: usize,
        offset: i64,
    ) -> isize {
        let vector = Iovec {
            buf: buffer.cast(),
            len: size,
        };
        let fd = descriptor::real(fd);
        let result = match u64::try_from(offset) {
            // SAFETY: by this function's contract.
            Ok(offset) => unsafe { wasi::fd_pread(fd, &[vector], offset) }
                .or_else(|error| positioned::read_failed(fd, error)),
            Err(_) => Err(Errno::EINVAL),
        };
        errno::or_minus_one(result.map(usize::cast_signed))
    }
}
