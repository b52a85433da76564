//! `<langinfo.h>`: `nl_langinfo`, `nl_langinfo_l`: POSIX.1-2024 XSH. Both locales have the words of "C" (XBD 7.3), its
//! formats as musl and wasi-libc write them (emscripten's `test_langinfo` compares them): an era's are those without one.

use crate::locale::setlocale::name;
use crate::locale::state::Locale;

/// `LC_TIME`'s items from `ABDAY_1` to `ERA_T_FMT`, each with a NUL behind it.
const TIME: &[u8] = b"Sun\0Mon\0Tue\0Wed\0Thu\0Fri\0Sat\0\
Sunday\0Monday\0Tuesday\0Wednesday\0Thursday\0Friday\0Saturday\0\
Jan\0Feb\0Mar\0Apr\0May\0Jun\0Jul\0Aug\0Sep\0Oct\0Nov\0Dec\0\
January\0February\0March\0April\0May\0June\0July\0August\0September\0October\0November\0December\0\
AM\0PM\0%a %b %e %T %Y\0%m/%d/%y\0%H:%M:%S\0%I:%M:%S %p\0\
\0\0%m/%d/%y\x000123456789\0%a %b %e %T %Y\0%H:%M:%S\0";

/// `ABDAY_1`: the first item of `TIME`.
const ABDAY_1: i32 = 0x2_0000;

/// What a locale says to an item of `<langinfo.h>`, with a NUL; the empty string for what it does not know.
#[inline]
pub fn item(item: i32, locale: Locale) -> &'static [u8] {
    // `CODESET`, which is what programs ask for.
    if item == 14 {
        return if locale.is_utf8() {
            b"UTF-8\0"
        } else {
            b"ASCII\0"
        };
    }
    other_item(item, locale)
}

#[inline(never)]
fn other_item(item: i32, locale: Locale) -> &'static [u8] {
    match item {
        0x1_0000 => b".\0",
        0x5_0000 => b"^[yY]\0",
        0x5_0001 => b"^[nN]\0",
        0x5_0002 => b"yes\0",
        0x5_0003 => b"no\0",
        // `NL_LOCALE_NAME(category)`.
        _ if item & 0xffff == 0xffff && (0..6).contains(&(item >> 16)) => {
            name(locale, (item >> 16) as u32).to_bytes_with_nul()
        }
        ABDAY_1..0x2_0032 => {
            let mut words = TIME.split_inclusive(|&byte| byte == 0);
            words.nth((item - ABDAY_1) as usize).unwrap_or(b"\0")
        }
        _ => b"\0",
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::locale::state::{self, Locale};
    use core::ffi::{c_char, c_int};

    /// `nl_langinfo`: a word of the locale in force.
    #[unsafe(no_mangle)]
    pub extern "C" fn nl_langinfo(item: c_int) -> *mut c_char {
        super::item(item, state::current())
            .as_ptr()
            .cast_mut()
            .cast()
    }

    /// `nl_langinfo_l`: a word of a locale.
    ///
    /// # Safety
    /// `locale` is a locale.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn nl_langinfo_l(item: c_int, locale: *const Locale) -> *mut c_char {
        // SAFETY: by this function's contract.
        super::item(item, unsafe { state::of(locale) })
            .as_ptr()
            .cast_mut()
            .cast()
    }
}

#[cfg(test)]
mod tests {
    use super::item;
    use crate::locale::state::Locale;

    #[test]
    fn finds_the_words_of_time() {
        let word = |number| {
            core::str::from_utf8(item(number, Locale::C))
                .unwrap()
                .trim_end_matches('\0')
        };
        assert_eq!(word(0x20000), "Sun");
        assert_eq!(word(0x2000d), "Saturday");
        assert_eq!(word(0x20025), "December");
        assert_eq!(word(0x2002b), "%I:%M:%S %p");
        assert_eq!(word(0x2002c), "");
        assert_eq!(word(0x2002f), "0123456789");
        assert_eq!(word(0x20031), "%H:%M:%S");
        assert_eq!(word(0x20032), "");
        assert_eq!(word(0x0ffff), "C");
        assert_eq!(item(14, Locale(1)), b"UTF-8\0");
    }
}
