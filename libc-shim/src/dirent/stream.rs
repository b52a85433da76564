//! Directory streams: entries are fetched a buffer at a time and handed out one by one.

use crate::errno::{Errno, Result};
use crate::paths::{directory, table};
use crate::wasi::{self, Dirent, Fd, filetype};
use core::ffi::c_int;

/// `DT_DIR`, which is the runtime's number.
const DT_DIR: u8 = filetype::DIRECTORY;
/// `DT_SOCK`, which is not.
const DT_SOCK: u8 = 20;

/// Bytes of the fetched entries. The largest name that is read is 24 bytes shorter.
const BUFFER: usize = 4096;
/// Bytes of the longest name handed out, with its NUL.
const NAME: usize = 1024;
/// Bytes of an entry of the runtime before its name.
const HEAD: usize = size_of::<Dirent>();

/// `struct dirent`, with room for the name.
#[repr(C)]
pub struct Entry {
    /// Serial number.
    pub number: u64,
    /// `DT_*`.
    pub kind: u8,
    /// The name and a NUL.
    pub name: [u8; NAME],
}

/// C's `DIR`.
pub struct Stream {
    /// The C descriptor.
    pub descriptor: c_int,
    fd: Fd,
    /// Where the next entry is.
    next: u64,
    /// The fetched bytes not handed out yet are `buffer[start..end]`.
    start: usize,
    end: usize,
    /// Places told to the program that do not fit a `long`.
    told: *mut u64,
    told_count: usize,
    /// The entry handed out last.
    pub entry: Entry,
    buffer: [u8; BUFFER],
}

use crate::replaceable::{free, malloc, realloc};

/// A stream for an open directory.
pub fn new(descriptor: c_int, fd: Fd) -> Result<*mut Stream> {
    // SAFETY: `malloc` takes any size.
    let stream = unsafe { malloc(size_of::<Stream>()) }.cast::<Stream>();
    if stream.is_null() {
        return Err(Errno::ENOMEM);
    }
    // SAFETY: the memory is as large as a stream, for which all bytes 0 are valid.
    unsafe { stream.write_bytes(0, 1) };
    // SAFETY: the stream is initialised.
    unsafe { (*stream).descriptor = descriptor };
    // SAFETY: as above.
    unsafe { (*stream).fd = fd };
    Ok(stream)
}

/// Gives the memory of a stream back.
///
/// # Safety
/// The stream comes from `new` and is not used any more.
pub unsafe fn delete(stream: *mut Stream) {
    // SAFETY: by this function's contract.
    let told = unsafe { (*stream).told };
    // SAFETY: it is NULL or comes from `realloc`.
    unsafe { free(told.cast()) };
    // SAFETY: by this function's contract.
    unsafe { free(stream.cast()) };
}

impl Stream {
    /// Moves on to the next entry, which is then in `entry`; false at the end.
    pub fn advance(&mut self) -> Result<bool> {
        if directory::is_virtual(self.fd) {
            return self.advance_virtual();
        }
        loop {
            let whole = self.buffer.get(self.start..self.end).and_then(whole_entry);
            if let Some((head, name)) = whole {
                self.start += HEAD + name.len();
                self.next = head.next;
                let kind = match head.filetype {
                    filetype::SOCKET_DGRAM | filetype::SOCKET_STREAM => DT_SOCK,
                    kind => kind,
                };
                set(&mut self.entry, head.ino, kind, name)?;
                return Ok(true);
            }
            // A full buffer may have cut its last entry off; anything less was the end.
            if self.start == 0 && self.end == BUFFER {
                return Err(Errno::EOVERFLOW);
            }
            if self.end != 0 && self.end < BUFFER {
                return Ok(false);
            }
            self.start = 0;
            self.end = 0;
            let room = self.buffer.as_mut_ptr();
            // SAFETY: the buffer is writable.
            self.end = match unsafe { wasi::fd_readdir(self.fd, room, BUFFER, self.next) } {
                Ok(size) => size.min(BUFFER),
                // The directory has been removed.
                Err(Errno::ENOENT) => 0,
                Err(Errno::ENOTCAPABLE) => return Err(Errno::EACCES),
                Err(error) => return Err(error),
            };
            if self.end == 0 {
                return Ok(false);
            }
        }
    }

    fn advance_virtual(&mut self) -> Result<bool> {
        let path = directory::virtual_path(self.fd)?;
        let number = crate::sys_stat::status::Stat::of_virtual(path).st_ino;
        let name: &[u8] = match self.next {
            0 => b".",
            1 => b"..",
            next => {
                let mut names = table::get().children(path);
                let index = usize::try_from(next - 2).unwrap_or(usize::MAX);
                let Some(name) = names.nth(index) else {
                    return Ok(false);
                };
                name
            }
        };
        self.next += 1;
        set(&mut self.entry, number, DT_DIR, name)?;
        Ok(true)
    }

    /// Goes to the place `next`.
    pub fn seek(&mut self, next: u64) {
        self.next = next;
        self.start = 0;
        self.end = 0;
    }

    /// A `long` for the present place: the runtime's number, or minus 2 and less for a place in the list of those told.
    pub fn tell(&mut self) -> Result<i32> {
        if let Ok(place) = i32::try_from(self.next) {
            return Ok(place);
        }
        let count = self.told_count;
        let size = (count + 1).saturating_mul(size_of::<u64>());
        // SAFETY: the list is NULL or comes from `realloc`.
        let told = unsafe { realloc(self.told.cast(), size) }.cast::<u64>();
        if told.is_null() {
            return Err(Errno::ENOMEM);
        }
        self.told = told;
        // SAFETY: the list has room for one more.
        unsafe { told.wrapping_add(count).write(self.next) };
        self.told_count = count + 1;
        Ok(-2 - i32::try_from(count).map_err(|_| Errno::EOVERFLOW)?)
    }

    /// Goes to a place that `tell` gave.
    pub fn seek_told(&mut self, place: i32) {
        if let Ok(place) = u64::try_from(place) {
            return self.seek(place);
        }
        let index = place.unsigned_abs().wrapping_sub(2) as usize;
        if index < self.told_count {
            // SAFETY: the list has `told_count` places.
            self.seek(unsafe { self.told.wrapping_add(index).read() });
        }
    }
}

/// The first entry of the fetched bytes, if all of it is there.
fn whole_entry(bytes: &[u8]) -> Option<(Dirent, &[u8])> {
    let (head, rest) = bytes.split_first_chunk::<HEAD>()?;
    // SAFETY: the entry is plain data of this size; the bytes need not be aligned for it.
    let head = unsafe { head.as_ptr().cast::<Dirent>().read_unaligned() };
    let name = rest.get(..head.namlen as usize)?;
    Some((head, name))
}

fn set(entry: &mut Entry, number: u64, kind: u8, name: &[u8]) -> Result<()> {
    entry.number = number;
    entry.kind = kind;
    let (Some(room), Some(_)) = (
        entry.name.get_mut(..name.len()),
        NAME.checked_sub(name.len() + 1),
    ) else {
        return Err(Errno::EOVERFLOW);
    };
    for (slot, byte) in room.iter_mut().zip(name) {
        *slot = *byte;
    }
    if let Some(end) = entry.name.get_mut(name.len()) {
        *end = 0;
    }
    Ok(())
}
