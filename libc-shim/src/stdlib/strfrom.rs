//! `strfromd`, `strfromf`, `strfroml`: C23 7.24.1.3. A format other than `%`, a precision and one of `aAeEfFgG` is
//! undefined there; here it fails with EINVAL.

/// The precision and the conversion of a format.
#[cfg_attr(
    not(any(test, target_family = "wasm")),
    allow(dead_code, reason = "the C edge calls it")
)]
fn parse(text: impl Iterator<Item = u8>) -> Option<(Option<usize>, u8)> {
    let mut text = text.peekable();
    text.next_if_eq(&b'%')?;
    let mut precision = text.next_if_eq(&b'.').map(|_| 0_usize);
    while let Some(value) = precision
        && let Some(digit) = text.next_if(u8::is_ascii_digit)
    {
        precision = Some((value.min(1 << 27)) * 10 + usize::from(digit - b'0'));
    }
    let conversion = text.next()?;
    let known = matches!(conversion | 0x20, b'a' | b'e' | b'f' | b'g');
    (known && text.next() == Some(0)).then_some((precision, conversion))
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::LongDouble;
    use crate::errno::{Errno, or_minus_one};
    use crate::printf::float::{write_double, write_long_double};
    use crate::printf::writer::{Columns, Memory, Style, Target, Writer, stage};
    use core::ffi::{c_char, c_int};

    /// Writes a number as the format says.
    ///
    /// # Safety
    /// `target` points to `size` writable bytes, `format` is a C string.
    unsafe fn print<T>(
        target: *mut c_char,
        size: usize,
        format: *const c_char,
        value: T,
        write: impl FnOnce(&mut Writer<'_>, &Style, T),
    ) -> c_int {
        let mut format = format.cast::<u8>();
        let bytes = core::iter::from_fn(|| {
            // SAFETY: `parse` stops at the NUL.
            let byte = unsafe { format.read() };
            format = format.wrapping_add(1);
            Some(byte)
        });
        let mut stage = stage();
        // SAFETY: by this function's contract.
        let mut writer = unsafe {
            Writer::new(
                Target::Memory(Memory::new(target.cast(), size)),
                &mut stage,
                Columns::Bytes,
            )
        };
        let result = super::parse(bytes)
            .ok_or(Errno::EINVAL)
            .map(|(precision, conversion)| {
                let style = Style::plain(conversion, precision);
                write(&mut writer, &style, value);
            });
        if let Err(error) = result {
            writer.fail(error);
        }
        or_minus_one(writer.finish().result())
    }

    /// C's `strfromd`.
    ///
    /// # Safety
    /// As `print`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strfromd(
        target: *mut c_char,
        size: usize,
        format: *const c_char,
        value: f64,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { print(target, size, format, value, write_double) }
    }

    /// C's `strfromf`.
    ///
    /// # Safety
    /// As `print`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strfromf(
        target: *mut c_char,
        size: usize,
        format: *const c_char,
        value: f32,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { print(target, size, format, value.into(), write_double) }
    }

    /// C's `strfroml`.
    ///
    /// # Safety
    /// As `print`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strfroml(
        target: *mut c_char,
        size: usize,
        format: *const c_char,
        value: LongDouble,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { print(target, size, format, value, write_long_double) }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn only_these_formats() {
        let read = |text: &str| parse(text.bytes().chain([0, 0, 0]));
        assert_eq!(read("%g"), Some((None, b'g')));
        assert_eq!(read("%.12E"), Some((Some(12), b'E')));
        assert_eq!(read("%.f"), Some((Some(0), b'f')));
        for text in ["", "g", "%", "%d", "%5f", "%fx", "%.", "%lf"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
