//! `fflush`: C17 7.21.5.2, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::output;
    use super::super::stream::File;
    use crate::errno;
    use core::ffi::c_int;

    /// C's `fflush`.
    ///
    /// # Safety
    /// `file` is NULL or points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fflush(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let Some(file) = (unsafe { file.as_ref() }) else {
            return errno::zero_or_minus_one(output::flush_all());
        };
        if output::flush(file) {
            return 0;
        }
        errno::set(file.last_error.get());
        -1
    }
}
