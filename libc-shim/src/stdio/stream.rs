//! `FILE`: a stream (C17 7.21.3), its buffer and its state.
//!
//! A stream is in one of three states: idle (both windows empty), reading (`read_position..read_end` holds bytes that
//! were fetched and not yet taken) or writing (`buffer..write_position` holds bytes that were accepted and not yet
//! sent). `output` and `input` move it between them.
//!
//! All fields are cells and all functions take `&File`: a stream is reached from C by several pointers, and a function of
//! `fopencookie` may use the very stream that called it. There is one thread.
//!
//! **Costs fall on those who use a thing.** A stream over a descriptor has no table of operations: the code that
//! writes calls `fd_write` itself, the code that reads calls `fd_read`. Memory streams and cookies bring a table
//! (`Operations`). What only some streams need at exit or on a change of direction is reached through a pointer that the
//! code which needs it stores (`give_back`). Thus `puts` brings neither reading nor seeking nor closing.
//!
//! `PUSHBACK` bytes before every buffer belong to the stream, so that `ungetc` always has room.

use crate::errno::{Errno, Result};
use core::cell::Cell;
use core::ffi::{c_int, c_void};
use core::ptr::{null, null_mut};

/// How many bytes can always be pushed back.
pub const PUSHBACK: usize = 8;

/// Bytes of a buffer that the library allocates; see docs/decisions/stdio-buffer.md.
pub const BUFFER_SIZE: usize = 8192;

/// Room for pushing back, then a buffer: what the streams that are always there have.
pub type Buffer = [u8; PUSHBACK + BUFFER_SIZE];

/// Where the buffer begins in this room.
#[must_use]
pub const fn buffer_in(room: *mut Buffer) -> *mut u8 {
    room.cast::<u8>().wrapping_add(PUSHBACK)
}

/// State of a stream, one bit each.
pub mod flag {
    /// May be read.
    pub const READABLE: u32 = 1;
    /// May be written.
    pub const WRITABLE: u32 = 2;
    /// The end-of-file indicator.
    pub const END: u32 = 4;
    /// The error indicator.
    pub const ERROR: u32 = 8;
    /// Writes append.
    pub const APPEND: u32 = 16;
    /// Whether it is a terminal is found out at the first write.
    pub const UNDECIDED: u32 = 32;
    /// It is in the list of streams in use.
    pub const LISTED: u32 = 64;
    /// Not buffered.
    pub const UNBUFFERED: u32 = 128;
    /// The `File` itself was allocated and is freed by `fclose`.
    pub const ALLOCATED: u32 = 256;
    /// The caller locks (`__fsetlocking`).
    pub const CALLER_LOCKS: u32 = 512;
    /// Oriented to bytes; beside `WIDE` it means nothing.
    pub const BYTES: u32 = 1024;
    /// Oriented to wide characters.
    pub const WIDE: u32 = 2048;
}

/// What a stream that is not over a descriptor does.
pub struct Operations {
    /// Fetches at most so many bytes to an address; 0 is the end.
    pub read: unsafe fn(&File, *mut u8, usize) -> Result<usize>,
    /// Takes some of the bytes: how many goes to the number. An error is not 0.
    pub write: fn(&File, &[u8], &mut usize) -> Errno,
    /// Moves the position, as `lseek` does, and returns it.
    pub seek: fn(&File, i64, c_int) -> Result<i64>,
    /// Releases what is behind the stream.
    pub close: fn(&File) -> Result<()>,
}

