//! `inet_pton`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::address::{parse_v4, parse_v6};
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int, c_void};

    /// POSIX `inet_pton`.
    ///
    /// # Safety
    /// `text` is a C string; `result` has room for 4 or 16 bytes, as the family has it.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn inet_pton(
        family: c_int,
        text: *const c_char,
        result: *mut c_void,
    ) -> c_int {
        // SAFETY: nobody asks for a byte behind the NUL.
        let byte = |index| unsafe { text.cast::<u8>().wrapping_add(index).read() };
        match family {
            1 => {
                let Some(address) = parse_v4(byte) else {
                    return 0;
                };
                // SAFETY: there is room for four bytes, by this function's contract.
                unsafe { result.cast::<[u8; 4]>().write(address) };
            }
            2 => {
                let Some(address) = parse_v6(byte) else {
                    return 0;
                };
                // SAFETY: there is room for sixteen bytes, by this function's contract.
                unsafe { result.cast::<[u8; 16]>().write(address) };
            }
            _ => {
                errno::set(Errno::EAFNOSUPPORT);
                return -1;
            }
        }
        1
    }
}
