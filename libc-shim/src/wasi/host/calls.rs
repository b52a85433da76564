//! The calls of WASI preview 1 on the in-memory system, with the signatures of `raw`.

use super::system::{Descriptor, System, call};
use super::tree::Node;
use crate::errno::{Errno, Result};
use crate::wasi::types::*;
use std::string::String;
use std::vec::Vec;

/// Copies strings as `args_get` does.
///
/// # Safety
/// The pointers have the room that the sizes call said.
unsafe fn copy_strings(strings: &[String], mut pointers: *mut *mut u8, mut buffer: *mut u8) {
    for string in strings {
        // SAFETY: by this function's contract.
        unsafe { pointers.write(buffer) };
        // SAFETY: by this function's contract.
        unsafe { buffer.copy_from(string.as_ptr(), string.len()) };
        buffer = buffer.wrapping_add(string.len());
        // SAFETY: by this function's contract.
        unsafe { buffer.write(0) };
        buffer = buffer.wrapping_add(1);
        pointers = pointers.wrapping_add(1);
    }
}

fn sizes(strings: &[String]) -> (usize, usize) {
    (
        strings.len(),
        strings.iter().map(|string| string.len() + 1).sum(),
    )
}

/// Fills `argv` with pointers into `buffer`.
///
/// # Safety
/// The pointers have the room that `args_sizes_get` said.
pub unsafe fn args_get(argv: *mut *mut u8, buffer: *mut u8) -> Result<()> {
    call("args_get", |system, _| {
        // SAFETY: by this function's contract.
        unsafe { copy_strings(&system.arguments, argv, buffer) };
        Ok(())
    })
}

/// Number of arguments and bytes that they take.
pub fn args_sizes_get() -> Result<(usize, usize)> {
    call("args_sizes_get", |system, _| Ok(sizes(&system.arguments)))
}

/// Fills `environ` with pointers into `buffer`.
///
/// # Safety
/// The pointers have the room that `environ_sizes_get` said.
pub unsafe fn environ_get(environ: *mut *mut u8, buffer: *mut u8) -> Result<()> {
    call("environ_get", |system, _| {
        // SAFETY: by this function's contract.
        unsafe { copy_strings(&system.environment, environ, buffer) };
        Ok(())
    })
}

/// Number of environment strings and bytes that they take.
pub fn environ_sizes_get() -> Result<(usize, usize)> {
    call("environ_sizes_get", |system, _| {
        Ok(sizes(&system.environment))
    })
}

/// Resolution of a clock in nanoseconds.
pub fn clock_res_get(id: u32) -> Result<u64> {
    call("clock_res_get", |_, _| {
        if id <= clockid::MONOTONIC {
            Ok(1_000)
        } else {
            Err(Errno::EINVAL)
        }
    })
}

/// Time of a clock in nanoseconds.
pub fn clock_time_get(id: u32, _precision: u64) -> Result<u64> {
    call("clock_time_get", |system, _| {
        if id <= clockid::MONOTONIC {
            Ok(system.now)
        } else {
            Err(Errno::EINVAL)
        }
    })
}

/// Announces how a file will be used.
pub fn fd_advise(fd: Fd, _offset: u64, _len: u64, advice: u8) -> Result<()> {
    call("fd_advise", |system, _| {
        system.descriptor(fd)?;
        if advice > 5 {
            Err(Errno::EINVAL)
        } else {
            Ok(())
        }
    })
}

/// Makes room in a file.
pub fn fd_allocate(fd: Fd, offset: u64, len: u64) -> Result<()> {
    call("fd_allocate", |system, _| {
        let size = usize::try_from(offset.checked_add(len).ok_or(Errno::EFBIG)?)
            .map_err(|_| Errno::EFBIG)?;
        let bytes = content(system, fd, rights::FD_ALLOCATE)?;
        if bytes.len() < size {
            bytes.resize(size, 0);
        }
        Ok(())
    })
}

