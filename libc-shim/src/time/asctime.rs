//! `asctime`, `asctime_r`: C17 7.27.3.1. A year of more than four digits does not fit and is EOVERFLOW.

use super::calendar::Tm;
use super::names::{DAYS, MONTHS, name};
use crate::errno::{Errno, Result};

/// `Thu Jan  1 00:00:00 1970`, a line feed and a NUL.
pub fn text(tm: &Tm) -> Result<[u8; 26]> {
    let mut text = *b"??? ??? dd hh:mm:ss yyyy\n\0";
    let year = i64::from(tm.tm_year) + 1900;
    let fits = |value: i32| (0..100).contains(&value);
    if !(-999..10_000).contains(&year)
        || ![tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec]
            .into_iter()
            .all(fits)
    {
        return Err(Errno::EOVERFLOW);
    }
    let mut put = |at: usize, bytes: &[u8]| {
        for (to, from) in text.iter_mut().skip(at).zip(bytes) {
            *to = *from;
        }
    };
    put(0, name(&DAYS, tm.tm_wday, true).get(..3).unwrap_or(b"???"));
    put(4, name(&MONTHS, tm.tm_mon, true).get(..3).unwrap_or(b"???"));
    let digits = |value: i32| [b'0' + (value / 10 % 10) as u8, b'0' + (value % 10) as u8];
    let [tens, ones] = digits(tm.tm_mday);
    put(8, &[if tens == b'0' { b' ' } else { tens }, ones]);
    put(11, &digits(tm.tm_hour));
    put(14, &digits(tm.tm_min));
    put(17, &digits(tm.tm_sec));
    let magnitude = year.unsigned_abs() as i32;
    let [thousands, hundreds] = digits(magnitude / 100);
    let [tens, ones] = digits(magnitude % 100);
    let mut year_text = [thousands, hundreds, tens, ones];
    let digits_used = if magnitude > 999 {
        4
    } else if magnitude > 99 {
        3
    } else if magnitude > 9 {
        2
    } else {
        1
    };
    for place in year_text.iter_mut().take(4 - digits_used) {
        *place = b' ';
    }
    if year < 0
        && let Some(sign) = year_text.get_mut(3 - digits_used)
    {
        *sign = b'-';
    }
    put(20, &year_text);
    Ok(text)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::text;
    use crate::errno;
    use crate::time::calendar::Tm;
    use core::ffi::c_char;

    static mut RESULT: [u8; 26] = [0; 26];

    /// The place of the result of `asctime` and `ctime`.
    pub fn shared() -> *mut c_char {
        (&raw mut RESULT).cast()
    }

    /// C's `asctime`.
    ///
    /// # Safety
    /// `tm` is readable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn asctime(tm: *const Tm) -> *mut c_char {
        // SAFETY: the caller's structure, the library's result.
        unsafe { asctime_r(tm, shared()) }
    }

    /// C's `asctime_r`.
    ///
    /// # Safety
    /// `tm` is readable, `result` has room for 26 bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn asctime_r(tm: *const Tm, result: *mut c_char) -> *mut c_char {
        // SAFETY: the caller's structure.
        match text(&unsafe { tm.read() }) {
            Ok(text) => {
                // SAFETY: the caller's 26 bytes.
                unsafe { result.cast::<[u8; 26]>().write(text) };
                result
            }
            Err(error) => {
                errno::set(error);
                core::ptr::null_mut()
            }
        }
    }
}
