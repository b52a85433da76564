//! `inet_aton`, `inet_addr`, `inet_network`: POSIX XSH and BSD.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::address::{parse_loose, parse_network, parse_v4};
    use core::ffi::{CStr, c_char, c_int};

    unsafe fn parse(text: *const c_char) -> Option<u32> {
        // SAFETY: nobody asks for a byte behind the NUL.
        let byte = |index| unsafe { text.cast::<u8>().wrapping_add(index).read() };
        // What nearly every address is.
        if let Some(address) = parse_v4(byte) {
            return Some(u32::from_be_bytes(address));
        }
        // SAFETY: it is a C string, by the callers' contract.
        let text = unsafe { CStr::from_ptr(text) };
        parse_loose(text.to_bytes())
    }

    /// BSD's `inet_aton`.
    ///
    /// # Safety
    /// `text` is a C string; `result` is NULL or may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn inet_aton(text: *const c_char, result: *mut u32) -> c_int {
        // SAFETY: it is a C string, by this function's contract.
        let Some(address) = (unsafe { parse(text) }) else {
            return 0;
        };
        if !result.is_null() {
            // SAFETY: it may be written, by this function's contract.
            unsafe { result.write(address.to_be()) };
        }
        1
    }

    /// POSIX `inet_addr`.
    ///
    /// # Safety
    /// `text` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn inet_addr(text: *const c_char) -> u32 {
        // SAFETY: it is a C string, by this function's contract.
        unsafe { parse(text) }.map_or(u32::MAX, u32::to_be)
    }

    /// BSD's `inet_network`: in host order; each of the numbers is a byte.
    ///
    /// # Safety
    /// `text` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn inet_network(text: *const c_char) -> u32 {
        // SAFETY: it is a C string, by this function's contract.
        let text = unsafe { CStr::from_ptr(text) };
        parse_network(text.to_bytes()).unwrap_or(u32::MAX)
    }
}
