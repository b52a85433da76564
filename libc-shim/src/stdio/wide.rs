//! `fgetwc`, `getwc`, `getwchar`, `fgetws`, `fputwc`, `putwc`, `putwchar`, `fputws`, `ungetwc`, `fwide`: C17 7.29.3.
//!
//! A wide stream holds the multibyte characters of the locale; they are converted one by one by `mbrtowc` and `wcrtomb`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stdin::STDIN;
    use super::super::stdout::STDOUT;
    use super::super::stream::{File, flag};
    use super::super::{input, output};
    use crate::ctypes::{wchar_t, wint_t};
    use crate::errno::{self, Errno, Result};
    use core::ffi::{c_char, c_int};
    use core::ptr::null_mut;

    /// `WEOF`.
    const END: wint_t = wint_t::MAX;

    /// What `mbrtowc` returns when a character is not complete.
    const INCOMPLETE: usize = usize::MAX - 1;

    /// C's `mbstate_t`.
    type State = [u32; 2];

    unsafe extern "C" {
        fn mbrtowc(
            wide: *mut wchar_t,
            bytes: *const c_char,
            len: usize,
            state: *mut State,
        ) -> usize;
        fn wcrtomb(bytes: *mut c_char, wide: wchar_t, state: *mut State) -> usize;
    }

    /// The next wide character; None at the end. What was read of one when reading fails is there again for whoever tries again.
    pub fn get(file: &File) -> Result<Option<wchar_t>> {
        file.orient_wide();
        let mut state = State::default();
        let mut wide = 0;
        let mut bytes = [0; 4];
        let mut len = 0;
        while let Some(byte) = input::read_byte(file).inspect_err(|_| unread(file, &bytes, len))? {
            let first = len == 0;
            if first && byte < 0x80 {
                return Ok(Some(wchar_t::from(byte)));
            }
            // SAFETY: the pointers are to local values.
            match unsafe { mbrtowc(&raw mut wide, (&raw const byte).cast(), 1, &raw mut state) } {
                // A character is not complete.
                INCOMPLETE => {
                    if let Some(place) = bytes.get_mut(len) {
                        *place = byte;
                    }
                    len += 1;
                }
                usize::MAX => {
                    // The byte that does not go on with a character may begin the next.
                    if !first {
                        input::unread_byte(file, byte);
                    }
                    file.fail(Errno::EILSEQ);
                    return Err(Errno::EILSEQ);
                }
                _ => return Ok(Some(wide)),
            }
        }
        if len == 0 {
            return Ok(None);
        }
        file.fail(Errno::EILSEQ);
        Err(Errno::EILSEQ)
    }

    /// Gives back the beginning of a character.
    #[cold]
    fn unread(file: &File, bytes: &[u8; 4], len: usize) {
        for &byte in bytes.iter().take(len).rev() {
            input::unread_byte(file, byte);
        }
    }

    /// The next character, if its only byte has been fetched.
    #[inline]
    fn fetched_ascii(file: &File) -> Option<u8> {
        // SAFETY: only the first byte is looked at, before anything is done with the stream.
        let byte = unsafe { input::fetched(file) }.first().copied();
        let ascii = byte.filter(u8::is_ascii)?;
        input::take(file, 1);
        Some(ascii)
    }

    /// Its bytes in the locale.
    fn encode(wide: wchar_t, room: &mut [u8; 16]) -> Result<&[u8]> {
        let mut state = State::default();
        // SAFETY: the room has more than `MB_LEN_MAX` bytes, the state is local.
        let len = unsafe { wcrtomb(room.as_mut_ptr().cast(), wide, &raw mut state) };
        room.get(..len).ok_or(Errno::EILSEQ)
    }

    /// Writes a wide character.
    pub fn put(file: &File, wide: wchar_t) -> Result<()> {
        file.orient_wide();
        if let Ok(byte @ 0..0x80) = u8::try_from(wide) {
            return output::write_byte(file, byte);
        }
        let mut room = [0; 16];
        let bytes = encode(wide, &mut room).inspect_err(|&error| file.fail(error))?;
        output::write_all(file, bytes)
    }

    /// The result of reading in C.
    fn read_result(result: Result<Option<wchar_t>>) -> wint_t {
        match result {
            Ok(wide) => wide.map_or(END, wchar_t::cast_unsigned),
            Err(error) => {
                errno::set(error);
                END
            }
        }
    }

    /// The result of writing in C.
    fn write_result(wide: wchar_t, result: Result<()>) -> wint_t {
        read_result(result.map(|()| Some(wide)))
    }

    /// C's `fgetwc`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fgetwc(file: *mut File) -> wint_t {
        // SAFETY: by this function's contract.
        read_result(get(unsafe { &*file }))
    }

    /// C's `getwchar`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getwchar() -> wint_t {
        read_result(get(&STDIN))
    }

    /// C's `fputwc`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fputwc(wide: wchar_t, file: *mut File) -> wint_t {
        // SAFETY: by this function's contract.
        write_result(wide, put(unsafe { &*file }, wide))
    }

    /// C's `putwchar`.
    #[unsafe(no_mangle)]
    pub extern "C" fn putwchar(wide: wchar_t) -> wint_t {
        write_result(wide, put(&STDOUT, wide))
    }

    /// C's `fgetws`.
    ///
    /// # Safety
    /// `text` has room for `count` wide characters, `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fgetws(
        text: *mut wchar_t,
        count: c_int,
        file: *mut File,
    ) -> *mut wchar_t {
        let Some(limit) = usize::try_from(count)
            .ok()
            .and_then(|count| count.checked_sub(1))
        else {
            return null_mut();
        };
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        file.orient_wide();
        let mut left = limit;
        let mut end = text;
        while left > 0 {
            let wide = match fetched_ascii(file) {
                Some(byte) => wchar_t::from(byte),
                None => match get(file) {
                    Ok(Some(wide)) => wide,
                    Ok(None) => break,
                    Err(error) => {
                        errno::set(error);
                        return null_mut();
                    }
                },
            };
            // SAFETY: at most `limit` characters are stored.
            unsafe { end.write(wide) };
            end = end.wrapping_add(1);
            left -= 1;
            if wide == wchar_t::from(b'\n') {
                break;
            }
        }
        if end == text && limit > 0 {
            return null_mut();
        }
        // SAFETY: there is room for one more than `limit`.
        unsafe { end.write(0) };
        text
    }

    /// C's `fputws`.
    ///
    /// # Safety
    /// `text` is a wide string, `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fputws(text: *const wchar_t, file: *mut File) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        file.orient_wide();
        let mut text = text;
        loop {
            let mut bytes = [0; 64];
            let mut len = 0;
            // SAFETY: the string has not ended before.
            let mut wide = unsafe { text.read() };
            while let (Ok(byte @ 1..0x80), Some(place)) = (u8::try_from(wide), bytes.get_mut(len)) {
                *place = byte;
                len += 1;
                text = text.wrapping_add(1);
                // SAFETY: as above.
                wide = unsafe { text.read() };
            }
            let result = match bytes.get(..len) {
                Some(bytes @ [_, ..]) => output::write_all(file, bytes),
                _ if wide == 0 => return 0,
                _ => {
                    text = text.wrapping_add(1);
                    put(file, wide)
                }
            };
            if let Err(error) = result {
                errno::set(error);
                return -1;
            }
        }
    }

    /// C's `ungetwc`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ungetwc(wide: wint_t, file: *mut File) -> wint_t {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        file.orient_wide();
        if wide == END {
            return END;
        }
        let before = file.read_position.get();
        let mut room = [0; 16];
        match encode(wide.cast_signed(), &mut room) {
            Ok(bytes)
                if bytes
                    .iter()
                    .rev()
                    .all(|&byte| input::unread_byte(file, byte)) =>
            {
                wide
            }
            Ok(_) => {
                // The beginning of a character whose rest had no room goes, too.
                file.read_position.set(before);
                END
            }
            Err(error) => {
                errno::set(error);
                END
            }
        }
    }

    /// C's `fwide`.
    ///
    /// # Safety
    /// `file` points to an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fwide(file: *mut File, mode: c_int) -> c_int {
        // SAFETY: by this function's contract.
        let file = unsafe { &*file };
        if mode > 0 {
            file.orient_wide();
        } else if mode < 0 {
            // Without effect on a stream of wide characters.
            file.set(flag::BYTES);
        }
        file.orientation()
    }
}
