//! The proleptic Gregorian calendar over the whole of a 64-bit `time_t`: C17 7.27.1, POSIX.1-2024 XBD 4.19.
//!
//! Days are counted in years that begin on the first of March, so that the leap day is the last of its year, and what falls
//! into an ordinary range is computed with 32 bits (C. Neri and L. Schneider, "Euclidean affine functions and their
//! application to calendar algorithms", Software: Practice and Experience 53, 2023). Other days are brought into that range
//! by whole eras of 400 years.

use crate::errno::{Errno, Result};
use core::ffi::{c_char, c_int};

/// `struct tm`, as wasi-libc lays it out.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tm {
    /// Seconds, 0 to 60.
    pub tm_sec: c_int,
    /// Minutes.
    pub tm_min: c_int,
    /// Hours.
    pub tm_hour: c_int,
    /// Day of the month, from 1.
    pub tm_mday: c_int,
    /// Month, from 0.
    pub tm_mon: c_int,
    /// Years since 1900.
    pub tm_year: c_int,
    /// Day of the week, from Sunday, 0.
    pub tm_wday: c_int,
    /// Day of the year, from 0.
    pub tm_yday: c_int,
    /// Whether daylight saving time is in force; negative: not known.
    pub tm_isdst: c_int,
    /// Seconds east of UTC.
    pub tm_gmtoff: c_int,
    /// Abbreviation of the zone, or NULL.
    pub tm_zone: *const c_char,
    /// wasi-libc's own; zero.
    pub tm_nsec: c_int,
}

impl Tm {
    /// The start of 1900, which is no date: day 0.
    pub const ZERO: Self = Self {
        tm_sec: 0,
        tm_min: 0,
        tm_hour: 0,
        tm_mday: 0,
        tm_mon: 0,
        tm_year: 0,
        tm_wday: 0,
        tm_yday: 0,
        tm_isdst: 0,
        tm_gmtoff: 0,
        tm_zone: core::ptr::null(),
        tm_nsec: 0,
    };
}

/// Seconds of a day.
pub const DAY: i64 = 86_400;
const ERA_DAYS: i64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;
/// Years and days below these can be computed with 32 bits.
const YEARS_EASY: i64 = 1 << 21;
const DAYS_EASY: i64 = 1 << 29;
/// Seconds of which 32 bits tell the day.
const SECONDS_EASY: i64 = 1 << 39;
/// More than any year has that an `int` can count.
const SECONDS_MOST: u64 = 1 << 57;

/// Days from 1970-01-01 to the first of a month (0 to 11).
#[inline]
pub const fn days_before(year: i64, month: i64) -> i64 {
    // Months count from March, and January and February belong to the year before.
    let is_late = month < 2;
    let year = if is_late { year - 1 } else { year };
    let month = (if is_late { month + 12 } else { month }) as u32;
    let (era, year) = if year >= 0 && year < YEARS_EASY {
        (0, year as u32)
    } else {
        (year.div_euclid(400), year.rem_euclid(400) as u32)
    };
    let century = year / 100;
    let days = 1461 * year / 4 - century + century / 4 + (979 * month - 1940) / 32;
    era * ERA_DAYS + days as i64 - EPOCH
}

/// Days from the first of a year to the first of a month (0 to 11).
#[inline]
pub const fn days_before_month(month: c_int, year: i64) -> c_int {
    if month < 2 {
        return 31 * month;
    }
    (979 * month as u32 - 1940) as c_int / 32 + 59 + is_leap(year) as c_int
}

/// The day of the week of a day, counted from 1970-01-01.
#[inline]
pub const fn weekday(day: i64) -> c_int {
    let from_march = day + EPOCH;
    if from_march >= 0 && from_march < DAYS_EASY {
        // The first of March of the year 0 was a Wednesday.
        return ((from_march as u32 + 3) % 7) as c_int;
    }
    (day + 4).rem_euclid(7) as c_int
}

/// Whether a year has 366 days.
#[inline]
pub const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 25 != 0 || year % 16 == 0)
}

/// The day of a time, counted from 1970-01-01, and the second in it.
#[inline(always)]
const fn split_day(time: i64) -> (i64, i64) {
    if time >= 0 && time < SECONDS_EASY {
        // DAY is 675 * 128.
        let day = ((time >> 7) as u32 / 675) as i64;
        return (day, time - day * DAY);
    }
    (time.div_euclid(DAY), time.rem_euclid(DAY))
}

/// The calendar's fields of a time, `offset` seconds east of UTC. The sum of both may exceed 64 bits.
#[inline]
pub fn split(time: i64, offset: i32) -> Result<Tm> {
    let mut tm = Tm::ZERO;
    split_into(&mut tm, time, offset).ok_or(Errno::EOVERFLOW)?;
    Ok(tm)
}

