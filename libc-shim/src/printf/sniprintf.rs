//! `sniprintf`, `siprintf` and their `v` variants: as `iprintf` and its relatives, to memory. They stand apart from those,
//! because a program that writes to no stream needs none.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::{Bytes, format};
    use super::super::writer::{Memory, Target};
    use crate::errno::or_minus_one;
    use core::ffi::{c_char, c_int, c_void};

    /// `vsniprintf`: `vsnprintf` without floating point.
    ///
    /// # Safety
    /// As `vsnprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vsniprintf(
        target: *mut c_char,
        size: usize,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        let memory = Target::Memory(Memory::new(target.cast(), size));
        // SAFETY: by this function's contract.
        let text = unsafe { Bytes::new(text) };
        // SAFETY: by this function's contract.
        let result = unsafe { format(text, arguments, memory, None) };
        or_minus_one(result.result())
    }

    /// `sniprintf`: `snprintf` without floating point.
    ///
    /// # Safety
    /// As `snprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sniprintf(
        target: *mut c_char,
        size: usize,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vsniprintf(target, size, text, arguments) }
    }

    /// `vsiprintf`: `vsprintf` without floating point.
    ///
    /// # Safety
    /// As `vsprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vsiprintf(
        target: *mut c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vsniprintf(target, usize::MAX, text, arguments) }
    }

    /// `siprintf`: `sprintf` without floating point.
    ///
    /// # Safety
    /// As `sprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn siprintf(
        target: *mut c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vsniprintf(target, usize::MAX, text, arguments) }
    }
}
