//! `wprintf`, `vwprintf`, `fwprintf`, `vfwprintf`: C17 7.29.2.1 and on.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::{More, Wide, format};
    use super::super::printf::c::Stream;
    use super::super::writer::Target;
    use crate::ctypes::wchar_t;
    use crate::errno::or_minus_one;
    use crate::stdio::stdout::STDOUT;
    use crate::stdio::stream::File;
    use core::ffi::{c_int, c_void};

    /// C's `vfwprintf`. A stream of bytes stays one, and takes them all the same.
    ///
    /// # Safety
    /// `file` points to an open stream, `text` is a format and `arguments` are what it asks for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vfwprintf(
        file: *mut File,
        text: *const wchar_t,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { &*file }.orient_wide();
        // SAFETY: by this function's contract.
        let text = unsafe { Wide::new(text) };
        // SAFETY: by this function's contract.
        let result = unsafe {
            format(
                text,
                arguments,
                Target::Sink(&mut Stream(file)),
                Some(&More::ALL),
            )
        };
        or_minus_one(result.result())
    }

    /// C's `fwprintf`.
    ///
    /// # Safety
    /// As `vfwprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fwprintf(
        file: *mut File,
        text: *const wchar_t,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfwprintf(file, text, arguments) }
    }

    /// C's `vwprintf`.
    ///
    /// # Safety
    /// As `vfwprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vwprintf(text: *const wchar_t, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfwprintf((&raw const STDOUT).cast_mut(), text, arguments) }
    }

    /// C's `wprintf`.
    ///
    /// # Safety
    /// As `vfwprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wprintf(text: *const wchar_t, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfwprintf((&raw const STDOUT).cast_mut(), text, arguments) }
    }
}