/// Closes a descriptor.
pub fn fd_close(fd: Fd) -> Result<()> {
    call("fd_close", |system, _| {
        system
            .descriptors
            .remove(&fd)
            .map(|_| ())
            .ok_or(Errno::EBADF)
    })
}

/// Synchronises the data of a file.
pub fn fd_datasync(fd: Fd) -> Result<()> {
    call("fd_datasync", |system, _| system.descriptor(fd).map(|_| ()))
}

/// Synchronises data and metadata of a file.
pub fn fd_sync(fd: Fd) -> Result<()> {
    call("fd_sync", |system, _| system.descriptor(fd).map(|_| ()))
}

/// State of a descriptor.
pub fn fd_fdstat_get(fd: Fd) -> Result<Fdstat> {
    call("fd_fdstat_get", |system, _| {
        let descriptor = system.descriptor(fd)?;
        Ok(Fdstat {
            filetype: descriptor.filetype,
            flags: descriptor.flags,
            rights_base: descriptor.rights[0],
            rights_inheriting: descriptor.rights[1],
        })
    })
}

/// Sets the flags of a descriptor.
pub fn fd_fdstat_set_flags(fd: Fd, flags: u16) -> Result<()> {
    call("fd_fdstat_set_flags", |system, _| {
        system.descriptor_mut(fd)?.flags = flags;
        Ok(())
    })
}

/// Narrows the rights of a descriptor.
pub fn fd_fdstat_set_rights(fd: Fd, base: u64, inheriting: u64) -> Result<()> {
    call("fd_fdstat_set_rights", |system, _| {
        let descriptor = system.descriptor_mut(fd)?;
        if base & !descriptor.rights[0] != 0 || inheriting & !descriptor.rights[1] != 0 {
            return Err(Errno::ENOTCAPABLE);
        }
        descriptor.rights = [base, inheriting];
        Ok(())
    })
}

fn filestat(system: &System, node: usize, kind: Option<u8>) -> Result<Filestat> {
    let inode = system.inodes.get(node).ok_or(Errno::ENOENT)?;
    let (filetype, size) = match &inode.node {
        Node::File(bytes) => (filetype::REGULAR_FILE, bytes.len()),
        Node::Directory(entries) => (filetype::DIRECTORY, entries.len()),
        Node::Symlink(target) => (filetype::SYMBOLIC_LINK, target.len()),
    };
    Ok(Filestat {
        dev: 1,
        ino: node as u64 + 1,
        filetype: kind.unwrap_or(filetype),
        nlink: inode.links,
        size: size as u64,
        atim: inode.times[0],
        mtim: inode.times[1],
        ctim: inode.times[2],
    })
}

fn set_times(system: &mut System, node: usize, atim: u64, mtim: u64, flags: u16) -> Result<()> {
    let now = system.now;
    let times = &mut system.inodes.get_mut(node).ok_or(Errno::ENOENT)?.times;
    for (index, time, set, set_now) in [
        (0, atim, fstflags::ATIM, fstflags::ATIM_NOW),
        (1, mtim, fstflags::MTIM, fstflags::MTIM_NOW),
    ] {
        match (flags & set != 0, flags & set_now != 0) {
            (true, true) => return Err(Errno::EINVAL),
            (true, false) => times[index] = time,
            (false, true) => times[index] = now,
            (false, false) => {}
        }
    }
    times[2] = now;
    Ok(())
}

/// Attributes of an open file.
pub fn fd_filestat_get(fd: Fd) -> Result<Filestat> {
    call("fd_filestat_get", |system, _| {
        let descriptor = system.descriptor(fd)?;
        filestat(system, descriptor.node, Some(descriptor.filetype))
    })
}

/// Sets the size of an open file.
pub fn fd_filestat_set_size(fd: Fd, size: u64) -> Result<()> {
    call("fd_filestat_set_size", |system, _| {
        let size = usize::try_from(size).map_err(|_| Errno::EFBIG)?;
        content(system, fd, rights::FD_FILESTAT_SET_SIZE)?.resize(size, 0);
        Ok(())
    })
}

