//! The types of WASI preview 1, laid out as the witx document says.

/// A file descriptor.
pub type Fd = u32;

/// A buffer to read into.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Iovec {
    /// The first byte.
    pub buf: *mut u8,
    /// Its length in bytes.
    pub len: usize,
}

/// A buffer to write from.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Ciovec {
    /// The first byte.
    pub buf: *const u8,
    /// Its length in bytes.
    pub len: usize,
}

/// What a descriptor refers to (witx `filetype`).
pub mod filetype {
    /// Unknown, or something else than the others.
    pub const UNKNOWN: u8 = 0;
    /// A block device.
    pub const BLOCK_DEVICE: u8 = 1;
    /// A character device.
    pub const CHARACTER_DEVICE: u8 = 2;
    /// A directory.
    pub const DIRECTORY: u8 = 3;
    /// A regular file.
    pub const REGULAR_FILE: u8 = 4;
    /// A datagram socket.
    pub const SOCKET_DGRAM: u8 = 5;
    /// A byte-stream socket.
    pub const SOCKET_STREAM: u8 = 6;
    /// A symbolic link.
    pub const SYMBOLIC_LINK: u8 = 7;
}

/// Flags of a descriptor (witx `fdflags`).
pub mod fdflags {
    /// Writes append.
    pub const APPEND: u16 = 1;
    /// Writes are synchronised with the data.
    pub const DSYNC: u16 = 2;
    /// Calls do not block.
    pub const NONBLOCK: u16 = 4;
    /// Reads are synchronised.
    pub const RSYNC: u16 = 8;
    /// Writes are synchronised with data and metadata.
    pub const SYNC: u16 = 16;
}

/// Flags of `path_open` (witx `oflags`).
pub mod oflags {
    /// Create the file if it is missing.
    pub const CREAT: u16 = 1;
    /// Fail if it is not a directory.
    pub const DIRECTORY: u16 = 2;
    /// Fail if it exists.
    pub const EXCL: u16 = 4;
    /// Truncate it.
    pub const TRUNC: u16 = 8;
}

/// Flags of path lookups (witx `lookupflags`).
pub mod lookupflags {
    /// Follow a symbolic link at the end of the path.
    pub const SYMLINK_FOLLOW: u32 = 1;
}

/// Which times to set (witx `fstflags`).
pub mod fstflags {
    /// Set the access time to the given one.
    pub const ATIM: u16 = 1;
    /// Set the access time to now.
    pub const ATIM_NOW: u16 = 2;
    /// Set the modification time to the given one.
    pub const MTIM: u16 = 4;
    /// Set the modification time to now.
    pub const MTIM_NOW: u16 = 8;
}

/// Rights over a descriptor (witx `rights`).
pub mod rights {
    /// `fd_datasync`.
    pub const FD_DATASYNC: u64 = 1 << 0;
    /// `fd_read`, `sock_recv`.
    pub const FD_READ: u64 = 1 << 1;
    /// `fd_seek`; implies `FD_TELL`.
    pub const FD_SEEK: u64 = 1 << 2;
    /// `fd_fdstat_set_flags`.
    pub const FD_FDSTAT_SET_FLAGS: u64 = 1 << 3;
    /// `fd_sync`.
    pub const FD_SYNC: u64 = 1 << 4;
    /// `fd_tell`.
    pub const FD_TELL: u64 = 1 << 5;
    /// `fd_write`, `sock_send`.
    pub const FD_WRITE: u64 = 1 << 6;
    /// `fd_advise`.
    pub const FD_ADVISE: u64 = 1 << 7;
    /// `fd_allocate`.
    pub const FD_ALLOCATE: u64 = 1 << 8;
    /// `path_create_directory`.
    pub const PATH_CREATE_DIRECTORY: u64 = 1 << 9;
    /// `path_open` with `CREAT`.
    pub const PATH_CREATE_FILE: u64 = 1 << 10;
    /// `path_link`, source.
    pub const PATH_LINK_SOURCE: u64 = 1 << 11;
    /// `path_link`, target.
    pub const PATH_LINK_TARGET: u64 = 1 << 12;
    /// `path_open`.
    pub const PATH_OPEN: u64 = 1 << 13;
    /// `fd_readdir`.
    pub const FD_READDIR: u64 = 1 << 14;
    /// `path_readlink`.
    pub const PATH_READLINK: u64 = 1 << 15;
    /// `path_rename`, source.
    pub const PATH_RENAME_SOURCE: u64 = 1 << 16;
    /// `path_rename`, target.
    pub const PATH_RENAME_TARGET: u64 = 1 << 17;
    /// `path_filestat_get`.
    pub const PATH_FILESTAT_GET: u64 = 1 << 18;
    /// `path_open` with `TRUNC`.
    pub const PATH_FILESTAT_SET_SIZE: u64 = 1 << 19;
    /// `path_filestat_set_times`.
    pub const PATH_FILESTAT_SET_TIMES: u64 = 1 << 20;
    /// `fd_filestat_get`.
    pub const FD_FILESTAT_GET: u64 = 1 << 21;
    /// `fd_filestat_set_size`.
    pub const FD_FILESTAT_SET_SIZE: u64 = 1 << 22;
    /// `fd_filestat_set_times`.
    pub const FD_FILESTAT_SET_TIMES: u64 = 1 << 23;
    /// `path_symlink`.
    pub const PATH_SYMLINK: u64 = 1 << 24;
    /// `path_remove_directory`.
    pub const PATH_REMOVE_DIRECTORY: u64 = 1 << 25;
    /// `path_unlink_file`.
    pub const PATH_UNLINK_FILE: u64 = 1 << 26;
    /// `poll_oneoff` on this descriptor.
    pub const POLL_FD_READWRITE: u64 = 1 << 27;
    /// `sock_shutdown`.
    pub const SOCK_SHUTDOWN: u64 = 1 << 28;
    /// `sock_accept`.
    pub const SOCK_ACCEPT: u64 = 1 << 29;
}

