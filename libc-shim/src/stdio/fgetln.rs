//! `fgetln`: 4.4BSD.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::fgets::line_part;
    use super::super::getline::c::read_record;
    use super::super::input;
    use super::super::stream::File;
    use crate::errno;
    use core::ffi::c_char;
    use core::ptr::null_mut;

    /// BSD's `fgetln`: a line, without NUL, that stays until the next operation on the stream.
    ///
    /// # Safety
    /// `file` points to an open stream, `size` to a number.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fgetln(file: *mut File, size: *mut usize) -> *mut c_char {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        if file.unread() == 0 {
            input::fill(file);
        }
        let start = file.read_position.get();
        // SAFETY: the slice is dropped before the stream is used again.
        let (part, complete) = line_part(unsafe { input::fetched(file) }, b'\n');
        let (line, count) = if complete {
            let count = part.len();
            input::take(file, count);
            (start.cast(), count)
        } else {
            let mut capacity = 0;
            // SAFETY: the stream's line is NULL or from `malloc`; that its capacity is not known makes it be asked for anew.
            let read =
                unsafe { read_record(file, file.line.as_ptr().cast(), &raw mut capacity, b'\n') };
            match read {
                Ok(0) => return null_mut(),
                Ok(count) => (file.line.get().cast(), count),
                Err(error) => {
                    errno::set(error);
                    return null_mut();
                }
            }
        };
        // SAFETY: by this function's contract.
        unsafe { size.write(count) };
        line
    }
}
