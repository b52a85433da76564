//! The calls of WASI preview 1 as the runtime offers them.

use super::types::*;
use crate::errno::{Result, check};
use core::mem::MaybeUninit;

/// The imports themselves, for this module and for the `__wasi_*` functions of `wasilibc`.
pub mod import {
    use super::*;

    #[link(wasm_import_module = "wasi_snapshot_preview1")]
    unsafe extern "C" {
        /// Fills `argv` with pointers into `buffer`.
        pub fn args_get(argv: *mut *mut u8, buffer: *mut u8) -> u16;
        /// Number of arguments and bytes that they take.
        pub fn args_sizes_get(count: *mut usize, size: *mut usize) -> u16;
        /// Resolution of a clock in nanoseconds.
        pub fn clock_res_get(id: u32, result: *mut u64) -> u16;
        /// Time of a clock in nanoseconds.
        pub fn clock_time_get(id: u32, precision: u64, result: *mut u64) -> u16;
        /// Fills `environ` with pointers into `buffer`.
        pub fn environ_get(environ: *mut *mut u8, buffer: *mut u8) -> u16;
        /// Number of environment strings and bytes that they take.
        pub fn environ_sizes_get(count: *mut usize, size: *mut usize) -> u16;
        /// Announces how a file will be used.
        pub fn fd_advise(fd: Fd, offset: u64, len: u64, advice: u8) -> u16;
        /// Makes room in a file.
        pub fn fd_allocate(fd: Fd, offset: u64, len: u64) -> u16;
        /// Closes a descriptor.
        pub fn fd_close(fd: Fd) -> u16;
        /// Synchronises the data of a file.
        pub fn fd_datasync(fd: Fd) -> u16;
        /// State of a descriptor.
        pub fn fd_fdstat_get(fd: Fd, result: *mut Fdstat) -> u16;
        /// Sets the flags of a descriptor.
        pub fn fd_fdstat_set_flags(fd: Fd, flags: u16) -> u16;
        /// Narrows the rights of a descriptor.
        pub fn fd_fdstat_set_rights(fd: Fd, base: u64, inheriting: u64) -> u16;
        /// Attributes of an open file.
        pub fn fd_filestat_get(fd: Fd, result: *mut Filestat) -> u16;
        /// Sets the size of an open file.
        pub fn fd_filestat_set_size(fd: Fd, size: u64) -> u16;
        /// Sets the times of an open file.
        pub fn fd_filestat_set_times(fd: Fd, atim: u64, mtim: u64, flags: u16) -> u16;
        /// Reads at an offset.
        pub fn fd_pread(
            fd: Fd,
            iovs: *const Iovec,
            iovs_len: usize,
            offset: u64,
            result: *mut usize,
        ) -> u16;
        /// What a preopened descriptor is.
        pub fn fd_prestat_get(fd: Fd, result: *mut Prestat) -> u16;
        /// Guest path of a preopened directory.
        pub fn fd_prestat_dir_name(fd: Fd, path: *mut u8, len: usize) -> u16;
        /// Writes at an offset.
        pub fn fd_pwrite(
            fd: Fd,
            iovs: *const Ciovec,
            iovs_len: usize,
            offset: u64,
            result: *mut usize,
        ) -> u16;
        /// Reads.
        pub fn fd_read(fd: Fd, iovs: *const Iovec, iovs_len: usize, result: *mut usize) -> u16;
        /// Reads directory entries.
        pub fn fd_readdir(
            fd: Fd,
            buffer: *mut u8,
            len: usize,
            cookie: u64,
            result: *mut usize,
        ) -> u16;
        /// Moves a descriptor over another.
        pub fn fd_renumber(from: Fd, to: Fd) -> u16;
        /// Moves the file position.
        pub fn fd_seek(fd: Fd, offset: i64, whence: u8, result: *mut u64) -> u16;
        /// Synchronises data and metadata of a file.
        pub fn fd_sync(fd: Fd) -> u16;
        /// The file position.
        pub fn fd_tell(fd: Fd, result: *mut u64) -> u16;
        /// Writes.
        pub fn fd_write(fd: Fd, iovs: *const Ciovec, iovs_len: usize, result: *mut usize) -> u16;
        /// Makes a directory.
        pub fn path_create_directory(fd: Fd, path: *const u8, path_len: usize) -> u16;
        /// Attributes of a file.
        pub fn path_filestat_get(
            fd: Fd,
            flags: u32,
            path: *const u8,
            path_len: usize,
            result: *mut Filestat,
        ) -> u16;
        /// Sets the times of a file.
        pub fn path_filestat_set_times(
            fd: Fd,
            flags: u32,
            path: *const u8,
            path_len: usize,
            atim: u64,
            mtim: u64,
            fst_flags: u16,
        ) -> u16;
        /// Makes a hard link.
        pub fn path_link(
            old_fd: Fd,
            old_flags: u32,
            old_path: *const u8,
            old_path_len: usize,
            new_fd: Fd,
            new_path: *const u8,
            new_path_len: usize,
        ) -> u16;
        /// Opens a file or directory.
        pub fn path_open(
            fd: Fd,
            dirflags: u32,
            path: *const u8,
            path_len: usize,
            oflags: u16,
            rights_base: u64,
            rights_inheriting: u64,
            fdflags: u16,
            result: *mut Fd,
        ) -> u16;
        /// Reads a symbolic link.
        pub fn path_readlink(
            fd: Fd,
            path: *const u8,
            path_len: usize,
            buffer: *mut u8,
            len: usize,
            result: *mut usize,
        ) -> u16;
        /// Removes an empty directory.
        pub fn path_remove_directory(fd: Fd, path: *const u8, path_len: usize) -> u16;
        /// Renames.
        pub fn path_rename(
            old_fd: Fd,
            old_path: *const u8,
            old_path_len: usize,
            new_fd: Fd,
            new_path: *const u8,
            new_path_len: usize,
        ) -> u16;
        /// Makes a symbolic link.
        pub fn path_symlink(
            old_path: *const u8,
            old_path_len: usize,
            fd: Fd,
            new_path: *const u8,
            new_path_len: usize,
        ) -> u16;
        /// Removes a file.
        pub fn path_unlink_file(fd: Fd, path: *const u8, path_len: usize) -> u16;
        /// Waits for events.
        pub fn poll_oneoff(
            subscriptions: *const Subscription,
            events: *mut Event,
            count: usize,
            result: *mut usize,
        ) -> u16;
        /// Fills a buffer with random bytes.
        pub fn random_get(buffer: *mut u8, len: usize) -> u16;
        /// Gives up the processor.
        pub fn sched_yield() -> u16;
        /// Accepts a connection.
        pub fn sock_accept(fd: Fd, flags: u16, result: *mut Fd) -> u16;
        /// Receives; also gives `roflags`.
        pub fn sock_recv(
            fd: Fd,
            iovs: *const Iovec,
            iovs_len: usize,
            flags: u16,
            size: *mut usize,
            roflags: *mut u16,
        ) -> u16;
        /// Sends.
        pub fn sock_send(
            fd: Fd,
            iovs: *const Ciovec,
            iovs_len: usize,
            flags: u16,
            result: *mut usize,
        ) -> u16;
        /// Shuts a connection down.
        pub fn sock_shutdown(fd: Fd, how: u8) -> u16;
        /// Ends the program.
        pub fn proc_exit(code: u32) -> !;
    }
}