/// Sets the times of an open file.
pub fn fd_filestat_set_times(fd: Fd, atim: u64, mtim: u64, flags: u16) -> Result<()> {
    call("fd_filestat_set_times", |system, _| {
        let node = system.descriptor(fd)?.node;
        set_times(system, node, atim, mtim, flags)
    })
}

/// The bytes behind a descriptor that has a right.
fn content(system: &mut System, fd: Fd, right: u64) -> Result<&mut Vec<u8>> {
    let node = system.with_right(fd, right)?.node;
    system.bytes_mut(node).ok_or(Errno::EISDIR)
}

/// Whether the file behind it is a stream, whose position is its own matter.
fn is_stream(descriptor: &Descriptor) -> bool {
    descriptor.rights[0] & rights::FD_SEEK == 0
}

/// Copies from `offset` into the vectors; how many bytes.
///
/// # Safety
/// The vectors are writable.
unsafe fn scatter(
    system: &mut System,
    fd: Fd,
    iovs: &[Iovec],
    offset: u64,
    limit: usize,
) -> Result<usize> {
    let first_only = system.first_vector_only;
    let bytes = content(system, fd, rights::FD_READ)?;
    let start = usize::try_from(offset)
        .unwrap_or(usize::MAX)
        .min(bytes.len());
    let mut rest = &bytes[start..];
    rest = &rest[..rest.len().min(limit)];
    let all = rest.len();
    for iov in iovs.iter().take(if first_only { 1 } else { usize::MAX }) {
        let (now, later) = rest.split_at(iov.len.min(rest.len()));
        // SAFETY: by this function's contract.
        unsafe { iov.buf.copy_from(now.as_ptr(), now.len()) };
        rest = later;
    }
    Ok(all - rest.len())
}

/// Copies the vectors to `offset`; how many bytes.
///
/// # Safety
/// The vectors are readable.
unsafe fn gather(
    system: &mut System,
    fd: Fd,
    iovs: &[Ciovec],
    offset: u64,
    limit: usize,
) -> Result<usize> {
    let first_only = system.first_vector_only;
    let now = system.now;
    let mut data = Vec::new();
    for iov in iovs.iter().take(if first_only { 1 } else { usize::MAX }) {
        if iov.len > 0 {
            // SAFETY: by this function's contract.
            data.extend_from_slice(unsafe { core::slice::from_raw_parts(iov.buf, iov.len) });
        }
    }
    data.truncate(limit);
    let bytes = content(system, fd, rights::FD_WRITE)?;
    let start = usize::try_from(offset).map_err(|_| Errno::EFBIG)?;
    if bytes.len() < start + data.len() {
        bytes.resize(start + data.len(), 0);
    }
    bytes[start..start + data.len()].copy_from_slice(&data);
    let node = system.descriptor(fd)?.node;
    set_times(system, node, 0, now, fstflags::MTIM)?;
    Ok(data.len())
}

/// Reads at an offset.
///
/// # Safety
/// The vectors are writable.
pub unsafe fn fd_pread(fd: Fd, iovs: &[Iovec], offset: u64) -> Result<usize> {
    call("fd_pread", |system, limit| {
        if is_stream(system.descriptor(fd)?) {
            return Err(Errno::ESPIPE);
        }
        // SAFETY: by this function's contract.
        unsafe { scatter(system, fd, iovs, offset, limit) }
    })
}

/// Writes at an offset.
///
/// # Safety
/// The vectors are readable.
pub unsafe fn fd_pwrite(fd: Fd, iovs: &[Ciovec], offset: u64) -> Result<usize> {
    call("fd_pwrite", |system, limit| {
        if is_stream(system.descriptor(fd)?) {
            return Err(Errno::ESPIPE);
        }
        // SAFETY: by this function's contract.
        unsafe { gather(system, fd, iovs, offset, limit) }
    })
}

/// Reads.
///
/// # Safety
/// The vectors are writable.
pub unsafe fn fd_read(fd: Fd, iovs: &[Iovec], size: &mut usize) -> Result<()> {
    call("fd_read", |system, limit| {
        let position = system.descriptor(fd)?.position;
        // SAFETY: by this function's contract.
        let count = unsafe { scatter(system, fd, iovs, position, limit) }?;
        system.descriptor_mut(fd)?.position += count as u64;
        *size = count;
        Ok(())
    })
}

