//! `seekdir`, `telldir`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::dirent::stream::Stream;
    use crate::errno;
    use core::ffi::c_long;

    /// C's `seekdir`.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn seekdir(stream: *mut Stream, place: c_long) {
        // SAFETY: by this function's contract.
        unsafe { (*stream).seek_told(place) }
    }

    /// C's `telldir`.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn telldir(stream: *mut Stream) -> c_long {
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { (*stream).tell() })
    }
}
