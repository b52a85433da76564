//! `write`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno;
    use crate::unistd::descriptor;
    use crate::wasi::Ciovec;
    use core::ffi::{c_int, c_void};

    /// C's `write`.
    ///
    /// # Safety
    /// `bytes` points to `size` readable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn write(fd: c_int, bytes: *const c_void, size: usize) -> isize {
        let vector = Ciovec {
            buf: bytes.cast(),
            len: size,
        };
        // SAFETY: by this function's contract.
        let result = unsafe { descriptor::write(fd, &[vector]) };
        errno::or_minus_one(result.map(usize::cast_signed))
    }
}
