//! `strptime`: POSIX.1-2024 XSH, with GNU's `%F %G %g %k %l %P %s %u %V %z %Z` and computed days.

use super::calendar::{Tm, days_before, days_before_month, is_leap, weekday};
use super::names::{DAYS, MONTHS};

/// What a scan has learnt beyond the fields.
#[derive(Clone, Copy, Debug, Default)]
struct Facts {
    /// `%p`: afternoon or not.
    afternoon: Option<bool>,
    /// The hour came from `%I`.
    hour12: bool,
    century: Option<i32>,
    year_of_century: Option<i32>,
    has_year: bool,
    has_month: bool,
    has_day: bool,
    has_yday: bool,
    has_wday: bool,
    /// `%U` or `%W`: the week, and whether weeks start on Monday.
    week: Option<(i32, bool)>,
}

impl Facts {
    /// The year is known in full.
    #[inline]
    fn calendar_year(&mut self) {
        (self.year_of_century, self.century) = (None, None);
        self.has_year = true;
    }
}

/// White space, which stands for any amount of it.
#[inline(always)]
const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// What is left of the input.
struct Input<'a> {
    rest: &'a [u8],
}

impl Input<'_> {
    /// Goes on behind so many bytes.
    #[inline]
    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or(&[]);
    }

    #[inline]
    fn skip_space(&mut self) {
        while let [b' ' | b'\t'..=b'\r', after @ ..] = self.rest {
            self.rest = after;
        }
    }

    /// A number of at most so many digits, in a range.
    #[inline]
    fn number(&mut self, digits: usize, low: i32, high: i32) -> Option<i32> {
        let value = self.short_number(digits);
        if value < 0 {
            return self.other_number(digits, low, high);
        }
        (low <= value && value <= high).then_some(value)
    }

    /// The number that comes next, if it has no sign and at most nine digits were asked for; else -1, and nothing is taken. (A
    /// result of one word needs no memory.)
    #[inline(never)]
    fn short_number(&mut self, most: usize) -> i32 {
        self.skip_space();
        let mut rest = self.rest;
        let mut left = most;
        let mut value = 0;
        while left > 0
            && let [byte @ b'0'..=b'9', after @ ..] = rest
        {
            value = i32::wrapping_add(i32::wrapping_mul(value, 10), i32::from(*byte - b'0'));
            rest = after;
            left -= 1;
        }
        if left == most || most > 9 {
            return -1;
        }
        self.rest = rest;
        value
    }

    #[inline(never)]
    fn other_number(&mut self, digits: usize, low: i32, high: i32) -> Option<i32> {
        let value = self.wide_number(digits, low.into(), high.into())?;
        i32::try_from(value).ok()
    }

    fn wide_number(&mut self, digits: usize, low: i64, high: i64) -> Option<i64> {
        self.skip_space();
        let negative = match self.rest {
            [b'-', after @ ..] if low < 0 => {
                self.rest = after;
                true
            }
            [b'+', after @ ..] => {
                self.rest = after;
                false
            }
            _ => false,
        };
        let value = self.digits(digits)?;
        Some(if negative { -value } else { value }).filter(|value| (low..=high).contains(value))
    }

    #[inline]
    fn digits(&mut self, most: usize) -> Option<i64> {
        // A checked product of 64 bits is a call: with this bound there is none to check.
        const MOST: u64 = u64::MAX / 10 - 1;
        let mut value = 0_u64;
        let mut left = most;
        let mut rest = self.rest;
        while left > 0
            && let [byte @ b'0'..=b'9', after @ ..] = rest
        {
            if value > MOST {
                return None;
            }
            value = value * 10 + u64::from(*byte - b'0');
            rest = after;
            left -= 1;
        }
        self.rest = rest;
        if left == most {
            return None;
        }
        i64::try_from(value).ok()
    }

    /// Takes `word` if it comes next, in any case.
    fn accept(&mut self, word: &[u8]) -> bool {
        let found = self
            .rest
            .get(..word.len())
            .is_some_and(|text| text.eq_ignore_ascii_case(word));
        if found {
            self.skip(word.len());
        }
        found
    }

    /// The name of a table that comes next, in full or its first three letters.
    fn name(&mut self, table: &'static [&'static str]) -> Option<i32> {
        for (index, name) in table.iter().enumerate() {
            let name = name.as_bytes();
            if self.accept(name) || name.get(..3).is_some_and(|short| self.accept(short)) {
                return i32::try_from(index).ok();
            }
        }
        None
    }
}

