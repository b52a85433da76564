//! `mbrtoc32`: C23 7.30.2.5. A wide character is a `char32_t`; `c32rtomb` is an alias of `wcrtomb`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::wchar::charset::mbstate_t;
    use crate::wchar::mbrtowc::c::mbrtowc;
    use core::ffi::c_char;

    /// The state that belongs to `mbrtoc32`.
    static mut OWN: mbstate_t = mbstate_t::INITIAL;

    /// C's `mbrtoc32`.
    ///
    /// # Safety
    /// `to` is NULL or writable; `text` is NULL or has `limit` bytes; `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbrtoc32(
        to: *mut u32,
        text: *const c_char,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        let state = if state.is_null() { &raw mut OWN } else { state };
        // SAFETY: by this function's contract.
        unsafe { mbrtowc(to.cast(), text, limit, state) }
    }
}
