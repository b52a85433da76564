//! `getrandom`: GNU. The runtime's generator never blocks, so the flags make no difference.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_uint, c_void};

    /// C's `getrandom`.
    ///
    /// # Safety
    /// `buffer` points to `length` writable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getrandom(buffer: *mut c_void, length: usize, flags: c_uint) -> isize {
        errno::or_minus_one(if flags > 7 {
            Err(Errno::EINVAL)
        } else {
            // SAFETY: the caller vouches for the buffer.
            unsafe { crate::wasi::random_get(buffer.cast(), length) }.map(|()| length as isize)
        })
    }
}
