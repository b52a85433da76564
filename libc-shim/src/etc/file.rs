//! A database's text in memory.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::{ptr, slice};

    use crate::replaceable::{close, free, malloc, read, realloc};

    unsafe extern "C" {
        fn open(path: *const c_char, flags: c_int, arguments: *const c_void) -> c_int;
    }

    const READ_ONLY: c_int = 0x0400_0000;
    const FIRST_SIZE: usize = 2048;

    /// What a file holds.
    #[derive(Debug)]
    pub struct Contents {
        start: *mut u8,
        length: usize,
    }

    impl Contents {
        /// Reads a file whole; `None` if the program cannot open it. `errno` is as it was.
        pub fn read(path: &CStr) -> Result<Option<Self>> {
            let before = errno::get();
            // SAFETY: the path is a C string, and no flag asks for a mode.
            let descriptor = unsafe { open(path.as_ptr(), READ_ONLY, ptr::null()) };
            if descriptor < 0 {
                let error = last();
                errno::set(number(before));
                return match error {
                    Errno::EMFILE | Errno::ENFILE | Errno::ENOMEM => Err(error),
                    _ => Ok(None),
                };
            }
            let mut contents = Self {
                start: ptr::null_mut(),
                length: 0,
            };
            let done = contents.fill(descriptor);
            // SAFETY: the descriptor is this function's own.
            unsafe { close(descriptor) };
            errno::set(number(before));
            done.map(|()| Some(contents))
        }

        fn fill(&mut self, descriptor: c_int) -> Result<()> {
            let mut room = 0;
            loop {
                if self.length == room {
                    room = room.wrapping_mul(2).max(FIRST_SIZE);
                    // SAFETY: the block is this object's own, or NULL.
                    let grown = unsafe { realloc(self.start.cast(), room) };
                    if grown.is_null() {
                        return Err(Errno::ENOMEM);
                    }
                    self.start = grown.cast();
                }
                let place = self.start.wrapping_add(self.length);
                // SAFETY: the block has `room` bytes, of which `length` are taken.
                let count = unsafe { read(descriptor, place.cast(), room - self.length) };
                match usize::try_from(count) {
                    Ok(0) => return Ok(()),
                    Ok(count) => self.length += count,
                    Err(_) => return Err(last()),
                }
            }
        }

        /// The bytes.
        pub fn bytes(&self) -> &[u8] {
            if self.length == 0 {
                return &[];
            }
            // SAFETY: `fill` has read as many bytes into this object's own block.
            unsafe { slice::from_raw_parts(self.start, self.length) }
        }
    }

    impl Drop for Contents {
        fn drop(&mut self) {
            // SAFETY: the block is this object's own, or NULL.
            unsafe { free(self.start.cast()) };
        }
    }

    /// Memory for an answer that stays until the next question.
    #[derive(Debug)]
    pub struct Room {
        start: *mut u8,
        size: usize,
    }

    impl Room {
        /// No memory yet.
        pub const EMPTY: Self = Self {
            start: ptr::null_mut(),
            size: 0,
        };

        /// Calls `fill` with the memory, and with more until it no longer fails for want of it (ERANGE).
        pub fn fill<T>(&mut self, mut fill: impl FnMut(*mut u8, usize) -> Result<T>) -> Result<T> {
            loop {
                match fill(self.start, self.size) {
                    Err(Errno::ERANGE) => {}
                    done => return done,
                }
                let size = self.size.wrapping_mul(2).max(256);
                // SAFETY: `malloc` takes any size.
                let more = unsafe { malloc(size) };
                if more.is_null() {
                    return Err(Errno::ENOMEM);
                }
                // SAFETY: the old block is this object's own, or NULL.
                unsafe { free(self.start.cast()) };
                (self.start, self.size) = (more.cast(), size);
            }
        }
    }

    fn last() -> Errno {
        number(errno::get())
    }

    fn number(code: c_int) -> Errno {
        Errno(u16::try_from(code).unwrap_or(0))
    }
}
