//! Directory streams: all entries are fetched at once, in the buffer or in more memory, and handed out one by one. Some runtimes
//! count entries to find a place again: were the rest fetched later, one would be passed over for each that was removed meanwhile.

use crate::errno::{Errno, Result};
use crate::paths::{directory, table};
use crate::wasi::{self, Dirent, Fd, filetype};
use core::ffi::c_int;

/// `DT_DIR`, which is the runtime's number.
const DT_DIR: u8 = filetype::DIRECTORY;
/// `DT_SOCK`, which is not.
const DT_SOCK: u8 = 20;

/// Bytes of entries that need no further memory.
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
    /// Whether the entries have been fetched: all from some place on.
    is_fetched: bool,
    /// Of the fetched bytes those not handed out yet are `start..end`.
    start: usize,
    end: usize,
    /// Where they are if not in the buffer.
    more: *mut u8,
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
    let more = unsafe { (*stream).more };
    // SAFETY: as above.
    unsafe { free(more.cast()) };
    // SAFETY: by this function's contract.
    unsafe { free(stream.cast()) };
}

impl Stream {
    /// Moves on to the next entry, which is then in `entry`; false at the end.
    pub fn advance(&mut self) -> Result<bool> {
        if directory::is_virtual(self.fd) {
            return self.advance_virtual();
        }
        if !self.is_fetched {
            self.fetch()?;
        }
        let all: &[u8] = if self.more.is_null() {
            self.buffer.get(..self.end).unwrap_or_default()
        } else {
            // SAFETY: `fetch` has put so many bytes there, and nothing else refers to them.
            unsafe { core::slice::from_raw_parts(self.more, self.end) }
        };
        let Some((head, name)) = all.get(self.start..).and_then(whole_entry) else {
            return Ok(false);
        };
        let kind = match head.filetype {
            filetype::SOCKET_DGRAM | filetype::SOCKET_STREAM => DT_SOCK,
            kind => kind,
        };
        self.start += HEAD + name.len();
        self.next = head.next;
        set(&mut self.entry, head.ino, kind, name)?;
        Ok(true)
    }

    /// Fetches all entries from the place `next` on.
    fn fetch(&mut self) -> Result<()> {
        self.start = 0;
        let (mut room, mut size) = (self.buffer.as_mut_ptr(), BUFFER);
        loop {
            // SAFETY: it is NULL or comes from `malloc`, and what it holds is not wanted any more.
            unsafe { free(self.more.cast()) };
            self.more = core::ptr::null_mut();
            if size > BUFFER {
                // SAFETY: `malloc` takes any size.
                room = unsafe { malloc(size) }.cast();
                if room.is_null() {
                    return Err(Errno::ENOMEM);
                }
                self.more = room;
            }
            // SAFETY: the room is writable and as large as it says.
            self.end = match unsafe { wasi::fd_readdir(self.fd, room, size, self.next) } {
                Ok(used) => used.min(size),
                // The directory has been removed.
                Err(Errno::ENOENT) => 0,
                Err(Errno::ENOTCAPABLE) => return Err(Errno::EACCES),
                Err(error) => return Err(error),
            };
            // Full is where the last entry may have been cut off.
            if self.end < size {
                self.is_fetched = true;
                return Ok(());
            }
            size = size.saturating_mul(8);
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
        self.is_fetched = false;
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