/// `split` into an existing structure; `None`, and the structure is as it was, if the year has too many digits. (One value needs no
/// memory, an error's number would.)
#[inline(never)]
pub fn split_into(tm: &mut Tm, time: i64, offset: i32) -> Option<()> {
    if time.unsigned_abs() > SECONDS_MOST {
        return None;
    }
    let (days, second) = split_day(time + i64::from(offset));
    let second = second as u32;
    let from_march = days + EPOCH;
    let (era, day) = if (0..DAYS_EASY).contains(&from_march) {
        (0, from_march as u32)
    } else {
        let day = from_march.rem_euclid(ERA_DAYS) as u32;
        (from_march.div_euclid(ERA_DAYS), day)
    };
    let (century, quarters) = ((4 * day + 3) / 146_097, ((4 * day + 3) % 146_097) | 3);
    let scaled = 2_939_745 * u64::from(quarters);
    let year_of_century = (scaled >> 32) as u32;
    let day_of_year = scaled as u32 / 2_939_745 / 4;
    let scaled_month = 2141 * day_of_year + 132_377;
    let is_late = day_of_year >= 306;
    let is_leap =
        year_of_century.is_multiple_of(4) && (year_of_century != 0 || century.is_multiple_of(4));
    let year = era * 400 + i64::from(100 * century + year_of_century + u32::from(is_late)) - 1900;
    tm.tm_year = c_int::try_from(year).ok()?;
    tm.tm_sec = (second % 60) as c_int;
    tm.tm_min = (second / 60 % 60) as c_int;
    tm.tm_hour = (second / 3600) as c_int;
    tm.tm_mday = ((scaled_month & 0xffff) / 2141 + 1) as c_int;
    tm.tm_mon = (scaled_month >> 16) as c_int - if is_late { 12 } else { 0 };
    // The first of March of the year 0, and of each era, was a Wednesday.
    tm.tm_wday = ((day + 3) % 7) as c_int;
    tm.tm_yday = if is_late {
        day_of_year as c_int - 306
    } else {
        day_of_year as c_int + 59 + c_int::from(is_leap)
    };
    tm.tm_isdst = 0;
    tm.tm_gmtoff = offset;
    tm.tm_zone = core::ptr::null();
    tm.tm_nsec = 0;
    Some(())
}

/// The time of the fields as if in UTC. They need not be in their ranges.
#[inline(never)]
pub fn join(tm: &Tm) -> i64 {
    let (mut year, mut month) = (i64::from(tm.tm_year) + 1900, i64::from(tm.tm_mon));
    if !(0..12).contains(&month) {
        (year, month) = (year + month.div_euclid(12), month.rem_euclid(12));
    }
    let days = days_before(year, month) + i64::from(tm.tm_mday) - 1;
    days * DAY + i64::from(tm.tm_hour) * 3600 + i64::from(tm.tm_min) * 60 + i64::from(tm.tm_sec)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_three_eras() {
        let (mut year, mut month, mut day, mut yday) = (1400_i64, 0, 1, 0);
        let start = days_before(1400, 0);
        for days in start..start + 3 * ERA_DAYS {
            let tm = split(days * DAY + 5, 0).unwrap();
            assert_eq!(
                (
                    i64::from(tm.tm_year) + 1900,
                    tm.tm_mon,
                    tm.tm_mday,
                    tm.tm_yday
                ),
                (year, month, day, yday)
            );
            assert_eq!(join(&tm), days * DAY + 5);
            assert_eq!(weekday(days), tm.tm_wday);
            assert_eq!(days_before_month(tm.tm_mon, year), tm.tm_yday + 1 - day);
            let lengths = [
                31,
                if is_leap(year) { 29 } else { 28 },
                31,
                30,
                31,
                30,
                31,
                31,
                30,
                31,
                30,
                31,
            ];
            day += 1;
            yday += 1;
            if day > lengths[month as usize] {
                day = 1;
                month += 1;
            }
            if month == 12 {
                (year, month, yday) = (year + 1, 0, 0);
            }
        }
    }

    #[test]
    fn the_ends() {
        let last = split(67_768_036_191_676_799, 0).unwrap();
        assert_eq!(
            (last.tm_year, last.tm_mon, last.tm_mday),
            (c_int::MAX, 11, 31)
        );
        assert_eq!(split(67_768_036_191_676_800, 0), Err(Errno::EOVERFLOW));
        let first = split(-67_768_040_609_740_800, 0).unwrap();
        assert_eq!(
            (first.tm_year, first.tm_mon, first.tm_mday),
            (c_int::MIN, 0, 1)
        );
        assert_eq!(split(-67_768_040_609_740_801, 0), Err(Errno::EOVERFLOW));
        assert_eq!(split(i64::MIN, -86400), Err(Errno::EOVERFLOW));
        assert_eq!(split(i64::MAX, 86400), Err(Errno::EOVERFLOW));
        assert_eq!(split(0, 0).unwrap().tm_wday, 4);
    }
}
