//! `strerror`: C23 7.26.6.3; `strerror_r`, `strerror_l`: POSIX.1-2024 XSH; `strerrordesc_np`: GNU.

/// The descriptions from error 0 on, each with a NUL behind it: the words that Unix systems share.
const DESCRIPTIONS: &[u8] = b"Success\0Argument list too long\0Permission denied\0Address already in use\0\
Cannot assign requested address\0Address family not supported by protocol\0\
Resource temporarily unavailable\0Operation already in progress\0Bad file descriptor\0Bad message\0\
Device or resource busy\0Operation canceled\0No child processes\0Software caused connection abort\0\
Connection refused\0Connection reset by peer\0Resource deadlock avoided\0Destination address required\0\
Numerical argument out of domain\0Disk quota exceeded\0File exists\0Bad address\0File too large\0\
No route to host\0Identifier removed\0Invalid or incomplete multibyte or wide character\0\
Operation now in progress\0Interrupted system call\0Invalid argument\0Input/output error\0\
Transport endpoint is already connected\0Is a directory\0Too many levels of symbolic links\0\
Too many open files\0Too many links\0Message too long\0Multihop attempted\0File name too long\0\
Network is down\0Network dropped connection on reset\0Network is unreachable\0\
Too many open files in system\0No buffer space available\0No such device\0No such file or directory\0\
Exec format error\0No locks available\0Link has been severed\0Cannot allocate memory\0\
No message of desired type\0Protocol not available\0No space left on device\0Function not implemented\0\
Transport endpoint is not connected\0Not a directory\0Directory not empty\0State not recoverable\0\
Socket operation on non-socket\0Operation not supported\0Inappropriate ioctl for device\0\
No such device or address\0Value too large for defined data type\0Owner died\0Operation not permitted\0\
Broken pipe\0Protocol error\0Protocol not supported\0Protocol wrong type for socket\0\
Numerical result out of range\0Read-only file system\0Illegal seek\0No such process\0Stale file handle\0\
Connection timed out\0Text file busy\0Invalid cross-device link\0Capabilities insufficient\0\
No data available\0Out of streams resources\0Device not a stream\0Timer expired\0";

/// How many descriptions there are.
const COUNT: usize = {
    let (mut index, mut count) = (0, 0);
    while index < DESCRIPTIONS.len() {
        count += (DESCRIPTIONS[index] == 0) as usize;
        index += 1;
    }
    count
};

/// Where each description begins, and behind the last where they end.
static STARTS: [u16; COUNT + 1] = starts(DESCRIPTIONS);

/// Where each of several strings begins that follow each other, and where the last one ends.
const fn starts<const N: usize>(strings: &[u8]) -> [u16; N] {
    let mut starts = [0; N];
    let (mut index, mut count) = (0, 1);
    while index < strings.len() {
        if strings[index] == 0 {
            starts[count] = index as u16 + 1;
            count += 1;
        }
        index += 1;
    }
    starts
}

/// The description of an error with its NUL; `None` for a number that is no error's.
pub fn description(error: i32) -> Option<&'static [u8]> {
    let index = usize::try_from(error).ok()?;
    let (_, from) = STARTS.split_at_checked(index)?;
    let &[start, end, ..] = from else {
        return None;
    };
    DESCRIPTIONS.get(usize::from(start)..usize::from(end))
}

