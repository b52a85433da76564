//! `wcrtomb`, `wctomb`: C23 7.31.6.3.3, 7.24.7.3.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::errno::{self, Errno};
    use crate::wchar::charset::{Charset, mbstate_t};
    use core::ffi::{c_char, c_int};

    /// C's `wcrtomb`. The encodings have no shift states.
    ///
    /// # Safety
    /// `to` is NULL or has room for `MB_CUR_MAX` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcrtomb(to: *mut c_char, wide: wchar_t, _: *mut mbstate_t) -> usize {
        if to.is_null() {
            return 1;
        }
        // SAFETY: by this function's contract.
        unsafe { put(to.cast(), wide as u32) }
    }

    /// Writes the bytes of a character and returns how many, or -1 with `EILSEQ`.
    ///
    /// # Safety
    /// `to` has room for `MB_CUR_MAX` bytes.
    #[inline]
    pub unsafe fn put(to: *mut u8, wide: u32) -> usize {
        if wide < 0x80 {
            // SAFETY: by this function's contract.
            unsafe { to.write(wide as u8) };
            return 1;
        }
        let Some((bytes, len)) = Charset::current().encode(wide) else {
            errno::set(Errno::EILSEQ);
            return usize::MAX;
        };
        let [first, second, third, fourth] = bytes;
        let store = |index, byte| {
            // SAFETY: a character has at most `MB_CUR_MAX` bytes.
            unsafe { to.wrapping_add(index).write(byte) }
        };
        store(0, first);
        if len > 1 {
            store(1, second);
        }
        if len > 2 {
            store(2, third);
        }
        if len > 3 {
            store(3, fourth);
        }
        len
    }

    /// C's `wctomb`.
    ///
    /// # Safety
    /// `to` is NULL or has room for `MB_CUR_MAX` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wctomb(to: *mut c_char, wide: wchar_t) -> c_int {
        if to.is_null() {
            return 0;
        }
        // SAFETY: by this function's contract.
        unsafe { put(to.cast(), wide as u32) as c_int }
    }
}
