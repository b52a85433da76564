//! `renameat`, `renameat2`: POSIX.1-2024 XSH, GNU.
//!
//! These functions stand apart because they link the record of opened directories (`paths::record`).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::rename::c::rename_at;
    use crate::errno::{self, Errno};
    use crate::paths::from::base_of;
    use crate::paths::target::bytes;
    use core::ffi::{c_char, c_int, c_uint};

    const RENAME_NOREPLACE: c_uint = 1;

    /// C's `renameat`.
    ///
    /// # Safety
    /// Both paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn renameat(
        old_fd: c_int,
        old: *const c_char,
        new_fd: c_int,
        new: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let old = unsafe { bytes(old) };
        // SAFETY: by this function's contract.
        let new = unsafe { bytes(new) };
        errno::zero_or_minus_one(rename_at(base_of(old_fd), old, base_of(new_fd), new, true))
    }

    /// GNU's `renameat2`. RENAME_NOREPLACE looks first: nobody else is there who could come between.
    ///
    /// # Safety
    /// Both paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn renameat2(
        old_fd: c_int,
        old: *const c_char,
        new_fd: c_int,
        new: *const c_char,
        flags: c_uint,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let old = unsafe { bytes(old) };
        // SAFETY: by this function's contract.
        let new = unsafe { bytes(new) };
        let result = if flags & !RENAME_NOREPLACE != 0 {
            Err(Errno::EINVAL)
        } else {
            rename_at(base_of(old_fd), old, base_of(new_fd), new, flags == 0)
        };
        errno::zero_or_minus_one(result)
    }
}
