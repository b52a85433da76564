//! `alphasort`: POSIX.1-2024 XSH. All locales here collate by bytes, as `strcmp` does.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::dirent::stream::Entry;
    use core::ffi::{c_char, c_int};

    unsafe extern "C" {
        fn strcmp(left: *const c_char, right: *const c_char) -> c_int;
    }

    /// C's `alphasort`.
    ///
    /// # Safety
    /// Both point to pointers to entries.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn alphasort(
        left: *const *const Entry,
        right: *const *const Entry,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let left = unsafe { *left };
        // SAFETY: an entry of the list.
        let left = unsafe { &raw const (*left).name };
        // SAFETY: by this function's contract.
        let right = unsafe { *right };
        // SAFETY: an entry of the list.
        let right = unsafe { &raw const (*right).name };
        // SAFETY: names are strings.
        unsafe { strcmp(left.cast(), right.cast()) }
    }
}
