//! `fgetc`, `getc`, `getchar`, `ungetc`, `getw`: C17 7.21.7; `getw` is SUSv2's.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::input;
    use super::super::stdin::STDIN;
    use super::super::stream::File;
    use crate::errno;
    use core::ffi::c_int;

    /// C's `fgetc`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fgetc(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        get(unsafe { &*file })
    }

    /// C's `getchar`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getchar() -> c_int {
        get(&STDIN)
    }

    /// The next byte, or EOF.
    #[inline]
    fn get(file: &File) -> c_int {
        match input::fetched_byte(file) {
            Some(byte) => c_int::from(byte),
            None => fetch(file),
        }
    }

    /// The next byte where none has been fetched: out of line, so that the frequent case needs no frame.
    #[inline(never)]
    fn fetch(file: &File) -> c_int {
        match input::read_byte(file) {
            Ok(byte) => byte.map_or(-1, c_int::from),
            Err(error) => {
                errno::set(error);
                -1
            }
        }
    }

    /// C's `ungetc`. At least eight bytes can be pushed back.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ungetc(value: c_int, file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        let [byte, ..] = value.to_le_bytes();
        if value != -1 && input::unread_byte(file, byte) {
            c_int::from(byte)
        } else {
            -1
        }
    }

    /// SUSv2's `getw`: reads the bytes of an `int`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getw(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        let mut bytes = [0; 4];
        // SAFETY: the array is local.
        let done = unsafe { input::read(file, bytes.as_mut_ptr(), bytes.len()) };
        if done == bytes.len() {
            return c_int::from_ne_bytes(bytes);
        }
        errno::zero_or_minus_one(input::end_or_error(file)).min(-1)
    }
}
