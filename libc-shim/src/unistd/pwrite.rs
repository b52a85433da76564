//! `pwrite`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::{descriptor, positioned};
    use crate::wasi::{self, Ciovec};
    use core::ffi::{c_int, c_void};

    /// C's `pwrite`.
    ///
    /// # Safety
    /// `buffer` points to `size` readable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pwrite(
        fd: c_int,
        buffer: *const c_void,
        size: usize,
        offset: i64,
    ) -> isize {
        let vector = Ciovec {
            buf: buffer.cast(),
            len: size,
        };
        let fd = descriptor::real(fd);
        let result = match u64::try_from(offset) {
            // SAFETY: by this function's contract.
            Ok(offset) => unsafe { wasi::fd_pwrite(fd, &[vector], offset) }
                .or_else(|error| positioned::write_failed(fd, &[vector], error)),
            Err(_) => Err(Errno::EINVAL),
        };
        errno::or_minus_one(result.map(usize::cast_signed))
    }
}
