//! `iprintf`, `fiprintf` and their `v` variants: newlib's names for the printf functions without floating point. Here they
//! also lack wide characters, `%m` and positions; such a conversion fails with EINVAL. See docs/decisions/printf-size.md.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::printf::c::print;
    use crate::stdio::stdout::STDOUT;
    use crate::stdio::stream::File;
    use core::ffi::{c_char, c_int, c_void};

    /// `vfiprintf`: `vfprintf` without floating point.
    ///
    /// # Safety
    /// As `vfprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vfiprintf(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { print(file, text, arguments, None) }
    }

    /// `fiprintf`: `fprintf` without floating point.
    ///
    /// # Safety
    /// As `fprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fiprintf(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfiprintf(file, text, arguments) }
    }

    /// `viprintf`: `vprintf` without floating point.
    ///
    /// # Safety
    /// As `vprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn viprintf(text: *const c_char, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfiprintf((&raw const STDOUT).cast_mut(), text, arguments) }
    }

    /// `iprintf`: `printf` without floating point.
    ///
    /// # Safety
    /// As `printf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn iprintf(text: *const c_char, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfiprintf((&raw const STDOUT).cast_mut(), text, arguments) }
    }
}