/// The string number `index` of several that follow each other, with its NUL.
pub fn nth(strings: &'static [u8], index: i32) -> Option<&'static [u8]> {
    let index = usize::try_from(index).ok()?;
    strings.split_inclusive(|&byte| byte == 0).nth(index)
}

/// Room for `Unknown error -2147483648` and its NUL.
pub const UNKNOWN_MAX: usize = 26;

/// Writes what is said of a number that is no error's, with a NUL; returns the part of `buffer` used.
pub fn unknown(error: i32, buffer: &mut [u8; UNKNOWN_MAX]) -> &[u8] {
    const WORDS: usize = b"Unknown error ".len();
    *buffer = *b"Unknown error \0\0\0\0\0\0\0\0\0\0\0\0";
    let mut rest = error.unsigned_abs();
    let mut end = WORDS + 1;
    if error < 0 {
        buffer[WORDS] = b'-';
        end += 1;
    }
    let mut higher = rest;
    while higher > 9 {
        higher /= 10;
        end += 1;
    }
    let used = end + 1;
    loop {
        end = end.wrapping_sub(1);
        if let Some(place) = buffer.get_mut(end) {
            *place = b'0' + (rest % 10) as u8;
        }
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    buffer.get(..used).unwrap_or_default()
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{UNKNOWN_MAX, description, unknown};
    use crate::errno::Errno;
    use crate::string::memmove;
    use core::ffi::{c_char, c_int, c_void};
    use core::ptr::null;

    /// What `strerror` returned last for a number that is no error's.
    static mut UNKNOWN: [u8; UNKNOWN_MAX] = [0; UNKNOWN_MAX];

    /// C's `strerror`.
    #[unsafe(no_mangle)]
    pub extern "C" fn strerror(error: c_int) -> *mut c_char {
        if let Some(text) = description(error) {
            return text.as_ptr().cast_mut().cast();
        }
        let buffer = &raw mut UNKNOWN;
        // SAFETY: one thread; the text that a former call returned is stale by the standard's word.
        let text = unknown(error, unsafe { &mut *buffer });
        text.as_ptr().cast_mut().cast()
    }

    /// `strerror_l`: the words are the same in every locale.
    #[unsafe(no_mangle)]
    pub extern "C" fn strerror_l(error: c_int, _: *const c_void) -> *mut c_char {
        strerror(error)
    }

    /// `strerror_r` of POSIX, which is also called `__xpg_strerror_r`: returns 0, `EINVAL` for a number that is no
    /// error's (its text is written all the same), `ERANGE` if the text had to be cut.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strerror_r(error: c_int, buffer: *mut c_char, size: usize) -> c_int {
        let mut scratch = [0; UNKNOWN_MAX];
        let (text, known) = match description(error) {
            Some(text) => (text, true),
            None => (unknown(error, &mut scratch), false),
        };
        let fits = text.len().min(size);
        // SAFETY: at most `size` bytes.
        unsafe { memmove::copy(buffer.cast(), text.as_ptr(), fits) };
        if text.len() > size {
            if size > 0 {
                // SAFETY: the last of `size` bytes.
                unsafe { buffer.wrapping_add(size - 1).write(0) };
            }
            return c_int::from(Errno::ERANGE.0);
        }
        if known {
            0
        } else {
            c_int::from(Errno::EINVAL.0)
        }
    }

    /// `strerrordesc_np` (GNU): the description, or NULL.
    #[unsafe(no_mangle)]
    pub extern "C" fn strerrordesc_np(error: c_int) -> *const c_char {
        description(error).map_or(null(), |text| text.as_ptr().cast())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::errno::Errno;

    #[test]
    fn describes_every_number() {
        assert_eq!(description(0), Some(&b"Success\0"[..]));
        assert_eq!(
            description(i32::from(Errno::ENOENT.0)),
            Some(&b"No such file or directory\0"[..])
        );
        assert_eq!(
            description(i32::from(Errno::ENOTCAPABLE.0)),
            Some(&b"Capabilities insufficient\0"[..])
        );
        assert_eq!(description(81), None);
        assert_eq!(description(-1), None);
    }

    #[test]
    fn says_unknown_numbers() {
        for number in [-1, 81, 1000, i32::MAX, i32::MIN, -1_234_567_890] {
            let mut buffer = [0; UNKNOWN_MAX];
            let text = std::format!("Unknown error {number}\0");
            assert_eq!(unknown(number, &mut buffer), text.as_bytes());
        }
    }
}