/// Writes.
///
/// # Safety
/// The vectors are readable.
pub unsafe fn fd_write(fd: Fd, iovs: &[Ciovec], size: &mut usize) -> Result<()> {
    call("fd_write", |system, limit| {
        let descriptor = system.descriptor(fd)?;
        let append = descriptor.flags & fdflags::APPEND != 0 || is_stream(descriptor);
        let end = system.bytes(descriptor.node).map_or(0, <[u8]>::len) as u64;
        let position = if append { end } else { descriptor.position };
        // SAFETY: by this function's contract.
        let count = unsafe { gather(system, fd, iovs, position, limit) }?;
        if !is_stream(system.descriptor(fd)?) {
            system.descriptor_mut(fd)?.position = position + count as u64;
        }
        *size = count;
        Ok(())
    })
}

/// What a preopened descriptor is.
pub fn fd_prestat_get(fd: Fd) -> Result<Prestat> {
    call("fd_prestat_get", |system, _| {
        let name = system
            .descriptor(fd)?
            .preopen
            .as_ref()
            .ok_or(Errno::EBADF)?;
        Ok(Prestat {
            tag: 0,
            name_len: name.len(),
        })
    })
}

/// Guest path of a preopened directory.
///
/// # Safety
/// `path` has room for `len` bytes.
pub unsafe fn fd_prestat_dir_name(fd: Fd, path: *mut u8, len: usize) -> Result<()> {
    call("fd_prestat_dir_name", |system, _| {
        let name = system
            .descriptor(fd)?
            .preopen
            .as_ref()
            .ok_or(Errno::EBADF)?;
        if name.len() > len {
            return Err(Errno::ENAMETOOLONG);
        }
        // SAFETY: by this function's contract.
        unsafe { path.copy_from(name.as_ptr(), name.len()) };
        Ok(())
    })
}

/// Reads directory entries.
///
/// # Safety
/// `buffer` has room for `len` bytes.
pub unsafe fn fd_readdir(fd: Fd, buffer: *mut u8, len: usize, cookie: u64) -> Result<usize> {
    call("fd_readdir", |system, limit| {
        let node = system.with_right(fd, rights::FD_READDIR)?.node;
        let mut names = std::vec![(b".".to_vec(), node), (b"..".to_vec(), node)];
        names.extend(
            system
                .entries(node)?
                .iter()
                .map(|(name, &node)| (name.clone(), node)),
        );
        let mut bytes = Vec::new();
        for (index, (name, node)) in names
            .iter()
            .enumerate()
            .skip(usize::try_from(cookie).unwrap_or(usize::MAX))
        {
            let state = filestat(system, *node, None)?;
            bytes.extend_from_slice(&(index as u64 + 1).to_le_bytes());
            bytes.extend_from_slice(&state.ino.to_le_bytes());
            bytes.extend_from_slice(&u32::try_from(name.len()).unwrap_or(0).to_le_bytes());
            bytes.extend_from_slice(&[state.filetype, 0, 0, 0]);
            bytes.extend_from_slice(name);
        }
        bytes.truncate(len.min(limit));
        // SAFETY: by this function's contract.
        unsafe { buffer.copy_from(bytes.as_ptr(), bytes.len()) };
        Ok(bytes.len())
    })
}

/// Moves a descriptor over another.
pub fn fd_renumber(from: Fd, to: Fd) -> Result<()> {
    call("fd_renumber", |system, _| {
        system.descriptor(to)?;
        let moved = system.descriptors.remove(&from).ok_or(Errno::EBADF)?;
        system.descriptors.insert(to, moved);
        Ok(())
    })
}

