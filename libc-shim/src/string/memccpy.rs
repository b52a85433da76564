//! `memccpy`: C23 7.26.2.2.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::memmove::c::copy;
    use crate::string::scan;
    use core::ffi::{c_int, c_void};
    use core::ptr::null_mut;

    /// C's `memccpy`: copies up to and with the first `byte`; NULL if there is none in `limit` bytes.
    ///
    /// # Safety
    /// `from` is readable and `to` writable up to the byte, or for `limit` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn memccpy(
        to: *mut c_void,
        from: *const c_void,
        byte: c_int,
        limit: usize,
    ) -> *mut c_void {
        // SAFETY: by this function's contract.
        let place = unsafe { scan::find(from.cast(), byte as u8, limit) };
        let len = if place.is_null() {
            limit
        } else {
            place.addr() - from.addr() + 1
        };
        // SAFETY: by this function's contract.
        unsafe { copy(to.cast(), from.cast(), len) };
        if place.is_null() {
            null_mut()
        } else {
            to.wrapping_byte_add(len)
        }
    }
}
