//! `mbrtowc`, `mbrlen`, `mbsinit`, `mbtowc`, `mblen`: C23 7.31.6.2, 7.31.6.3, 7.24.7.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::errno::{self, Errno};
    use crate::wchar::charset::{Charset, mbstate_t};
    use crate::wchar::utf8::{State, Step, sequence, short_sequence};
    use core::ffi::{c_char, c_int};
    use core::ptr::null_mut;

    /// The states that belong to `mbrtowc` and `mbrlen`.
    static mut OWN: State = State::INITIAL;
    static mut OWN_LENGTH: State = State::INITIAL;

    /// What `mbrtowc` returns for the beginning of a character.
    pub const INCOMPLETE: usize = usize::MAX - 1;
    /// What it returns for something that is no character.
    pub const INVALID: usize = usize::MAX;

    /// What a byte above 0x7f is in "C".
    #[inline(always)]
    fn byte_alone(byte: u8) -> Option<(u32, usize)> {
        match Charset::Bytes.push(&mut State::default(), byte) {
            Step::Scalar(wide) => Some((wide, 1)),
            _ => None,
        }
    }

    /// The character that a byte above 0x7f begins and its length, if it lies there whole: what mostly is the case.
    ///
    /// # Safety
    /// `text` has `limit` bytes or a complete character before that; `lead` is its first byte.
    #[inline(always)]
    unsafe fn whole(lead: u8, text: *const u8, limit: usize) -> Option<(u32, usize)> {
        if Charset::current() == Charset::Bytes {
            return byte_alone(lead);
        }
        sequence(lead, |index| {
            // SAFETY: asked for only if those before it are the beginning of a character.
            (index < limit).then(|| unsafe { text.wrapping_add(index).read() })
        })
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
        // SAFETY: by this function's contract.
        unsafe { next::<false>(wide, text.cast(), limit, state) }
    }

    /// The state to work on: the one given, or the own one of `mbrtowc` or, with `LENGTH`, of `mbrlen`.
    #[inline(always)]
    fn place<const LENGTH: bool>(state: *mut mbstate_t) -> *mut State {
        match (state.is_null(), LENGTH) {
            (false, _) => state.cast(),
            (true, false) => &raw mut OWN,
            (true, true) => &raw mut OWN_LENGTH,
        }
    }

    /// `mbrtowc`, or with `LENGTH` what `mbrlen` makes of it. What does what is rare gets the same as this function, so that nothing
    /// has to be moved; four bytes are rare because they would take more registers than are free, to be saved for ASCII, too.
    ///
    /// # Safety
    /// As for `mbrtowc`.
    #[inline(always)]
    unsafe fn next<const LENGTH: bool>(
        wide: *mut wchar_t,
        text: *const u8,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        let place = place::<LENGTH>(state);
        // SAFETY: by this function's contract, or a state of ours.
        if !text.is_null() && limit != 0 && unsafe { place.read() }.is_initial() {
            // SAFETY: there is a first byte.
            let lead = unsafe { text.read() };
            if lead < 0x80 {
                // SAFETY: by this function's contract.
                unsafe { give(wide, u32::from(lead)) };
                return usize::from(lead != 0);
            }
            let short = match Charset::current() {
                Charset::Bytes => byte_alone(lead),
                // SAFETY: asked for only below the limit, and if those before it are the beginning of a character.
                Charset::Utf8 => short_sequence(lead, limit, |index| unsafe {
                    text.wrapping_add(index).read()
                }),
            };
            if let Some((value, len)) = short {
                // SAFETY: by this function's contract.
                unsafe { give(wide, value) };
                return len;
            }
        }
        // SAFETY: by this function's contract.
        unsafe { next_slowly::<LENGTH>(wide, text, limit, state) }
    }

    /// `mbrtowc`, or with `LENGTH` `mbrlen`, of what is rare.
    ///
    /// # Safety
    /// As for `mbrtowc`.
    #[inline(never)]
    unsafe fn next_slowly<const LENGTH: bool>(
        wide: *mut wchar_t,
        text: *const u8,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        // SAFETY: by this function's contract.
        unsafe { by_bytes(wide, text, limit, place::<LENGTH>(state)) }
    }

    /// Stores a character where one is wanted.
    ///
    /// # Safety
    /// `wide` is NULL or writable.
    #[inline(always)]
    unsafe fn give(wide: *mut wchar_t, value: u32) {
        if !wide.is_null() {
            // SAFETY: by this function's contract.
            unsafe { wide.write(value as wchar_t) };
        }
    }

    /// `mbrtowc` of what does not lie there whole, or is wrong.
    ///
    /// # Safety
    /// As for `mbrtowc`; `place` is not NULL.
    #[inline(never)]
    unsafe fn by_bytes(
        wide: *mut wchar_t,
        text: *const u8,
        limit: usize,
        place: *mut State,
    ) -> usize {
        let (wide, text, limit) = if text.is_null() {
            (null_mut(), c"".as_ptr().cast(), 1)
        } else {
            (wide, text, limit)
        };
        // SAFETY: by this function's contract.
        let mut decoder = unsafe { place.read() };
        if decoder.is_initial() && limit != 0 {
            // SAFETY: there is a first byte.
            let lead = unsafe { text.read() };
            let whole = if lead < 0x80 {
                None
            } else {
                // SAFETY: by this function's contract.
                unsafe { whole(lead, text, limit) }
            };
            if let Some((value, len)) = whole {
                // SAFETY: by this function's contract.
                unsafe { give(wide, value) };
                return len;
            }
        }
        // SAFETY: by this function's contract.
        let taken = unsafe { take(&mut decoder, text, limit) };
        // SAFETY: as for the read.
        unsafe { place.write(decoder) };
        match taken {
            Ok((len, value)) => {
                // SAFETY: by this function's contract.
                unsafe { give(wide, value) };
                if value == 0 { 0 } else { len }
            }
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
        // SAFETY: by this function's contract.
        unsafe { next::<true>(null_mut(), text.cast(), limit, state) }
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
        // SAFETY: by this function's contract.
        unsafe { first(wide, text.cast(), limit) }
    }

    /// `mbtowc`, of which `mblen` is a case.
    ///
    /// # Safety
    /// As for `mbtowc`.
    #[inline(always)]
    unsafe fn first(wide: *mut wchar_t, text: *const u8, limit: usize) -> c_int {
        if text.is_null() {
            return 0;
        }
        if limit != 0 {
            // SAFETY: there is a first byte.
            let lead = unsafe { text.read() };
            if lead < 0x80 {
                // SAFETY: by this function's contract.
                unsafe { give(wide, u32::from(lead)) };
                return c_int::from(lead != 0);
            }
            // SAFETY: by this function's contract.
            if let Some((value, len)) = unsafe { whole(lead, text, limit) } {
                // SAFETY: by this function's contract.
                unsafe { give(wide, value) };
                return len as c_int;
            }
        }
        errno::set(Errno::EILSEQ);
        -1
    }

    /// C's `mblen`.
    ///
    /// # Safety
    /// `text` is NULL or has `limit` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mblen(text: *const c_char, limit: usize) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { first(null_mut(), text.cast(), limit) }
    }
}