/// Fills `argv` with pointers into `buffer`.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn args_get(argv: *mut *mut u8, buffer: *mut u8) -> Result<()> {
    // SAFETY: the caller vouches for the pointers.
    check(unsafe { import::args_get(argv, buffer) })
}

/// Number of arguments and bytes that they take.
#[inline]
pub fn args_sizes_get() -> Result<(usize, usize)> {
    let (mut count, mut size) = (0, 0);
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe { import::args_sizes_get(&raw mut count, &raw mut size) })?;
    Ok((count, size))
}

/// Resolution of a clock in nanoseconds.
#[inline]
pub fn clock_res_get(id: u32) -> Result<u64> {
    let mut result = 0;
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe { import::clock_res_get(id, &raw mut result) })?;
    Ok(result)
}

/// Time of a clock in nanoseconds.
#[inline]
pub fn clock_time_get(id: u32, precision: u64) -> Result<u64> {
    let mut result = 0;
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe { import::clock_time_get(id, precision, &raw mut result) })?;
    Ok(result)
}

/// Fills `environ` with pointers into `buffer`.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn environ_get(environ: *mut *mut u8, buffer: *mut u8) -> Result<()> {
    // SAFETY: the caller vouches for the pointers.
    check(unsafe { import::environ_get(environ, buffer) })
}

