//! `swscanf`, `vswscanf`: C17 7.29.2.4 and 7.29.2.8.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::scan;
    use super::super::input::{Input, Reader, Source};
    use super::super::more::convert;
    use crate::ctypes::wchar_t;
    use crate::errno::set;
    use crate::printf::engine::Wide;
    use crate::variadic::Arguments;
    use core::ffi::{c_int, c_void};

    /// A wide string, read no further than needed.
    struct Memory(*const u32);

    impl Input for Memory {
        fn next(&mut self) -> Option<u32> {
            // SAFETY: the pointer never passes the NUL.
            let unit = unsafe { self.0.read() };
            if unit == 0 {
                return None;
            }
            self.0 = self.0.wrapping_add(1);
            Some(unit)
        }

        fn back(&mut self, _: u32) {
            self.0 = self.0.wrapping_sub(1);
        }
    }

    /// C's `vswscanf`.
    ///
    /// # Safety
    /// `source` is a wide string, `text` is a format and `arguments` are what it asks for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vswscanf(
        source: *const wchar_t,
        text: *const wchar_t,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let text = unsafe { Wide::new(text) };
        let mut memory = Memory(source.cast());
        // SAFETY: it is no text.
        let mut reader = unsafe { Reader::new(Source::Input(&mut memory)) };
        // SAFETY: by this function's contract.
        let items = unsafe { scan(text, Arguments::new(arguments), &mut reader, Some(convert)) };
        let (stored, error) = items.parts();
        if let Some(error) = error {
            set(error);
        }
        stored
    }

    /// C's `swscanf`.
    ///
    /// # Safety
    /// As `vswscanf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn swscanf(
        source: *const wchar_t,
        text: *const wchar_t,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vswscanf(source, text, arguments) }
    }
}
