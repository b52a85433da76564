//! `strspn`, `strcspn`, `strpbrk`: C23 7.26.5.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::string::scan;
    use core::ffi::c_char;
    use core::ptr::null_mut;

    /// C's `strspn`: how many bytes from the start on are in `set`.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strspn(text: *const c_char, set: *const c_char) -> usize {
        // SAFETY: by this function's contract.
        if let Some(few) = unsafe { scan::SmallSet::new(set.cast()) } {
            // SAFETY: by this function's contract.
            return unsafe { few.find_outside(text.cast()) }.addr() - text.addr();
        }
        // SAFETY: by this function's contract.
        unsafe { scan::find_by_set::<true>(text.cast(), set.cast()) }.addr() - text.addr()
    }

    /// C's `strcspn`: how many bytes from the start on are not in `set`.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strcspn(text: *const c_char, set: *const c_char) -> usize {
        // SAFETY: by this function's contract.
        let first = unsafe { set.cast::<u8>().read() };
        // SAFETY: the second byte exists unless the first is the NUL.
        if first == 0 || unsafe { set.cast::<u8>().wrapping_add(1).read() } == 0 {
            // SAFETY: by this function's contract.
            return unsafe { scan::find_or_end(text.cast(), first) }.addr() - text.addr();
        }
        // SAFETY: by this function's contract.
        if let Some(few) = unsafe { scan::SmallSet::new(set.cast()) } {
            // SAFETY: by this function's contract.
            return unsafe { few.find_inside(text.cast()) }.addr() - text.addr();
        }
        // SAFETY: by this function's contract.
        unsafe { scan::find_by_set::<false>(text.cast(), set.cast()) }.addr() - text.addr()
    }

    /// C's `strpbrk`: the first byte that is in `set`.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strpbrk(text: *const c_char, set: *const c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        let place = text.wrapping_add(unsafe { strcspn(text, set) });
        // SAFETY: in the string or its NUL.
        if unsafe { place.read() } == 0 {
            null_mut()
        } else {
            place.cast_mut()
        }
    }
}
