//! `fclose`: C17 7.21.5.1, POSIX.1-2024 XSH.

use super::stream::{File, flag};
use super::{descriptor, output};
use crate::errno::Result;

/// Flushes the stream, closes what is behind it, and leaves it closed: neither readable nor writable.
///
/// # Errors
/// That of flushing, else that of closing. The stream is closed all the same.
pub fn close(file: &File) -> Result<()> {
    let flushed = if output::flush(file) {
        Ok(())
    } else {
        Err(file.last_error.get())
    };
    file.delist();
    let closed = match file.operations.get() {
        None => descriptor::close(file.descriptor.get()),
        Some(operations) => (operations.close)(file),
    };
    file.stop_writing();
    file.drop_unread();
    file.give_back.set(None);
    file.clear(flag::READABLE | flag::WRITABLE);
    file.descriptor.set(-1);
    flushed.and(closed)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stream::{File, flag};
    use crate::errno;
    use core::ffi::c_int;

    use crate::replaceable::free;

    /// C's `fclose`.
    ///
    /// # Safety
    /// `file` points to an open stream, which is not used again.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fclose(file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let stream = unsafe { &*file };
        let result = super::close(stream);
        let line = stream.line.replace(core::ptr::null_mut());
        // SAFETY: `fgetln` allocated the line, or it is NULL.
        unsafe { free(line.cast()) };
        if stream.has(flag::ALLOCATED) {
            // SAFETY: the stream was allocated, and this was its last use.
            unsafe { free(file.cast()) };
        }
        errno::zero_or_minus_one(result)
    }
}
