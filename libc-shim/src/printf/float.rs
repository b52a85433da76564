//! The conversions `a A e E f F g G`.

use super::directive::flag;
use super::writer::{self, Style, Writer};
use crate::decimal::digits::{
    self, DOUBLE_DIGITS, DOUBLE_LIMBS, Decimal, LONG_DOUBLE_DIGITS, LONG_DOUBLE_LIMBS, NumberText,
    Precision, Workspace, slot, write_decimal,
};
use crate::decimal::ieee::{BINARY128, Magnitude, Number, split_double};
use crate::decimal::short::{short, word};

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
    let bits = value.to_bits();
    let field = (bits >> 52) as i32 & 0x7ff;
    let significand = bits & ((1 << 52) - 1) | u64::from(field != 0) << 52;
    let scale = Scale::new(bits >> 63 != 0, field.max(1) - 1075);
    if field == 0x7ff || !short_way(writer, style, significand, scale) {
        write(writer, style, split_double(value), false);
    }
}

/// Writes a `long double`.
#[inline(never)]
pub fn write_long_double(writer: &mut Writer<'_>, style: &Style, bits: u128) {
    let number = BINARY128.split(bits);
    if let Magnitude::Finite {
        significand,
        exponent,
    } = number.magnitude
        && let Some((significand, exponent)) = word(significand, exponent)
        && let scale = Scale::new(number.negative, exponent)
        && short_way(writer, style, significand, scale)
    {
        return;
    }
    write(writer, style, number, true);
}

/// A sign and an exponent. One argument, because a function that has more than four is called at the price of a stall.
#[derive(Clone, Copy)]
#[repr(transparent)]
struct Scale(i32);

impl Scale {
    #[inline]
    fn new(negative: bool, exponent: i32) -> Self {
        Self(exponent * 2 + i32::from(negative))
    }

    #[inline]
    fn negative(self) -> bool {
        self.0 & 1 == 1
    }

    #[inline]
    fn exponent(self) -> i32 {
        self.0 >> 1
    }
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

/// Writes a number in the style `e`, `f` or `g` if 17 digits are enough of it and the text has the usual form; says whether
/// it did.
#[inline(never)]
fn short_way(writer: &mut Writer<'_>, style: &Style, significand: u64, scale: Scale) -> bool {
    let conversion = style.conversion | 0x20;
    if conversion == b'a' {
        return false;
    }
    let Some(short) = short(significand, scale.exponent(), precision(style)) else {
        return false;
    };
    let precision = style.precision.unwrap_or(6);
    let exponent = short.exponent;
    let (first, high, low) = short.digits();
    let alternative = style.has(flag::ALTERNATIVE);
    // How many digits stand behind the first one.
    let mut more = precision as i32;
    let mut fixed = false;
    if conversion == b'f' {
        more += exponent;
        fixed = true;
    } else if conversion == b'g' {
        more = more.max(1) - 1;
        fixed = exponent >= -4 && exponent <= more;
        if !alternative {
            let zeros = if low == 0 {
                64 + high.leading_zeros()
            } else {
                low.leading_zeros()
            };
            more = 16 - (zeros >> 3) as i32;
        }
    }
    if more > 16 || fixed && exponent < -15 {
        return false;
    }
    let (first, high, low) = (first | b'0', high | ZEROS, low | ZEROS);
    let mark = style.sign(scale.negative());
    let start = usize::from(mark != 0);
    writer.compose(style, start, |room| {
        room.byte(0, mark);
        let mut end = if fixed && exponent < 0 {
            room.word(start, u64::from_le_bytes(*b"0.000000"));
            room.word(start + 8, ZEROS);
            let place = start + 1 + exponent.unsigned_abs() as usize;
            room.digits(place, first, high, low);
            place + 1 + more as usize
        } else {
            room.digits(start, first, high, low);
            let split = if fixed { exponent as usize } else { 0 };
            let (high, low) = skip(high, low, split as u32);
            let point = start + 1 + split;
            room.digits(point, b'.', high, low);
            if more as usize > split || alternative {
                start + 2 + more as usize
            } else {
                point
            }
        };
        if !fixed {
            // e or E.
            let (suffix, length) = suffix(b'E' | style.conversion & 0x20, exponent);
            room.word(end, suffix);
            end += length;
        }
        end
    });
    true
}

/// The exponent of a number in the style `e`, of at most three digits, as the bytes of a word, and how many.
#[inline]
fn suffix(letter: u8, exponent: i32) -> (u64, usize) {
    let sign = if exponent < 0 { b'-' } else { b'+' };
    let magnitude = u64::from(exponent.unsigned_abs());
    let hundreds = (magnitude * 41) >> 12;
    let rest = magnitude - 100 * hundreds;
    let tens = (rest * 103) >> 10;
    let digits = (ZEROS & 0xffff) + (tens | (rest - 10 * tens) << 8);
    let begin = u64::from(letter) | u64::from(sign) << 8;
    if hundreds == 0 {
        (begin | digits << 16, 4)
    } else {
        (begin | (ZEROS & 0xff | hundreds) << 16 | digits << 24, 5)
    }
}

/// "00000000"
const ZEROS: u64 = u64::from_le_bytes([b'0'; 8]);

/// The bytes of two words without the first `count` of them, at most 16.
#[inline]
fn skip(first: u64, second: u64, count: u32) -> (u64, u64) {
    let bits = 8 * count;
    match bits {
        0 => (first, second),
        1..64 => (first >> bits | second << (64 - bits), second >> bits),
        _ => (second >> (bits & 63), 0),
    }
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
