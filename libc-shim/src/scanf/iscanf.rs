//! `iscanf`, `fiscanf` and their `v` variants: as `siscanf`, from streams.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::fscanf::c::read;
    use crate::stdio::stdin::STDIN;
    use crate::stdio::stream::File;
    use core::ffi::{c_char, c_int, c_void};

    /// `vfiscanf`: `vfscanf` without floating point.
    ///
    /// # Safety
    /// As `vfscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vfiscanf(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { read(file, text, arguments, None) }
    }

    /// `fiscanf`: `fscanf` without floating point.
    ///
    /// # Safety
    /// As `fscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fiscanf(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfiscanf(file, text, arguments) }
    }

    /// `viscanf`: `vscanf` without floating point.
    ///
    /// # Safety
    /// As `vscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn viscanf(text: *const c_char, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfiscanf((&raw const STDIN).cast_mut(), text, arguments) }
    }

    /// `iscanf`: `scanf` without floating point.
    ///
    /// # Safety
    /// As `scanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn iscanf(text: *const c_char, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfiscanf((&raw const STDIN).cast_mut(), text, arguments) }
    }
}
