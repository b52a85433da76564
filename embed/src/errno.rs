//! The errors, with WASI's numbers.

/// Why something cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Errno(pub i32);

/// What most functions give.
pub type Result<T> = core::result::Result<T, Errno>;

pub const BADF: Errno = Errno(8);
pub const EXIST: Errno = Errno(20);
pub const FAULT: Errno = Errno(21);
pub const FBIG: Errno = Errno(22);
pub const INVAL: Errno = Errno(28);
pub const ISDIR: Errno = Errno(31);
pub const LOOP: Errno = Errno(32);
pub const MFILE: Errno = Errno(33);
pub const NAMETOOLONG: Errno = Errno(37);
pub const NOENT: Errno = Errno(44);
pub const NOSPC: Errno = Errno(51);
pub const NOTDIR: Errno = Errno(54);
pub const NOTEMPTY: Errno = Errno(55);
pub const NOTSOCK: Errno = Errno(57);
pub const PERM: Errno = Errno(63);
pub const ROFS: Errno = Errno(69);
pub const XDEV: Errno = Errno(75);
pub const NOTCAPABLE: Errno = Errno(76);

/// The number that the program gets.
pub fn number(result: Result<()>) -> i32 {
    match result {
        Ok(()) => 0,
        Err(Errno(number)) => number,
    }
}

/// An answer of the runtime.
pub fn answered(number: i32) -> Result<()> {
    match number {
        0 => Ok(()),
        number => Err(Errno(number)),
    }
}