/// Number of environment strings and bytes that they take.
#[inline]
pub fn environ_sizes_get() -> Result<(usize, usize)> {
    let (mut count, mut size) = (0, 0);
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe { import::environ_sizes_get(&raw mut count, &raw mut size) })?;
    Ok((count, size))
}

/// Announces how a file will be used.
#[inline]
pub fn fd_advise(fd: Fd, offset: u64, len: u64, advice: u8) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_advise(fd, offset, len, advice) })
}

/// Makes room in a file.
#[inline]
pub fn fd_allocate(fd: Fd, offset: u64, len: u64) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_allocate(fd, offset, len) })
}

/// Closes a descriptor.
#[inline]
pub fn fd_close(fd: Fd) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_close(fd) })
}

/// Synchronises the data of a file.
#[inline]
pub fn fd_datasync(fd: Fd) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_datasync(fd) })
}

/// State of a descriptor.
#[inline]
pub fn fd_fdstat_get(fd: Fd) -> Result<Fdstat> {
    let mut result = MaybeUninit::<Fdstat>::uninit();
    // SAFETY: the result is local.
    check(unsafe { import::fd_fdstat_get(fd, result.as_mut_ptr()) })?;
    // SAFETY: a call that succeeds has written the result.
    Ok(unsafe { result.assume_init() })
}

/// Sets the flags of a descriptor.
#[inline]
pub fn fd_fdstat_set_flags(fd: Fd, flags: u16) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_fdstat_set_flags(fd, flags) })
}

/// Narrows the rights of a descriptor.
#[inline]
pub fn fd_fdstat_set_rights(fd: Fd, base: u64, inheriting: u64) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_fdstat_set_rights(fd, base, inheriting) })
}

/// Attributes of an open file.
#[inline]
pub fn fd_filestat_get(fd: Fd) -> Result<Filestat> {
    let mut result = Filestat::default();
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe { import::fd_filestat_get(fd, &raw mut result) })?;
    Ok(result)
}

/// Sets the size of an open file.
#[inline]
pub fn fd_filestat_set_size(fd: Fd, size: u64) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_filestat_set_size(fd, size) })
}

/// Sets the times of an open file.
#[inline]
pub fn fd_filestat_set_times(fd: Fd, atim: u64, mtim: u64, flags: u16) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_filestat_set_times(fd, atim, mtim, flags) })
}

/// Reads at an offset.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn fd_pread(fd: Fd, iovs: &[Iovec], offset: u64) -> Result<usize> {
    let mut result = 0;
    // SAFETY: the caller vouches for the pointers; the results are local.
    check(unsafe { import::fd_pread(fd, iovs.as_ptr(), iovs.len(), offset, &raw mut result) })?;
    Ok(result)
}

/// What a preopened descriptor is.
#[inline]
pub fn fd_prestat_get(fd: Fd) -> Result<Prestat> {
    let mut result = Prestat::default();
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe { import::fd_prestat_get(fd, &raw mut result) })?;
    Ok(result)
}

/// Guest path of a preopened directory.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn fd_prestat_dir_name(fd: Fd, path: *mut u8, len: usize) -> Result<()> {
    // SAFETY: the caller vouches for the pointers.
    check(unsafe { import::fd_prestat_dir_name(fd, path, len) })
}

