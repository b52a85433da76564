//! The conversions `a A e E f F g G`.

use super::direct::{self, Form};
use super::directive::flag;
use super::writer::{self, Style, Writer};
use crate::decimal::digits::{
    self, DOUBLE_DIGITS, DOUBLE_LIMBS, Decimal, LONG_DOUBLE_DIGITS, LONG_DOUBLE_LIMBS, NumberText,
    Precision, Workspace, slot, write_decimal,
};
use crate::decimal::ieee::{BINARY128, Magnitude, Number, split_double};

/// A letter, a sign and at least `least` digits, at the end of `text`.
fn write_exponent(letter: u8, exponent: i32, least: usize, text: &mut NumberText) -> &[u8] {
    let mut start = write_decimal(exponent.unsigned_abs().into(), text);
    while start > text.len() - least {
        start -= 1;
        *slot(text, start) = b'0';
    }
    start -= 2;
    *slot(text, start) = letter;
    *slot(text, start + 1) = if exponent < 0 { b'-' } else { b'+' };
    text.get(start..).unwrap_or(&[])
}

/// Writes a `double`.
#[inline]
pub fn write_double(writer: &mut Writer<'_>, style: &Style, value: f64) {
    if !short_way(writer, style, value) {
        write(writer, style, split_double(value), false);
    }
}

/// Writes a `long double`.
#[inline(never)]
pub fn write_long_double(writer: &mut Writer<'_>, style: &Style, bits: u128) {
    if let Some(value) = narrow(bits)
        && short_way(writer, style, value)
    {
        return;
    }
    write(writer, style, BINARY128.split(bits), true);
}

/// A `long double` as a `double`, if it is a normal one.
#[inline]
fn narrow(bits: u128) -> Option<f64> {
    let (high, low) = ((bits >> 64) as u64, bits as u64);
    let field = (high >> 48 & 0x7fff).wrapping_sub(0x3fff - 1023);
    if field.wrapping_sub(1) >= 0x7fe || low << 4 != 0 {
        return None;
    }
    let sign = high >> 63 << 63;
    Some(f64::from_bits(
        sign | field << 52 | high << 16 >> 12 | low >> 60,
    ))
}

/// How many digits a directive asks for.
#[inline]
fn precision(style: &Style) -> Precision {
    let count = style.precision.unwrap_or(6);
    match style.conversion | 0x20 {
        b'f' => Precision::Fraction(count),
        b'e' => Precision::Significant(count.saturating_add(1)),
        _ => Precision::Significant(count.max(1)),
    }
}

/// Writes a `double` or, if `long`, a `long double` that the short way does not give.
#[inline(never)]
fn write(writer: &mut Writer<'_>, style: &Style, number: Number, long: bool) {
    let mark = [style.sign(number.negative)];
    let sign: &[u8] = if mark == [0] { &[] } else { &mark };
    let (significand, exponent) = match number.magnitude {
        Magnitude::Finite {
            significand,
            exponent,
        } => (significand, exponent),
        special => return words(writer, style, sign, special),
    };
    if style.conversion | 0x20 == b'a' {
        return hexadecimal(writer, style, sign, significand, exponent);
    }
    let long_way = if long {
        long_way::<LONG_DOUBLE_DIGITS, LONG_DOUBLE_LIMBS>
    } else {
        long_way::<DOUBLE_DIGITS, DOUBLE_LIMBS>
    };
    long_way(writer, style, sign, significand, exponent);
}

/// Writes a number in the style `e`, `f` or `g` if 17 digits are enough of it; says whether it did.
#[inline(never)]
fn short_way(writer: &mut Writer<'_>, style: &Style, value: f64) -> bool {
    let precision = style.precision.unwrap_or(6);
    if style.conversion | 0x20 == b'a' || precision > 17 {
        return false;
    }
    let form = Form::new(style.conversion, precision as u32)
        .alternative(style.has(flag::ALTERNATIVE))
        .marked(style.sign(false));
    let start = style.sign(value.is_sign_negative()) != 0;
    // SAFETY: there is room for so many bytes.
    writer.compose(style, start.into(), |place| unsafe {
        direct::double(value, place, form)
    })
}

