//! `getsockopt`, `setsockopt`: POSIX XSH. The runtime tells a socket's type; that there is no pending error is all that can be
//! known besides. What would only tune a connection is accepted without effect.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::unistd::descriptor;
    use crate::wasi::filetype;
    use core::ffi::{c_int, c_void};
    use core::ptr;

    const SOL_SOCKET: c_int = 0x7fff_ffff;
    const SO_REUSEADDR: c_int = 2;
    const SO_TYPE: c_int = 3;
    const SO_ERROR: c_int = 4;
    const SO_KEEPALIVE: c_int = 9;
    const SOCK_DGRAM: c_int = 5;
    const SOCK_STREAM: c_int = 6;
    const IPPROTO_TCP: c_int = 6;
    const TCP_NODELAY: c_int = 1;

    /// The type of the socket, ENOTSOCK if it is none.
    fn kind(fd: c_int) -> Result<c_int> {
        match descriptor::kind(fd)? {
            filetype::SOCKET_DGRAM => Ok(SOCK_DGRAM),
            filetype::SOCKET_STREAM => Ok(SOCK_STREAM),
            _ => Err(Errno::ENOTSOCK),
        }
    }

    fn option(fd: c_int, level: c_int, name: c_int) -> Result<c_int> {
        let kind = kind(fd)?;
        match (level, name) {
            (SOL_SOCKET, SO_TYPE) => Ok(kind),
            (SOL_SOCKET, SO_ERROR) => Ok(0),
            _ => Err(Errno::ENOPROTOOPT),
        }
    }

    /// POSIX `getsockopt`.
    ///
    /// # Safety
    /// `length` may be written; `value` has room for `*length` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getsockopt(
        fd: c_int,
        level: c_int,
        name: c_int,
        value: *mut c_void,
        length: *mut u32,
    ) -> c_int {
        let answer = match option(fd, level, name) {
            Ok(answer) => answer.to_ne_bytes(),
            Err(error) => {
                errno::set(error);
                return -1;
            }
        };
        // SAFETY: it may be read, by this function's contract.
        let size = unsafe { length.read() }.min(4);
        // SAFETY: the value has room for as many bytes, by this function's contract.
        unsafe { ptr::copy_nonoverlapping(answer.as_ptr(), value.cast(), size as usize) };
        // SAFETY: it may be written, by this function's contract.
        unsafe { length.write(size) };
        0
    }

    /// POSIX `setsockopt`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setsockopt(
        fd: c_int,
        level: c_int,
        name: c_int,
        _value: *const c_void,
        _length: u32,
    ) -> c_int {
        let known = matches!(
            (level, name),
            (SOL_SOCKET, SO_REUSEADDR | SO_KEEPALIVE) | (IPPROTO_TCP, TCP_NODELAY)
        );
        let supported = if known {
            Ok(())
        } else {
            Err(Errno::ENOPROTOOPT)
        };
        let result = kind(fd).and(supported);
        errno::zero_or_minus_one(result)
    }
}
