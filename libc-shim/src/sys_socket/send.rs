//! `send`, `sendto`, `sendmsg`: POSIX XSH. Only connected sockets exist: an address is EISCONN.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::recv::c::Message;
    use crate::errno::{self, Errno, Result};
    use crate::unistd::descriptor;
    use crate::wasi::{self, Ciovec, Iovec};
    use core::ffi::{c_int, c_void};

    const MSG_NOSIGNAL: c_int = 0x4000;

    /// Sends; `SIGPIPE` is never raised.
    unsafe fn transmit(fd: c_int, buffers: &[Ciovec], flags: c_int) -> Result<isize> {
        if flags & !MSG_NOSIGNAL != 0 {
            return Err(Errno::EOPNOTSUPP);
        }
        // SAFETY: the buffers may be read, by the callers' contract.
        unsafe { wasi::sock_send(descriptor::real(fd), buffers, 0) }
            .map(usize::cast_signed)
            .map_err(|error| descriptor::no_socket(fd, error))
    }

    /// POSIX `send`.
    ///
    /// # Safety
    /// `buffer` holds `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn send(
        fd: c_int,
        buffer: *const c_void,
        size: usize,
        flags: c_int,
    ) -> isize {
        let buffers = [Ciovec {
            buf: buffer.cast(),
            len: size,
        }];
        // SAFETY: the buffer holds the bytes, by this function's contract.
        errno::or_minus_one(unsafe { transmit(fd, &buffers, flags) })
    }

    /// POSIX `sendto`.
    ///
    /// # Safety
    /// `buffer` holds `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sendto(
        fd: c_int,
        buffer: *const c_void,
        size: usize,
        flags: c_int,
        address: *const c_void,
        _length: u32,
    ) -> isize {
        if !address.is_null() {
            errno::set(Errno::EISCONN);
            return -1;
        }
        // SAFETY: the contract is the same.
        unsafe { send(fd, buffer, size, flags) }
    }

    /// POSIX `sendmsg`.
    ///
    /// # Safety
    /// `message` and the buffers it names may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sendmsg(fd: c_int, message: *const Message, flags: c_int) -> isize {
        // SAFETY: it may be read, by this function's contract.
        let header = unsafe { message.read() };
        if header.has_control() {
            errno::set(Errno::EOPNOTSUPP);
            return -1;
        }
        // SAFETY: the buffers are as the program says.
        let result = unsafe { header.buffers() }.and_then(|buffers| {
            // The two vectors have one layout, `struct iovec`'s.
            let buffers: *const [Iovec] = buffers;
            // SAFETY: as above.
            let buffers = unsafe { &*(buffers as *const [Ciovec]) };
            // SAFETY: the buffers may be read, by this function's contract.
            unsafe { transmit(fd, buffers, flags) }
        });
        errno::or_minus_one(result)
    }
}
