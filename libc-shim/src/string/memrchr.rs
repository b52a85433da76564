//! `memrchr`: GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::{c_int, c_void};

    /// `memrchr` (GNU): the last occurrence of a byte.
    ///
    /// # Safety
    /// `start` is readable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn memrchr(start: *const c_void, byte: c_int, len: usize) -> *mut c_void {
        // SAFETY: by this function's contract.
        unsafe { scan::find_last(start.cast(), byte as u8, len) }
            .cast_mut()
            .cast()
    }
}