/// Moves the file position.
pub fn fd_seek(fd: Fd, offset: i64, whence: u8) -> Result<u64> {
    call("fd_seek", |system, _| {
        let descriptor = system.descriptor(fd)?;
        if is_stream(descriptor) {
            return Err(Errno::ESPIPE);
        }
        let base = match whence {
            whence::SET => 0,
            whence::CUR => descriptor.position,
            whence::END => system.bytes(descriptor.node).map_or(0, <[u8]>::len) as u64,
            _ => return Err(Errno::EINVAL),
        };
        // As in a kernel, no position is more than a signed number.
        let position = base
            .checked_add_signed(offset)
            .filter(|&position| i64::try_from(position).is_ok())
            .ok_or(Errno::EINVAL)?;
        system.descriptor_mut(fd)?.position = position;
        Ok(position)
    })
}

/// The file position.
pub fn fd_tell(fd: Fd) -> Result<u64> {
    call("fd_tell", |system, _| {
        let descriptor = system.descriptor(fd)?;
        if is_stream(descriptor) {
            Err(Errno::ESPIPE)
        } else {
            Ok(descriptor.position)
        }
    })
}

/// Makes a directory.
pub fn path_create_directory(fd: Fd, path: &[u8]) -> Result<()> {
    call("path_create_directory", |system, _| {
        let node = Node::Directory(Default::default());
        create(system, fd, path, node)
    })
}

/// Makes a file whose name must be free.
fn create(system: &mut System, fd: Fd, path: &[u8], node: Node) -> Result<()> {
    let found = system.resolve(fd, path, false)?;
    if found.node.is_some() {
        return Err(Errno::EEXIST);
    }
    let node = system.make(node);
    system.link(found.directory, &found.name, node);
    Ok(())
}

/// Attributes of a file.
pub fn path_filestat_get(fd: Fd, flags: u32, path: &[u8]) -> Result<Filestat> {
    call("path_filestat_get", |system, _| {
        let follow = flags & lookupflags::SYMLINK_FOLLOW != 0;
        filestat(
            system,
            system
                .resolve(fd, path, follow)?
                .node
                .ok_or(Errno::ENOENT)?,
            None,
        )
    })
}

/// Sets the times of a file.
pub fn path_filestat_set_times(
    fd: Fd,
    flags: u32,
    path: &[u8],
    atim: u64,
    mtim: u64,
    fst_flags: u16,
) -> Result<()> {
    call("path_filestat_set_times", |system, _| {
        let follow = flags & lookupflags::SYMLINK_FOLLOW != 0;
        let node = system
            .resolve(fd, path, follow)?
            .node
            .ok_or(Errno::ENOENT)?;
        set_times(system, node, atim, mtim, fst_flags)
    })
}

/// Makes a hard link.
pub fn path_link(
    old_fd: Fd,
    old_flags: u32,
    old_path: &[u8],
    new_fd: Fd,
    new_path: &[u8],
) -> Result<()> {
    call("path_link", |system, _| {
        let follow = old_flags & lookupflags::SYMLINK_FOLLOW != 0;
        let node = system
            .resolve(old_fd, old_path, follow)?
            .node
            .ok_or(Errno::ENOENT)?;
        if system.entries(node).is_ok() {
            return Err(Errno::EPERM);
        }
        let found = system.resolve(new_fd, new_path, false)?;
        if found.node.is_some() {
            return Err(Errno::EEXIST);
        }
        system.link(found.directory, &found.name, node);
        Ok(())
    })
}

