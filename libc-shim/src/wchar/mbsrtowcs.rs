//! `mbsrtowcs`, `mbsnrtowcs`, `mbstowcs`: C23 7.31.6.4.1, 7.24.8.1; POSIX.1-2024 XSH.

use super::utf8::sequence;
use crate::ctypes::wchar_t;
use crate::string::scan;

/// Decodes the UTF-8 text that a string begins with, up to the first byte that is NUL or wrong, into at most `limit` wide
/// characters. Returns how many bytes it read and how many characters these are.
///
/// # Safety
/// `text` is a NUL-terminated string; if `STORE`, `to` has room for `limit` wide characters.
#[inline]
unsafe fn decode_quickly<const STORE: bool>(
    text: *const u8,
    to: *mut wchar_t,
    limit: usize,
) -> (usize, usize) {
    let (mut place, mut target, mut room) = (text, to, limit);
    while room > 0 {
        // SAFETY: no NUL was found before this byte.
        let lead = unsafe { place.read() };
        if lead >= 0x80 {
            // SAFETY: `sequence` asks for no byte behind a NUL.
            let byte = |index| Some(unsafe { place.wrapping_add(index).read() });
            let Some((wide, len)) = sequence(lead, byte) else {
                break;
            };
            if STORE {
                // SAFETY: there is room.
                unsafe { target.write(wide as wchar_t) };
            }
            (place, target) = (place.wrapping_add(len), target.wrapping_add(1));
            room -= 1;
            continue;
        }
        if lead == 0 {
            break;
        }
        let (mut plain, mut word) = (1, u64::from(lead));
        for _ in 0..room.min(scan::rest_of_page(place)) / 8 {
            // SAFETY: the first of these bytes exists, and the others are in its page.
            word = unsafe { place.cast::<u64>().read_unaligned() };
            let stops = (word | word.wrapping_sub(0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080;
            plain = stops.trailing_zeros() as usize / 8;
            if stops != 0 {
                break;
            }
            if STORE {
                // SAFETY: there is room for eight.
                unsafe { scan::widen(place, target.cast()) };
            }
            // SAFETY: there are eight bytes.
            place = unsafe { place.add(8) };
            // SAFETY: there is room for eight.
            target = unsafe { target.add(8) };
            (plain, room) = (0, room - 8);
        }
        place = place.wrapping_add(plain);
        room -= plain;
        for _ in 0..plain {
            if STORE {
                // SAFETY: there is room for `plain` characters.
                unsafe { target.write((word & 0xff) as wchar_t) };
            }
            target = target.wrapping_add(1);
            word >>= 8;
        }
    }
    (place.addr() - text.addr(), limit - room)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::decode_quickly;
    use crate::ctypes::wchar_t;
    use crate::errno::{self, Errno};
    use crate::wchar::charset::{Charset, Stop, decode_text, mbstate_t};
    use crate::wchar::utf8::State;
    use core::ffi::c_char;
    use core::ptr::null;

    /// The state that belongs to `mbsrtowcs` and `mbsnrtowcs`.
    static mut OWN: mbstate_t = mbstate_t::INITIAL;

    /// C's `mbsrtowcs`.
    ///
    /// # Safety
    /// `source` holds a NUL-terminated string; `to` is NULL or has room for `limit` wide characters; `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbsrtowcs(
        to: *mut wchar_t,
        source: *mut *const c_char,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        // SAFETY: by this function's contract.
        unsafe { mbsnrtowcs(to, source, usize::MAX, limit, state) }
    }

    /// `mbsnrtowcs`: `mbsrtowcs` of at most `len` bytes. The bytes of a character that is cut off by `len` are taken into
    /// the state.
    ///
    /// # Safety
    /// `source` holds a string that is NUL-terminated or has `len` bytes; `to` is NULL or has room for `limit` wide
    /// characters; `state` is NULL or an `mbstate_t`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbsnrtowcs(
        to: *mut wchar_t,
        source: *mut *const c_char,
        len: usize,
        limit: usize,
        state: *mut mbstate_t,
    ) -> usize {
        let state = if state.is_null() { &raw mut OWN } else { state };
        // SAFETY: by this function's contract.
        let text = unsafe { source.read() };
        // SAFETY: by this function's contract.
        let mut decoder = unsafe { state.read() }.decoder;
        let limit = if to.is_null() { usize::MAX } else { limit };
        let start = text.cast::<u8>();
        let charset = Charset::current();
        let is_simple = charset == Charset::Utf8 && decoder.is_initial() && len == usize::MAX;
        let (read, written) = if !is_simple {
            (0, 0)
        } else if to.is_null() {
            // SAFETY: by this function's contract.
            unsafe { decode_quickly::<false>(start, to, limit) }
        } else {
            // SAFETY: by this function's contract.
            unsafe { decode_quickly::<true>(start, to, limit) }
        };
        let (start, len, limit) = (start.wrapping_add(read), len - read, limit - written);
        // SAFETY: `index` is below `len`, and no NUL was found before it.
        let byte = |index| (index < len).then(|| unsafe { start.wrapping_add(index).read() });
        let mut progress = decode_text(charset, &mut decoder, byte, limit, |index, wide| {
            if !to.is_null() {
                // SAFETY: `index` is below what is left of `limit`.
                unsafe { to.wrapping_add(written + index).write(wide as wchar_t) };
            }
        });
        progress.read += read;
        progress.written += written;
        if progress.stop == Stop::Invalid {
            errno::set(Errno::EILSEQ);
        }
        if !to.is_null() {
            let rest = if progress.stop == Stop::Nul {
                null()
            } else {
                text.wrapping_add(progress.read)
            };
            // SAFETY: by this function's contract.
            unsafe { source.write(rest) };
            let decoder = if progress.stop == Stop::Invalid {
                State::INITIAL
            } else {
                decoder
            };
            // SAFETY: by this function's contract.
            unsafe { (*state).decoder = decoder };
        }
        if progress.stop == Stop::Invalid {
            usize::MAX
        } else {
            progress.written
        }
    }

    /// C's `mbstowcs`.
    ///
    /// # Safety
    /// `text` is a NUL-terminated string; `to` is NULL or has room for `limit` wide characters.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mbstowcs(
        to: *mut wchar_t,
        text: *const c_char,
        limit: usize,
    ) -> usize {
        let (mut read, mut written) = (0, 0);
        if !to.is_null() && Charset::current() == Charset::Utf8 {
            // SAFETY: by this function's contract.
            (read, written) = unsafe { decode_quickly::<true>(text.cast(), to, limit) };
            // SAFETY: no NUL was found before this byte.
            if written < limit && unsafe { text.wrapping_add(read).read() } == 0 {
                // SAFETY: below the limit.
                unsafe { to.wrapping_add(written).write(0) };
                return written;
            }
        }
        let mut source = text.wrapping_add(read);
        let mut state = mbstate_t::INITIAL;
        let (rest, limit) = (to.wrapping_add(written), limit.wrapping_sub(written));
        // SAFETY: what is left; without a target nothing was written, and NULL stays NULL.
        match unsafe { mbsrtowcs(rest, &raw mut source, limit, &raw mut state) } {
            usize::MAX => usize::MAX,
            rest => written + rest,
        }
    }
}