/// Scans `text` as `format` says, and returns how much of it was used. `local` gives the local fields of a time.
pub fn parse(
    text: &[u8],
    format: &[u8],
    tm: &mut Tm,
    local: &dyn Fn(i64) -> Option<Tm>,
) -> Option<usize> {
    let (mut input, mut facts) = (Input { rest: text }, Facts::default());
    scan(&mut input, format, tm, &mut facts, local)?;
    finish(tm, &facts);
    Some(text.len() - input.rest.len())
}

/// The fields that the most frequent conversions set, by their places in a `Tm`.
const HOUR: u8 = 2;
const DAY_OF_MONTH: u8 = 3;
const MONTH: u8 = 4;
const YEAR: u8 = 5;

/// The bits of the fields of a date, of which the year may be the caller's.
const DATE: u32 = 1 << DAY_OF_MONTH | 1 << MONTH;

/// A conversion of two digits, or the first two of four.
#[derive(Clone, Copy)]
struct Quick {
    /// The field.
    field: u8,
    least: u8,
    /// How many values there are behind the least.
    more: u8,
    /// What is subtracted.
    origin: u8,
}

/// The first and the last of the most frequent conversions.
const FIRST: u8 = b'H';
const LAST: u8 = b'm';
const OTHERS: u8 = LAST - FIRST + 1;

/// The most frequent conversions from the first one on, and an entry for all others, for which no number will do. (A table instead of
/// a `match`, which would become a jump through one.)
static QUICK: [Quick; OTHERS as usize + 1] = {
    let none = Quick {
        field: 0,
        least: u8::MAX,
        more: 0,
        origin: 0,
    };
    let mut quick = [none; OTHERS as usize + 1];
    let known = [
        (b'S', 0, 0, 61),
        (b'M', 1, 0, 59),
        (b'H', HOUR, 0, 23),
        (b'd', DAY_OF_MONTH, 1, 31),
        (b'm', MONTH, 1, 12),
        (b'Y', YEAR, 0, 99),
    ];
    let mut index = 0;
    while index < known.len() {
        let (conversion, field, least, most) = known[index];
        quick[(conversion - FIRST) as usize] = Quick {
            field,
            least,
            more: most - least,
            origin: (field == MONTH) as u8,
        };
        index += 1;
    }
    quick
};

/// What one of these conversions, of all its digits, says: how many bytes it took, the field and its value. Of the text `byte`
/// gives the bytes by their index, none of them behind its NUL.
#[inline(always)]
fn quick(byte: impl Fn(usize) -> u8, conversion: u8) -> Option<(usize, u8, i32)> {
    let digit = |index| u32::from(byte(index)).wrapping_sub(u32::from(b'0'));
    let quick = QUICK.get(usize::from(conversion.wrapping_sub(FIRST).min(OTHERS)))?;
    let tens = digit(0);
    if tens > 9 {
        return None;
    }
    let ones = digit(1);
    let value = (tens * 10).wrapping_add(ones);
    // One jump for all that may be wrong.
    if (ones > 9) | (value.wrapping_sub(u32::from(quick.least)) > u32::from(quick.more)) {
        return None;
    }
    if quick.field != YEAR {
        return Some((2, quick.field, value as i32 - i32::from(quick.origin)));
    }
    let tens = digit(2);
    if tens > 9 {
        return None;
    }
    let ones = digit(3);
    if ones > 9 {
        return None;
    }
    Some((4, YEAR, (value * 100 + tens * 10 + ones) as i32 - 1900))
}

impl Facts {
    /// What is known behind a beginning that has set these fields, a bit each.
    fn behind(fields: u32) -> Self {
        let has = |field| fields >> field & 1 != 0;
        Self {
            has_year: has(YEAR),
            has_month: has(MONTH),
            has_day: has(DAY_OF_MONTH),
            ..Self::default()
        }
    }

    /// A quick conversion has set a field.
    fn learn(&mut self, field: u8) {
        match field {
            YEAR => self.calendar_year(),
            MONTH => self.has_month = true,
            DAY_OF_MONTH => self.has_day = true,
            HOUR => self.hour12 = false,
            _ => {}
        }
    }
}

