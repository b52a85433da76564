//! `dn_comp`: BSD. The text is that of RFC 1035 5.1, the compression that of 4.1.4.

use super::dn_expand::{LONGEST, Labels, Part, part};
use crate::errno::{Errno, Result};

/// Places from here on have no room in a pointer.
const UNREACHABLE: usize = 0x4000;

/// A name that is not compressed, zeros behind it.
pub type Name = [u8; LONGEST];

/// A byte of a label, after a backslash: itself, or three digits that are its number.
fn escaped(text: &mut core::slice::Iter<u8>) -> Result<u8> {
    let &first = text.next().ok_or(Errno::EMSGSIZE)?;
    if !first.is_ascii_digit() {
        return Ok(first);
    }
    let mut number = u16::from(first - b'0');
    for _ in 0..2 {
        match text.next() {
            Some(&digit @ b'0'..=b'9') => number = number * 10 + u16::from(digit - b'0'),
            _ => return Err(Errno::EMSGSIZE),
        }
    }
    u8::try_from(number).map_err(|_| Errno::EMSGSIZE)
}

/// Reads the text of a name; a dot at its end changes nothing.
///
/// # Errors
/// EMSGSIZE when a label is empty or has more than 63 bytes, or the name more than 255.
pub fn pack(text: &[u8]) -> Result<Name> {
    let mut name = [0; LONGEST];
    if text == b"." {
        return Ok(name);
    }
    let mut text = text.iter();
    let mut start = 0;
    let mut length = 0u8;
    while let Some(&byte) = text.next() {
        let byte = match byte {
            b'.' if length == 0 => return Err(Errno::EMSGSIZE),
            b'.' => {
                start += usize::from(length) + 1;
                length = 0;
                continue;
            }
            b'\\' => escaped(&mut text)?,
            other => other,
        };
        length += 1;
        let end = start + usize::from(length);
        // The last byte is the end of every name.
        if length > 63 || end + 1 >= LONGEST {
            return Err(Errno::EMSGSIZE);
        }
        *name.get_mut(start).ok_or(Errno::EMSGSIZE)? = length;
        *name.get_mut(end).ok_or(Errno::EMSGSIZE)? = byte;
    }
    Ok(name)
}

/// Whether two names are the same. Case does not matter.
fn equal(mut one: Labels, mut other: Labels) -> bool {
    loop {
        match (one.advance(), other.advance()) {
            (Ok(None), Ok(None)) => return true,
            (Ok(Some(a)), Ok(Some(b))) if a.eq_ignore_ascii_case(b) => {}
            _ => return false,
        }
    }
}

/// Finds a name in a message: all of the name at a place or its last labels, as far as they stand there themselves.
fn find(message: &[u8], mut place: usize, name: Labels) -> Option<u16> {
    while place < UNREACHABLE {
        let Ok((Part::Label(_), size)) = part(message, place) else {
            return None;
        };
        if equal(Labels::new(message, place), name) {
            return u16::try_from(place).ok();
        }
        place += size;
    }
    None
}

