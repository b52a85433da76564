//! `strftime`, `strftime_l`: C23 7.29.3.5, POSIX.1-2024 XSH, with GNU's flags `_ - 0 ^ #`, widths and the conversions
//! `%k %l %P %s %+`. `%s` takes the fields as local time by their `tm_gmtoff`.
//!
//! The core works on units, which are bytes here and wide characters in `wcsftime`; it writes ASCII but for what it
//! copies from the format.

use super::calendar::{Tm, is_leap, join};
use super::names::{DAYS, MONTHS, name};

/// What stands between `%` and the conversion.
#[derive(Clone, Copy, Debug, Default)]
struct Spec {
    /// `_`, `-`, `0` or `+`; 0 if there is none.
    pad: u8,
    /// `^`.
    upper: bool,
    /// `#`.
    swap: bool,
    width: Option<usize>,
}

/// A conversion's text before it is padded.
struct Text {
    bytes: [u8; 160],
    length: usize,
}

impl Text {
    const fn new() -> Self {
        Self {
            bytes: [0; 160],
            length: 0,
        }
    }
    fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length += 1;
        }
    }
    fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }
}

/// Writes `format` with the fields of `tm` unit by unit; `zone` is the abbreviation of its time zone.
///
/// `put` says whether it took the unit; when it does not, the result is `None`.
pub fn format(
    tm: &Tm,
    zone: &[u8],
    mut format: impl Iterator<Item = u32>,
    put: &mut dyn FnMut(u32) -> bool,
) -> Option<()> {
    while let Some(unit) = format.next() {
        if unit != u32::from(b'%') {
            put(unit).then_some(())?;
            continue;
        }
        let mut spec = Spec::default();
        let conversion = loop {
            let unit = format.next()?;
            match u8::try_from(unit).unwrap_or(0) {
                byte @ (b'_' | b'-' | b'+') => spec.pad = byte,
                b'0' if spec.width.is_none() => spec.pad = b'0',
                b'^' => spec.upper = true,
                b'#' => spec.swap = true,
                byte @ b'0'..=b'9' => {
                    let digit = usize::from(byte - b'0');
                    spec.width = Some(
                        spec.width
                            .unwrap_or(0)
                            .saturating_mul(10)
                            .saturating_add(digit),
                    );
                }
                // The alternative forms are the ordinary ones in these locales.
                b'E' | b'O' => {}
                byte => break byte,
            }
        };
        convert(tm, zone, conversion, spec, put)?;
    }
    Some(())
}

/// The parts of a conversion that is made of others.
fn composite(conversion: u8) -> Option<&'static [u8]> {
    Some(match conversion {
        b'c' => b"%a %b %e %H:%M:%S %Y",
        b'D' | b'x' => b"%m/%d/%y",
        b'F' => b"%Y-%m-%d",
        b'R' => b"%H:%M",
        b'r' => b"%I:%M:%S %p",
        b'T' | b'X' => b"%H:%M:%S",
        b'+' => b"%a %b %e %H:%M:%S %Z %Y",
        _ => return None,
    })
}

