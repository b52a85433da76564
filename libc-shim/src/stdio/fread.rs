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
        // SAFETY: by this function's contract.
        let done = unsafe { input::read(file, items.cast(), len) };
        if done == len {
            return count;
        }
        if let Err(error) = input::end_or_error(file) {
            errno::set(error);
        }
        done.checked_div(size).unwrap_or(0)
    }
}
