//! `inet_ntoa`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::address::format_v4;
    use core::ffi::c_char;
    use core::ptr;

    static mut BUFFER: [u8; 16] = [0; 16];

    /// POSIX `inet_ntoa`: the text lasts until the next call.
    #[unsafe(no_mangle)]
    pub extern "C" fn inet_ntoa(address: u32) -> *mut c_char {
        let text = format_v4(address.to_ne_bytes());
        let bytes = text.with_nul();
        let buffer = (&raw mut BUFFER).cast::<u8>();
        // SAFETY: four numbers below 256, three points and a NUL are 16 bytes at most.
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), buffer, bytes.len().min(16)) };
        buffer.cast()
    }
}
