//! `mbrtoc8`: C23 7.30.2.1.

/// The first byte of a character's UTF-8, and those that follow it, lowest first: none of them is 0.
pub fn split(bytes: [u8; 4]) -> (u8, u32) {
    let [first, second, third, fourth] = bytes;
    (first, u32::from_le_bytes([second, third, fourth, 0]))
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::split;
    use crate::errno::{self, Errno};
    use crate::uchar::mbrtoc16::c::FROM_STATE;
    use crate::wchar::charset::mbstate_t;
    use crate::wchar::mbrtowc::c::{INVALID, take};
    use crate::wchar::utf8::{State, encode};
    use core::ffi::c_char;

    /// The state that belongs to `mbrtoc8`.
    static mut OWN: mbstate_t = mbstate_t::INITIAL;

    /// C's `mbrtoc8`. The bytes after the first wait in the state.
    ///
    /// # Safety
    /// `to` is NULL or writable; `text` is NULL or has `limit` bytes; `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbrtoc8(
        to: *mut u8,
        text: *const c_char,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        let state = if state.is_null() { &raw mut OWN } else { state };
        if text.is_null() {
            // SAFETY: an empty string.
            return unsafe { mbrtoc8(core::ptr::null_mut(), c"".as_ptr(), 1, state) };
        }
        // SAFETY: by this function's contract.
        let mut now = unsafe { state.read() };
        let (byte, result) = if now.pending != 0 {
            let byte = now.pending as u8;
            now.pending >>= 8;
            (Some(byte), FROM_STATE)
        } else {
            // SAFETY: by this function's contract.
            match unsafe { take(&mut now.decoder, text.cast(), limit) } {
                Err(result) => (None, result),
                Ok((len, scalar)) => match encode(scalar) {
                    Some((bytes, _)) => {
                        let (first, pending) = split(bytes);
                        now.pending = pending;
                        (Some(first), if scalar == 0 { 0 } else { len })
                    }
                    // A byte of the "C" locale that is not ASCII.
                    None => {
                        now.decoder = State::INITIAL;
                        errno::set(Errno::EILSEQ);
                        (None, INVALID)
                    }
                },
            }
        };
        // SAFETY: by this function's contract.
        unsafe { state.write(now) };
        if let Some(byte) = byte.filter(|_| !to.is_null()) {
            // SAFETY: by this function's contract.
            unsafe { to.write(byte) };
        }
        result
    }
}