/// The text of a field: each piece is followed by so many zeros. The first is the sign or prefix, behind which zeros fill
/// the field if they may.
type Pieces<'a> = [(&'a [u8], usize)];

/// Columns of a field that is written as one piece.
const SHORT: usize = 48;

/// Writes a field.
#[inline(never)]
fn field(writer: &mut Writer<'_>, style: &Style, pieces: &mut Pieces<'_>) {
    let mut columns = 0_usize;
    for (piece, zeros) in &*pieces {
        columns = columns.saturating_add(piece.len()).saturating_add(*zeros);
    }
    if style.flags & (flag::ZERO | flag::LEFT) == flag::ZERO
        && let Some((_, zeros)) = pieces.first_mut()
    {
        *zeros += style.width.saturating_sub(columns);
        columns = columns.max(style.width);
    }
    let mut gathered = [b'0'; SHORT];
    if columns <= SHORT {
        let mut place = 0;
        for (piece, zeros) in &*pieces {
            writer::copy_to(&mut gathered, place, piece);
            place += piece.len() + zeros;
        }
        let text = gathered.get(..place).unwrap_or(&[]);
        return writer.text(style, place, text);
    }
    let after = writer.begin(style, columns);
    for (piece, zeros) in &*pieces {
        writer.put(piece);
        writer.fill(b'0', *zeros);
    }
    writer.fill(b' ', after);
}

/// Writes what is not finite.
fn words(writer: &mut Writer<'_>, style: &Style, sign: &[u8], special: Magnitude) {
    let text: &[u8] = match (special, style.conversion & 0x20) {
        (Magnitude::Nan, 0) => b"NAN",
        (Magnitude::Nan, _) => b"nan",
        (_, 0) => b"INF",
        (_, _) => b"inf",
    };
    let mut style = *style;
    style.flags &= !flag::ZERO;
    field(writer, &style, &mut [(sign, 0), (text, 0)]);
}

/// Lays out a number that only the long way gives; its workspace is as large as the format's longest number.
#[inline(never)]
fn long_way<const DIGITS: usize, const LIMBS: usize>(
    writer: &mut Writer<'_>,
    style: &Style,
    sign: &[u8],
    significand: u128,
    exponent: i32,
) {
    let workspace = Workspace {
        digits: &mut [0; DIGITS],
        limbs: &mut [0; LIMBS],
    };
    let decimal = digits::long(significand, exponent, precision(style), workspace);
    lay_out(writer, style, sign, decimal);
}

/// Writes digits in the style `e`, `f` or `g`.
#[inline(never)]
fn lay_out(writer: &mut Writer<'_>, style: &Style, sign: &[u8], decimal: Decimal<'_>) {
    let alternative = style.has(flag::ALTERNATIVE);
    let Decimal {
        mut digits,
        exponent,
    } = decimal;
    let mut precision = style.precision.unwrap_or(6);
    let mut fixed = style.conversion | 0x20 == b'f';
    if style.conversion | 0x20 == b'g' {
        let mut count = precision.max(1);
        fixed = exponent >= -4 && i64::from(exponent) < count as i64;
        if !alternative {
            while let [before @ .., b'0'] = digits {
                digits = before;
            }
            count = digits.len().max(1);
        }
        precision = if fixed {
            count.saturating_add_signed(-1 - exponent as isize)
        } else {
            count - 1
        };
    }
    let mut text = [0; 64];
    let (before, suffix): (i32, &[u8]) = if fixed {
        (exponent, b"")
    } else {
        // e or E.
        let letter = b'E' | style.conversion & 0x20;
        (0, write_exponent(letter, exponent, 2, &mut text))
    };
    // How many digits stand before the point; if that is negative, zeros stand behind it.
    let split = usize::try_from(before + 1).unwrap_or(0);
    let (whole, fraction) = digits.split_at_checked(split).unwrap_or((digits, &[]));
    let (mut whole_zeros, mut leading_zeros) = (0, 0);
    if !digits.is_empty() {
        whole_zeros = split - whole.len().min(split);
        leading_zeros = usize::try_from(-1 - before).unwrap_or(0).min(precision);
    }
    let trailing_zeros = precision
        .saturating_sub(leading_zeros)
        .saturating_sub(fraction.len());
    let point: &[u8] = if alternative || precision != 0 {
        b"."
    } else {
        b""
    };
    let whole = if whole.is_empty() { b"0" } else { whole };
    let mut pieces = [
        (sign, 0),
        (whole, whole_zeros),
        (point, leading_zeros),
        (fraction, trailing_zeros),
        (suffix, 0),
    ];
    field(writer, style, &mut pieces);
}