/// Writes one conversion.
fn convert(
    tm: &Tm,
    zone: &[u8],
    conversion: u8,
    spec: Spec,
    put: &mut dyn FnMut(u32) -> bool,
) -> Option<()> {
    let mut text = Text::new();
    let mut upper = spec.upper;
    if let Some((value, digits, pad)) = number(tm, conversion) {
        return put_number(value, digits, pad, conversion, spec, put);
    }
    if conversion == b'F' && (spec.pad == b'+' || spec.width.is_some()) {
        // The width is that of the whole date, and the year takes what the rest leaves.
        let width = spec.width.map(|width| width.saturating_sub(6));
        let pad = if spec.pad == 0 { b'0' } else { spec.pad };
        let year = i64::from(tm.tm_year) + 1900;
        put_number(year, 4, pad, b'Y', Spec { width, pad, ..spec }, put)?;
        return format(tm, zone, b"-%m-%d".iter().map(|&byte| u32::from(byte)), put);
    }
    if let Some(parts) = composite(conversion) {
        parts_of(tm, zone, parts, &mut text);
    } else {
        match conversion {
            b'a' | b'A' => copy(&mut text, name(&DAYS, tm.tm_wday, conversion == b'a')),
            b'b' | b'h' | b'B' => copy(&mut text, name(&MONTHS, tm.tm_mon, conversion != b'B')),
            b'p' | b'P' => {
                copy(&mut text, if tm.tm_hour >= 12 { b"PM" } else { b"AM" });
            }
            b'Z' => copy(&mut text, zone),
            b'z' => {
                if tm.tm_isdst < 0 {
                    return Some(());
                }
                return put_zone_offset(tm, spec, put);
            }
            b'n' => text.push(b'\n'),
            b't' => text.push(b'\t'),
            b'%' => text.push(b'%'),
            0 => return None,
            // Not a conversion: as it stands.
            other => {
                text.push(b'%');
                text.push(other);
            }
        }
    }
    let lower = conversion == b'P' || spec.swap && matches!(conversion, b'p' | b'Z');
    upper |= spec.swap && matches!(conversion, b'a' | b'A' | b'b' | b'B' | b'h');
    let fill = if spec.pad == b'0' || spec.pad == b'+' {
        b'0'
    } else {
        b' '
    };
    for _ in text.length..spec.width.unwrap_or(0) {
        if spec.pad != b'-' {
            put(u32::from(fill)).then_some(())?;
        }
    }
    for &byte in text.as_slice() {
        let byte = match () {
            () if lower => byte.to_ascii_lowercase(),
            () if upper => byte.to_ascii_uppercase(),
            () => byte,
        };
        put(u32::from(byte)).then_some(())?;
    }
    Some(())
}

fn copy(text: &mut Text, bytes: &[u8]) {
    for &byte in bytes {
        text.push(byte);
    }
}

#[inline(never)]
fn parts_of(tm: &Tm, zone: &[u8], parts: &[u8], text: &mut Text) {
    let units = parts.iter().map(|&byte| u32::from(byte));
    // The text has room for the longest of these.
    let _ = format(tm, zone, units, &mut |unit| {
        text.push(unit as u8);
        true
    });
}

/// A numeric conversion: its value, its digits, what it is padded with.
fn number(tm: &Tm, conversion: u8) -> Option<(i64, usize, u8)> {
    let year = i64::from(tm.tm_year) + 1900;
    let hour12 = i64::from(tm.tm_hour + 11).rem_euclid(12) + 1;
    let int = i64::from;
    Some(match conversion {
        b'C' => (year / 100, 2, b'0'),
        b'd' => (int(tm.tm_mday), 2, b'0'),
        b'e' => (int(tm.tm_mday), 2, b'_'),
        b'g' => (iso_week(tm).0.rem_euclid(100), 2, b'0'),
        b'G' => (iso_week(tm).0, 4, b'0'),
        b'H' => (int(tm.tm_hour), 2, b'0'),
        b'I' => (hour12, 2, b'0'),
        b'j' => (int(tm.tm_yday) + 1, 3, b'0'),
        b'k' => (int(tm.tm_hour), 2, b'_'),
        b'l' => (hour12, 2, b'_'),
        b'm' => (int(tm.tm_mon) + 1, 2, b'0'),
        b'M' => (int(tm.tm_min), 2, b'0'),
        b's' => (join(tm) - int(tm.tm_gmtoff), 1, b'0'),
        b'S' => (int(tm.tm_sec), 2, b'0'),
        b'u' => ((int(tm.tm_wday) + 6).rem_euclid(7) + 1, 1, b'0'),
        b'U' => (
            (int(tm.tm_yday) + 7 - int(tm.tm_wday)).div_euclid(7),
            2,
            b'0',
        ),
        b'V' => (iso_week(tm).1, 2, b'0'),
        b'w' => (int(tm.tm_wday), 1, b'0'),
        b'W' => (
            (int(tm.tm_yday) + 7 - (int(tm.tm_wday) + 6).rem_euclid(7)).div_euclid(7),
            2,
            b'0',
        ),
        b'y' => (year % 100 * year.signum(), 2, b'0'),
        b'Y' => (year, 4, b'0'),
        _ => return None,
    })
}

