//! `mmap`, `munmap`, `msync`, `mremap`: POSIX XSH, GNU.

use crate::errno::{Errno, Result};
use crate::sys_mman::pages::{Free, PAGE, Range, pages_for};
use crate::unistd::{descriptor, duplicates};
use crate::wasi::{self, Ciovec, Iovec, filetype, rights};
use core::ffi::{c_int, c_void};
use core::ptr;

const SHARED: c_int = 1;
const PRIVATE: c_int = 2;
const FIXED: c_int = 0x10;
const ANONYMOUS: c_int = 0x20;
const WRITE: c_int = 2;
const EXECUTE: c_int = 4;
/// The mappings' own descriptors have numbers from here on, away from those of the program.
const OWN_DESCRIPTORS: c_int = 512;

/// What is mapped.
#[repr(C)]
#[derive(Clone, Copy)]
struct Mapping {
    range: Range,
    /// Whether it shows a file.
    shows_file: bool,
    /// A descriptor of its own for the file to write back to: the program may close the one that it mapped.
    file: Option<c_int>,
    /// Position in the file of the first page.
    offset: u64,
    next: *mut Mapping,
}

impl Mapping {
    /// The position in the file of a part of the mapping.
    fn offset_of(&self, part: Range) -> u64 {
        let before = (part.first - self.range.first) * PAGE;
        self.offset.wrapping_add(before as u64)
    }
}

static mut FREE: Free = Free::new();
static mut MAPPINGS: *mut Mapping = ptr::null_mut();

use crate::replaceable::{free, malloc};

fn free_pages() -> &'static mut Free {
    let pages = &raw mut FREE;
    // SAFETY: wasip1 has one thread, and no reference outlives the call that made it.
    unsafe { &mut *pages }
}

fn address(page: usize) -> *mut u8 {
    ptr::without_provenance_mut(page.wrapping_mul(PAGE))
}

fn allocate(count: usize) -> Result<Range> {
    if let Some(range) = free_pages().take(count) {
        // SAFETY: free pages belong to nobody.
        unsafe { ptr::write_bytes(address(range.first), 0, count * PAGE) };
        return Ok(range);
    }
    let first = core::arch::wasm32::memory_grow::<0>(count);
    if first == usize::MAX {
        Err(Errno::ENOMEM)
    } else {
        Ok(Range { first, count })
    }
}

/// Remembers a mapping; who is `next` does not matter.
fn remember(mapping: Mapping) -> Result<()> {
    // SAFETY: takes any size.
    let memory = unsafe { malloc(size_of::<Mapping>()) }.cast::<Mapping>();
    if memory.is_null() {
        return Err(Errno::ENOMEM);
    }
    // SAFETY: wasip1 has one thread.
    let next = unsafe { MAPPINGS };
    // SAFETY: fresh memory of this size.
    unsafe { memory.write(Mapping { next, ..mapping }) };
    // SAFETY: wasip1 has one thread.
    unsafe { MAPPINGS = memory };
    Ok(())
}

/// Calls `body` with each mapping, until it returns false.
fn each(mut body: impl FnMut(&Mapping) -> bool) {
    // SAFETY: wasip1 has one thread.
    let mut at = unsafe { MAPPINGS };
    while !at.is_null() {
        // SAFETY: elements of the list are valid.
        let mapping = unsafe { *at };
        if !body(&mapping) {
            return;
        }
        at = mapping.next;
    }
}

fn is_mapped(wanted: Range) -> bool {
    let mut pages = 0;
    each(|mapping| {
        pages += mapping
            .range
            .common(wanted)
            .map_or(0, |common| common.count);
        true
    });
    pages == wanted.count
}

/// Reads a file into fresh pages; what lies behind its end stays zero.
fn read_file(file: u32, start: *mut u8, length: usize, offset: u64) -> Result<()> {
    let mut done = 0;
    while done < length {
        let buffer = Iovec {
            buf: start.wrapping_add(done),
            len: length - done,
        };
        // SAFETY: the pages that are mapped have `length` bytes.
        let count = unsafe { wasi::fd_pread(file, &[buffer], offset.wrapping_add(done as u64)) }?;
        if count == 0 {
            break;
        }
        done += count;
    }
    Ok(())
}