/// The field of a quick conversion.
fn field_mut(tm: &mut Tm, field: u8) -> &mut i32 {
    match field {
        0 => &mut tm.tm_sec,
        1 => &mut tm.tm_min,
        HOUR => &mut tm.tm_hour,
        DAY_OF_MONTH => &mut tm.tm_mday,
        MONTH => &mut tm.tm_mon,
        _ => &mut tm.tm_year,
    }
}

/// The parts of a conversion that is made of others.
const fn composite(conversion: u8) -> Option<&'static [u8]> {
    Some(match conversion {
        b'c' => b"%a %b %e %H:%M:%S %Y",
        b'D' | b'x' => b"%m/%d/%y",
        b'F' => b"%Y-%m-%d",
        b'R' => b"%H:%M",
        b'r' => b"%I:%M:%S %p",
        b'T' | b'X' => b"%H:%M:%S",
        _ => return None,
    })
}

fn scan(
    input: &mut Input<'_>,
    format: &[u8],
    tm: &mut Tm,
    facts: &mut Facts,
    local: &dyn Fn(i64) -> Option<Tm>,
) -> Option<()> {
    let mut format = format.iter().copied();
    while let Some(byte) = format.next() {
        if is_space(byte) {
            input.skip_space();
            continue;
        }
        if byte != b'%' {
            (input.rest.first() == Some(&byte)).then_some(())?;
            input.skip(1);
            continue;
        }
        let mut width = 0;
        let mut next = format.next()?;
        let text = input.rest;
        let byte = |index: usize| text.get(index).copied().unwrap_or(0);
        if let Some((taken, field, value)) = quick(byte, next) {
            *field_mut(tm, field) = value;
            facts.learn(field);
            input.skip(taken);
            continue;
        }
        let conversion = loop {
            match next {
                b'E' | b'O' | b'_' | b'-' | b'^' | b'#' | b'+' => {}
                digit @ b'0'..=b'9' => width = (width * 10 + usize::from(digit - b'0')).min(99),
                other => break other,
            }
            next = format.next()?;
        };
        match composite(conversion) {
            Some(parts) => scan(input, parts, tm, facts, local)?,
            None => field(input, conversion, width, tm, facts, local)?,
        }
    }
    Some(())
}

/// Scans one conversion.
fn field(
    input: &mut Input<'_>,
    conversion: u8,
    width: usize,
    tm: &mut Tm,
    facts: &mut Facts,
    local: &dyn Fn(i64) -> Option<Tm>,
) -> Option<()> {
    let digits = |usual: usize| if width == 0 { usual } else { width };
    match conversion {
        b'a' | b'A' => {
            tm.tm_wday = input.name(&DAYS)?;
            facts.has_wday = true;
        }
        b'b' | b'B' | b'h' => {
            tm.tm_mon = input.name(&MONTHS)?;
            facts.has_month = true;
        }
        b'C' => facts.century = Some(input.number(digits(2), 0, 99)?),
        b'd' | b'e' => {
            tm.tm_mday = input.number(digits(2), 1, 31)?;
            facts.has_day = true;
        }
        b'H' | b'k' => {
            tm.tm_hour = input.number(digits(2), 0, 23)?;
            facts.hour12 = false;
        }
        b'I' | b'l' => {
            tm.tm_hour = input.number(digits(2), 1, 12)? % 12;
            facts.hour12 = true;
        }
        b'j' => {
            tm.tm_yday = input.number(digits(3), 1, 366)? - 1;
            facts.has_yday = true;
        }
        b'm' => {
            tm.tm_mon = input.number(digits(2), 1, 12)? - 1;
            facts.has_month = true;
        }
        b'M' => tm.tm_min = input.number(digits(2), 0, 59)?,
        b'n' | b't' => input.skip_space(),
        b'p' | b'P' => {
            let afternoon = input.accept(b"PM");
            (afternoon || input.accept(b"AM")).then_some(())?;
            facts.afternoon = Some(afternoon);
        }
        b'S' => tm.tm_sec = input.number(digits(2), 0, 61)?,
        b's' => {
            let time = input.wide_number(20, i64::MIN, i64::MAX)?;
            *tm = local(time)?;
        }
        b'u' => {
            tm.tm_wday = input.number(1, 1, 7)? % 7;
            facts.has_wday = true;
        }
        b'w' => {
            tm.tm_wday = input.number(1, 0, 6)?;
            facts.has_wday = true;
        }
        b'U' | b'W' => facts.week = Some((input.number(digits(2), 0, 53)?, conversion == b'W')),
        // The ISO year and week are checked and not used, as they do not agree with the other fields.
        b'V' => _ = input.number(digits(2), 0, 53)?,
        b'g' => _ = input.number(digits(2), 0, 99)?,
        b'G' => _ = input.number(digits(4), -9999, i32::MAX)?,
        b'y' => {
            facts.year_of_century = Some(input.number(digits(2), 0, 99)?);
            facts.has_year = true;
        }
        b'Y' => {
            tm.tm_year = input.number(digits(4), -999_999_999, i32::MAX)? - 1900;
            facts.calendar_year();
        }
        b'z' => tm.tm_gmtoff = zone_offset(input)?,
        b'Z' => {
            while input.rest.first().is_some_and(u8::is_ascii_alphabetic) {
                input.skip(1);
            }
        }
        b'%' => input.accept(b"%").then_some(())?,
        _ => return None,
    }
    Some(())
}

