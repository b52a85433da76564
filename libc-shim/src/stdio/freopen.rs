//! `freopen`: C17 7.21.5.4, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::fclose;
    use super::super::fopen::c::{check_access, open_path};
    use super::super::mode::{self, Mode};
    use super::super::stream::{File, flag};
    use super::super::{descriptor, output};
    use crate::errno::{self, Errno, Result};
    use crate::wasi;
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr::null_mut;

    /// C's `freopen`. Without a path only the mode changes, to one that the descriptor allows.
    ///
    /// # Safety
    /// `path` is NULL or a C string, `mode` is a C string, `file` points to a stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn freopen(
        path: *const c_char,
        mode: *const c_char,
        file: *mut File,
    ) -> *mut File {
        // SAFETY: by this function's contract.
        let stream = unsafe { &*file };
        // SAFETY: by this function's contract.
        let mode = unsafe { CStr::from_ptr(mode) };
        output::flush(stream);
        let opened = mode::parse(mode.to_bytes()).and_then(|mode| {
            let descriptor = if path.is_null() {
                change_mode(stream.descriptor.get(), mode)
            } else {
                // SAFETY: by this function's contract.
                unsafe { open_path(path, mode) }.map(|opened| replace(stream, opened))
            }?;
            Ok((descriptor, mode))
        });
        match opened {
            Ok((descriptor, mode)) => {
                reset(stream, descriptor, mode);
                file
            }
            Err(error) => {
                // The stream is closed in any case; the first error is what the caller is told.
                let _ = fclose::close(stream);
                errno::set(error);
                null_mut()
            }
        }
    }

    /// The same file, opened by another mode.
    fn change_mode(descriptor: c_int, mode: Mode) -> Result<c_int> {
        check_access(descriptor, mode).map_err(|error| match error {
            Errno::EINVAL => Errno::EBADF,
            other => other,
        })?;
        if mode.truncates() {
            // What is no file has no length.
            let _ = wasi::fd_filestat_set_size(crate::unistd::descriptor::real(descriptor), 0);
        }
        // What cannot seek has no position.
        let _ = descriptor::seek(descriptor, 0, 0);
        Ok(descriptor)
    }

    /// Puts a new descriptor in the place of the stream's, whose number it gets.
    fn replace(stream: &File, opened: c_int) -> c_int {
        let old = stream.descriptor.get();
        if let Some(operations) = stream.operations.replace(None) {
            // C ignores errors of closing here.
            let _ = (operations.close)(stream);
        } else if crate::unistd::descriptor::renumbered(opened, old).is_ok() {
            return old;
        }
        opened
    }

    /// The stream as `fopen` would have made it.
    fn reset(stream: &File, descriptor: c_int, mode: Mode) {
        stream.stop_writing();
        stream.drop_unread();
        stream.known.set(0);
        let kept = flag::ALLOCATED | flag::LISTED | flag::UNBUFFERED | flag::CALLER_LOCKS;
        stream
            .flags
            .set(stream.flags.get() & kept | mode.flags | flag::UNDECIDED);
        stream.line_end.set(-1);
        stream.descriptor.set(descriptor);
        if stream.buffer.get().is_null() {
            stream.own_small_buffer();
        }
    }
}