/// Writes a number in the style `a`: one bit, the point, the rest in hexadecimal.
#[inline(never)]
fn hexadecimal(
    writer: &mut Writer<'_>,
    style: &Style,
    sign: &[u8],
    significand: u128,
    exponent: i32,
) {
    let (mut power, mut high, mut low) = (0, 0, 0);
    if significand != 0 {
        let zeros = significand.leading_zeros();
        let fraction = significand << zeros;
        (high, low) = ((fraction >> 64) as u64, fraction as u64);
        power = exponent + 127 - zeros as i32;
    }
    // The first digit is the leading bit.
    let mut digits = [0_u8; 33];
    digits[0] = (high >> 63) as u8;
    (high, low) = (high << 1 | low >> 63, low << 1);
    let mut exact = 0;
    while high | low != 0 {
        exact += 1;
        if let Some(slot) = digits.get_mut(exact) {
            *slot = (high >> 60) as u8;
        }
        (high, low) = (high << 4 | low >> 60, low << 4);
    }
    let count = style.precision.unwrap_or(exact);
    if count < exact
        && let Some((kept, [next, rest @ ..])) = digits.split_at_mut_checked(count + 1)
    {
        let odd = kept.last().is_some_and(|digit| digit & 1 == 1);
        let tie = *next == 8 && rest.iter().all(|&digit| digit == 0);
        if *next >= 8 && (!tie || odd) {
            for (place, digit) in kept.iter_mut().enumerate().rev() {
                *digit += 1;
                // The leading digit may become a 2.
                if *digit != 16 || place == 0 {
                    break;
                }
                *digit = 0;
            }
        }
    }
    let lower = style.conversion & 0x20;
    for digit in digits.iter_mut().take(count.saturating_add(1)) {
        *digit += if *digit < 10 { b'0' } else { b'A' - 10 + lower };
    }
    let (whole, fraction) = digits.split_at_checked(1).unwrap_or((&[], &[]));
    let fraction = fraction.get(..count).unwrap_or(fraction);
    let point: &[u8] = if count != 0 || style.has(flag::ALTERNATIVE) {
        b"."
    } else {
        b""
    };
    let mut text = [0; 64];
    let suffix = write_exponent(b'P' | lower, power, 1, &mut text);
    let mut prefix = [0; 3];
    for (slot, &byte) in prefix
        .iter_mut()
        .zip(sign.iter().chain(&[b'0', b'X' | lower]))
    {
        *slot = byte;
    }
    let prefix = prefix.get(..sign.len() + 2).unwrap_or(&[]);
    let trailing_zeros = count - fraction.len().min(count);
    let mut pieces = [
        (prefix, 0),
        (whole, 0),
        (point, 0),
        (fraction, trailing_zeros),
        (suffix, 0),
    ];
    field(writer, style, &mut pieces);
}
