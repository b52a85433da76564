//! `perror`: C17 7.21.10.4, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::output;
    use super::super::stderr::STDERR;
    use super::super::stream::flag;
    use crate::errno;
    use core::ffi::{CStr, c_char};

    use crate::errno::strerror::c::strerror_r;

    const ORIENTED: u32 = flag::BYTES | flag::WIDE;

    /// C's `perror`. The line goes out in one call; the orientation of `stderr` stays.
    ///
    /// # Safety
    /// `text` is NULL or a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn perror(text: *const c_char) {
        // Not `strerror`: what it gave the program stays as it is.
        let mut message = [0_u8; 80];
        // SAFETY: writes a C string, no longer than the room.
        unsafe { strerror_r(errno::get(), message.as_mut_ptr().cast(), message.len()) };
        // SAFETY: it has ended the text.
        let message = unsafe { CStr::from_ptr(message.as_ptr().cast()) };
        let orientation = STDERR.flags.get() & ORIENTED;
        let mut room = [0_u8; 256];
        let lent = output::lend(&STDERR, room.as_mut_ptr(), room.len());
        if !text.is_null() {
            // SAFETY: by this function's contract.
            let text = unsafe { CStr::from_ptr(text) }.to_bytes();
            if !text.is_empty() {
                output::write(&STDERR, text);
                output::write(&STDERR, b": ");
            }
        }
        output::write(&STDERR, message.to_bytes());
        output::write(&STDERR, b"\n");
        if lent {
            output::take_back(&STDERR);
        }
        STDERR.clear(ORIENTED);
        STDERR.set(orientation);
    }
}