/// Writes a name, its last labels as a pointer if one of the names at `places` of the message has them. Answers how many
/// bytes there are, and whether they begin with a label.
///
/// # Errors
/// EMSGSIZE when there is no room.
pub fn compress(
    name: &Name,
    message: &[u8],
    places: impl Iterator<Item = usize> + Clone,
    target: &mut [u8],
) -> Result<(usize, bool)> {
    let mut done = 0;
    loop {
        let room = target.get_mut(done..).ok_or(Errno::EMSGSIZE)?;
        let (Part::Label(_), size) = part(name, done)? else {
            *room.first_mut().ok_or(Errno::EMSGSIZE)? = 0;
            return Ok((done + 1, done > 0));
        };
        let rest = Labels::new(name, done);
        let mut places = places.clone();
        if let Some(place) = places.find_map(|place| find(message, place, rest)) {
            let room = room.first_chunk_mut().ok_or(Errno::EMSGSIZE)?;
            *room = (0xc000 | place).to_be_bytes();
            return Ok((done + 2, done > 0));
        }
        let label = name.get(done..done + size).ok_or(Errno::EMSGSIZE)?;
        let room = room.get_mut(..size).ok_or(Errno::EMSGSIZE)?;
        for (slot, &byte) in room.iter_mut().zip(label) {
            *slot = byte;
        }
        done += size;
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{UNREACHABLE, compress, pack};
    use crate::errno::{self, Errno, Result};
    use core::ffi::{CStr, c_char, c_int};
    use core::{ptr, slice};

    /// BSD's `dn_comp`: writes a name into a message, compressed if `names` is given; its size, or -1. `names` begins with
    /// the start of the message, the names in it that may be pointed to follow, then NULL; this name is added if there is
    /// room before `names_end`.
    ///
    /// # Safety
    /// `text` is a C string; `target` has room for `size` bytes; `names` is NULL or as said, and the message reaches up to
    /// `target`; `names_end` is NULL or the end of the array.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn dn_comp(
        text: *const c_char,
        target: *mut u8,
        size: c_int,
        names: *mut *mut u8,
        names_end: *mut *mut u8,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let text = unsafe { CStr::from_ptr(text) };
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { write(text, target, size, names, names_end) })
    }

    /// The start of the message, or NULL where nothing shall be compressed.
    ///
    /// # Safety
    /// As above.
    unsafe fn start(names: *mut *mut u8) -> *mut u8 {
        if names.is_null() {
            return ptr::null_mut();
        }
        // SAFETY: the array has at least one element.
        unsafe { names.read() }
    }

    /// # Safety
    /// As above.
    unsafe fn write(
        text: &CStr,
        target: *mut u8,
        size: c_int,
        names: *mut *mut u8,
        names_end: *mut *mut u8,
    ) -> Result<c_int> {
        let name = pack(text.to_bytes())?;
        let size = usize::try_from(size).map_err(|_| Errno::EMSGSIZE)?;
        // SAFETY: by this function's contract.
        let room = unsafe { slice::from_raw_parts_mut(target, size) };
        // SAFETY: by this function's contract.
        let begin = unsafe { start(names) };
        let (taken, _) = if begin.is_null() {
            compress(&name, &[], core::iter::empty(), room)?
        } else {
            let length = target.addr().saturating_sub(begin.addr());
            // SAFETY: the message is between its start and the new name.
            let message = unsafe { slice::from_raw_parts(begin, length) };
            let places = (1..)
                // SAFETY: NULL ends the array, and nothing behind that is asked for.
                .map(|index| unsafe { names.wrapping_add(index).read() })
                .take_while(|name| !name.is_null())
                .map(|name| name.addr().wrapping_sub(begin.addr()));
            let free = names.wrapping_add(1 + places.clone().count());
            let (taken, labelled) = compress(&name, message, places, room)?;
            if labelled && length < UNREACHABLE && free.wrapping_add(1) < names_end {
                // SAFETY: the array has two elements from here on.
                unsafe { free.write(target) };
                // SAFETY: as above.
                unsafe { free.wrapping_add(1).write(ptr::null_mut()) };
            }
            (taken, labelled)
        };
        c_int::try_from(taken).map_err(|_| Errno::EMSGSIZE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(text: &str) -> Option<usize> {
        let name = pack(text.as_bytes()).ok()?;
        super::super::dn_skipname::skip(&name, 0).ok()
    }

    #[test]
    fn texts() {
        assert_eq!(packed(""), Some(1));
        assert_eq!(packed("."), Some(1));
        assert_eq!(packed("a.b"), packed("a.b."));
        assert_eq!(packed("\\065\\.b"), Some(5));
        for wrong in ["..", ".a", "a..b", "a\\", "\\25", "\\256", "\\1a3"] {
            assert_eq!(packed(wrong), None, "{wrong}");
        }
        assert_eq!(packed(&"a".repeat(63)), Some(65));
        assert_eq!(packed(&"a".repeat(64)), None);
        assert_eq!(packed(&"a.".repeat(127)), Some(255));
        assert_eq!(packed(&"a.".repeat(128)), None);
        assert_eq!(packed(&("a.".repeat(126) + "bb")), None);
    }

    #[test]
    fn pointers() {
        let message = b"xx\x01A\x03org\0";
        let mut target = [0; 16];
        let mut put = |text: &[u8]| {
            let name = pack(text)?;
            compress(&name, message, [2].into_iter(), &mut target)
                .map(|(size, _)| target[..size].to_vec())
        };
        assert_eq!(put(b"b.org"), Ok(b"\x01b\xc0\x04".to_vec()));
        assert_eq!(put(b"a.ORG"), Ok(b"\xc0\x02".to_vec()));
        assert_eq!(put(b"a.net"), Ok(b"\x01a\x03net\0".to_vec()));
        assert_eq!(put(b""), Ok(b"\0".to_vec()));
    }
}
