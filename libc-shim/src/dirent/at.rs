//! `opendirat`, `scandirat`: wasi-libc, GNU.
//!
//! These functions stand apart because they link the record of opened directories (`paths::record`).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::opendir::c::open;
    use super::super::scandir::c::{Compare, Filter, scan};
    use super::super::stream::{Entry, Stream};
    use crate::errno;
    use crate::paths::from::base_of;
    use crate::paths::target::bytes;
    use core::ffi::{c_char, c_int};

    /// wasi-libc's `opendirat`.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn opendirat(fd: c_int, path: *const c_char) -> *mut Stream {
        // SAFETY: by this function's contract.
        errno::or_null(open(base_of(fd), unsafe { bytes(path) }))
    }

    /// GNU's `scandirat`.
    ///
    /// # Safety
    /// `path` is a string, `result` is writable, the functions take entries.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn scandirat(
        fd: c_int,
        path: *const c_char,
        result: *mut *mut *mut Entry,
        filter: Filter,
        compare: Compare,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        // SAFETY: by this function's contract.
        unsafe { scan(base_of(fd), path, result, filter, compare) }
    }
}
