//! `printf`, `vprintf`, `fprintf`, `vfprintf`: C17 7.21.6.1 and on.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::{Bytes, More, format};
    use super::super::writer::{Sink, Target};
    use crate::errno::{Result, or_minus_one};
    use crate::stdio::stdout::STDOUT;
    use crate::stdio::stream::{self, File};
    use core::ffi::{c_char, c_int, c_void};

    /// An open stream.
    pub struct Stream(pub *mut File);

    impl Sink for Stream {
        fn write(&mut self, bytes: &[u8]) -> Result<()> {
            // SAFETY: the C function's caller gave an open stream.
            unsafe { stream::write(self.0, bytes) }
        }
    }

    /// Formats to a stream.
    ///
    /// # Safety
    /// `file` points to an open stream, `text` is a format and `arguments` are what it asks for.
    #[inline]
    pub unsafe fn print(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
        more: Option<&More<Bytes>>,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let text = unsafe { Bytes::new(text) };
        // SAFETY: by this function's contract.
        let result = unsafe { format(text, arguments, Target::Sink(&mut Stream(file)), more) };
        or_minus_one(result.result())
    }

    /// C's `vfprintf`.
    ///
    /// # Safety
    /// As `print`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vfprintf(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { print(file, text, arguments, Some(&More::ALL)) }
    }

    /// C's `fprintf`.
    ///
    /// # Safety
    /// As `vfprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fprintf(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfprintf(file, text, arguments) }
    }

    /// C's `vprintf`.
    ///
    /// # Safety
    /// As `vfprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vprintf(text: *const c_char, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfprintf((&raw const STDOUT).cast_mut(), text, arguments) }
    }

    /// C's `printf`.
    ///
    /// # Safety
    /// As `vfprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn printf(text: *const c_char, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfprintf((&raw const STDOUT).cast_mut(), text, arguments) }
    }
}
