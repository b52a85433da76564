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
    use crate::string::scan;
    use core::ffi::c_char;
    use core::ptr::{self, NonNull};

    /// The first eight bytes of a string, if there is memory for eight: those behind its NUL may be anything.
    ///
    /// # Safety
    /// `text` is a string.
    #[inline(always)]
    unsafe fn head(text: *const u8) -> Option<u64> {
        // SAFETY: memory consists of whole pages, and these bytes are in one page with the string's first.
        (text.addr() & 0xffff <= 0xfff8).then(|| unsafe { text.cast::<u64>().read_unaligned() })
    }

    /// The highest bit of each of eight bytes that is zero; the first of them is right.
    #[inline(always)]
    const fn zeros(head: u64) -> u64 {
        head.wrapping_sub(0x0101_0101_0101_0101) & !head & 0x8080_8080_8080_8080
    }

    /// Whether one of eight bytes is a `=`.
    #[inline(always)]
    const fn has_sign(head: u64) -> bool {
        zeros(head ^ 0x3d3d_3d3d_3d3d_3d3d) != 0
    }

    /// Place in the table of the entry for `name`; none if there is a `=` in it.
    ///
    /// # Safety
    /// The entries of `environ` are strings; `name` stands in a string.
    pub(in crate::stdlib) unsafe fn find(name: &[u8]) -> Option<NonNull<*mut c_char>> {
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
        if wanted.is_some_and(has_sign) {
            return None;
        }
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
                return NonNull::new(place);
            }
            place = place.wrapping_add(1);
        }
    }

    /// Whether an entry is for `name`, in which there is no `=`; reads no further than the first difference.
    #[inline]
    unsafe fn matches(entry: *const c_char, name: &[u8]) -> bool {
        let mut at = entry.cast::<u8>();
        for &byte in name {
            // SAFETY: all bytes before this one were equal to bytes of `name`, none of which is NUL.
            if unsafe { *at } != byte || byte == b'=' {
                return false;
            }
            at = at.wrapping_add(1);
        }
        // SAFETY: as above: the string goes on at least to its NUL.
        unsafe { *at == b'=' }
    }

    /// `getenv` of a name that ends within these eight bytes: it is compared together with the `=` behind it.
    ///
    /// # Safety
    /// `name` and the entries of the table, which has an end, are strings.
    #[inline(always)]
    unsafe fn get_short(table: *mut *mut c_char, name: *const u8, head: u64) -> *mut c_char {
        let bits = zeros(head).trailing_zeros() & !7;
        let wanted = head & !(u64::MAX << bits);
        if bits == 0 || has_sign(wanted) {
            return ptr::null_mut();
        }
        let wanted = wanted | u64::from(b'=') << bits;
        let len = bits as usize / 8;
        // SAFETY: so many bytes precede the NUL.
        let name = unsafe { core::slice::from_raw_parts(name, len) };
        let mut place = table;
        loop {
            // SAFETY: the table ends with a NULL, which ends this loop.
            let entry = unsafe { place.read() };
            if entry.is_null() {
                return entry;
            }
            // SAFETY: a string, by this function's contract.
            let found = match unsafe { self::head(entry.cast()) } {
                Some(start) => (start ^ wanted) << (56 - bits) == 0,
                // SAFETY: by this function's contract.
                None => unsafe { matches(entry, name) },
            };
            if found {
                return entry.wrapping_add(len + 1);
            }
            place = place.wrapping_add(1);
        }
    }

    /// C's `getenv`.
    ///
    /// # Safety
    /// `name` is a string; so are the entries of `environ`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getenv(name: *const c_char) -> *mut c_char {
        let table = environ::table();
        // SAFETY: the table has an end at least.
        if table.is_null() || unsafe { table.read() }.is_null() {
            return ptr::null_mut();
        }
        let first = name.cast::<u8>();
        // SAFETY: a string, by this function's contract.
        if let Some(head) = unsafe { head(first) }
            && zeros(head) != 0
        {
            // SAFETY: by this function's contract.
            return unsafe { get_short(table, first, head) };
        }
        // SAFETY: a string, by this function's contract.
        let len = unsafe { scan::length(first) };
        if len == 0 {
            return ptr::null_mut();
        }
        // SAFETY: the string has so many bytes.
        let name = unsafe { core::slice::from_raw_parts(first, len) };
        // SAFETY: by this function's contract.
        let Some(place) = (unsafe { find(name) }) else {
            return ptr::null_mut();
        };
        // SAFETY: `find` returns a place in the table.
        let entry = unsafe { place.read() };
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