/// `Z`, `+hh`, `+hhmm` or `+hh:mm`, in seconds.
fn zone_offset(input: &mut Input<'_>) -> Option<i32> {
    input.skip_space();
    let sign = match input.rest.first()? {
        b'Z' => {
            input.skip(1);
            return Some(0);
        }
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    input.skip(1);
    let before = input.rest.len();
    let hours = input.digits(2)?;
    if before - input.rest.len() != 2 {
        return None;
    }
    let colon = input.rest.first() == Some(&b':');
    input.skip(usize::from(colon));
    let before = input.rest.len();
    let minutes = input.digits(2).unwrap_or(0);
    let taken = before - input.rest.len();
    let complete = taken == 2 || taken == 0 && !colon;
    (complete && minutes < 60).then_some(())?;
    Some(sign * (hours * 3600 + minutes * 60) as i32)
}

/// Makes the fields agree with one another as far as they are known.
fn finish(tm: &mut Tm, facts: &Facts) {
    if facts.hour12 && facts.afternoon == Some(true) {
        tm.tm_hour += 12;
    }
    match (facts.century, facts.year_of_century) {
        (Some(century), Some(year)) => tm.tm_year = century * 100 + year - 1900,
        (Some(century), None) => tm.tm_year = century * 100 + (tm.tm_year % 100 + 100) % 100 - 1900,
        // POSIX: 69 to 99 are in the twentieth century.
        (None, Some(year)) => tm.tm_year = if year < 69 { year + 100 } else { year },
        (None, None) => {}
    }
    let year = i64::from(tm.tm_year) + 1900;
    let dated = facts.has_month && facts.has_day;
    if facts.has_year
        && !facts.has_yday
        && !dated
        && facts.has_wday
        && let Some((week, monday)) = facts.week
    {
        let first = (days_before(year, 0) + 4).rem_euclid(7);
        let start = i64::from(monday);
        let day = (i64::from(tm.tm_wday) - start).rem_euclid(7);
        let yday = i64::from(week) * 7 + day
            - (first - start).rem_euclid(7)
            - if (first - start).rem_euclid(7) == 0 {
                7
            } else {
                0
            };
        set_from_yday(tm, year, yday);
        return;
    }
    if facts.has_yday && !dated {
        set_from_yday(tm, year, i64::from(tm.tm_yday));
    } else if dated && (facts.has_year || facts.century.is_some() || !facts.has_yday) {
        set_from_date(tm, !facts.has_wday);
    }
}

/// Sets the day of the year, and perhaps the weekday, from year, month and day.
#[inline]
fn set_from_date(tm: &mut Tm, weekday_too: bool) {
    let year = i64::from(tm.tm_year) + 1900;
    let month = tm.tm_mon;
    let days = days_before(year, i64::from(month)) + i64::from(tm.tm_mday) - 1;
    tm.tm_yday = tm.tm_mday - 1 + days_before_month(month, year);
    if weekday_too {
        tm.tm_wday = weekday(days);
    }
}

/// Sets month, day and weekday from the day of the year.
fn set_from_yday(tm: &mut Tm, year: i64, yday: i64) {
    let start = days_before(year, 0);
    tm.tm_yday = yday as i32;
    tm.tm_wday = (start + yday + 4).rem_euclid(7) as i32;
    if !(0..365 + i64::from(is_leap(year))).contains(&yday) {
        return;
    }
    for month in (0..12).rev() {
        let before = days_before(year, month) - start;
        if before <= yday {
            tm.tm_mon = month as i32;
            tm.tm_mday = (yday - before + 1) as i32;
            return;
        }
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{DATE, Facts, Input, finish, is_space, quick, scan, set_from_date};
    use crate::time::calendar::Tm;
    use crate::time::local::c::fields;
    use core::ffi::{CStr, c_char};
    use core::ptr::null_mut;

    /// C's `strptime`.
    ///
    /// # Safety
    /// Both are C strings, `tm` is readable and writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strptime(
        text: *const c_char,
        format: *const c_char,
        tm: *mut Tm,
    ) -> *mut c_char {
        // SAFETY: the caller's structure, at which nobody else looks meanwhile.
        let tm = unsafe { &mut *tm };
        let (mut text, mut format, mut set) = (text.cast::<u8>(), format.cast::<u8>(), 0);
        loop {
            // SAFETY: in the format or its NUL.
            let byte = unsafe { format.read() };
            if byte == b'%' {
                // SAFETY: behind a byte that is not NUL.
                let conversion = unsafe { format.wrapping_add(1).read() };
                // SAFETY: no byte behind a NUL is asked for.
                let byte = |index| unsafe { text.wrapping_add(index).read() };
                let Some((taken, field, value)) = quick(byte, conversion) else {
                    break;
                };
                let place = (&raw mut *tm).cast::<i32>();
                // SAFETY: the first six fields are such numbers.
                unsafe { place.wrapping_add(usize::from(field)).write(value) };
                text = text.wrapping_add(taken);
                format = format.wrapping_add(2);
                set |= 1 << field;
                continue;
            }
            if is_space(byte) {
                // SAFETY: in the text or its NUL.
                while is_space(unsafe { text.read() }) {
                    text = text.wrapping_add(1);
                }
            } else {
                // SAFETY: in the text or its NUL.
                if byte == 0 || byte != unsafe { text.read() } {
                    break;
                }
                text = text.wrapping_add(1);
            }
            format = format.wrapping_add(1);
        }
        // SAFETY: in the format or its NUL.
        if unsafe { format.read() } != 0 {
            // SAFETY: what is left of the caller's strings.
            return unsafe { go_on(text, format, tm, set) };
        }
        if set & DATE == DATE {
            set_from_date(tm, true);
        }
        text.cast_mut().cast()
    }

    /// `strptime` behind a beginning that has set these fields.
    ///
    /// # Safety
    /// Both are C strings.
    #[inline(never)]
    unsafe fn go_on(text: *const u8, format: *const u8, tm: &mut Tm, set: u32) -> *mut c_char {
        let mut facts = Facts::behind(set);
        // SAFETY: by this function's contract.
        let bytes = unsafe { CStr::from_ptr(text.cast()) }.to_bytes();
        // SAFETY: by this function's contract.
        let format = unsafe { CStr::from_ptr(format.cast()) }.to_bytes();
        let mut input = Input { rest: bytes };
        let local = |time| fields(time).ok();
        if scan(&mut input, format, tm, &mut facts, &local).is_none() {
            return null_mut();
        }
        finish(tm, &facts);
        input.rest.as_ptr().cast_mut().cast()
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::time::calendar::Tm;

    #[test]
    fn dates() {
        let scan = |text: &str, format: &str| {
            let mut tm = Tm::ZERO;
            parse(text.as_bytes(), format.as_bytes(), &mut tm, &|_| None).map(|used| (used, tm))
        };
        let (used, tm) = scan("2024-02-29T13:05:06+0530", "%Y-%m-%dT%H:%M:%S%z").unwrap();
        assert_eq!(
            (used, tm.tm_yday, tm.tm_wday, tm.tm_gmtoff),
            (24, 59, 4, 19_800)
        );
        assert_eq!(scan("12:05 AM", "%I:%M %p").unwrap().1.tm_hour, 0);
        assert_eq!(scan("12:05 PM", "%I:%M %p").unwrap().1.tm_hour, 12);
        let tm = scan("2023 060", "%Y %j").unwrap().1;
        assert_eq!((tm.tm_mon, tm.tm_mday), (2, 1));
        let tm = scan("2024 10 Mon", "%Y %W %a").unwrap().1;
        assert_eq!((tm.tm_mon, tm.tm_mday), (2, 4));
        assert!(scan("13", "%m").is_none());
    }
}