/// Writes at an offset.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn fd_pwrite(fd: Fd, iovs: &[Ciovec], offset: u64) -> Result<usize> {
    let mut result = 0;
    // SAFETY: the caller vouches for the pointers; the results are local.
    check(unsafe { import::fd_pwrite(fd, iovs.as_ptr(), iovs.len(), offset, &raw mut result) })?;
    Ok(result)
}

/// Reads. How many bytes goes to `size`: a result of two words costs a frame on the stack.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn fd_read(fd: Fd, iovs: &[Iovec], size: &mut usize) -> Result<()> {
    // SAFETY: the caller vouches for the pointers.
    check(unsafe { import::fd_read(fd, iovs.as_ptr(), iovs.len(), size) })
}

/// Reads directory entries.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn fd_readdir(fd: Fd, buffer: *mut u8, len: usize, cookie: u64) -> Result<usize> {
    let mut result = 0;
    // SAFETY: the caller vouches for the pointers; the results are local.
    check(unsafe { import::fd_readdir(fd, buffer, len, cookie, &raw mut result) })?;
    Ok(result)
}

/// Moves a descriptor over another.
#[inline]
pub fn fd_renumber(from: Fd, to: Fd) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_renumber(from, to) })
}

/// Moves the file position.
#[inline]
pub fn fd_seek(fd: Fd, offset: i64, whence: u8) -> Result<u64> {
    let mut result = 0;
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe { import::fd_seek(fd, offset, whence, &raw mut result) })?;
    Ok(result)
}

/// Synchronises data and metadata of a file.
#[inline]
pub fn fd_sync(fd: Fd) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::fd_sync(fd) })
}

/// The file position.
#[inline]
pub fn fd_tell(fd: Fd) -> Result<u64> {
    let mut result = 0;
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe { import::fd_tell(fd, &raw mut result) })?;
    Ok(result)
}

/// Writes. How many bytes goes to `size`: a result of two words costs a frame on the stack.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn fd_write(fd: Fd, iovs: &[Ciovec], size: &mut usize) -> Result<()> {
    // SAFETY: the caller vouches for the pointers.
    check(unsafe { import::fd_write(fd, iovs.as_ptr(), iovs.len(), size) })
}

/// Makes a directory.
#[inline]
pub fn path_create_directory(fd: Fd, path: &[u8]) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::path_create_directory(fd, path.as_ptr(), path.len()) })
}

/// Attributes of a file.
#[inline]
pub fn path_filestat_get(fd: Fd, flags: u32, path: &[u8]) -> Result<Filestat> {
    let mut result = Filestat::default();
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe {
        import::path_filestat_get(fd, flags, path.as_ptr(), path.len(), &raw mut result)
    })?;
    Ok(result)
}

/// Sets the times of a file.
#[inline]
pub fn path_filestat_set_times(
    fd: Fd,
    flags: u32,
    path: &[u8],
    atim: u64,
    mtim: u64,
    fst_flags: u16,
) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe {
        import::path_filestat_set_times(fd, flags, path.as_ptr(), path.len(), atim, mtim, fst_flags)
    })
}

/// Makes a hard link.
#[inline]
pub fn path_link(
    old_fd: Fd,
    old_flags: u32,
    old_path: &[u8],
    new_fd: Fd,
    new_path: &[u8],
) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe {
        import::path_link(
            old_fd,
            old_flags,
            old_path.as_ptr(),
            old_path.len(),
            new_fd,
            new_path.as_ptr(),
            new_path.len(),
        )
    })
}

/// Opens a file or directory.
#[inline]
pub fn path_open(
    fd: Fd,
    dirflags: u32,
    path: &[u8],
    oflags: u16,
    rights_base: u64,
    rights_inheriting: u64,
    fdflags: u16,
) -> Result<Fd> {
    let mut result = 0;
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe {
        import::path_open(
            fd,
            dirflags,
            path.as_ptr(),
            path.len(),
            oflags,
            rights_base,
            rights_inheriting,
            fdflags,
            &raw mut result,
        )
    })?;
    Ok(result)
}