/// C's `FILE`. What is not 0 at first comes first: the zeros behind it need not be in a module. The fields up to `write_end` are part of
/// the ABI: programs have the bodies of `getc` and others, in `sysroot/include/bits/inline`.
#[repr(C)]
pub struct File {
    /// Of `flag`.
    pub flags: Cell<u32>,
    /// The descriptor, or -1.
    pub descriptor: Cell<c_int>,
    /// The buffer; `PUSHBACK` bytes before it are the stream's too.
    pub buffer: Cell<*mut u8>,
    /// Bytes of the buffer.
    pub size: Cell<usize>,
    /// The byte that makes a line complete, or -1 when lines do not matter.
    pub line_end: Cell<c_int>,
    /// The next byte to read.
    pub read_position: Cell<*mut u8>,
    /// Behind the last byte that was fetched.
    pub read_end: Cell<*mut u8>,
    /// Where the next byte goes; the start of the buffer when nothing waits.
    pub write_position: Cell<*mut u8>,
    /// Where the room for bytes ends; NULL when the stream is not writing.
    pub write_end: Cell<*mut u8>,
    /// None for a descriptor.
    pub operations: Cell<Option<&'static Operations>>,
    /// What the operations work on.
    pub context: Cell<*mut c_void>,
    /// Stored by reading: gives back to the descriptor what was fetched and not taken.
    pub give_back: Cell<Option<fn(&File)>>,
    /// Stored by reading and seeking: what must be done before the stream writes.
    pub leave_reading: Cell<Option<fn(&File)>>,
    /// Why the last transfer did not do all; 0 for the end of the file. (A field, because a result of two words costs
    /// each function of the way a frame on the stack.)
    pub last_error: Cell<Errno>,
    /// The descriptor's position and 1, while the stream only reads; 0 when it is not known. Negative: nor may it be found out,
    /// because the buffer is not what stands before it in the file.
    pub known: Cell<i64>,
    /// The next stream in use.
    pub next: Cell<*const File>,
    /// Line that `fgetln` returned, or NULL.
    pub line: Cell<*mut u8>,
    /// How many times it is locked.
    pub locks: Cell<c_int>,
    /// Where the latest seek inside the buffer has put `read_position`.
    pub sought: Cell<*mut u8>,
    /// The buffer of a stream without one.
    pub small: Cell<[u8; 2 * PUSHBACK]>,
}

// What `bits/inline/stream.h` says.
#[cfg(target_family = "wasm")]
const _: () = {
    use core::mem::offset_of;
    assert!(offset_of!(File, flags) == 0);
    assert!(offset_of!(File, buffer) == 8);
    assert!(offset_of!(File, line_end) == 16);
    assert!(offset_of!(File, read_position) == 20);
    assert!(offset_of!(File, read_end) == 24);
    assert!(offset_of!(File, write_position) == 28);
    assert!(offset_of!(File, write_end) == 32);
    assert!(flag::END == 4 && flag::ERROR == 8);
};

// SAFETY: wasip1 has one thread. (Native tests keep each stream on one thread.)
unsafe impl Sync for File {}

impl File {
    /// An idle stream.
    pub const fn new(descriptor: c_int, flags: u32, buffer: *mut u8, size: usize) -> Self {
        Self {
            flags: Cell::new(flags),
            descriptor: Cell::new(descriptor),
            read_position: Cell::new(null_mut()),
            read_end: Cell::new(null_mut()),
            write_position: Cell::new(null_mut()),
            write_end: Cell::new(null_mut()),
            buffer: Cell::new(buffer),
            size: Cell::new(size),
            line_end: Cell::new(-1),
            operations: Cell::new(None),
            context: Cell::new(null_mut()),
            give_back: Cell::new(None),
            leave_reading: Cell::new(None),
            last_error: Cell::new(Errno(0)),
            known: Cell::new(0),
            next: Cell::new(null()),
            line: Cell::new(null_mut()),
            locks: Cell::new(0),
            sought: Cell::new(null_mut()),
            small: Cell::new([0; 2 * PUSHBACK]),
        }
    }

    /// Whether one of these flags is set.
    #[inline]
    pub fn has(&self, flags: u32) -> bool {
        self.flags.get() & flags != 0
    }

    /// Sets flags.
    #[inline]
    pub fn set(&self, flags: u32) {
        self.flags.set(self.flags.get() | flags);
    }

    /// Clears flags.
    #[inline]
    pub fn clear(&self, flags: u32) {
        self.flags.set(self.flags.get() & !flags);
    }

    /// Sets the error indicator and remembers the error.
    #[inline]
    pub fn fail(&self, error: Errno) {
        self.set(flag::ERROR);
        self.last_error.set(error);
    }

    /// Bytes that were fetched and not taken.
    #[inline]
    pub fn unread(&self) -> usize {
        self.read_end.get().addr() - self.read_position.get().addr()
    }

    /// Bytes that were accepted and not sent.
    #[inline]
    pub fn pending(&self) -> usize {
        if self.write_end.get().is_null() {
            0
        } else {
            self.write_position.get().addr() - self.buffer.get().addr()
        }
    }

    /// Forgets what was fetched.
    #[inline]
    pub fn drop_unread(&self) {
        self.read_position.set(null_mut());
        self.read_end.set(null_mut());
    }

