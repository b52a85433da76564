//! `c8rtomb`: C23 7.30.2.2.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::wchar::charset::mbstate_t;
    use crate::wchar::utf8::{State, Step};
    use crate::wchar::wcrtomb::c::put;
    use core::ffi::c_char;

    /// The state that belongs to `c8rtomb`.
    static mut OWN: mbstate_t = mbstate_t::INITIAL;

    /// C's `c8rtomb`. The bytes before the last wait in the state.
    ///
    /// # Safety
    /// `to` is NULL or has room for `MB_CUR_MAX` bytes; `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn c8rtomb(to: *mut c_char, byte: u8, state: *mut mbstate_t) -> usize {
        let state = if state.is_null() { &raw mut OWN } else { state };
        // Without a place a NUL is converted, which is an error inside a character.
        let mut nowhere = [0];
        let (to, byte) = if to.is_null() {
            (nowhere.as_mut_ptr(), 0)
        } else {
            (to, byte)
        };
        // SAFETY: by this function's contract.
        let mut now = unsafe { state.read() };
        let step = now.decoder.push(byte);
        if step == Step::Invalid {
            now.decoder = State::INITIAL;
        }
        // SAFETY: by this function's contract.
        unsafe { state.write(now) };
        match step {
            Step::More => 0,
            // SAFETY: by this function's contract.
            Step::Scalar(scalar) => unsafe { put(to.cast(), scalar) },
            Step::Invalid => {
                errno::set(Errno::EILSEQ);
                usize::MAX
            }
        }
    }
}
