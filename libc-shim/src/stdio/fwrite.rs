//! `fwrite`: C17 7.21.8.2.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::output;
    use super::super::stream::File;
    use crate::errno;
    use core::ffi::c_void;

    /// C's `fwrite`.
    ///
    /// # Safety
    /// `items` points to `count` items of `size` bytes, `file` to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fwrite(
        items: *const c_void,
        size: usize,
        count: usize,
        file: *mut File,
    ) -> usize {
        // An array that exists has a size.
        let len = size.wrapping_mul(count);
        if len == 0 {
            return 0;
        }
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        // SAFETY: by this function's contract.
        let bytes = unsafe { core::slice::from_raw_parts(items.cast(), len) };
        if output::put_quickly(file, bytes) {
            return count;
        }
        send(file, bytes, size, count)
    }

    /// `fwrite` of what does not just go into the buffer.
    #[inline(never)]
    fn send(file: &File, bytes: &[u8], size: usize, count: usize) -> usize {
        let len = bytes.len();
        let accepted = output::write(file, bytes);
        if accepted == len {
            return count;
        }
        errno::set(file.last_error.get());
        accepted.checked_div(size).unwrap_or(0)
    }
}
