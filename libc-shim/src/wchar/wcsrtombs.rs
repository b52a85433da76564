//! `wcsrtombs`, `wcsnrtombs`, `wcstombs`: C23 7.31.6.4.2, 7.24.8.2; POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::errno::{self, Errno};
    use crate::wchar::charset::{Charset, Stop, encode_text, mbstate_t};
    use core::ffi::c_char;
    use core::ptr::null;

    /// C's `wcsrtombs`.
    ///
    /// # Safety
    /// `source` holds a NUL-terminated wide string; `to` is NULL or has room for `limit` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsrtombs(
        to: *mut c_char,
        source: *mut *const wchar_t,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        // SAFETY: by this function's contract.
        unsafe { wcsnrtombs(to, source, usize::MAX, limit, state) }
    }

    /// `wcsnrtombs`: `wcsrtombs` of at most `len` wide characters.
    ///
    /// # Safety
    /// `source` holds a wide string that is NUL-terminated or has `len` characters; `to` is NULL or has room for `limit`
    /// bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsnrtombs(
        to: *mut c_char,
        source: *mut *const wchar_t,
        len: usize,
        limit: usize,
        _: *mut mbstate_t,
    ) -> usize {
        // SAFETY: by this function's contract.
        let text = unsafe { source.read() };
        let limit = if to.is_null() { usize::MAX } else { limit };
        let plain = if to.is_null() {
            0
        } else {
            // SAFETY: by this function's contract.
            unsafe { copy_plain(to.cast(), text, len.min(limit)) }
        };
        let (rest, len, limit) = (text.wrapping_add(plain), len - plain, limit - plain);
        // SAFETY: the encoder takes nothing behind the NUL.
        let characters = (0..len).map(|index| unsafe { rest.wrapping_add(index).read() } as u32);
        let charset = Charset::current();
        let progress = if to.is_null() {
            encode_text(charset, characters, limit, |_, _| {})
        } else {
            encode_text(charset, characters, limit, |index, byte| {
                // SAFETY: `index` is below what is left of the limit.
                unsafe { to.cast::<u8>().wrapping_add(plain + index).write(byte) };
            })
        };
        if !to.is_null() {
            let rest = if progress.stop == Stop::Nul {
                null()
            } else {
                rest.wrapping_add(progress.read)
            };
            // SAFETY: by this function's contract.
            unsafe { source.write(rest) };
        }
        if progress.stop == Stop::Invalid {
            errno::set(Errno::EILSEQ);
            return usize::MAX;
        }
        plain + progress.written
    }

    /// Copies the ASCII characters other than NUL that a text begins with, at most `limit`; returns how many.
    ///
    /// # Safety
    /// `text` is NUL-terminated or has `limit` characters; `to` has room for `limit` bytes.
    unsafe fn copy_plain(to: *mut u8, text: *const wchar_t, limit: usize) -> usize {
        for index in 0..limit {
            // SAFETY: no NUL was found before this character.
            let wide = unsafe { text.wrapping_add(index).read() } as u32;
            if wide.wrapping_sub(1) >= 0x7f {
                return index;
            }
            // SAFETY: `index` is below `limit`.
            unsafe { to.wrapping_add(index).write(wide as u8) };
        }
        limit
    }

    /// C's `wcstombs`.
    ///
    /// # Safety
    /// `text` is a NUL-terminated wide string; `to` is NULL or has room for `limit` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcstombs(
        to: *mut c_char,
        text: *const wchar_t,
        limit: usize,
    ) -> usize {
        let mut source = text;
        // SAFETY: by this function's contract.
        unsafe { wcsrtombs(to, &raw mut source, limit, core::ptr::null_mut()) }
    }
}
