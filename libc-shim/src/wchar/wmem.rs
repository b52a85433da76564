//! `wmemchr`, `wmemcmp`, `wmemmove`, `wmempcpy`, `wmemset`: C23 7.31.4, GNU. `wmemcpy` is an alias of `wmemmove`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::string::memmove;
    use crate::wchar::scan;
    use core::ffi::c_int;

    /// C's `wmemchr`.
    ///
    /// # Safety
    /// `start` has the character wanted, or `len` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wmemchr(
        start: *const wchar_t,
        wanted: wchar_t,
        len: usize,
    ) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        unsafe { scan::find(start, wanted, len) }.cast_mut()
    }

    /// C's `wmemcmp`.
    ///
    /// # Safety
    /// Both have `len` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wmemcmp(
        left: *const wchar_t,
        right: *const wchar_t,
        len: usize,
    ) -> c_int {
        let (mut left, mut right, mut len) = (left, right, len);
        while len >= 2 {
            // SAFETY: two characters remain.
            let pair = unsafe { left.cast::<u64>().read_unaligned() };
            // SAFETY: two characters remain.
            let others = unsafe { right.cast::<u64>().read_unaligned() };
            if pair != others {
                break;
            }
            left = left.wrapping_add(2);
            right = right.wrapping_add(2);
            len -= 2;
        }
        for index in 0..len {
            // SAFETY: `index` is below `len`.
            let character = unsafe { left.wrapping_add(index).read() };
            // SAFETY: `index` is below `len`.
            let other = unsafe { right.wrapping_add(index).read() };
            if character != other {
                return if character < other { -1 } else { 1 };
            }
        }
        0
    }

    /// C's `wmemmove`; `wmemcpy` is an alias of it.
    ///
    /// # Safety
    /// `from` is readable and `to` writable for `len` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wmemmove(
        to: *mut wchar_t,
        from: *const wchar_t,
        len: usize,
    ) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        unsafe { memmove::copy(to.cast(), from.cast(), len * size_of::<wchar_t>()) };
        to
    }

    /// `wmempcpy` (GNU): `wmemcpy`, returning the end of the copy.
    ///
    /// # Safety
    /// As for `wmemmove`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wmempcpy(
        to: *mut wchar_t,
        from: *const wchar_t,
        len: usize,
    ) -> *mut wchar_t {
        // SAFETY: by this function's contract.
        unsafe { wmemmove(to, from, len) }.wrapping_add(len)
    }

    /// C's `wmemset`.
    ///
    /// # Safety
    /// `to` is writable for `len` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wmemset(
        to: *mut wchar_t,
        character: wchar_t,
        len: usize,
    ) -> *mut wchar_t {
        let pair = u64::from(character as u32) * 0x1_0000_0001;
        let (mut place, mut left) = (to, len);
        while left >= 4 {
            // SAFETY: at least four characters remain.
            unsafe { place.cast::<u64>().write_unaligned(pair) };
            // SAFETY: at least four characters remain.
            let behind = unsafe { place.add(2) };
            // SAFETY: at least four characters remain.
            unsafe { behind.cast::<u64>().write_unaligned(pair) };
            place = place.wrapping_add(4);
            left -= 4;
        }
        if left >= 2 {
            // SAFETY: at least two characters remain.
            unsafe { place.cast::<u64>().write_unaligned(pair) };
            place = place.wrapping_add(2);
        }
        if !left.is_multiple_of(2) {
            // SAFETY: one character remains.
            unsafe { place.write(character) };
        }
        to
    }
}
