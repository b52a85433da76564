//! `dn_expand`: BSD. Names in messages are those of RFC 1035 4.1.4, their text is that of RFC 1035 5.1.

use crate::errno::{Errno, Result};

/// The most bytes of a name that is not compressed, its end included.
pub const LONGEST: usize = 255;

/// What stands at a place of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// The end of the name.
    Root,
    /// So many bytes, at least one.
    Label(&'a [u8]),
    /// The name goes on at this place of the message.
    Pointer(usize),
}

/// The part of a name at a place of a message, and how many bytes it takes there.
///
/// # Errors
/// EMSGSIZE when the message ends too early or the part is of another kind.
#[inline]
pub fn part(message: &[u8], place: usize) -> Result<(Part<'_>, usize)> {
    let rest = message.get(place..).ok_or(Errno::EMSGSIZE)?;
    let (&first, rest) = rest.split_first().ok_or(Errno::EMSGSIZE)?;
    match first {
        0 => Ok((Part::Root, 1)),
        1..64 => {
            let length = usize::from(first);
            let label = rest.get(..length).ok_or(Errno::EMSGSIZE)?;
            Ok((Part::Label(label), length + 1))
        }
        192.. => {
            let &second = rest.first().ok_or(Errno::EMSGSIZE)?;
            Ok((
                Part::Pointer(usize::from(u16::from_be_bytes([first & 63, second]))),
                2,
            ))
        }
        _ => Err(Errno::EMSGSIZE),
    }
}

/// The labels of a name, behind pointers, too. Pointers that lead in circles end in an error, for what is read is counted:
/// a name never takes as many bytes as the message has.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    message: &'a [u8],
    place: usize,
    read: usize,
}

impl<'a> Labels<'a> {
    /// Those of the name at a place of a message.
    pub fn new(message: &'a [u8], place: usize) -> Self {
        Self {
            message,
            place,
            read: 0,
        }
    }

    /// The next label, if there is one.
    ///
    /// # Errors
    /// EMSGSIZE when there is no name.
    #[inline]
    pub fn advance(&mut self) -> Result<Option<&'a [u8]>> {
        loop {
            let (part, size) = part(self.message, self.place)?;
            self.read += size;
            match part {
                Part::Root => return Ok(None),
                Part::Label(label) => {
                    self.place += size;
                    return Ok(Some(label));
                }
                Part::Pointer(place) if self.read < self.message.len() => self.place = place,
                Part::Pointer(_) => return Err(Errno::EMSGSIZE),
            }
        }
    }
}

/// Memory that is filled from the start.
struct Output<'a> {
    rest: core::slice::IterMut<'a, u8>,
}

impl Output<'_> {
    fn push(&mut self, byte: u8) -> Result<()> {
        *self.rest.next().ok_or(Errno::EMSGSIZE)? = byte;
        Ok(())
    }

    /// A byte of a label: escaped if it means something in a text, its number if it cannot be printed.
    fn escaped(&mut self, byte: u8) -> Result<()> {
        match byte {
            b'"' | b'.' | b';' | b'\\' | b'(' | b')' | b'@' | b'$' => self.push(b'\\')?,
            b'!'..=b'~' => {}
            _ => {
                self.push(b'\\')?;
                self.push(b'0' + byte / 100)?;
                self.push(b'0' + byte / 10 % 10)?;
                return self.push(b'0' + byte % 10);
            }
        }
        self.push(byte)
    }
}

/// Writes the name at a place of a message as a text that ends in a NUL.
///
/// # Errors
/// EMSGSIZE when there is no name or the text has no room.
pub fn expand(message: &[u8], place: usize, text: &mut [u8]) -> Result<()> {
    let mut output = Output {
        rest: text.iter_mut(),
    };
    let mut labels = Labels::new(message, place);
    let mut size = 1;
    while let Some(label) = labels.advance()? {
        if size > 1 {
            output.push(b'.')?;
        }
        size += label.len() + 1;
        if size > LONGEST {
            return Err(Errno::EMSGSIZE);
        }
        for &byte in label {
            output.escaped(byte)?;
        }
    }
    output.push(0)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::dn_skipname::skip;
    use super::expand;
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int};
    use core::slice;

    /// BSD's `dn_expand`: the name at `source` as a text; how many bytes it takes there, or -1.
    ///
    /// # Safety
    /// The message reaches from `message` to `end`; `text` has room for `size` bytes outside it.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn dn_expand(
        message: *const u8,
        end: *const u8,
        source: *const u8,
        text: *mut c_char,
        size: c_int,
    ) -> c_int {
        let length = end.addr().saturating_sub(message.addr());
        // SAFETY: by this function's contract.
        let bytes = unsafe { slice::from_raw_parts(message, length) };
        let size = usize::try_from(size).unwrap_or(0);
        // SAFETY: by this function's contract.
        let text = unsafe { slice::from_raw_parts_mut(text.cast::<u8>(), size) };
        // A source before the message wraps to a place behind it.
        let place = source.addr().wrapping_sub(message.addr());
        let taken = expand(bytes, place, text).and_then(|()| skip(bytes, place));
        errno::or_minus_one(
            taken.and_then(|taken| c_int::try_from(taken).map_err(|_| Errno::EMSGSIZE)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(message: &[u8], place: usize) -> Option<std::string::String> {
        let mut text = [b'X'; 1100];
        expand(message, place, &mut text).ok()?;
        let end = text.iter().position(|&byte| byte == 0)?;
        std::string::String::from_utf8(text[..end].to_vec()).ok()
    }

    #[test]
    fn names() {
        let message = b"\x01F\x03ISI\x04ARPA\0\x03FOO\xc0\0\xc0\x06\0";
        assert_eq!(text(message, 0).as_deref(), Some("F.ISI.ARPA"));
        assert_eq!(text(message, 12).as_deref(), Some("FOO.F.ISI.ARPA"));
        assert_eq!(text(message, 18).as_deref(), Some("ARPA"));
        assert_eq!(text(message, 20).as_deref(), Some(""));
        assert_eq!(text(message, 21), None);
        assert_eq!(
            text(b"\x04a.\0\xff\0", 0).as_deref(),
            Some("a\\.\\000\\255")
        );
    }

    #[test]
    fn no_names() {
        for message in [
            &b"\xc0\0"[..],
            b"\x01a\xc0\0",
            b"\x02a",
            b"\x01a",
            b"\xc0",
            b"\x40\0",
            b"\xc0\x09\0",
        ] {
            assert_eq!(text(message, 0), None, "{message:?}");
        }
        let mut long = [1; 300];
        long[254] = 0;
        assert!(text(&long, 0).is_some());
        long[254] = 1;
        long[256] = 0;
        assert_eq!(text(&long, 0), None);
        assert_eq!(expand(b"\x01a\0", 0, &mut [0; 1]), Err(Errno::EMSGSIZE));
    }
}
