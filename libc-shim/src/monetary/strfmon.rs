//! `strfmon`, `strfmon_l`: POSIX.1-2024 XSH. The C locale names no currency, groups no digits and gives no number of
//! places; two are printed, as by glibc and musl.

/// A conversion specification.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Directive {
    /// Negative amounts stand in parentheses.
    pub parentheses: bool,
    /// Flush left.
    pub left: bool,
    /// What fills the left precision; a space if 0.
    pub fill: u8,
    /// The least width.
    pub width: usize,
    /// Digits before the point, filled up; 0 if not given.
    pub whole: usize,
    /// Digits behind the point.
    pub places: Option<usize>,
    /// `i`, `n` or `%`.
    pub conversion: u8,
}

/// A decimal number.
fn number(text: &mut &[u8]) -> usize {
    let mut value = 0_usize;
    while let [digit @ b'0'..=b'9', rest @ ..] = *text {
        value = value.min(1 << 24) * 10 + usize::from(digit - b'0');
        *text = rest;
    }
    value
}

/// Reads the specification behind a `%`; none for a malformed one.
pub fn parse(text: &mut &[u8]) -> Option<Directive> {
    let mut directive = Directive::default();
    loop {
        *text = match *text {
            [b'=', fill, rest @ ..] => {
                directive.fill = *fill;
                rest
            }
            [b'^' | b'+' | b'!', rest @ ..] => rest,
            [b'(', rest @ ..] => {
                directive.parentheses = true;
                rest
            }
            [b'-', rest @ ..] => {
                directive.left = true;
                rest
            }
            _ => break,
        };
    }
    directive.width = number(text);
    if let [b'#', rest @ ..] = *text {
        *text = rest;
        directive.whole = number(text);
    }
    if let [b'.', rest @ ..] = *text {
        *text = rest;
        directive.places = Some(number(text));
    }
    let (&conversion, rest) = text.split_first()?;
    *text = rest;
    directive.conversion = conversion;
    matches!(conversion, b'i' | b'n' | b'%').then_some(directive)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Directive, parse};
    use crate::errno::{Errno, Result, or_minus_one};
    use crate::printf::directive::flag;
    use crate::printf::float;
    use crate::printf::writer::{Columns, Sink, Style, Writer, stage};
    use crate::variadic::Arguments;
    use core::ffi::{CStr, c_char, c_int, c_void};

    /// A caller's buffer: what does not fit is an error.
    struct Memory {
        next: *mut u8,
        room: usize,
    }

    impl Sink for Memory {
        fn write(&mut self, bytes: &[u8]) -> Result<()> {
            self.room = self.room.checked_sub(bytes.len()).ok_or(Errno::E2BIG)?;
            // SAFETY: the caller gave room for so many bytes.
            unsafe {
                self.next
                    .copy_from_nonoverlapping(bytes.as_ptr(), bytes.len())
            };
            self.next = self.next.wrapping_add(bytes.len());
            Ok(())
        }
    }

    /// Only counts.
    struct Nowhere;

    impl Sink for Nowhere {
        fn write(&mut self, _: &[u8]) -> Result<()> {
            Ok(())
        }
    }

    /// Writes the digits of an amount without its sign.
    fn digits(writer: &mut Writer<'_>, directive: &Directive, value: f64) {
        let style = Style::plain(b'f', Some(directive.places.unwrap_or(2)));
        float::write_double(writer, &style, value.abs());
    }

    /// Writes an amount.
    fn amount(writer: &mut Writer<'_>, directive: &Directive, value: f64) {
        let mut nowhere = Nowhere;
        let mut stage = stage();
        let mut counter = Writer::to_sink(&mut nowhere, &mut stage, Columns::Bytes);
        digits(&mut counter, directive, value);
        let length = counter.total() as usize;
        let places = directive.places.unwrap_or(2);
        let before = length - (places + usize::from(places != 0)).min(length);
        let fill = directive.whole.saturating_sub(before);
        let negative = value.is_sign_negative();
        let (sign, end): (&[u8], &[u8]) = match (negative, directive.parentheses) {
            (true, true) => (b"(", b")"),
            (true, false) => (b"-", b""),
            // With a left precision, positive amounts keep the room of the sign.
            (false, _) if directive.whole != 0 => (b" ", b""),
            (false, _) => (b"", b""),
        };
        let columns = sign.len() + fill + length + end.len();
        let style = Style {
            flags: if directive.left { flag::LEFT } else { 0 },
            width: directive.width,
            ..Style::plain(b'f', None)
        };
        let after = writer.begin(&style, columns);
        writer.put(sign);
        let byte = if directive.fill == 0 {
            b' '
        } else {
            directive.fill
        };
        writer.fill(byte, fill);
        digits(writer, directive, value);
        writer.put(end);
        writer.fill(b' ', after);
    }

    /// Formats all of it.
    ///
    /// # Safety
    /// The arguments are the doubles that the format asks for.
    unsafe fn format(text: &[u8], mut arguments: Arguments, sink: &mut Memory) -> Result<c_int> {
        let mut stage = stage();
        let mut writer = Writer::to_sink(sink, &mut stage, Columns::Bytes);
        let mut rest = text;
        while let Some((byte, after)) = rest.split_first() {
            rest = after;
            if *byte != b'%' {
                writer.put(core::slice::from_ref(byte));
                continue;
            }
            let directive = parse(&mut rest).ok_or(Errno::EINVAL)?;
            if directive.conversion == b'%' {
                writer.put(b"%");
            } else {
                // SAFETY: by this function's contract.
                amount(&mut writer, &directive, unsafe { arguments.next() });
            }
        }
        writer.put(b"\0");
        writer.finish().result()
    }

    /// C's `strfmon`.
    ///
    /// # Safety
    /// `target` points to `size` writable bytes, `text` is a format, the arguments are the doubles that it asks for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strfmon(
        target: *mut c_char,
        size: usize,
        text: *const c_char,
        arguments: *const c_void,
    ) -> isize {
        let mut memory = Memory {
            next: target.cast(),
            room: size,
        };
        // SAFETY: by this function's contract.
        let text = unsafe { CStr::from_ptr(text) };
        let arguments = Arguments::new(arguments);
        // SAFETY: by this function's contract.
        let result = unsafe { format(text.to_bytes(), arguments, &mut memory) };
        or_minus_one(result.map(|columns| columns as isize - 1))
    }

    /// `strfmon` in a locale: all are the same.
    ///
    /// # Safety
    /// As `strfmon`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strfmon_l(
        target: *mut c_char,
        size: usize,
        _locale: *const c_void,
        text: *const c_char,
        arguments: *const c_void,
    ) -> isize {
        // SAFETY: by this function's contract.
        unsafe { strfmon(target, size, text, arguments) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn specifications() {
        let mut text = &b"=*(-12#6.3n rest"[..];
        let expected = Directive {
            parentheses: true,
            left: true,
            fill: b'*',
            width: 12,
            whole: 6,
            places: Some(3),
            conversion: b'n',
        };
        assert_eq!(parse(&mut text), Some(expected));
        assert_eq!(text, b" rest");
        assert_eq!(parse(&mut &b"x"[..]), None);
        assert_eq!(parse(&mut &b"12"[..]), None);
    }
}
