//! The mode argument of `fopen`, `fdopen`, `freopen`, `fmemopen` and `fopencookie`: C17 7.21.5.3, POSIX.1-2024 XSH.

use super::stream::flag;
use crate::errno::{Errno, Result};

/// What a mode such as `"r+e"` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mode {
    /// `READABLE`, `WRITABLE`, `APPEND` of `stream::flag`.
    pub flags: u32,
    /// The file is made if it is missing (`w`, `a`).
    pub create: bool,
    /// The file is emptied (`w`).
    pub truncate: bool,
    /// The file must not exist (`x`).
    pub exclusive: bool,
    /// The descriptor has `FD_CLOEXEC` (`e`).
    pub close_on_exec: bool,
}

/// Reads a mode: the first byte, then `+`, `b`, `e`, `x` in any order. What else follows is ignored, as musl and the
/// BSDs do.
///
/// # Errors
/// EINVAL when it does not begin with `r`, `w` or `a`.
pub fn parse(mode: &[u8]) -> Result<Mode> {
    let (first, rest) = mode.split_first().ok_or(Errno::EINVAL)?;
    let mut parsed = match first {
        b'r' => Mode {
            flags: flag::READABLE,
            create: false,
            truncate: false,
            exclusive: false,
            close_on_exec: false,
        },
        b'w' => Mode {
            flags: flag::WRITABLE,
            create: true,
            truncate: true,
            exclusive: false,
            close_on_exec: false,
        },
        b'a' => Mode {
            flags: flag::WRITABLE | flag::APPEND,
            create: true,
            truncate: false,
            exclusive: false,
            close_on_exec: false,
        },
        _ => return Err(Errno::EINVAL),
    };
    for byte in rest {
        match byte {
            b'+' => parsed.flags |= flag::READABLE | flag::WRITABLE,
            b'x' => parsed.exclusive = true,
            b'e' => parsed.close_on_exec = true,
            b',' => break,
            _ => {}
        }
    }
    Ok(parsed)
}

/// The flags of `open` for a mode.
#[must_use]
pub fn open_flags(mode: Mode) -> i32 {
    const APPEND: i32 = 1;
    const CREATE: i32 = 1 << 12;
    const EXCLUSIVE: i32 = 4 << 12;
    const TRUNCATE: i32 = 8 << 12;
    const READ_ONLY: i32 = 0x0400_0000;
    const WRITE_ONLY: i32 = 0x1000_0000;
    let bit = |condition: bool, bit: i32| if condition { bit } else { 0 };
    bit(mode.flags & flag::READABLE != 0, READ_ONLY)
        | bit(mode.flags & flag::WRITABLE != 0, WRITE_ONLY)
        | bit(mode.flags & flag::APPEND != 0, APPEND)
        | bit(mode.create, CREATE)
        | bit(mode.exclusive, EXCLUSIVE)
        | bit(mode.truncate, TRUNCATE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modes() {
        for (text, flags) in [
            ("r", 0x0400_0000),
            ("rb", 0x0400_0000),
            ("r+", 0x1400_0000),
            ("rb+", 0x1400_0000),
            ("w", 0x1000_9000),
            ("wx", 0x1000_d000),
            ("w+xe", 0x1400_d000),
            ("a", 0x1000_1001),
            ("a+", 0x1400_1001),
            ("r,ccs=x+", 0x0400_0000),
        ] {
            assert_eq!(parse(text.as_bytes()).map(open_flags), Ok(flags), "{text}");
        }
        for text in ["", "x", "+r", "R"] {
            assert_eq!(parse(text.as_bytes()), Err(Errno::EINVAL));
        }
    }
}
