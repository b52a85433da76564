//! `puts`: C17 7.21.7.9.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::output;
    use super::super::stdout::STDOUT;
    use crate::errno;
    use core::ffi::{c_char, c_int};

    /// C's `puts`.
    ///
    /// # Safety
    /// `text` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn puts(text: *const c_char) -> c_int {
        // Counted here, because `strlen` is a tenth of the smallest program that greets the world.
        let mut end = text;
        // SAFETY: by this function's contract the string goes on until its NUL.
        while unsafe { end.read() } != 0 {
            end = end.wrapping_add(1);
        }
        let len = end.addr() - text.addr();
        // SAFETY: these bytes were just read.
        let text = unsafe { core::slice::from_raw_parts(text.cast::<u8>(), len) };
        if output::put(&STDOUT, text) == 0 && output::put(&STDOUT, b"\n") == 0 {
            return 0;
        }
        errno::set(STDOUT.last_error.get());
        -1
    }
}