/// Writes pages back to their file, up to its end.
fn write_back(mapping: &Mapping, part: Range) -> Result<()> {
    let Some(file) = mapping.file.map(descriptor::real) else {
        return Ok(());
    };
    let size = wasi::fd_filestat_get(file)?.size;
    let mut offset = mapping.offset_of(part);
    let mut start = address(part.first);
    let mut left = usize::try_from(size.saturating_sub(offset))
        .unwrap_or(usize::MAX)
        .min(part.count * PAGE);
    while left > 0 {
        // SAFETY: the pages are mapped.
        let count = unsafe {
            wasi::fd_pwrite(
                file,
                &[Ciovec {
                    buf: start,
                    len: left,
                }],
                offset,
            )
        }?;
        if count == 0 {
            return Err(Errno::EIO);
        }
        offset = offset.wrapping_add(count as u64);
        start = start.wrapping_add(count);
        left -= count.min(left);
    }
    Ok(())
}

/// Writes back what is mapped of a file, so that who maps it now sees it. Only the latest mappings are looked at: to look at
/// each of thousands whenever there is one more would take too long.
fn write_back_others(file: u32) -> Result<()> {
    const LATEST: usize = 8;
    let mut outcome = Ok(());
    let mut status = None;
    let mut looked_at = 0;
    each(|mapping| {
        looked_at += 1;
        outcome = mapping.file.map_or(Ok(()), |own| {
            let wanted = match &status {
                Some(known) => known,
                None => status.insert(wasi::fd_filestat_get(file)?),
            };
            let other = wasi::fd_filestat_get(descriptor::real(own))?;
            if (other.dev, other.ino) == (wanted.dev, wanted.ino) {
                write_back(mapping, mapping.range)?;
            }
            Ok(())
        });
        outcome.is_ok() && looked_at < LATEST
    });
    outcome
}

/// Takes pages out of the mappings, writing them back first.
fn forget(hole: Range) -> Result<()> {
    let mut place = &raw mut MAPPINGS;
    let mut outcome = Ok(());
    loop {
        // SAFETY: the list's head or a `next` of an element.
        let at = unsafe { *place };
        if at.is_null() {
            return outcome;
        }
        // SAFETY: elements of the list are valid.
        let mapping = unsafe { *at };
        let Some(common) = mapping.range.common(hole) else {
            // SAFETY: as above.
            place = unsafe { &raw mut (*at).next };
            continue;
        };
        outcome = outcome.and(write_back(&mapping, common));
        // SAFETY: as above.
        unsafe { place.write(mapping.next) };
        for part in mapping.range.without(hole).into_iter().flatten() {
            outcome = outcome.and(remember(Mapping {
                range: part,
                offset: mapping.offset_of(part),
                ..mapping
            }));
        }
        // SAFETY: `remember` allocated it, and it is out of the list.
        unsafe { free(at.cast()) };
        outcome = outcome.and(release(mapping.file));
        // What was remembered stands at the head: begin again, the hole is smaller now.
        place = &raw mut MAPPINGS;
    }
}

/// Closes the mapping's own descriptor if no other part of the mapping has it.
fn release(file: Option<c_int>) -> Result<()> {
    let Some(file) = file else {
        return Ok(());
    };
    let mut used = false;
    each(|mapping| {
        used |= mapping.file == Some(file);
        !used
    });
    if used {
        Ok(())
    } else {
        descriptor::close(file)
    }
}

/// The runtime's number of a file that can be mapped.
fn mappable(file: c_int, writes_back: bool) -> Result<u32> {
    let fd = descriptor::real(file);
    if descriptor::is_pipe(fd) {
        return Err(Errno::ENODEV);
    }
    let state = wasi::fd_fdstat_get(fd)?;
    if state.filetype != filetype::REGULAR_FILE {
        return Err(Errno::ENODEV);
    }
    let wanted = if writes_back {
        rights::FD_READ | rights::FD_WRITE
    } else {
        rights::FD_READ
    };
    if state.rights_base & wanted == wanted {
        Ok(fd)
    } else {
        Err(Errno::EACCES)
    }
}

/// A descriptor that the mappings of one file share.
fn own_descriptor(file: c_int, fd: u32) -> Result<c_int> {
    let mut shared = None;
    each(|mapping| {
        shared = mapping.file.filter(|&own| descriptor::real(own) == fd);
        shared.is_none()
    });
    shared.map_or_else(|| duplicates::duplicate(file, OWN_DESCRIPTORS), Ok)
}

