//! `struct stat`, from what the runtime tells.
//!
//! WASI knows no permissions: directories show 0755, files 0644, links 0777, and all belong to user 0.

use crate::ctypes::timespec;
use crate::unistd::descriptor::{NULL, is_null};
use crate::wasi::{Filestat, filetype};
use core::ffi::c_long;

/// `struct stat`.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Stat {
    /// Device.
    pub st_dev: u64,
    /// Serial number.
    pub st_ino: u64,
    /// Number of hard links.
    pub st_nlink: u64,
    /// Type and permissions.
    pub st_mode: u32,
    /// Owner.
    pub st_uid: u32,
    /// Group.
    pub st_gid: u32,
    padding: u32,
    /// Device that it is, if it is one.
    pub st_rdev: u64,
    /// Bytes.
    pub st_size: i64,
    /// Good size of a read or write.
    pub st_blksize: c_long,
    /// Units of 512 bytes.
    pub st_blocks: i64,
    /// Last access.
    pub st_atim: timespec,
    /// Last change of the data.
    pub st_mtim: timespec,
    /// Last change of the status.
    pub st_ctim: timespec,
    reserved: [i64; 3],
}

#[cfg(target_family = "wasm")]
const _: () = assert!(size_of::<Stat>() == 144 && core::mem::offset_of!(Stat, st_atim) == 72);

/// `S_IFMT`: the bits of the type.
pub const S_IFMT: u32 = 0o170_000;
/// `S_IFDIR`.
pub const S_IFDIR: u32 = 0o040_000;
/// `S_IFREG`.
pub const S_IFREG: u32 = 0o100_000;
/// `S_IFLNK`.
pub const S_IFLNK: u32 = 0o120_000;

/// The mode of a file of this type. What the runtime cannot name is most often a pipe.
#[inline]
pub const fn mode_of(kind: u8) -> u32 {
    match kind {
        filetype::DIRECTORY => S_IFDIR | 0o755,
        filetype::REGULAR_FILE => S_IFREG | 0o644,
        filetype::SYMBOLIC_LINK => S_IFLNK | 0o777,
        filetype::CHARACTER_DEVICE => 0o020_000 | 0o620,
        filetype::BLOCK_DEVICE => 0o060_000 | 0o660,
        filetype::SOCKET_DGRAM | filetype::SOCKET_STREAM => 0o140_000 | 0o777,
        _ => 0o010_000 | 0o600,
    }
}

fn time(nanoseconds: u64) -> timespec {
    const SECOND: u64 = 1_000_000_000;
    timespec {
        // Both fit: the quotient is below 2^35, the remainder below 10^9.
        tv_sec: (nanoseconds / SECOND) as i64,
        tv_nsec: (nanoseconds % SECOND) as c_long,
    }
}

impl From<Filestat> for Stat {
    fn from(from: Filestat) -> Self {
        let size = from.size.cast_signed();
        Self {
            st_dev: from.dev,
            st_ino: from.ino,
            st_nlink: from.nlink,
            st_mode: mode_of(from.filetype),
            st_size: size,
            st_blksize: 4096,
            st_blocks: (size >> 9) + i64::from(size & 511 != 0),
            st_atim: time(from.atim),
            st_mtim: time(from.mtim),
            st_ctim: time(from.ctim),
            ..Self::default()
        }
    }
}

impl Stat {
    /// An end of a pipe inside the process, or `/dev/null`.
    pub fn of_pipe(number: u32) -> Self {
        let null = is_null(number);
        Self {
            // The two ends of a pipe are one file, and so are all descriptors of the device.
            st_ino: u64::from(if null { NULL } else { number >> 1 }),
            st_nlink: 1,
            st_mode: if null {
                mode_of(filetype::CHARACTER_DEVICE) | 0o666
            } else {
                mode_of(filetype::UNKNOWN)
            },
            st_blksize: 4096,
            ..Self::default()
        }
    }

    /// A directory above preopens. Its number tells it from the others of its kind.
    pub fn of_virtual(canonical: &[u8]) -> Self {
        let number = canonical.iter().fold(1_u64, |number, &byte| {
            number.wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte)
        });
        Self {
            st_ino: number,
            st_nlink: 2,
            st_mode: S_IFDIR | 0o555,
            st_blksize: 4096,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_rounded_up() {
        for (size, blocks) in [(0, 0), (1, 1), (512, 1), (513, 2)] {
            let from = Filestat {
                size,
                filetype: filetype::REGULAR_FILE,
                mtim: 1_000_000_001,
                ..Filestat::default()
            };
            let stat = Stat::from(from);
            assert_eq!((stat.st_blocks, stat.st_mode), (blocks, 0o100_644));
            assert_eq!((stat.st_mtim.tv_sec, stat.st_mtim.tv_nsec), (1, 1));
        }
    }
}
