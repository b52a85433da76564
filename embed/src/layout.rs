//! What lies where: offsets in bytes from the beginning of each structure. Numbers are little-endian and 32 bits wide unless
//! said otherwise; addresses are those of the program's memory.

/// The state, at the address that every function gets.
pub mod state {
    /// Whether files can be changed: 1, or 0 for a read-only tree.
    pub const WRITABLE: u32 = 0;
    /// The roots, and how many.
    pub const ROOTS: u32 = 4;
    /// How many roots there are.
    pub const ROOT_COUNT: u32 = 8;
    /// The table of open files, zero before the first call; and for how many it has room.
    pub const TABLE: u32 = 12;
    /// For how many files the table has room.
    pub const TABLE_ROOM: u32 = 16;
    /// The end of what was packed: it is never freed.
    pub const PACKED_END: u32 = 20;
    /// The number of the next new file (64 bits).
    pub const NEXT_NUMBER: u32 = 24;
    /// The place of the next new entry in a directory (64 bits).
    pub const NEXT_COOKIE: u32 = 32;
    /// The memory that is not used yet: from here …
    pub const FRESH: u32 = 40;
    /// … to here.
    pub const FRESH_END: u32 = 44;
    /// Lists of freed memory by the power of two that is its size.
    pub const FREED: u32 = 48;
    /// Sixteen bytes for an answer of the runtime.
    pub const ANSWER: u32 = 176;
    /// How large the state is.
    pub const SIZE: u32 = 192;
}

/// A root: a directory that the program finds open.
pub mod root {
    /// The directory.
    pub const NODE: u32 = 0;
    /// Its path in the program.
    pub const NAME: u32 = 4;
    /// The length of that.
    pub const NAME_LENGTH: u32 = 8;
    /// How large a root is.
    pub const SIZE: u32 = 12;
}

/// A file, directory or symbolic link.
pub mod node {
    /// What it is, as WASI counts.
    pub const KIND: u32 = 0;
    /// The contents: bytes, the target of a link, or entries.
    pub const DATA: u32 = 4;
    /// How many bytes or entries.
    pub const LENGTH: u32 = 8;
    /// For how many there is room; zero if they were packed and must be copied before they are changed.
    pub const ROOM: u32 = 12;
    /// How many entries lead to it.
    pub const LINKS: u32 = 16;
    /// How often it is open.
    pub const OPEN: u32 = 20;
    /// The directory above a directory; its own for a root.
    pub const PARENT: u32 = 24;
    /// Its number (64 bits).
    pub const NUMBER: u32 = 32;
    /// When it was read last (64 bits, nanoseconds).
    pub const ACCESSED: u32 = 40;
    /// When its contents changed last (64 bits).
    pub const MODIFIED: u32 = 48;
    /// When anything of it changed last (64 bits).
    pub const CHANGED: u32 = 56;
    /// How large a node is.
    pub const SIZE: u32 = 64;
    /// The kind of a directory.
    pub const DIRECTORY: u32 = 3;
    /// The kind of a file.
    pub const FILE: u32 = 4;
    /// The kind of a symbolic link.
    pub const LINK: u32 = 7;
}

/// An entry of a directory. They stand in the order of their cookies.
pub mod entry {
    /// The name.
    pub const NAME: u32 = 0;
    /// Its length.
    pub const NAME_LENGTH: u32 = 4;
    /// [`super::hash`] of it.
    pub const HASH: u32 = 8;
    /// What it leads to.
    pub const NODE: u32 = 12;
    /// Its place in the directory (64 bits), which it keeps when others come and go. 0 and 1 are `.` and `..`.
    pub const COOKIE: u32 = 16;
    /// How large an entry is.
    pub const SIZE: u32 = 24;
}

/// FNV-1a by Fowler, Noll and Vo, in the public domain.
pub fn hash(name: impl Iterator<Item = u8>) -> u32 {
    name.fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// The size of the stack that the functions have for themselves.
pub const STACK: u32 = 16 << 10;

#[cfg(test)]
mod tests {
    #[test]
    fn the_hash_is_that_of_its_authors() {
        assert_eq!(super::hash(b"".iter().copied()), 0x811c_9dc5);
        assert_eq!(super::hash(b"foobar".iter().copied()), 0xbf9c_f968);
    }
}
