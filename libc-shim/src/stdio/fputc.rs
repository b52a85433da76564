//! `fputc`, `putc`, `putchar`, `putw`: C17 7.21.7.3 to 7.21.7.8; `putw` is SUSv2's.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::output;
    use super::super::stdout::STDOUT;
    use super::super::stream::File;
    use crate::errno;
    use core::ffi::c_int;

    /// C's `fputc`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fputc(value: c_int, file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        put(value, unsafe { &*file })
    }

    /// C's `putchar`.
    #[unsafe(no_mangle)]
    pub extern "C" fn putchar(value: c_int) -> c_int {
        put(value, &STDOUT)
    }

    /// Writes the lowest byte of `value` and returns it, or -1.
    #[inline]
    fn put(value: c_int, file: &File) -> c_int {
        let [byte, ..] = value.to_le_bytes();
        errno::or_minus_one(output::write_byte(file, byte).map(|()| c_int::from(byte)))
    }

    /// SUSv2's `putw`: writes the bytes of an `int`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn putw(value: c_int, file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        errno::zero_or_minus_one(output::write_all(file, &value.to_ne_bytes()))
    }
}
