//! `socket`, `socketpair`, `bind`, `connect`, `listen`, `getsockname`, `getpeername`, `sockatmark`: POSIX XSH. WASI 0.1 can
//! neither make nor address a socket: those that make fail with EAFNOSUPPORT, the others with EOPNOTSUPP on a socket and
//! ENOTSOCK on anything else.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
    use core::ffi::{c_int, c_void};

    fn refuse(fd: c_int) -> c_int {
        errno::set(descriptor::no_socket(fd, Errno::EOPNOTSUPP));
        -1
    }

    /// POSIX `socket`.
    #[unsafe(no_mangle)]
    pub extern "C" fn socket(_family: c_int, _kind: c_int, _protocol: c_int) -> c_int {
        errno::set(Errno::EAFNOSUPPORT);
        -1
    }

    /// POSIX `socketpair`.
    #[unsafe(no_mangle)]
    pub extern "C" fn socketpair(
        _family: c_int,
        _kind: c_int,
        _protocol: c_int,
        _pair: *mut c_int,
    ) -> c_int {
        errno::set(Errno::EAFNOSUPPORT);
        -1
    }

    /// POSIX `bind`.
    #[unsafe(no_mangle)]
    pub extern "C" fn bind(fd: c_int, _address: *const c_void, _length: u32) -> c_int {
        refuse(fd)
    }

    /// POSIX `connect`.
    #[unsafe(no_mangle)]
    pub extern "C" fn connect(fd: c_int, _address: *const c_void, _length: u32) -> c_int {
        refuse(fd)
    }

    /// POSIX `listen`.
    #[unsafe(no_mangle)]
    pub extern "C" fn listen(fd: c_int, _backlog: c_int) -> c_int {
        refuse(fd)
    }

    /// POSIX `getsockname`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getsockname(fd: c_int, _address: *mut c_void, _length: *mut u32) -> c_int {
        refuse(fd)
    }

    /// POSIX `getpeername`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getpeername(fd: c_int, _address: *mut c_void, _length: *mut u32) -> c_int {
        refuse(fd)
    }

    /// POSIX `sockatmark`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sockatmark(fd: c_int) -> c_int {
        refuse(fd)
    }
}
