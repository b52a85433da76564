//! `recv`, `recvfrom`, `recvmsg`: POSIX XSH. Only connected sockets exist: no message has a sender's address or control data.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::unistd::descriptor;
    use crate::wasi::{self, Iovec};
    use core::ffi::{c_int, c_void};
    use core::slice;

    const MSG_PEEK: c_int = 1;
    const MSG_WAITALL: c_int = 2;
    const MSG_NOSIGNAL: c_int = 0x4000;

    /// `struct msghdr`.
    #[repr(C)]
    pub struct Message {
        name: *mut c_void,
        name_length: u32,
        vectors: *const Iovec,
        vector_count: c_int,
        control: *mut c_void,
        control_length: u32,
        flags: c_int,
    }

    impl Message {
        /// The buffers, which `sendmsg` only reads.
        ///
        /// # Safety
        /// They are as the C program says.
        pub unsafe fn buffers<'a>(&self) -> Result<&'a [Iovec]> {
            match usize::try_from(self.vector_count) {
                Ok(0) => Ok(&[]),
                // SAFETY: the program says that there are so many.
                Ok(count @ 1..=1024) => Ok(unsafe { slice::from_raw_parts(self.vectors, count) }),
                _ => Err(Errno::EMSGSIZE),
            }
        }

        /// Whether there is control data to send.
        pub const fn has_control(&self) -> bool {
            self.control_length != 0
        }
    }

    /// Receives, and says with which of WASI's flags.
    unsafe fn receive(fd: c_int, buffers: &[Iovec], flags: c_int) -> Result<(isize, c_int)> {
        if flags & !(MSG_PEEK | MSG_WAITALL | MSG_NOSIGNAL) != 0 {
            return Err(Errno::EOPNOTSUPP);
        }
        let flags = (flags & (MSG_PEEK | MSG_WAITALL)) as u16;
        // SAFETY: the buffers may be written, by the callers' contract.
        let (size, out) = unsafe { wasi::sock_recv(descriptor::real(fd), buffers, flags) }
            .map_err(|error| descriptor::no_socket(fd, error))?;
        Ok((size.cast_signed(), c_int::from(out)))
    }

    /// POSIX `recv`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn recv(
        fd: c_int,
        buffer: *mut c_void,
        size: usize,
        flags: c_int,
    ) -> isize {
        let buffers = [Iovec {
            buf: buffer.cast(),
            len: size,
        }];
        // SAFETY: the buffer has room, by this function's contract.
        let result = unsafe { receive(fd, &buffers, flags) };
        errno::or_minus_one(result.map(|(size, _)| size))
    }

    /// POSIX `recvfrom`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes; `length` is NULL or may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn recvfrom(
        fd: c_int,
        buffer: *mut c_void,
        size: usize,
        flags: c_int,
        _address: *mut c_void,
        length: *mut u32,
    ) -> isize {
        // SAFETY: the buffer has room, by this function's contract.
        let result = unsafe { recv(fd, buffer, size, flags) };
        if result >= 0 && !length.is_null() {
            // SAFETY: it may be written, by this function's contract.
            unsafe { length.write(0) };
        }
        result
    }

    /// POSIX `recvmsg`.
    ///
    /// # Safety
    /// `message` and the buffers it names may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn recvmsg(fd: c_int, message: *mut Message, flags: c_int) -> isize {
        // SAFETY: it may be read, by this function's contract.
        let mut header = unsafe { message.read() };
        // SAFETY: the buffers are as the program says.
        let buffers = unsafe { header.buffers() };
        // SAFETY: the buffers may be written, by this function's contract.
        let result = buffers.and_then(|buffers| unsafe { receive(fd, buffers, flags) });
        if let Ok((_, out)) = result {
            header.name_length = 0;
            header.control_length = 0;
            header.flags = out;
            // SAFETY: it may be written, by this function's contract.
            unsafe { message.write(header) };
        }
        errno::or_minus_one(result.map(|(size, _)| size))
    }
}
