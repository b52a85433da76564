//! The conversions `b B d i o p u x X`.

use super::directive::flag;
use super::writer::{Style, Writer};
use crate::decimal::digits::{NumberText, slot, write_decimal};

/// Writes the digits of `number` to a base of `2^shift` at the end of `text`; returns where they begin.
fn write_binary(number: u64, shift: u32, letters: u8, text: &mut NumberText) -> usize {
    let mut number = number;
    let mut start = text.len();
    while number != 0 {
        let digit = number as u8 & ((1 << shift) - 1);
        start -= 1;
        *slot(text, start) = digit + if digit < 10 { b'0' } else { letters };
        number >>= shift;
    }
    start
}

/// Writes a number as `%d` does.
#[inline(never)]
pub fn write_plain(writer: &mut Writer<'_>, number: i32) {
    let mut text = [0; 64];
    let mut start = write_decimal(number.unsigned_abs().into(), &mut text);
    if number <= 0 {
        // No digits are written of 0.
        start -= 1;
        *slot(&mut text, start) = if number == 0 { b'0' } else { b'-' };
    }
    writer.put(text.get(start..).unwrap_or(&[]));
}

/// Writes a whole number; `negative` only if the conversion is signed.
#[inline(never)]
pub fn write(writer: &mut Writer<'_>, style: &Style, number: u64, negative: bool) {
    let conversion = style.conversion;
    let shift = match conversion | 0x20 {
        b'o' => 3,
        b'x' | b'p' => 4,
        b'b' => 1,
        _ => 0,
    };
    let mut text = [b'0'; 64];
    let mut start = if shift == 0 {
        write_decimal(number, &mut text)
    } else {
        // A lower-case letter has the bit 0x20.
        let letters = (b'A' | conversion & 0x20) - 10;
        write_binary(number, shift, letters, &mut text)
    };
    // The last character of the prefix, and whether a zero stands before it.
    let (mut mark, mut zero) = (0, false);
    if matches!(conversion, b'd' | b'i') {
        mark = style.sign(negative);
    } else if conversion == b'p' {
        (mark, zero) = (b'x', true);
    } else if style.has(flag::ALTERNATIVE) && number != 0 && matches!(shift, 1 | 4) {
        (mark, zero) = (conversion, true);
    }
    let prefix = usize::from(mark != 0) + usize::from(zero);
    let digits = text.len() - start;
    let mut wanted = style.precision.unwrap_or(1);
    if style.precision.is_none() && style.flags & (flag::ZERO | flag::LEFT) == flag::ZERO {
        wanted = wanted.max(style.width.saturating_sub(prefix));
    }
    if shift == 3 && style.has(flag::ALTERNATIVE) {
        // "0" itself has this zero already, unless its precision is 0.
        wanted = wanted.max(digits + 1 - usize::from(number == 0 && wanted != 0));
    }
    let zeros = wanted.saturating_sub(digits);
    if zeros + 2 <= start {
        // There are zeros before the digits.
        start -= zeros;
        if mark != 0 {
            start -= 1;
            *slot(&mut text, start) = mark;
        }
        start -= usize::from(zero);
        let text = text.get(start..).unwrap_or(&[]);
        return writer.text(style, text.len(), text);
    }
    let after = writer.begin(style, zeros.saturating_add(prefix + digits));
    if zero {
        writer.put(b"0");
    }
    if mark != 0 {
        writer.put(&[mark]);
    }
    writer.fill(b'0', zeros);
    writer.put(text.get(start..).unwrap_or(&[]));
    writer.fill(b' ', after);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;
    use std::vec::Vec;

    fn text(
        conversion: u8,
        flags: u32,
        width: usize,
        precision: Option<usize>,
        number: i64,
    ) -> String {
        let mut found = Vec::new();
        use super::super::writer::Columns;
        let mut stage = super::super::writer::stage();
        let mut writer = Writer::to_sink(&mut found, &mut stage, Columns::Bytes);
        let style = Style {
            flags,
            width,
            ..Style::plain(conversion, precision)
        };
        let negative = conversion == b'd' && number < 0;
        let magnitude = if negative {
            number.unsigned_abs()
        } else {
            number as u64
        };
        write(&mut writer, &style, magnitude, negative);
        writer.finish().result().expect("no error");
        String::from_utf8(found).expect("ASCII")
    }

    #[test]
    fn precision_width_and_flags() {
        assert_eq!(text(b'd', 0, 0, None, 0), "0");
        assert_eq!(text(b'd', 0, 0, Some(0), 0), "");
        assert_eq!(text(b'd', flag::PLUS, 0, Some(0), 0), "+");
        assert_eq!(text(b'd', flag::ZERO, 6, None, -42), "-00042");
        assert_eq!(text(b'd', flag::ZERO, 6, Some(3), -42), "  -042");
        assert_eq!(text(b'd', flag::ZERO | flag::LEFT, 6, None, -42), "-42   ");
        assert_eq!(
            text(b'd', flag::SPACE, 0, None, i64::MIN),
            "-9223372036854775808"
        );
        assert_eq!(
            text(b'x', flag::ALTERNATIVE | flag::ZERO, 8, None, 255),
            "0x0000ff"
        );
        assert_eq!(text(b'X', flag::ALTERNATIVE, 8, None, 255), "    0XFF");
        assert_eq!(text(b'x', flag::ALTERNATIVE, 0, None, 0), "0");
        assert_eq!(text(b'o', flag::ALTERNATIVE, 0, None, 8), "010");
        assert_eq!(text(b'o', flag::ALTERNATIVE, 0, None, 0), "0");
        assert_eq!(text(b'o', flag::ALTERNATIVE, 0, Some(0), 0), "0");
        assert_eq!(text(b'o', flag::ALTERNATIVE, 0, Some(4), 8), "0010");
        assert_eq!(
            text(b'b', flag::ALTERNATIVE, 0, None, -1),
            "0b1111111111111111111111111111111111111111111111111111111111111111"
        );
        assert_eq!(text(b'p', 0, 0, None, 0), "0x0");
    }
}
