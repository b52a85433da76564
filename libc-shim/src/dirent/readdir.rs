//! `readdir`, `rewinddir`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::dirent::stream::{Entry, Stream};
    use crate::errno;
    use core::ptr;

    /// C's `readdir`.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn readdir(stream: *mut Stream) -> *mut Entry {
        // SAFETY: by this function's contract; C code looks at entries only.
        match unsafe { (*stream).advance() } {
            // SAFETY: by this function's contract.
            Ok(true) => unsafe { &raw mut (*stream).entry },
            Ok(false) => ptr::null_mut(),
            Err(error) => {
                errno::set(error);
                ptr::null_mut()
            }
        }
    }

    /// C's `rewinddir`.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn rewinddir(stream: *mut Stream) {
        // SAFETY: by this function's contract.
        unsafe { (*stream).seek(0) }
    }
}
