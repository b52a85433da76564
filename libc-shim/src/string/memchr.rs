//! `memchr`, `rawmemchr`: C23 7.26.5.2, GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::{c_int, c_void};

    /// C's `memchr`.
    ///
    /// # Safety
    /// `start` is readable up to the byte wanted, or for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn memchr(start: *const c_void, byte: c_int, len: usize) -> *mut c_void {
        // SAFETY: by this function's contract.
        unsafe { scan::find(start.cast(), byte as u8, len) }
            .cast_mut()
            .cast()
    }

    /// `rawmemchr` (GNU): `memchr` for a byte that is known to be there.
    ///
    /// # Safety
    /// `start` is readable up to the byte wanted, which exists.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn rawmemchr(start: *const c_void, byte: c_int) -> *mut c_void {
        // SAFETY: by this function's contract.
        unsafe { scan::find_always(start.cast(), byte as u8) }
            .cast_mut()
            .cast()
    }
}
