//! `read`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno;
    use crate::unistd::descriptor;
    use crate::wasi::Iovec;
    use core::ffi::{c_int, c_void};

    /// C's `read`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn read(fd: c_int, buffer: *mut c_void, size: usize) -> isize {
        let vector = Iovec {
            buf: buffer.cast(),
            len: size,
        };
        // SAFETY: by this function's contract.
        let result = unsafe { descriptor::read(fd, &[vector]) };
        errno::or_minus_one(result.map(usize::cast_signed))
    }
}
