//! `inet_ntop`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::address::{format_v4, format_v6};
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int, c_void};
    use core::ptr;

    /// POSIX `inet_ntop`.
    ///
    /// # Safety
    /// `address` points to 4 or 16 bytes, as the family has it; `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn inet_ntop(
        family: c_int,
        address: *const c_void,
        buffer: *mut c_char,
        size: u32,
    ) -> *const c_char {
        let text = match family {
            // SAFETY: it points to four bytes, by this function's contract.
            1 => format_v4(unsafe { address.cast::<[u8; 4]>().read() }),
            // SAFETY: it points to sixteen bytes, by this function's contract.
            2 => format_v6(unsafe { address.cast::<[u8; 16]>().read() }),
            _ => {
                errno::set(Errno::EAFNOSUPPORT);
                return ptr::null();
            }
        };
        let bytes = text.with_nul();
        if bytes.len() > size as usize {
            errno::set(Errno::ENOSPC);
            return ptr::null();
        }
        // SAFETY: the buffer has room for as many bytes.
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), buffer.cast(), bytes.len()) };
        buffer
    }
}
