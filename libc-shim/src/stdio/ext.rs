//! `<stdio_ext.h>`: `__fbufsize`, `__flbf`, `__fpending`, `__fpurge`, `__freadable`, `__freading`, `__fsetlocking`,
//! `__fwritable`, `__fwriting`, `_flushlbf` of Solaris, `__freadahead`, `__freadptr`, `__freadptrinc`, `__fseterr` of gnulib.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stream::{File, flag};
    use super::super::{input, output};
    use core::ffi::{c_char, c_int};
    use core::ptr::null;

    /// Solaris's or gnulib's `__fbufsize`: bytes of the buffer; 0 when there is none.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __fbufsize(file: *mut File) -> usize {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        if file.has(flag::UNBUFFERED) {
            0
        } else {
            file.size.get()
        }
    }

    /// Solaris's or gnulib's `__flbf`: whether it is buffered by lines.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __flbf(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        c_int::from(file.line_end.get() >= 0)
    }

    /// Solaris's or gnulib's `__fpending`: how many bytes wait to be sent.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __fpending(file: *mut File) -> usize {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        file.pending()
    }

    /// Solaris's or gnulib's `__freadable`: whether it may be read.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __freadable(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        c_int::from(file.has(flag::READABLE))
    }

    /// Solaris's or gnulib's `__fwritable`: whether it may be written.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __fwritable(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        c_int::from(file.has(flag::WRITABLE))
    }

    /// Solaris's or gnulib's `__freading`: whether it is read-only or was last read.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __freading(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        c_int::from(!file.has(flag::WRITABLE) || !file.read_position.get().is_null())
    }

    /// Solaris's or gnulib's `__fwriting`: whether it is write-only or was last written.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __fwriting(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        c_int::from(!file.has(flag::READABLE) || !file.write_end.get().is_null())
    }

    /// Solaris's or gnulib's `__freadahead`: how many bytes were fetched and not taken.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __freadahead(file: *mut File) -> usize {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        file.unread()
    }

    /// Solaris's `_flushlbf`: flushes the line-buffered streams.
    #[unsafe(no_mangle)]
    pub extern "C" fn _flushlbf() {
        output::flush_lines();
    }

    /// BSD's `fpurge`: forgets what waits in either direction.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __fpurge(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        file.drop_unread();
        if !file.write_end.get().is_null() {
            file.write_position.set(file.buffer.get());
        }
        0
    }

    /// Solaris's `__fsetlocking`: 0 asks, 1 (the library locks) or 2 (the caller does) sets; returns what was set before.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __fsetlocking(file: *mut File, kind: c_int) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        let before = if file.has(flag::CALLER_LOCKS) { 2 } else { 1 };
        match kind {
            1 => file.clear(flag::CALLER_LOCKS),
            2 => file.set(flag::CALLER_LOCKS),
            _ => {}
        }
        before
    }

    /// gnulib's `__fseterr`: sets the error indicator.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __fseterr(file: *mut File) {
        // SAFETY: by this function's contract.
        unsafe { &*file }.set(flag::ERROR);
    }

    /// gnulib's `__freadptr`: where the bytes that were fetched stand, and how many they are; NULL for none.
    ///
    /// # Safety
    /// `file` points to an open stream, `size` to a number.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __freadptr(file: *mut File, size: *mut usize) -> *const c_char {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        let unread = file.unread();
        if unread == 0 {
            return null();
        }
        // SAFETY: by this function's contract.
        unsafe { size.write(unread) };
        file.read_position.get().cast_const().cast()
    }

    /// gnulib's `__freadptrinc`: takes so many bytes of those.
    ///
    /// # Safety
    /// `file` points to an open stream that has fetched so many.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __freadptrinc(file: *mut File, count: usize) {
        // SAFETY: by this function's contract.
        input::take(unsafe { &*file }, count);
    }
}