/// Reads a symbolic link.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn path_readlink(fd: Fd, path: &[u8], buffer: *mut u8, len: usize) -> Result<usize> {
    let mut result = 0;
    // SAFETY: the caller vouches for the pointers; the results are local.
    check(unsafe {
        import::path_readlink(fd, path.as_ptr(), path.len(), buffer, len, &raw mut result)
    })?;
    Ok(result)
}

/// Removes an empty directory.
#[inline]
pub fn path_remove_directory(fd: Fd, path: &[u8]) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::path_remove_directory(fd, path.as_ptr(), path.len()) })
}

/// Renames.
#[inline]
pub fn path_rename(old_fd: Fd, old_path: &[u8], new_fd: Fd, new_path: &[u8]) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe {
        import::path_rename(
            old_fd,
            old_path.as_ptr(),
            old_path.len(),
            new_fd,
            new_path.as_ptr(),
            new_path.len(),
        )
    })
}

/// Makes a symbolic link.
#[inline]
pub fn path_symlink(old_path: &[u8], fd: Fd, new_path: &[u8]) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe {
        import::path_symlink(
            old_path.as_ptr(),
            old_path.len(),
            fd,
            new_path.as_ptr(),
            new_path.len(),
        )
    })
}

/// Removes a file.
#[inline]
pub fn path_unlink_file(fd: Fd, path: &[u8]) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::path_unlink_file(fd, path.as_ptr(), path.len()) })
}

/// Waits for events.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn poll_oneoff(
    subscriptions: *const Subscription,
    events: *mut Event,
    count: usize,
) -> Result<usize> {
    let mut result = 0;
    // SAFETY: the caller vouches for the pointers; the results are local.
    check(unsafe { import::poll_oneoff(subscriptions, events, count, &raw mut result) })?;
    Ok(result)
}

/// Fills a buffer with random bytes.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn random_get(buffer: *mut u8, len: usize) -> Result<()> {
    // SAFETY: the caller vouches for the pointers.
    check(unsafe { import::random_get(buffer, len) })
}

/// Gives up the processor.
#[inline]
pub fn sched_yield() -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::sched_yield() })
}

/// Accepts a connection.
#[inline]
pub fn sock_accept(fd: Fd, flags: u16) -> Result<Fd> {
    let mut result = 0;
    // SAFETY: the results are local, the rest are plain values and slices that live through the call.
    check(unsafe { import::sock_accept(fd, flags, &raw mut result) })?;
    Ok(result)
}

/// Receives; also gives `roflags`.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn sock_recv(fd: Fd, iovs: &[Iovec], flags: u16) -> Result<(usize, u16)> {
    let (mut size, mut roflags) = (0, 0);
    // SAFETY: the caller vouches for the pointers; the results are local.
    check(unsafe {
        import::sock_recv(
            fd,
            iovs.as_ptr(),
            iovs.len(),
            flags,
            &raw mut size,
            &raw mut roflags,
        )
    })?;
    Ok((size, roflags))
}

/// Sends.
///
/// # Safety
/// The pointers among the arguments are valid for what the runtime reads and writes through them.
#[inline]
pub unsafe fn sock_send(fd: Fd, iovs: &[Ciovec], flags: u16) -> Result<usize> {
    let mut result = 0;
    // SAFETY: the caller vouches for the pointers; the results are local.
    check(unsafe { import::sock_send(fd, iovs.as_ptr(), iovs.len(), flags, &raw mut result) })?;
    Ok(result)
}

/// Shuts a connection down.
#[inline]
pub fn sock_shutdown(fd: Fd, how: u8) -> Result<()> {
    // SAFETY: the call takes plain values and slices that live through it.
    check(unsafe { import::sock_shutdown(fd, how) })
}

/// Ends the program with an exit code.
#[inline]
pub fn proc_exit(code: u32) -> ! {
    // SAFETY: the call takes a plain value and does not come back.
    unsafe { import::proc_exit(code) }
}
