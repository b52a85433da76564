//! `fgets`: C17 7.21.7.2.

use super::input;
use super::stream::File;
use crate::errno::Result;
use crate::string::scan;

/// The end of the line among these bytes, the newline included, or all of them.
#[inline]
pub fn line_part(bytes: &[u8], newline: u8) -> (&[u8], bool) {
    // SAFETY: the slice is readable.
    let found = unsafe { scan::find(bytes.as_ptr(), newline, bytes.len()) };
    if found.is_null() {
        return (bytes, false);
    }
    let len = found.addr() - bytes.as_ptr().addr() + 1;
    (bytes.get(..len).unwrap_or(bytes), true)
}

/// Reads a line of at most `limit` bytes, the newline included; returns how many came.
///
/// # Safety
/// `target` has room for `limit` bytes.
///
/// # Errors
/// Those of reading; what came before is lost to the caller, as C says.
pub unsafe fn read_line(file: &File, target: *mut u8, limit: usize) -> Result<usize> {
    let mut done = 0;
    while done < limit {
        if file.unread() == 0 && !input::fill(file) {
            input::end_or_error(file)?;
            break;
        }
        // SAFETY: the slice is dropped before the stream is used again.
        let bytes = unsafe { input::fetched(file) };
        let bytes = bytes
            .split_at_checked(limit - done)
            .map_or(bytes, |parts| parts.0);
        let (part, complete) = line_part(bytes, b'\n');
        let count = part.len();
        // SAFETY: `done + count` is at most `limit`; the caller's memory is not the stream's buffer.
        unsafe { target.wrapping_add(done).copy_from(part.as_ptr(), count) };
        input::take(file, count);
        done += count;
        if complete {
            break;
        }
    }
    Ok(done)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stream::File;
    use crate::errno;
    use core::ffi::{c_char, c_int};
    use core::ptr::null_mut;

    /// C's `fgets`.
    ///
    /// # Safety
    /// `line` has room for `size` bytes, `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fgets(line: *mut c_char, size: c_int, file: *mut File) -> *mut c_char {
        let Some(limit) = usize::try_from(size)
            .ok()
            .and_then(|size| size.checked_sub(1))
        else {
            return null_mut();
        };
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        // SAFETY: by this function's contract.
        match unsafe { super::read_line(file, line.cast(), limit) } {
            Ok(0) if limit > 0 => null_mut(),
            Ok(count) => {
                // SAFETY: there is room for one byte behind the `limit` that were allowed.
                unsafe { line.wrapping_add(count).write(0) };
                line
            }
            Err(error) => {
                errno::set(error);
                null_mut()
            }
        }
    }
}
