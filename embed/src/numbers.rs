//! WASI's numbers: flags, rights and the places of fields in its structures.

/// `lookupflags`: a link at the end of a path is followed.
pub const FOLLOW: u32 = 1;

pub const CREATE: u32 = 1;
pub const DIRECTORY: u32 = 2;
pub const EXCLUSIVE: u32 = 4;
pub const TRUNCATE: u32 = 8;

/// `fdflags`: each write goes to the end.
pub const APPEND: u32 = 1;

pub const ACCESSED: u32 = 1;
pub const ACCESSED_NOW: u32 = 2;
pub const MODIFIED: u32 = 4;
pub const MODIFIED_NOW: u32 = 8;

/// The right to read.
pub const READ: u32 = 1 << 1;
/// The right to write.
pub const WRITE: u32 = 1 << 6;
/// Every right that a file or directory has: all but those of sockets.
pub const ALL: u32 = (1 << 28) - 1;

/// A file's attributes.
pub mod filestat {
    pub const NUMBER: u32 = 8;
    pub const KIND: u32 = 16;
    pub const LINKS: u32 = 24;
    pub const LENGTH: u32 = 32;
    pub const ACCESSED: u32 = 40;
    pub const MODIFIED: u32 = 48;
    pub const CHANGED: u32 = 56;
    pub const SIZE: u32 = 64;
}

/// The state of an open file.
pub mod fdstat {
    pub const FLAGS: u32 = 2;
    pub const BASE: u32 = 8;
    pub const INHERITING: u32 = 16;
    pub const SIZE: u32 = 24;
}

/// An entry of a directory as a program gets it; the name lies behind it.
pub mod dirent {
    pub const NEXT: u32 = 0;
    pub const NUMBER: u32 = 8;
    pub const NAME_LENGTH: u32 = 16;
    pub const KIND: u32 = 20;
    pub const SIZE: u32 = 24;
}

/// What is waited for.
pub mod subscription {
    pub const TAG: u32 = 8;
    pub const FILE: u32 = 16;
    pub const SIZE: u32 = 48;
    /// The tag of a clock; the others are files to read or write.
    pub const CLOCK: u32 = 0;
}

/// What happened.
pub mod event {
    pub const KIND: u32 = 10;
    pub const LENGTH: u32 = 16;
    pub const SIZE: u32 = 32;
}
