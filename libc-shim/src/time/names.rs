//! The names of days and months in the C locale, which all locales here have: POSIX.1-2024 XBD 7.3.5.

/// Names of the days from Sunday.
pub const DAYS: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];

/// Names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name at a place, in full or its first three letters; a question mark if there is none.
#[inline]
pub fn name(table: &'static [&'static str], index: i32, short: bool) -> &'static [u8] {
    let Some(name) = usize::try_from(index)
        .ok()
        .and_then(|index| table.get(index))
    else {
        return b"?";
    };
    let bytes = name.as_bytes();
    if short {
        bytes.get(..3).unwrap_or(bytes)
    } else {
        bytes
    }
}
