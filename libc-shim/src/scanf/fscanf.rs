//! `scanf`, `vscanf`, `fscanf`, `vfscanf`: C17 7.21.6.2 and on.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::{More, scan};
    use super::super::input::{Input, Reader, Source};
    use super::super::more::convert;
    use crate::errno::set;
    use crate::printf::engine::Bytes;
    use crate::stdio::stdin::STDIN;
    use crate::stdio::stream::{self, File};
    use crate::variadic::Arguments;
    use core::ffi::{c_char, c_int, c_void};

    /// An open stream.
    struct Stream(*mut File);

    impl Input for Stream {
        fn next(&mut self) -> Option<u32> {
            // SAFETY: the C function's caller gave an open stream.
            unsafe { stream::read_byte(self.0) }.map(u32::from)
        }

        fn back(&mut self, unit: u32) {
            // SAFETY: as above; the byte was just read.
            unsafe { stream::unread_byte(self.0, unit as u8) };
        }
    }

    /// Reads a stream.
    ///
    /// # Safety
    /// `file` points to an open stream, `text` is a format and `arguments` are what it asks for.
    #[inline]
    pub unsafe fn read(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
        more: Option<More<Bytes>>,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let text = unsafe { Bytes::new(text) };
        let arguments = Arguments::new(arguments);
        let mut stream = Stream(file);
        // SAFETY: it is no text.
        let mut reader = unsafe { Reader::new(Source::Input(&mut stream)) };
        // SAFETY: by this function's contract.
        let items = unsafe { scan(text, arguments, &mut reader, more) };
        let (stored, error) = items.parts();
        if let Some(error) = error {
            set(error);
        }
        stored
    }

    /// C's `vfscanf`.
    ///
    /// # Safety
    /// As `read`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vfscanf(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { read(file, text, arguments, Some(convert)) }
    }

    /// C's `fscanf`.
    ///
    /// # Safety
    /// As `vfscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fscanf(
        file: *mut File,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfscanf(file, text, arguments) }
    }

    /// C's `vscanf`.
    ///
    /// # Safety
    /// As `vfscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vscanf(text: *const c_char, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfscanf((&raw const STDIN).cast_mut(), text, arguments) }
    }

    /// C's `scanf`.
    ///
    /// # Safety
    /// As `vfscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn scanf(text: *const c_char, arguments: *const c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vfscanf((&raw const STDIN).cast_mut(), text, arguments) }
    }
}
