//! `siscanf`, `vsiscanf`: `sscanf` and `vsscanf` without floating point, newlib's names. Here they also lack wide characters
//! and `m`; such a conversion fails with EINVAL. See docs/decisions/printf-size.md.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::sscanf::c::read;
    use core::ffi::{c_char, c_int, c_void};

    /// `vsiscanf`: `vsscanf` without floating point.
    ///
    /// # Safety
    /// As `vsscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vsiscanf(
        source: *const c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { read(source, text, arguments, None) }
    }

    /// `siscanf`: `sscanf` without floating point.
    ///
    /// # Safety
    /// As `sscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn siscanf(
        source: *const c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { read(source, text, arguments, None) }
    }
}
