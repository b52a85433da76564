//! `statvfs`, `fstatvfs`: POSIX.1-2024 XSH.
//!
//! WASI tells nothing about file systems. What is known is true (block and name sizes, read-only or not); the numbers of blocks
//! and files are 0, which programs read as unknown.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Result};
    use crate::paths::directory::Base;
    use crate::paths::target::{Follow, bytes};
    use crate::sys_stat::stat::c::{at, of};
    use crate::sys_stat::status::Stat;
    use core::ffi::{c_char, c_int, c_ulong};

    /// `struct statvfs`.
    #[repr(C)]
    #[derive(Default)]
    pub struct FileSystem {
        block_size: c_ulong,
        fragment_size: c_ulong,
        blocks: u64,
        free_blocks: u64,
        available_blocks: u64,
        files: u64,
        free_files: u64,
        available_files: u64,
        id: c_ulong,
        padding: u32,
        flags: c_ulong,
        longest_name: c_ulong,
        kind: u32,
        reserved: [c_int; 5],
    }

    const ST_RDONLY: c_ulong = 1;

    /// # Safety
    /// `room` is writable.
    unsafe fn store(stat: Result<Stat>, room: *mut FileSystem) -> c_int {
        errno::zero_or_minus_one(stat.map(|stat| {
            let system = FileSystem {
                block_size: 4096,
                fragment_size: 4096,
                // The identifier is as wide as the type: the lower half tells as much.
                id: stat.st_dev as c_ulong,
                flags: if stat.st_mode & 0o222 == 0 {
                    ST_RDONLY
                } else {
                    0
                },
                longest_name: 255,
                ..FileSystem::default()
            };
            // SAFETY: by this function's contract.
            unsafe { room.write(system) }
        }))
    }

    /// C's `statvfs`.
    ///
    /// # Safety
    /// `path` is a string, `room` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn statvfs(path: *const c_char, room: *mut FileSystem) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        // SAFETY: by this function's contract.
        unsafe { store(at(Base::WORKING, path, Follow::Yes), room) }
    }

    /// C's `fstatvfs`.
    ///
    /// # Safety
    /// `room` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fstatvfs(fd: c_int, room: *mut FileSystem) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { store(of(fd), room) }
    }
}
