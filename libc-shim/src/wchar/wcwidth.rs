//! `wcwidth`, `wcswidth`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::wctype::width::width;
    use core::ffi::c_int;

    /// `wcwidth`: how many columns a character takes: 0, 1, 2; -1 if it does not print.
    #[unsafe(no_mangle)]
    pub extern "C" fn wcwidth(character: wchar_t) -> c_int {
        width(character as u32)
    }

    /// `wcswidth`: how many columns a string takes; -1 if some character does not print.
    ///
    /// # Safety
    /// `text` is a NUL-terminated wide string or has `limit` characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcswidth(text: *const wchar_t, limit: usize) -> c_int {
        let mut columns = 0;
        for index in 0..limit {
            // SAFETY: no NUL was found before this character.
            let character = unsafe { text.wrapping_add(index).read() };
            if character == 0 {
                break;
            }
            let width = width(character as u32);
            if width < 0 {
                return -1;
            }
            columns += width;
        }
        columns
    }
}