/// Opens a file or directory.
pub fn path_open(
    fd: Fd,
    dirflags: u32,
    path: &[u8],
    open_flags: u16,
    rights_base: u64,
    rights_inheriting: u64,
    fdflags: u16,
) -> Result<Fd> {
    call("path_open", |system, _| {
        let follow = dirflags & lookupflags::SYMLINK_FOLLOW != 0 && open_flags & oflags::EXCL == 0;
        let found = system.resolve(fd, path, follow)?;
        let wants = |flag| open_flags & flag != 0;
        let node = match found.node {
            Some(_) if wants(oflags::CREAT) && wants(oflags::EXCL) => return Err(Errno::EEXIST),
            Some(node) => node,
            None if wants(oflags::CREAT) && path.last() != Some(&b'/') => {
                let node = system.make(Node::File(Vec::new()));
                system.link(found.directory, &found.name, node);
                node
            }
            None => return Err(Errno::ENOENT),
        };
        let kind = match system.inodes.get(node).map(|inode| &inode.node) {
            Some(Node::Directory(_)) => filetype::DIRECTORY,
            Some(Node::Symlink(_)) => return Err(Errno::ELOOP),
            _ => filetype::REGULAR_FILE,
        };
        if kind == filetype::DIRECTORY
            && (rights_base & rights::FD_WRITE != 0 || wants(oflags::TRUNC))
        {
            return Err(Errno::EISDIR);
        }
        if kind != filetype::DIRECTORY && wants(oflags::DIRECTORY) {
            return Err(Errno::ENOTDIR);
        }
        if wants(oflags::TRUNC)
            && let Some(bytes) = system.bytes_mut(node)
        {
            bytes.clear();
        }
        let inherited = system.descriptor(fd)?.rights[1];
        Ok(system.open(Descriptor {
            node,
            position: 0,
            filetype: kind,
            flags: fdflags,
            rights: [rights_base & inherited, rights_inheriting & inherited],
            preopen: None,
        }))
    })
}

/// Reads a symbolic link.
///
/// # Safety
/// `buffer` has room for `len` bytes.
pub unsafe fn path_readlink(fd: Fd, path: &[u8], buffer: *mut u8, len: usize) -> Result<usize> {
    call("path_readlink", |system, limit| {
        let node = system.resolve(fd, path, false)?.node.ok_or(Errno::ENOENT)?;
        let Some(Node::Symlink(target)) = system.inodes.get(node).map(|inode| &inode.node) else {
            return Err(Errno::EINVAL);
        };
        let count = target.len().min(len).min(limit);
        // SAFETY: by this function's contract.
        unsafe { buffer.copy_from(target.as_ptr(), count) };
        Ok(count)
    })
}

/// Removes an empty directory.
pub fn path_remove_directory(fd: Fd, path: &[u8]) -> Result<()> {
    call("path_remove_directory", |system, _| {
        let found = system.resolve(fd, path, false)?;
        let node = found.node.ok_or(Errno::ENOENT)?;
        if !system.entries(node)?.is_empty() {
            return Err(Errno::ENOTEMPTY);
        }
        if found.name.is_empty() {
            return Err(Errno::EINVAL);
        }
        system.unlink(found.directory, &found.name);
        Ok(())
    })
}

/// Removes a file.
pub fn path_unlink_file(fd: Fd, path: &[u8]) -> Result<()> {
    call("path_unlink_file", |system, _| {
        let found = system.resolve(fd, path, false)?;
        let node = found.node.ok_or(Errno::ENOENT)?;
        if system.entries(node).is_ok() {
            return Err(Errno::EISDIR);
        }
        system.unlink(found.directory, &found.name);
        Ok(())
    })
}

/// Renames.
pub fn path_rename(old_fd: Fd, old_path: &[u8], new_fd: Fd, new_path: &[u8]) -> Result<()> {
    call("path_rename", |system, _| {
        let old = system.resolve(old_fd, old_path, false)?;
        let new = system.resolve(new_fd, new_path, false)?;
        let node = old.node.ok_or(Errno::ENOENT)?;
        if new.node == Some(node) {
            return Ok(());
        }
        let from_directory = system.entries(node).is_ok();
        if let Some(target) = new.node {
            match (from_directory, system.entries(target)) {
                (true, Ok(entries)) if !entries.is_empty() => return Err(Errno::ENOTEMPTY),
                (true, Err(_)) => return Err(Errno::ENOTDIR),
                (false, Ok(_)) => return Err(Errno::EISDIR),
                _ => system.unlink(new.directory, &new.name),
            }
        }
        system.link(new.directory, &new.name, node);
        system.unlink(old.directory, &old.name);
        Ok(())
    })
}

