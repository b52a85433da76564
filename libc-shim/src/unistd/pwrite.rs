//! `pwrite`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
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
        let result = u64::try_from(offset)
            .map_err(|_| Errno::EINVAL)
            // SAFETY: by this function's contract.
            .and_then(|offset| unsafe { wasi::fd_pwrite(descriptor::real(fd), &[vector], offset) });
        errno::or_minus_one(result.map(usize::cast_signed).map_err(descriptor::refused))
    }
}
