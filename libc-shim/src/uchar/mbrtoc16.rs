//! `mbrtoc16`: C23 7.30.2.3.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::uchar::surrogates;
    use crate::wchar::charset::mbstate_t;
    use crate::wchar::mbrtowc::c::take;
    use core::ffi::c_char;

    /// The state that belongs to `mbrtoc16`.
    static mut OWN: mbstate_t = mbstate_t::INITIAL;

    /// What is returned for a unit that took no bytes.
    pub const FROM_STATE: usize = usize::MAX - 2;

    /// C's `mbrtoc16`. The second unit of a pair waits in the state.
    ///
    /// # Safety
    /// `to` is NULL or writable; `text` is NULL or has `limit` bytes; `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbrtoc16(
        to: *mut u16,
        text: *const c_char,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        let state = if state.is_null() { &raw mut OWN } else { state };
        if text.is_null() {
            // SAFETY: an empty string.
            return unsafe { mbrtoc16(core::ptr::null_mut(), c"".as_ptr(), 1, state) };
        }
        // SAFETY: by this function's contract.
        let mut now = unsafe { state.read() };
        let (unit, result) = if now.pending != 0 {
            let unit = now.pending as u16;
            now.pending = 0;
            (Some(unit), FROM_STATE)
        } else {
            // SAFETY: by this function's contract.
            match unsafe { take(&mut now.decoder, text.cast(), limit) } {
                Err(result) => (None, result),
                Ok((len, scalar)) => match surrogates::split(scalar) {
                    Some((high, low)) => {
                        now.pending = u32::from(low);
                        (Some(high), len)
                    }
                    None => (Some(scalar as u16), if scalar == 0 { 0 } else { len }),
                },
            }
        };
        // SAFETY: by this function's contract.
        unsafe { state.write(now) };
        if let Some(unit) = unit.filter(|_| !to.is_null()) {
            // SAFETY: by this function's contract.
            unsafe { to.write(unit) };
        }
        result
    }
}
