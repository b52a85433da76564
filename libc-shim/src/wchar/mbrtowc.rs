//! `mbrtowc`, `mbrlen`, `mbsinit`, `mbtowc`, `mblen`: C23 7.31.6.2, 7.31.6.3, 7.24.7.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::errno::{self, Errno};
    use crate::wchar::charset::{Charset, mbstate_t};
    use crate::wchar::utf8::{State, Step, sequence};
    use core::ffi::{c_char, c_int};

    /// The states that belong to `mbrtowc` and `mbrlen`.
    static mut OWN: State = State::INITIAL;
    static mut OWN_LENGTH: State = State::INITIAL;

    /// What `mbrtowc` returns for the beginning of a character.
    pub const INCOMPLETE: usize = usize::MAX - 1;
    /// What it returns for something that is no character.
    pub const INVALID: usize = usize::MAX;

    /// The character that `text` begins with and its length, if it lies there whole: what mostly is the case.
    ///
    /// # Safety
    /// `text` has `limit` bytes or a complete character before that.
    #[inline(always)]
    unsafe fn whole(text: *const u8, limit: usize) -> Option<(usize, u32)> {
        let byte = |index| {
            // SAFETY: asked for only if those before it are the beginning of a character.
            (index < limit).then(|| unsafe { text.wrapping_add(index).read() })
        };
        let lead = byte(0)?;
        if lead < 0x80 {
            return Some((1, u32::from(lead)));
        }
        if Charset::current() == Charset::Bytes {
            return None;
        }
        sequence(lead, byte).map(|(wide, len)| (len, wide))
    }

    /// Takes bytes until a character is complete: how many it took and the character, or the value to return.
    ///
    /// # Safety
    /// `text` has `limit` bytes or a complete character before that.
    #[inline]
    pub unsafe fn take(
        state: &mut State,
        text: *const u8,
        limit: usize,
    ) -> Result<(usize, u32), usize> {
        let charset = Charset::current();
        for index in 0..limit {
            // SAFETY: no character was complete before this byte.
            let byte = unsafe { text.wrapping_add(index).read() };
            match charset.push(state, byte) {
                Step::Scalar(wide) => return Ok((index + 1, wide)),
                Step::More => {}
                Step::Invalid => {
                    *state = State::INITIAL;
                    errno::set(Errno::EILSEQ);
                    return Err(INVALID);
                }
            }
        }
        Err(INCOMPLETE)
    }

    /// C's `mbrtowc`.
    ///
    /// # Safety
    /// `wide` is NULL or writable; `text` is NULL or has `limit` bytes; `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbrtowc(
        wide: *mut wchar_t,
        text: *const c_char,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        let place = if state.is_null() {
            &raw mut OWN
        } else {
            state.cast()
        };
        if text.is_null() {
            // SAFETY: an empty string.
            return unsafe { mbrtowc(core::ptr::null_mut(), c"".as_ptr(), 1, place.cast()) };
        }
        // SAFETY: by this function's contract, or the variable above.
        if unsafe { place.read() }.is_initial() {
            // SAFETY: by this function's contract.
            if let Some((len, value)) = unsafe { whole(text.cast(), limit) } {
                // SAFETY: by this function's contract.
                return unsafe { give(wide, value, len) };
            }
        }
        // SAFETY: by this function's contract.
        unsafe { mbrtowc_by_bytes(wide, text.cast(), limit, place) }
    }

    /// Stores a character and returns its length, 0 for the NUL.
    ///
    /// # Safety
    /// `wide` is NULL or writable.
    #[inline(always)]
    unsafe fn give(wide: *mut wchar_t, value: u32, len: usize) -> usize {
        if !wide.is_null() {
            // SAFETY: by this function's contract.
            unsafe { wide.write(value as wchar_t) };
        }
        if value == 0 { 0 } else { len }
    }

    /// `mbrtowc` of what does not lie there whole, or is wrong.
    ///
    /// # Safety
    /// As for `mbrtowc`; neither `text` nor `place` is NULL.
    #[inline(never)]
    unsafe fn mbrtowc_by_bytes(
        wide: *mut wchar_t,
        text: *const u8,
        limit: usize,
        place: *mut State,
    ) -> usize {
        // SAFETY: by this function's contract.
        let mut decoder = unsafe { place.read() };
        // SAFETY: by this function's contract.
        let taken = unsafe { take(&mut decoder, text, limit) };
        // SAFETY: as for the read.
        unsafe { place.write(decoder) };
        match taken {
            // SAFETY: by this function's contract.
            Ok((len, value)) => unsafe { give(wide, value, len) },
            Err(result) => result,
        }
    }

    /// C's `mbrlen`.
    ///
    /// # Safety
    /// `text` is NULL or has `limit` bytes; `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbrlen(
        text: *const c_char,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        let state = if state.is_null() {
            (&raw mut OWN_LENGTH).cast()
        } else {
            state
        };
        // SAFETY: by this function's contract; `mbrtowc` uses the first half of a state only.
        unsafe { mbrtowc(core::ptr::null_mut(), text, limit, state) }
    }

    /// C's `mbsinit`: whether a state is initial.
    ///
    /// # Safety
    /// `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbsinit(state: *const mbstate_t) -> c_int {
        // SAFETY: by this function's contract.
        c_int::from(state.is_null() || unsafe { state.read() } == mbstate_t::INITIAL)
    }

    /// C's `mbtowc`: -1 for the beginning of a character, too. There is no state.
    ///
    /// # Safety
    /// `wide` is NULL or writable; `text` is NULL or has `limit` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbtowc(
        wide: *mut wchar_t,
        text: *const c_char,
        limit: usize,
    ) -> c_int {
        if text.is_null() {
            return 0;
        }
        // SAFETY: by this function's contract.
        if let Some((len, value)) = unsafe { whole(text.cast(), limit) } {
            // SAFETY: by this function's contract.
            return unsafe { give(wide, value, len) } as c_int;
        }
        // SAFETY: by this function's contract.
        unsafe { mbtowc_by_bytes(wide, text, limit) }
    }

    /// `mbtowc` of what is not whole, or of the locale "C".
    ///
    /// # Safety
    /// As for `mbtowc`; `text` is not NULL.
    #[inline(never)]
    unsafe fn mbtowc_by_bytes(wide: *mut wchar_t, text: *const c_char, limit: usize) -> c_int {
        let mut state = mbstate_t::INITIAL;
        // SAFETY: by this function's contract.
        let result = unsafe { mbrtowc(wide, text, limit, &raw mut state) };
        if result == INCOMPLETE {
            errno::set(Errno::EILSEQ);
            return -1;
        }
        result as c_int
    }

    /// C's `mblen`.
    ///
    /// # Safety
    /// `text` is NULL or has `limit` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mblen(text: *const c_char, limit: usize) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { mbtowc(core::ptr::null_mut(), text, limit) }
    }
}