/// Pages that an address and a length name.
fn named(start: *mut c_void, length: usize) -> Result<Range> {
    if !start.addr().is_multiple_of(PAGE) {
        return Err(Errno::EINVAL);
    }
    Ok(Range {
        first: start.addr() / PAGE,
        count: pages_for(length)?,
    })
}

struct Request {
    start: *mut c_void,
    length: usize,
    protection: c_int,
    flags: c_int,
    file: c_int,
    offset: i64,
}

fn map(request: &Request) -> Result<*mut c_void> {
    let kind = request.flags & 0xf;
    if kind != SHARED && kind != PRIVATE && kind != (SHARED | PRIVATE) {
        return Err(Errno::EINVAL);
    }
    if request.protection & EXECUTE != 0 {
        return Err(Errno::ENOTSUP);
    }
    let count = pages_for(request.length)?;
    let offset = u64::try_from(request.offset).map_err(|_| Errno::EINVAL)?;
    if request.offset > i64::MAX - (count * PAGE) as i64 {
        return Err(Errno::EOVERFLOW);
    }
    let writes_back = kind != PRIVATE && request.protection & WRITE != 0;
    let file = if request.flags & ANONYMOUS != 0 {
        None
    } else {
        Some(mappable(request.file, writes_back)?)
    };
    if file.is_some() && !offset.is_multiple_of(4096) {
        return Err(Errno::EINVAL);
    }
    let range = if request.flags & FIXED != 0 {
        let range = named(request.start, request.length)?;
        if !is_mapped(range) {
            // Only memory that `mmap` gave is its to give again.
            return Err(Errno::ENOMEM);
        }
        forget(range)?;
        // SAFETY: the pages were mapped, and the program asks for them to be replaced.
        unsafe { ptr::write_bytes(address(range.first), 0, count * PAGE) };
        range
    } else {
        allocate(count)?
    };
    if let Some(file) = file {
        write_back_others(file)?;
    }
    // Whole pages are mapped, whatever the length.
    let filled = file.map_or(Ok(()), |file| {
        read_file(file, address(range.first), count * PAGE, offset)
    });
    let remembered = filled.and_then(|()| {
        let own = file
            .filter(|_| writes_back)
            .map(|file| own_descriptor(request.file, file))
            .transpose()?;
        remember(Mapping {
            range,
            shows_file: file.is_some(),
            file: own,
            offset,
            next: ptr::null_mut(),
        })
    });
    if let Err(error) = remembered {
        free_pages().give(range);
        return Err(error);
    }
    Ok(address(range.first).cast())
}

fn unmap(start: *mut c_void, length: usize) -> Result<()> {
    let range = named(start, length)?;
    let mut owned = [Range { first: 0, count: 0 }; 64];
    let mut used = 0;
    each(|mapping| {
        if let (Some(common), Some(place)) = (mapping.range.common(range), owned.get_mut(used)) {
            *place = common;
            used += 1;
        }
        true
    });
    let outcome = forget(range);
    for &part in owned.iter().take(used) {
        free_pages().give(part);
    }
    outcome
}

/// The C edge.
pub mod c {
    use super::{Request, each, is_mapped, map, named, unmap, write_back};
    use crate::errno::{self, Errno};
    use crate::sys_mman::pages::{PAGE, Range, pages_for};
    use core::ffi::{c_int, c_void};
    use core::ptr;

    /// `MAP_FAILED`.
    const FAILED: *mut c_void = ptr::without_provenance_mut(usize::MAX);

    fn pointer(result: errno::Result<*mut c_void>) -> *mut c_void {
        match result {
            Ok(start) => start,
            Err(error) => {
                errno::set(error);
                FAILED
            }
        }
    }

