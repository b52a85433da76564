//! `pipe`, `pipe2`: POSIX.1-2024 XSH.
//!
//! Both ends are in this process, which has one thread: a read of an empty pipe, or a write to a full one, waits for what a
//! signal's handler may do. If none can come any more, that is a deadlock, and reported. With O_NONBLOCK it fails with EAGAIN.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::poll::interruptible;
    use crate::pthread::waiting;
    use crate::unistd::descriptor::PipeRequest;
    use crate::unistd::duplicates::{PIPE, bind, lowest};
    use crate::unistd::transfer;
    use crate::wasi::{Ciovec, Fd, Iovec};
    use core::ffi::c_int;
    use core::ptr;

    /// Bytes that a pipe holds.
    const CAPACITY: usize = 65536;
    /// `PIPE_BUF`: what is no longer than this is written as a whole.
    const WHOLE: usize = 4096;
    /// Pipes at a time.
    const MOST: usize = 64;
    const O_NONBLOCK: c_int = 4;

    /// What has been written and not yet read.
    struct Pipe {
        start: usize,
        len: usize,
        reader: bool,
        writer: bool,
        /// Calls on the end for reading, and on that for writing, fail instead of waiting.
        non_blocking: [bool; 2],
        bytes: [u8; CAPACITY],
    }

    unsafe extern "C" {
        fn __wasikit_pipe_broken();
    }

    /// A program that knows no signals sees the error.
    #[unsafe(export_name = "default:__wasikit_pipe_broken")]
    extern "C" fn no_signals() {}

    static mut PIPES: [*mut Pipe; MOST] = [ptr::null_mut(); MOST];

    use crate::replaceable::{free, malloc};

    fn place(fd: Fd) -> Option<&'static mut *mut Pipe> {
        let index = fd.checked_sub(PIPE)? / 2;
        let pointer = &raw mut PIPES;
        // SAFETY: wasip1 has one thread, and callers keep no other reference.
        unsafe { &mut *pointer }.get_mut(index as usize)
    }

    /// The pipe with this end. Even numbers read, odd ones write.
    fn pipe_of(fd: Fd) -> Option<&'static mut Pipe> {
        // SAFETY: the table holds pipes made by `make`, or NULL; callers keep no other reference.
        unsafe { place(fd)?.as_mut() }
    }

    impl Pipe {
        /// # Safety
        /// `room` is writable.
        unsafe fn take(&mut self, room: *mut u8, len: usize) -> usize {
            let count = len.min(self.len);
            for step in 0..count {
                let byte = self.bytes.get((self.start + step) % CAPACITY);
                // SAFETY: by this function's contract.
                unsafe {
                    room.wrapping_add(step)
                        .write(byte.copied().unwrap_or_default())
                };
            }
            self.start = (self.start + count) % CAPACITY;
            self.len -= count;
            count
        }

        /// # Safety
        /// `bytes` is readable.
        unsafe fn put(&mut self, bytes: *const u8, len: usize) -> usize {
            let count = len.min(CAPACITY - self.len.min(CAPACITY));
            for step in 0..count {
                if let Some(slot) = self.bytes.get_mut((self.start + self.len) % CAPACITY) {
                    // SAFETY: by this function's contract.
                    *slot = unsafe { bytes.wrapping_add(step).read() };
                    self.len += 1;
                }
            }
            count
        }
    }

    /// Waits until a handler of a signal has run, which may have changed the pipe.
    fn wait(non_blocking: bool, function: &str) -> Result<()> {
        if non_blocking {
            return Err(Errno::EAGAIN);
        }
        match waiting::for_handler(function) {
            interruptible::RESTART => Ok(()),
            error => Err(error),
        }
    }

    /// Bytes that the vectors describe.
    ///
    /// # Safety
    /// `vectors` points to `count` vectors.
    unsafe fn wanted(vectors: *const Iovec, count: usize) -> usize {
        let mut total = 0_usize;
        for index in 0..count {
            // SAFETY: by this function's contract.
            total = total.saturating_add(unsafe { vectors.wrapping_add(index).read() }.len);
        }
        total
    }

    /// # Safety
    /// `vectors` points to `count` vectors of writable memory.
    unsafe fn read(fd: Fd, vectors: *const Iovec, count: usize) -> Result<usize> {
        let pipe = loop {
            let pipe = pipe_of(fd)
                .filter(|_| fd.is_multiple_of(2))
                .ok_or(Errno::EBADF)?;
            // SAFETY: by this function's contract.
            if pipe.len > 0 || !pipe.writer || unsafe { wanted(vectors, count) } == 0 {
                break pipe;
            }
            wait(pipe.non_blocking[0], "read")?;
        };
        let mut total = 0;
        for index in 0..count {
            // SAFETY: by this function's contract.
            let vector = unsafe { vectors.wrapping_add(index).read() };
            // SAFETY: by this function's contract.
            total += unsafe { pipe.take(vector.buf, vector.len) };
        }
        Ok(total)
    }

    /// # Safety
    /// `vectors` points to `count` vectors of readable memory.
    unsafe fn write(fd: Fd, vectors: *const Ciovec, count: usize) -> Result<usize> {
        let pipe = loop {
            let pipe = pipe_of(fd).filter(|_| fd % 2 == 1).ok_or(Errno::EBADF)?;
            // SAFETY: by this function's contract; both kinds of vectors have the same layout.
            let wanted = unsafe { wanted(vectors.cast(), count) };
            if wanted > 0 && !pipe.reader {
                // SAFETY: either definition may be called at any time.
                unsafe { __wasikit_pipe_broken() };
                return Err(Errno::EPIPE);
            }
            let room = CAPACITY - pipe.len.min(CAPACITY);
            // One that would block for ever is cut instead, to let the program read.
            let cuts = wanted > WHOLE || !pipe.non_blocking[1];
            if wanted <= room || (cuts && room > 0) {
                break pipe;
            }
            wait(pipe.non_blocking[1], "write")?;
        };
        let mut total = 0;
        for index in 0..count {
            // SAFETY: by this function's contract.
            let vector = unsafe { vectors.wrapping_add(index).read() };
            // SAFETY: by this function's contract.
            total += unsafe { pipe.put(vector.buf, vector.len) };
        }
        Ok(total)
    }

    fn make(non_blocking: bool) -> Result<[c_int; 2]> {
        let pointer = &raw mut PIPES;
        // SAFETY: wasip1 has one thread, and the reference is dropped before the table is used again.
        let mut places = unsafe { &mut *pointer }.iter_mut();
        let index = places
            .position(|pipe| pipe.is_null())
            .ok_or(Errno::EMFILE)?;
        // Below 64.
        let fd = PIPE + 2 * index as Fd;
        // SAFETY: `malloc` takes any size.
        let pipe = unsafe { malloc(size_of::<Pipe>()) }.cast::<Pipe>();
        if pipe.is_null() {
            return Err(Errno::ENOMEM);
        }
        // SAFETY: the memory is as large as a pipe, for which all bytes 0 are valid.
        unsafe { pipe.write_bytes(0, 1) };
        // SAFETY: it is initialised.
        unsafe { (*pipe).reader = true };
        // SAFETY: it is initialised.
        unsafe { (*pipe).writer = true };
        // SAFETY: it is initialised.
        unsafe { (*pipe).non_blocking = [non_blocking; 2] };
        if let Some(place) = place(fd) {
            *place = pipe;
        }
        let ends = lowest(0).and_then(|read| {
            let write = lowest(read + 1)?;
            bind(read, fd)?;
            bind(write, fd + 1)?;
            Ok([read.cast_signed(), write.cast_signed()])
        });
        if ends.is_err() {
            end_closed(fd);
            end_closed(fd + 1);
        }
        ends
    }

    #[unsafe(export_name = "strong:__wasikit_pipe_end_closed")]
    extern "C" fn end_closed(fd: Fd) {
        let Some(pipe) = pipe_of(fd) else { return };
        if fd.is_multiple_of(2) {
            pipe.reader = false;
        } else {
            pipe.writer = false;
        }
        if !pipe.reader && !pipe.writer {
            // SAFETY: it comes from `malloc`, and nothing refers to it any more.
            unsafe { free(ptr::from_mut(pipe).cast()) };
            if let Some(place) = place(fd) {
                *place = ptr::null_mut();
            }
        }
    }

    #[unsafe(export_name = "strong:__wasikit_ask_pipe")]
    extern "C" fn ask(fd: Fd, request: PipeRequest) -> c_int {
        let Some(pipe) = pipe_of(fd) else { return 0 };
        let [reads, writes] = &mut pipe.non_blocking;
        let non_blocking = if fd.is_multiple_of(2) { reads } else { writes };
        match request {
            // At most CAPACITY.
            PipeRequest::Pending => return pipe.len as c_int,
            PipeRequest::IsNonBlocking => return c_int::from(*non_blocking),
            PipeRequest::Block => *non_blocking = false,
            PipeRequest::NeverBlock => *non_blocking = true,
        }
        0
    }

    /// For `poll`: whether an end can be read (1) or written (2), or the other end is closed (4).
    #[unsafe(export_name = "strong:__wasikit_pipe_state")]
    extern "C" fn state(fd: Fd) -> c_int {
        let Some(pipe) = pipe_of(fd) else { return 0 };
        let (usable, closed) = if fd.is_multiple_of(2) {
            (c_int::from(pipe.len > 0), !pipe.writer)
        } else {
            let room = pipe.len <= CAPACITY - WHOLE;
            (2 * c_int::from(room), !pipe.reader)
        };
        usable | (4 * c_int::from(closed))
    }

    #[unsafe(export_name = "strong:__wasikit_read_failed")]
    unsafe extern "C" fn read_failed(
        fd: Fd,
        vectors: *const Iovec,
        count: usize,
        error: u16,
        size: *mut usize,
    ) -> u16 {
        if pipe_of(fd).is_none() {
            // SAFETY: by the caller's contract.
            return unsafe { transfer::read_failed(fd, error, size) };
        }
        // SAFETY: by the caller's contract.
        match unsafe { read(fd, vectors, count) } {
            Ok(total) => {
                // SAFETY: by the caller's contract.
                unsafe { size.write(total) };
                0
            }
            Err(error) => error.0,
        }
    }

    #[unsafe(export_name = "strong:__wasikit_write_failed")]
    unsafe extern "C" fn write_failed(
        fd: Fd,
        vectors: *const Ciovec,
        count: usize,
        error: u16,
        size: *mut usize,
    ) -> u16 {
        if pipe_of(fd).is_none() {
            // SAFETY: by the caller's contract.
            return unsafe { transfer::write_failed(fd, vectors, count, error, size) };
        }
        // SAFETY: by the caller's contract.
        match unsafe { write(fd, vectors, count) } {
            Ok(total) => {
                // SAFETY: by the caller's contract.
                unsafe { size.write(total) };
                0
            }
            Err(error) => error.0,
        }
    }

    /// C's `pipe2`. O_CLOEXEC is 0 in WASI.
    ///
    /// # Safety
    /// `ends` has room for two numbers.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pipe2(ends: *mut [c_int; 2], flags: c_int) -> c_int {
        let result = if flags & !O_NONBLOCK == 0 {
            make(flags != 0)
        } else {
            Err(Errno::EINVAL)
        };
        errno::zero_or_minus_one(result.map(|made| {
            // SAFETY: by this function's contract.
            unsafe { ends.write(made) }
        }))
    }

    /// C's `pipe`.
    ///
    /// # Safety
    /// `ends` has room for two numbers.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pipe(ends: *mut [c_int; 2]) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { pipe2(ends, 0) }
    }
}
