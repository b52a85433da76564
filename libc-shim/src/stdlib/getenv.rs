//! `getenv`, `secure_getenv`: C17 7.22.4.6, GNU.

/// The value in an environment string, if the string is for `name`.
#[inline]
pub fn value_for(entry: &[u8], name: &[u8]) -> Option<usize> {
    (entry.starts_with(name) && entry.get(name.len()) == Some(&b'=')).then_some(name.len() + 1)
}

/// Whether a name can stand in the environment.
#[inline]
pub fn is_name(name: &[u8]) -> bool {
    !name.is_empty() && name.iter().all(|&byte| byte != b'=')
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::stdlib::environ;
    use core::ffi::c_char;
    use core::ptr;

    /// The first eight bytes of a string, if there is memory for eight: those behind its NUL may be anything.
    ///
    /// # Safety
    /// `text` is a string.
    #[inline(always)]
    unsafe fn head(text: *const u8) -> Option<u64> {
        // SAFETY: memory consists of whole pages, and these bytes are in one page with the string's first.
        (text.addr() & 0xffff <= 0xfff8).then(|| unsafe { text.cast::<u64>().read_unaligned() })
    }

    /// Place in the table of the entry for `name`.
    ///
    /// # Safety
    /// The entries of `environ` are strings; `name` stands in a string.
    pub(in crate::stdlib) unsafe fn find(name: &[u8]) -> Option<*mut *mut c_char> {
        let mut place = environ::table();
        if place.is_null() {
            return None;
        }
        let length = name.len().min(8);
        let mask = if length == 8 {
            u64::MAX
        } else {
            !(u64::MAX << (8 * length))
        };
        // SAFETY: a string, by this function's contract.
        let wanted = unsafe { head(name.as_ptr()) }.map(|head| head & mask);
        let rest = name.get(length..).unwrap_or(&[]);
        loop {
            // SAFETY: the table ends with a NULL, which ends this loop.
            let entry = unsafe { *place };
            if entry.is_null() {
                return None;
            }
            // SAFETY: a string, by this function's contract.
            let start = unsafe { head(entry.cast()) };
            let found = match (start, wanted) {
                (Some(start), Some(wanted)) => {
                    // SAFETY: the entry goes on behind what is equal and not NUL.
                    start & mask == wanted && unsafe { matches(entry.wrapping_add(length), rest) }
                }
                // SAFETY: by this function's contract.
                _ => unsafe { matches(entry, name) },
            };
            if found {
                return Some(place);
            }
            place = place.wrapping_add(1);
        }
    }

    /// Whether an entry is for `name`; reads no further than the first difference.
    #[inline]
    unsafe fn matches(entry: *const c_char, name: &[u8]) -> bool {
        let mut at = entry.cast::<u8>();
        for &byte in name {
            // SAFETY: all bytes before this one were equal to bytes of `name`, none of which is NUL.
            if unsafe { *at } != byte {
                return false;
            }
            at = at.wrapping_add(1);
        }
        // SAFETY: as above: the string goes on at least to its NUL.
        unsafe { *at == b'=' }
    }

    /// C's `getenv`.
    ///
    /// # Safety
    /// `name` is a string; so are the entries of `environ`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getenv(name: *const c_char) -> *mut c_char {
        // Names are short: their length and whether they have a `=` is found in one go.
        let first = name.cast::<u8>();
        let mut len = 0;
        loop {
            // SAFETY: the name has not ended before.
            match unsafe { first.wrapping_add(len).read() } {
                0 if len > 0 => break,
                0 | b'=' => return ptr::null_mut(),
                _ => len += 1,
            }
        }
        // SAFETY: so many bytes of the name were read.
        let name = unsafe { core::slice::from_raw_parts(first, len) };
        // SAFETY: by this function's contract.
        let Some(place) = (unsafe { find(name) }) else {
            return ptr::null_mut();
        };
        // SAFETY: `find` returns a place in the table.
        let entry = unsafe { *place };
        entry.wrapping_add(name.len() + 1)
    }

    /// GNU's `secure_getenv`: nothing here raises privileges, so it is `getenv`.
    ///
    /// # Safety
    /// As `getenv`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn secure_getenv(name: *const c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        unsafe { getenv(name) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_matches_whole() {
        assert_eq!(value_for(b"PATH=/bin", b"PATH"), Some(5));
        assert_eq!(value_for(b"PATHS=/bin", b"PATH"), None);
        assert_eq!(value_for(b"PAT=/bin", b"PATH"), None);
        assert_eq!(value_for(b"A=", b"A"), Some(2));
    }

    #[test]
    fn names_have_no_equals_sign() {
        assert!(is_name(b"A"));
        assert!(!is_name(b""));
        assert!(!is_name(b"A=B"));
    }
}