/// The year and the week of ISO 8601: weeks start on Monday, the first one has a Thursday.
fn iso_week(tm: &Tm) -> (i64, i64) {
    let year = i64::from(tm.tm_year) + 1900;
    let yday = i64::from(tm.tm_yday);
    let monday = (i64::from(tm.tm_wday) + 6).rem_euclid(7);
    let length = |year| if is_leap(year) { 366 } else { 365 };
    // Days from the Thursday of this week to the first day of the year.
    let thursday = yday - monday + 3;
    if thursday < 0 {
        return (year - 1, (thursday + length(year - 1)) / 7 + 1);
    }
    if thursday >= length(year) {
        return (year + 1, (thursday - length(year)) / 7 + 1);
    }
    (year, thursday / 7 + 1)
}

/// Writes a number, padded as flags and width say.
fn put_number(
    value: i64,
    digits: usize,
    pad: u8,
    conversion: u8,
    spec: Spec,
    put: &mut dyn FnMut(u32) -> bool,
) -> Option<()> {
    let mut text = [0_u8; 20];
    let mut length = 0;
    let mut rest = value.unsigned_abs();
    for place in text.iter_mut().rev() {
        *place = b'0' + (rest % 10) as u8;
        rest /= 10;
        length += 1;
        if rest == 0 {
            break;
        }
    }
    let plus_pads = spec.pad == b'+' && matches!(conversion, b'Y' | b'C' | b'G');
    let pad = match spec.pad {
        0 => pad,
        b'+' => b'0',
        flag => flag,
    };
    let width = spec.width.unwrap_or(digits).max(match conversion {
        b'C' | b'G' | b'Y' => 0,
        _ if spec.width.is_some() => digits,
        _ => 0,
    });
    let longer = length > digits || width > digits;
    // A year that nothing is said about is written as `%+4Y`, of which POSIX makes `%F`: ISO 8601's years.
    let plain_year = matches!(conversion, b'Y' | b'G') && spec.pad == 0 && spec.width.is_none();
    let sign = match () {
        () if value < 0 => Some(b'-'),
        () if (plus_pads || plain_year && conversion == b'Y') && longer => Some(b'+'),
        () => None,
    };
    let missing = match pad {
        // The digits are not padded, but a width that is given is filled with spaces.
        b'-' if spec.width.is_none() || conversion == b'z' => 0,
        _ => width.saturating_sub(length + usize::from(sign.is_some())),
    };
    if matches!(pad, b'_' | b'-') {
        for _ in 0..missing {
            put(u32::from(b' ')).then_some(())?;
        }
    }
    if let Some(sign) = sign {
        put(u32::from(sign)).then_some(())?;
    }
    if !matches!(pad, b'_' | b'-') {
        for _ in 0..missing {
            put(u32::from(b'0')).then_some(())?;
        }
    }
    for &digit in text.iter().skip(text.len() - length) {
        put(u32::from(digit)).then_some(())?;
    }
    Some(())
}

