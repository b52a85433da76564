//! `wscanf`, `vwscanf`, `fwscanf`, `vfwscanf`: C17 7.29.2.2 and on.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::scan;
    use super::super::input::{Input, Reader, Source};
    use super::super::more::convert;
    use crate::ctypes::wchar_t;
    use crate::errno::set;
    use crate::printf::engine::Wide;
    use crate::stdio::stdin::STDIN;
    use crate::stdio::stream::{self, File};
    use crate::stdio::wide::c as wide;
    use crate::variadic::Arguments;
    use crate::wchar::charset::Charset;
    use core::ffi::{c_int, c_void};

    /// An open stream, whose bytes are decoded.
    struct Stream(*mut File);

    impl Input for Stream {
        fn next(&mut self) -> Option<u32> {
            // SAFETY: the C function's caller gave an open stream.
            match wide::get(unsafe { &*self.0 }) {
                Ok(scalar) => scalar.map(wchar_t::cast_unsigned),
                Err(error) => {
                    set(error);
                    None
                }
            }
        }

        fn back(&mut self, unit: u32) {
            let Some((bytes, length)) = Charset::current().encode(unit) else {
                return;
            };
            for &byte in bytes.iter().take(length).rev() {
                // SAFETY: as above; the bytes were just read.
                unsafe { stream::unread_byte(self.0, byte) };
            }
        }
    }

    /// C's `vfwscanf`. A stream of bytes stays one, and gives them all the same.
    ///
    /// # Safety
    /// `file` points to an open stream, `text` is a format and `arguments` are what it asks for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vfwscanf(
        file: *mut File,
        text: *const wchar_t,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { &*file }.orient_wide();
        // SAFETY: by this function's contract.
        let text = unsafe { Wide::new(text) };
        let arguments = Arguments::new(arguments);
        let mut stream = Stream(file);
        // SAFETY: it is no text.
        let mut reader = unsafe { Reader::new(Source::Input(&mut stream)) };
        // SAFETY: by this function's contract.
        let items = unsafe { scan(text, arguments, &mut reader, Some(convert)) };
        let (stored, error) = items.parts();
        if let Some(error) = error {
            set(error);
        }
        stored
    }

    /// C's `fwscanf`.
    ///
    /// # Safety
    /// As `vfwscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fwscanf(
        file: *mut File,
        text: *const wchar_t,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfwscanf(file, text, arguments) }
    }

    /// C's `vwscanf`.
    ///
    /// # Safety
    /// As `vfwscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vwscanf(text: *const wchar_t, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfwscanf((&raw const STDIN).cast_mut(), text, arguments) }
    }

    /// C's `wscanf`.
    ///
    /// # Safety
    /// As `vfwscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wscanf(text: *const wchar_t, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfwscanf((&raw const STDIN).cast_mut(), text, arguments) }
    }
}
