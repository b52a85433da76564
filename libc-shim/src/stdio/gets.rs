//! `gets`: C99 7.19.7.7, which C11 has removed, for nothing bounds what it writes.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::fgets::read_line;
    use super::super::stdin::STDIN;
    use crate::errno;
    use core::ffi::c_char;
    use core::ptr::null_mut;

    /// C99's `gets`.
    ///
    /// # Safety
    /// `line` has room for the next line of the standard input, whatever that is.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gets(line: *mut c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        let count = match unsafe { read_line(&STDIN, line.cast(), usize::MAX) } {
            Ok(count) => count,
            Err(error) => {
                errno::set(error);
                return null_mut();
            }
        };
        let Some(before) = count.checked_sub(1) else {
            return null_mut();
        };
        let last = line.wrapping_add(before);
        // SAFETY: the last byte of the line.
        let complete = unsafe { last.read() }.cast_unsigned() == b'\n';
        let end = if complete { last } else { last.wrapping_add(1) };
        // SAFETY: the line's end has room, too.
        unsafe { end.write(0) };
        line
    }
}