/// Clocks (witx `clockid`).
pub mod clockid {
    /// Wall-clock time since the Unix epoch.
    pub const REALTIME: u32 = 0;
    /// A clock that never steps back.
    pub const MONOTONIC: u32 = 1;
    /// CPU time of the process.
    pub const PROCESS_CPUTIME: u32 = 2;
    /// CPU time of the thread.
    pub const THREAD_CPUTIME: u32 = 3;
}

/// `whence` of `fd_seek`.
pub mod whence {
    /// From the start of the file.
    pub const SET: u8 = 0;
    /// From the present position.
    pub const CUR: u8 = 1;
    /// From the end of the file.
    pub const END: u8 = 2;
}

/// State of a descriptor (witx `fdstat`, 24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Fdstat {
    /// One of `filetype`.
    pub filetype: u8,
    /// Of `fdflags`.
    pub flags: u16,
    /// Of `rights`.
    pub rights_base: u64,
    /// Of `rights`: those of descriptors opened below this one.
    pub rights_inheriting: u64,
}

/// Attributes of a file (witx `filestat`, 64 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Filestat {
    /// Device.
    pub dev: u64,
    /// Serial number on the device.
    pub ino: u64,
    /// One of `filetype`.
    pub filetype: u8,
    /// Number of hard links.
    pub nlink: u64,
    /// Bytes.
    pub size: u64,
    /// Last access, nanoseconds since the epoch.
    pub atim: u64,
    /// Last change of the data, nanoseconds since the epoch.
    pub mtim: u64,
    /// Last change of the status, nanoseconds since the epoch.
    pub ctim: u64,
}

/// Head of a directory entry in the buffer of `fd_readdir` (witx `dirent`, 24 bytes; the name follows).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Dirent {
    /// Cookie of the next entry.
    pub next: u64,
    /// Serial number.
    pub ino: u64,
    /// Bytes of the name.
    pub namlen: u32,
    /// One of `filetype`.
    pub filetype: u8,
}

/// A preopened descriptor (witx `prestat`): directories (tag 0) are the only kind.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Prestat {
    /// 0: a directory.
    pub tag: u8,
    /// Bytes of its guest path.
    pub name_len: usize,
}

/// What to wait for (witx `subscription`, 48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Subscription {
    /// Given back in the event.
    pub userdata: u64,
    /// One of `eventtype`: says how to read `body`.
    pub tag: u8,
    /// For a clock: id, timeout (ns), precision (ns), flags (1: absolute). For a descriptor: the descriptor in `id`.
    pub body: SubscriptionBody,
}

/// The union inside `Subscription`, as the clock's fields (a descriptor needs only `id`).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct SubscriptionBody {
    /// `clockid` or descriptor.
    pub id: u32,
    /// Nanoseconds.
    pub timeout: u64,
    /// Nanoseconds.
    pub precision: u64,
    /// 1: the timeout is absolute.
    pub flags: u16,
}

/// Kinds of events (witx `eventtype`).
pub mod eventtype {
    /// A clock reached its time.
    pub const CLOCK: u8 = 0;
    /// A descriptor has data to read.
    pub const FD_READ: u8 = 1;
    /// A descriptor has room to write.
    pub const FD_WRITE: u8 = 2;
}

/// What happened (witx `event`, 32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Event {
    /// Of the subscription.
    pub userdata: u64,
    /// 0, or an error number.
    pub error: u16,
    /// One of `eventtype`.
    pub tag: u8,
    /// Bytes ready.
    pub nbytes: u64,
    /// 1: the peer hung up.
    pub flags: u16,
}

const _: () =
    assert!(size_of::<Fdstat>() == 24 && size_of::<Filestat>() == 64 && size_of::<Dirent>() == 24);
const _: () = assert!(size_of::<Subscription>() == 48 && size_of::<Event>() == 32);
