//! `sscanf`, `vsscanf`: C17 7.21.6.7 and 7.21.6.14.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::{More, scan};
    use super::super::input::{Reader, Source};
    use super::super::more::convert;
    use crate::errno::set;
    use crate::printf::engine::Bytes;
    use crate::variadic::Arguments;
    use core::ffi::{c_char, c_int, c_void};

    /// Reads a string.
    ///
    /// # Safety
    /// `source` is a C string, `text` is a format and `arguments` are what it asks for.
    #[inline]
    pub unsafe fn read(
        source: *const c_char,
        text: *const c_char,
        arguments: *const c_void,
        more: Option<More<Bytes>>,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let text = unsafe { Bytes::new(text) };
        let source = Source::Text(source.cast());
        // SAFETY: by this function's contract.
        let mut reader = unsafe { Reader::new(source) };
        // SAFETY: by this function's contract.
        let items = unsafe { scan(text, Arguments::new(arguments), &mut reader, more) };
        let (stored, error) = items.parts();
        if let Some(error) = error {
            set(error);
        }
        stored
    }

    /// C's `vsscanf`.
    ///
    /// # Safety
    /// As `read`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vsscanf(
        source: *const c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { read(source, text, arguments, Some(convert)) }
    }

    /// C's `sscanf`.
    ///
    /// # Safety
    /// As `vsscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sscanf(
        source: *const c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vsscanf(source, text, arguments) }
    }
}