    /// Leaves the writing state. Nothing is pending.
    #[inline]
    pub fn stop_writing(&self) {
        self.write_position.set(null_mut());
        self.write_end.set(null_mut());
    }

    /// Gives it the buffer that is part of it.
    pub fn own_small_buffer(&self) {
        self.buffer
            .set(self.small.as_ptr().cast::<u8>().wrapping_add(PUSHBACK));
        self.size.set(PUSHBACK);
    }

    /// Puts it into the list of streams in use, which exit and `fflush(NULL)` go through.
    #[inline]
    pub fn enlist(&self) {
        if !self.has(flag::LISTED) {
            self.set(flag::LISTED);
            self.link();
        }
    }

    /// `enlist` of a stream that is not listed, and gets the flag.
    #[inline]
    pub fn link(&self) {
        IN_USE.with(|head| self.next.set(head.replace(self)));
    }

    /// The next of that list.
    #[inline]
    pub fn next_in_use<'a>(&self) -> Option<&'a Self> {
        // SAFETY: a listed stream lives until `delist`.
        unsafe { self.next.get().as_ref() }
    }

    /// Decides for wide characters if the orientation is still open.
    #[inline]
    pub fn orient_wide(&self) {
        if !self.has(flag::BYTES) {
            self.set(flag::WIDE);
        }
    }

    /// Negative: bytes; positive: wide characters; 0: not yet decided.
    #[inline]
    pub fn orientation(&self) -> c_int {
        if self.has(flag::WIDE) {
            1
        } else {
            -c_int::from(self.has(flag::BYTES))
        }
    }

    /// Takes it out of that list.
    pub fn delist(&self) {
        IN_USE.with(|head| {
            let mut link = head;
            // SAFETY: a listed stream lives until `delist`.
            while let Some(file) = unsafe { link.get().as_ref() } {
                if core::ptr::eq(file, self) {
                    link.set(self.next.get());
                    self.clear(flag::LISTED);
                    return;
                }
                link = &file.next;
            }
        });
    }
}

/// The first stream in use.
#[inline]
pub fn first_in_use<'a>() -> Option<&'a File> {
    // SAFETY: a listed stream lives until `delist`.
    unsafe { IN_USE.with(Cell::get).as_ref() }
}

#[cfg(target_family = "wasm")]
mod list {
    use super::File;
    use core::cell::Cell;

    /// The head of the list of streams in use.
    pub struct Head(Cell<*const File>);

    // SAFETY: wasip1 has one thread.
    unsafe impl Sync for Head {}

    impl Head {
        /// Calls `action` with the head, as `std`'s thread-local values do.
        #[inline]
        pub fn with<R>(&self, action: impl FnOnce(&Cell<*const File>) -> R) -> R {
            action(&self.0)
        }
    }

    pub static IN_USE: Head = Head(Cell::new(core::ptr::null()));
}

#[cfg(not(target_family = "wasm"))]
mod list {
    use super::File;
    use core::cell::Cell;

    std::thread_local! {
        pub static IN_USE: Cell<*const File> = const { Cell::new(core::ptr::null()) };
    }
}

use list::IN_USE;

/// Writes all the bytes, for the printf family.
///
/// # Safety
/// `file` points to an open stream.
#[inline]
pub unsafe fn write(file: *mut File, bytes: &[u8]) -> Result<()> {
    // SAFETY: by this function's contract.
    let file = unsafe { &*file };
    super::output::write_all(file, bytes)
}

/// The next byte, or None at the end of the file or on an error (then `errno` is set), for the scanf family.
///
/// # Safety
/// `file` points to an open stream.
#[inline]
pub unsafe fn read_byte(file: *mut File) -> Option<u8> {
    // SAFETY: by this function's contract.
    let file = unsafe { &*file };
    let byte = super::input::read_byte(file);
    #[cfg(target_family = "wasm")]
    if let Err(error) = byte {
        crate::errno::set(error);
    }
    byte.unwrap_or(None)
}

/// Gives the last byte back, for the scanf family.
///
/// # Safety
/// `file` points to an open stream from which the byte was read just before.
#[inline]
pub unsafe fn unread_byte(file: *mut File, byte: u8) {
    // SAFETY: by this function's contract.
    let file = unsafe { &*file };
    super::input::unread_byte(file, byte);
}
