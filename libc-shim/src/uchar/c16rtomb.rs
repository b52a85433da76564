//! `c16rtomb`: C23 7.30.2.4.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::uchar::surrogates;
    use crate::wchar::charset::mbstate_t;
    use crate::wchar::wcrtomb::c::put;
    use core::ffi::c_char;

    /// The state that belongs to `c16rtomb`.
    static mut OWN: mbstate_t = mbstate_t::INITIAL;

    /// C's `c16rtomb`. The first unit of a pair waits in the state.
    ///
    /// # Safety
    /// `to` is NULL or has room for `MB_CUR_MAX` bytes; `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn c16rtomb(to: *mut c_char, unit: u16, state: *mut mbstate_t) -> usize {
        let state = if state.is_null() { &raw mut OWN } else { state };
        // SAFETY: by this function's contract.
        let pending = &raw mut unsafe { &mut *state }.pending;
        // Without a place a NUL is converted, which is an error inside a pair.
        let mut nowhere = [0];
        let (to, unit) = if to.is_null() {
            (nowhere.as_mut_ptr(), 0)
        } else {
            (to, unit)
        };
        // SAFETY: a field of the state.
        let high = unsafe { pending.replace(0) } as u16;
        if high == 0 && surrogates::is_high(unit) {
            // SAFETY: a field of the state.
            unsafe { pending.write(u32::from(unit)) };
            return 0;
        }
        let scalar = match (high, surrogates::is_low(unit)) {
            (0, _) => u32::from(unit),
            (_, true) => surrogates::join(high, unit),
            _ => {
                errno::set(Errno::EILSEQ);
                return usize::MAX;
            }
        };
        // SAFETY: by this function's contract.
        unsafe { put(to.cast(), scalar) }
    }
}