/// Writes `+hhmm`.
fn put_zone_offset(tm: &Tm, spec: Spec, put: &mut dyn FnMut(u32) -> bool) -> Option<()> {
    let minutes = tm.tm_gmtoff / 60;
    let value = i64::from(minutes / 60 * 100 + minutes % 60);
    let width = spec.width.unwrap_or(5).max(5);
    let negative = tm.tm_gmtoff < 0;
    let magnitude = value.unsigned_abs() as i64;
    let sign = u32::from(if negative { b'-' } else { b'+' });
    if spec.pad == b'_' {
        let digits = if magnitude > 999 {
            4
        } else if magnitude > 99 {
            3
        } else if magnitude > 9 {
            2
        } else {
            1
        };
        for _ in digits + 1..width {
            put(u32::from(b' ')).then_some(())?;
        }
        put(sign).then_some(())?;
        return put_number(magnitude, 1, b'0', b'z', Spec::default(), put);
    }
    put(sign).then_some(())?;
    let spec = Spec {
        width: Some(width - 1),
        pad: spec.pad,
        ..Spec::default()
    };
    let digits = if spec.pad == b'-' { 1 } else { 4 };
    put_number(magnitude, digits, b'0', b'z', spec, put)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::time::calendar::Tm;
    use core::ffi::{CStr, c_char, c_void};

    /// The abbreviation of the zone.
    ///
    /// # Safety
    /// `tm_zone` is NULL or a C string.
    pub unsafe fn zone_of<'a>(tm: &Tm) -> &'a [u8] {
        if tm.tm_zone.is_null() || tm.tm_isdst < 0 {
            return b"";
        }
        // SAFETY: the caller vouches for the string.
        unsafe { CStr::from_ptr(tm.tm_zone) }.to_bytes()
    }

    /// C's `strftime`.
    ///
    /// # Safety
    /// `result` has room for `size` bytes, `format` is a C string, `tm` is readable, its zone NULL or a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strftime(
        result: *mut c_char,
        size: usize,
        format: *const c_char,
        tm: *const Tm,
    ) -> usize {
        // SAFETY: the caller passes a C string.
        let format = unsafe { CStr::from_ptr(format) }.to_bytes();
        // SAFETY: the caller's structure.
        let tm = unsafe { tm.read() };
        // SAFETY: the caller vouches for the zone.
        let zone = unsafe { zone_of(&tm) };
        let mut length = 0;
        let units = format.iter().map(|&byte| u32::from(byte));
        let done = super::format(&tm, zone, units, &mut |unit| {
            if length >= size {
                return false;
            }
            // SAFETY: the place is inside the caller's buffer.
            unsafe { result.wrapping_add(length).write(unit as c_char) };
            length += 1;
            true
        });
        if done.is_none() || length >= size {
            return 0;
        }
        // SAFETY: as above.
        unsafe { result.wrapping_add(length).write(0) };
        length
    }

    /// POSIX's `strftime_l`: the locales agree on times.
    ///
    /// # Safety
    /// As `strftime`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strftime_l(
        result: *mut c_char,
        size: usize,
        format: *const c_char,
        tm: *const Tm,
        _locale: *const c_void,
    ) -> usize {
        // SAFETY: as the caller vouches.
        unsafe { strftime(result, size, format, tm) }
    }
}

#[cfg(test)]
mod tests {
    use super::format;
    use crate::time::calendar::{Tm, join, split};
    use std::string::String;

    fn show(pattern: &str, tm: &Tm) -> String {
        let mut text = String::new();
        let units = pattern.chars().map(u32::from);
        format(tm, b"CET", units, &mut |unit| {
            text.push(char::from_u32(unit).unwrap());
            true
        })
        .unwrap();
        text
    }

    #[test]
    fn iso_weeks_of_every_day() {
        // The week's number is that of its Thursday.
        for days in -30_000..30_000 {
            let tm = split(days * 86_400, 0).unwrap();
            let thursday = split((days + 3 - (i64::from(tm.tm_wday) + 6) % 7) * 86_400, 0).unwrap();
            let wanted = std::format!(
                "{} {:02}",
                thursday.tm_year + 1900,
                thursday.tm_yday / 7 + 1
            );
            assert_eq!(show("%G %V", &tm), wanted);
        }
    }

    #[test]
    fn flags_and_widths() {
        let tm = split(
            join(&Tm {
                tm_year: 124,
                tm_mon: 0,
                tm_mday: 5,
                tm_hour: 3,
                ..Tm::ZERO
            }),
            3600,
        )
        .unwrap();
        assert_eq!(
            show("%F %T %z %Z|%_d|%-d|%e|%3d|%_5H", &tm),
            "2024-01-05 04:00:00 +0100 CET| 5|5| 5|005|    4"
        );
        assert_eq!(
            show("%^a %#Z %10A %^B %P", &tm),
            "FRI cet     Friday JANUARY am"
        );
        let far = Tm {
            tm_year: 10_000,
            ..tm
        };
        assert_eq!(
            show("%Y %+Y %+F %C", &far),
            "+11900 +11900 +11900-01-05 119"
        );
    }
}
