//! `fread`: C17 7.21.8.1.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::input;
    use super::super::stream::File;
    use crate::errno;
    use core::ffi::c_void;

    /// C's `fread`.
    ///
    /// # Safety
    /// `items` has room for `count` items of `size` bytes, `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fread(
        items: *mut c_void,
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
        if len <= file.unread() {
            // SAFETY: so many bytes have been fetched, and a user's memory is not inside the stream's buffer.
            unsafe {
                items
                    .cast::<u8>()
                    .copy_from_nonoverlapping(file.read_position.get(), len)
            };
            input::take(file, len);
            return count;
        }
        // SAFETY: by this function's contract.
        unsafe { fetch(items.cast(), size, count, file) }
    }

    /// `fread` of more than has been fetched.
    ///
    /// # Safety
    /// As for `fread`.
    #[inline(never)]
    unsafe fn fetch(items: *mut u8, size: usize, count: usize, file: &File) -> usize {
        let len = size.wrapping_mul(count);
        // SAFETY: by this function's contract.
        let done = unsafe { input::read(file, items, len) };
        if done == len {
            return count;
        }
        if let Err(error) = input::end_or_error(file) {
            errno::set(error);
        }
        done.checked_div(size).unwrap_or(0)
    }
}
