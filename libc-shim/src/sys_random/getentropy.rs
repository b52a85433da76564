//! `getentropy`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_int, c_void};

    /// C's `getentropy`: at most 256 bytes.
    ///
    /// # Safety
    /// `buffer` points to `length` writable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getentropy(buffer: *mut c_void, length: usize) -> c_int {
        errno::zero_or_minus_one(if length > 256 {
            Err(Errno::EIO)
        } else {
            // SAFETY: the caller vouches for the buffer.
            unsafe { crate::wasi::random_get(buffer.cast(), length) }
        })
    }
}