    /// POSIX `mmap`.
    ///
    /// # Safety
    /// With `MAP_FIXED` nothing that is still used lies in the range.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mmap(
        start: *mut c_void,
        length: usize,
        protection: c_int,
        flags: c_int,
        file: c_int,
        offset: i64,
    ) -> *mut c_void {
        pointer(map(&Request {
            start,
            length,
            protection,
            flags,
            file,
            offset,
        }))
    }

    /// POSIX `munmap`, also of a part of a mapping.
    ///
    /// # Safety
    /// Nothing that is still used lies in the range.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn munmap(start: *mut c_void, length: usize) -> c_int {
        errno::zero_or_minus_one(unmap(start, length))
    }

    /// POSIX `msync`.
    #[unsafe(no_mangle)]
    pub extern "C" fn msync(start: *mut c_void, length: usize, flags: c_int) -> c_int {
        /// `MS_ASYNC` and `MS_SYNC` exclude each other; `MS_INVALIDATE` may go with either.
        const BOTH: c_int = 1 | 4;
        let outcome = named(start, length).and_then(|range| {
            if flags & !7 != 0 || flags & BOTH == BOTH {
                return Err(Errno::EINVAL);
            }
            if !is_mapped(range) {
                return Err(Errno::ENOMEM);
            }
            let mut outcome = Ok(());
            each(|mapping| {
                if let Some(common) = mapping.range.common(range) {
                    outcome = write_back(mapping, common);
                }
                outcome.is_ok()
            });
            outcome
        });
        errno::zero_or_minus_one(outcome)
    }

    /// GNU's `mremap`. `MREMAP_MAYMOVE` is 1; a fixed address is not supported.
    ///
    /// # Safety
    /// The old range is mapped; its old address is not used afterwards.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mremap(
        start: *mut c_void,
        old_length: usize,
        new_length: usize,
        flags: c_int,
        _arguments: *const c_void,
    ) -> *mut c_void {
        pointer(resize(start, old_length, new_length, flags))
    }

    fn resize(
        start: *mut c_void,
        old_length: usize,
        new_length: usize,
        flags: c_int,
    ) -> errno::Result<*mut c_void> {
        const MAY_MOVE: c_int = 1;
        let (old, new) = (named(start, old_length)?, pages_for(new_length)?);
        if !is_mapped(old) || flags & !MAY_MOVE != 0 {
            return Err(Errno::EINVAL);
        }
        if new <= old.count {
            if new < old.count {
                unmap(
                    start.wrapping_byte_add(new * PAGE),
                    (old.count - new) * PAGE,
                )?;
            }
            return Ok(start);
        }
        if flags & MAY_MOVE == 0 {
            return Err(Errno::ENOMEM);
        }
        let mut source = None;
        each(|mapping| {
            let common = mapping.range.common(old);
            source = common.map(|part| (*mapping, mapping.offset_of(part)));
            source.is_none()
        });
        let (mapping, offset) = source.ok_or(Errno::EINVAL)?;
        let shared = if mapping.file.is_some() {
            super::SHARED
        } else {
            super::PRIVATE | super::ANONYMOUS
        };
        let file = mapping.file.unwrap_or(-1);
        let moved = map(&Request {
            start: ptr::null_mut(),
            length: new_length,
            protection: super::WRITE,
            flags: shared,
            file,
            offset: offset.cast_signed(),
        })?;
        // SAFETY: both ranges are mapped and apart.
        unsafe {
            ptr::copy_nonoverlapping(start.cast::<u8>(), moved.cast::<u8>(), old.count * PAGE)
        };
        unmap(start, old_length)?;
        Ok(moved)
    }

    /// `MADV_DONTNEED`: clears what shows no file. What does is as the file is, but for what the program has written there.
    #[unsafe(export_name = "strong:__wasikit_discard")]
    unsafe extern "C" fn discard(start: *mut u8, length: usize) {
        let mut done = 0;
        while done < length {
            let at = start.wrapping_add(done);
            let page = Range {
                first: at.addr() / PAGE,
                count: 1,
            };
            let part = (PAGE - at.addr() % PAGE).min(length - done);
            let mut shows_file = false;
            each(|mapping| {
                shows_file |= mapping.shows_file && mapping.range.common(page).is_some();
                !shows_file
            });
            if !shows_file {
                // SAFETY: the caller does not need the contents any more.
                unsafe { ptr::write_bytes(at, 0, part) };
            }
            done += part;
        }
    }

    /// Writes shared mappings back when the program exits.
    #[unsafe(export_name = "strong:__wasikit_write_back_mappings")]
    extern "C" fn write_back_all() {
        each(|mapping| {
            // Nobody is left to hear of an error.
            let _ = write_back(mapping, mapping.range);
            true
        });
    }
}