/// Makes a symbolic link.
pub fn path_symlink(old_path: &[u8], fd: Fd, new_path: &[u8]) -> Result<()> {
    call("path_symlink", |system, _| {
        create(system, fd, new_path, Node::Symlink(old_path.to_vec()))
    })
}

/// Waits for events: clocks come at once, and the time goes on; descriptors are always ready.
///
/// # Safety
/// The pointers are to `count` subscriptions and to room for `count` events.
pub unsafe fn poll_oneoff(
    subscriptions: *const Subscription,
    events: *mut Event,
    count: usize,
) -> Result<usize> {
    call("poll_oneoff", |system, _| {
        if count == 0 {
            return Err(Errno::EINVAL);
        }
        let mut ready = Vec::new();
        let mut timers = Vec::new();
        for index in 0..count {
            // SAFETY: by this function's contract.
            let subscription = unsafe { subscriptions.wrapping_add(index).read() };
            let mut event = Event {
                userdata: subscription.userdata,
                tag: subscription.tag,
                ..Event::default()
            };
            if subscription.tag == eventtype::CLOCK {
                let absolute = subscription.body.flags & 1 != 0;
                let start = if absolute { 0 } else { system.now };
                timers.push((start.saturating_add(subscription.body.timeout), event));
                continue;
            }
            match system.descriptor(subscription.body.id) {
                Ok(descriptor) => {
                    event.nbytes = system.bytes(descriptor.node).map_or(0, <[u8]>::len) as u64
                }
                Err(error) => event.error = error.0,
            }
            ready.push(event);
        }
        if ready.is_empty() {
            let first = timers.iter().map(|timer| timer.0).min().unwrap_or(0);
            system.now = system.now.max(first);
            ready.extend(
                timers
                    .iter()
                    .filter(|timer| timer.0 <= system.now)
                    .map(|timer| timer.1),
            );
        }
        for (index, event) in ready.iter().enumerate() {
            // SAFETY: by this function's contract.
            unsafe { events.wrapping_add(index).write(*event) };
        }
        Ok(ready.len())
    })
}

/// Fills a buffer with numbers that are the same in every run.
///
/// # Safety
/// `buffer` has room for `len` bytes.
pub unsafe fn random_get(buffer: *mut u8, len: usize) -> Result<()> {
    call("random_get", |system, _| {
        for index in 0..len {
            // Marsaglia's xorshift64.
            system.random ^= system.random << 13;
            system.random ^= system.random >> 7;
            system.random ^= system.random << 17;
            // SAFETY: by this function's contract.
            unsafe {
                buffer
                    .wrapping_add(index)
                    .write(system.random.to_le_bytes()[3])
            };
        }
        Ok(())
    })
}

/// Gives up the processor.
pub fn sched_yield() -> Result<()> {
    call("sched_yield", |_, _| Ok(()))
}

/// Accepts a connection: there are no sockets.
pub fn sock_accept(fd: Fd, _flags: u16) -> Result<Fd> {
    call("sock_accept", |system, _| {
        system.descriptor(fd).and(Err(Errno::ENOTSOCK))
    })
}

/// Receives: there are no sockets.
///
/// # Safety
/// None is needed.
pub unsafe fn sock_recv(fd: Fd, _iovs: &[Iovec], _flags: u16) -> Result<(usize, u16)> {
    call("sock_recv", |system, _| {
        system.descriptor(fd).and(Err(Errno::ENOTSOCK))
    })
}

/// Sends: there are no sockets.
///
/// # Safety
/// None is needed.
pub unsafe fn sock_send(fd: Fd, _iovs: &[Ciovec], _flags: u16) -> Result<usize> {
    call("sock_send", |system, _| {
        system.descriptor(fd).and(Err(Errno::ENOTSOCK))
    })
}

/// Shuts a connection down: there are no sockets.
pub fn sock_shutdown(fd: Fd, _how: u8) -> Result<()> {
    call("sock_shutdown", |system, _| {
        system.descriptor(fd).and(Err(Errno::ENOTSOCK))
    })
}

/// Ends the program: the test panics with the code.
pub fn proc_exit(code: u32) -> ! {
    panic!("proc_exit({code})")
}
