//! `bzero`, `bcopy`: the predecessors of `memset` and `memmove`. `bcmp`, `index`, `rindex` are aliases in `string`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::{memmove, memset};
    use core::ffi::c_void;

    /// `bzero`: sets `len` bytes to 0.
    ///
    /// # Safety
    /// `to` is writable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn bzero(to: *mut c_void, len: usize) {
        // SAFETY: by this function's contract.
        unsafe { memset::fill(to.cast(), 0, len) }
    }

    /// `bcopy`: `memmove` with its arguments the other way round.
    ///
    /// # Safety
    /// `from` is readable and `to` writable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn bcopy(from: *const c_void, to: *mut c_void, len: usize) {
        // SAFETY: by this function's contract.
        unsafe { memmove::copy(to.cast(), from.cast(), len) }
    }
}
