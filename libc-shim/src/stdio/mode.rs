//! The mode argument of `fopen`, `fdopen`, `freopen`, `fmemopen` and `fopencookie`: C17 7.21.5.3, POSIX.1-2024 XSH.

use super::stream::flag;
use crate::errno::{Errno, Result};

const APPEND: i32 = 1;
const CREATE: i32 = 1 << 12;
const EXCLUSIVE: i32 = 4 << 12;
const TRUNCATE: i32 = 8 << 12;
const READ_ONLY: i32 = 0x0400_0000;
const WRITE_ONLY: i32 = 0x1000_0000;

/// What a mode such as `"r+e"` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mode {
    /// `READABLE`, `WRITABLE`, `APPEND` of `stream::flag`.
    pub flags: u32,
    /// The flags of `open`.
    pub open_flags: i32,
    /// The descriptor has `FD_CLOEXEC` (`e`).
    pub close_on_exec: bool,
}

impl Mode {
    /// Whether the file is emptied (`w`).
    #[must_use]
    pub fn truncates(self) -> bool {
        self.open_flags & TRUNCATE != 0
    }
}

/// Reads a mode: the first byte, then `+`, `b`, `e`, `x` in any order. What else follows is ignored, as musl and the
/// BSDs do.
///
/// # Errors
/// EINVAL when it does not begin with `r`, `w` or `a`.
pub fn parse(mode: &[u8]) -> Result<Mode> {
    let (first, rest) = mode.split_first().ok_or(Errno::EINVAL)?;
    let (flags, open_flags) = match first {
        b'r' => (flag::READABLE, READ_ONLY),
        b'w' => (flag::WRITABLE, WRITE_ONLY | CREATE | TRUNCATE),
        b'a' => (flag::WRITABLE | flag::APPEND, WRITE_ONLY | CREATE | APPEND),
        _ => return Err(Errno::EINVAL),
    };
    let mut parsed = Mode {
        flags,
        open_flags,
        close_on_exec: false,
    };
    for byte in rest {
        match byte {
            b'+' => {
                parsed.flags |= flag::READABLE | flag::WRITABLE;
                parsed.open_flags |= READ_ONLY | WRITE_ONLY;
            }
            b'x' => parsed.open_flags |= EXCLUSIVE,
            b'e' => parsed.close_on_exec = true,
            b',' => break,
            _ => {}
        }
    }
    Ok(parsed)
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
            assert_eq!(
                parse(text.as_bytes()).map(|mode| mode.open_flags),
                Ok(flags),
                "{text}"
            );
        }
        for text in ["", "x", "+r", "R"] {
            assert_eq!(parse(text.as_bytes()), Err(Errno::EINVAL));
        }
    }
}
