//! `getline`, `getdelim`: POSIX.1-2024 XSH. Apart from the rest, because programs define them themselves.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::fgets::line_part;
    use super::super::input;
    use super::super::stream::{File, flag};
    use crate::errno::{self, Errno, Result};
    use core::ffi::{c_char, c_int};

    use crate::replaceable::realloc;

    /// POSIX's `getdelim`.
    ///
    /// # Safety
    /// `line` points to NULL or to memory from `malloc`, of which `size` points to the size; `file` points to an open
    /// stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getdelim(
        line: *mut *mut c_char,
        size: *mut usize,
        delimiter: c_int,
        file: *mut File,
    ) -> isize {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        if line.is_null() || size.is_null() {
            file.set(flag::ERROR);
            errno::set(Errno::EINVAL);
            return -1;
        }
        let [delimiter, ..] = delimiter.to_le_bytes();
        // SAFETY: by this function's contract.
        match unsafe { read_record(file, line, size, delimiter) } {
            Ok(0) => -1,
            Ok(count) => count.cast_signed(),
            Err(error) => {
                errno::set(error);
                -1
            }
        }
    }

    /// POSIX's `getline`.
    ///
    /// # Safety
    /// As for `getdelim`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getline(
        line: *mut *mut c_char,
        size: *mut usize,
        file: *mut File,
    ) -> isize {
        // SAFETY: by this function's contract.
        unsafe { getdelim(line, size, c_int::from(b'\n'), file) }
    }

    /// Reads up to the delimiter or the end and puts a NUL behind; returns how many bytes came. There is memory also when
    /// none did, as in musl and glibc.
    ///
    /// # Safety
    /// As for `getdelim`.
    pub unsafe fn read_record(
        file: &File,
        line: *mut *mut c_char,
        size: *mut usize,
        delimiter: u8,
    ) -> Result<usize> {
        let mut done = 0;
        loop {
            if file.unread() == 0 && !input::fill(file) {
                input::end_or_error(file)?;
                // SAFETY: by this function's contract.
                if unsafe { line.read() }.is_null() {
                    // SAFETY: by this function's contract.
                    let memory = unsafe { ensure(line, size, 1) }?;
                    // SAFETY: it holds a byte.
                    unsafe { memory.write(0) };
                }
                return Ok(done);
            }
            // SAFETY: the slice is dropped before the stream is used again.
            let (part, complete) = line_part(unsafe { input::fetched(file) }, delimiter);
            // SAFETY: by this function's contract.
            let memory = unsafe { ensure(line, size, done + part.len() + 1) }
                .inspect_err(|_| file.set(flag::ERROR))?;
            let end = memory.wrapping_add(done);
            // SAFETY: there is room for the part and a NUL behind what came before.
            unsafe { end.copy_from_nonoverlapping(part.as_ptr(), part.len()) };
            // SAFETY: as above.
            unsafe { end.wrapping_add(part.len()).write(0) };
            done += part.len();
            input::take(file, part.len());
            if complete {
                return Ok(done);
            }
        }
    }

    /// Makes the memory hold `needed` bytes.
    ///
    /// # Safety
    /// As for `getdelim`.
    unsafe fn ensure(line: *mut *mut c_char, size: *mut usize, needed: usize) -> Result<*mut u8> {
        // SAFETY: by this function's contract.
        let memory = unsafe { line.read() };
        // SAFETY: by this function's contract.
        let present = unsafe { size.read() };
        if !memory.is_null() && present >= needed {
            return Ok(memory.cast());
        }
        if needed > isize::MAX.cast_unsigned() {
            return Err(Errno::EOVERFLOW);
        }
        // Doubled, so that a long line costs time in proportion to its length.
        let wanted = (needed + needed / 2).max(120);
        // SAFETY: by this function's contract.
        let memory = unsafe { realloc(memory.cast(), wanted) };
        if memory.is_null() {
            return Err(Errno::ENOMEM);
        }
        // SAFETY: by this function's contract.
        unsafe { line.write(memory.cast()) };
        // SAFETY: by this function's contract.
        unsafe { size.write(wanted) };
        Ok(memory.cast())
    }
}
