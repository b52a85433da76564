//! `accept`, `accept4`: POSIX XSH. The runtime does not tell who is there: the address has no family.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::unistd::descriptor;
    use crate::wasi::{self, fdflags};
    use core::ffi::{c_int, c_void};

    const SOCK_CLOEXEC: c_int = 0x2000;
    const SOCK_NONBLOCK: c_int = 0x4000;

    fn accept_one(fd: c_int, flags: c_int) -> Result<c_int> {
        if flags & !(SOCK_CLOEXEC | SOCK_NONBLOCK) != 0 {
            return Err(Errno::EINVAL);
        }
        let flags = if flags & SOCK_NONBLOCK != 0 {
            fdflags::NONBLOCK
        } else {
            0
        };
        let connection = wasi::sock_accept(descriptor::real(fd), flags)
            .map_err(|error| descriptor::no_socket(fd, error))?;
        descriptor::adopt(connection)
    }

    /// POSIX.1-2024 `accept4`.
    ///
    /// # Safety
    /// `address` is NULL or has room for `*length` bytes, and `length` may then be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn accept4(
        fd: c_int,
        address: *mut c_void,
        length: *mut u32,
        flags: c_int,
    ) -> c_int {
        let result = accept_one(fd, flags);
        if result.is_ok() && !address.is_null() && !length.is_null() {
            // SAFETY: it may be read and written, by this function's contract.
            let room = unsafe { length.replace(2) };
            if room >= 2 {
                // SAFETY: there is room for a family.
                unsafe { address.cast::<u16>().write_unaligned(0) };
            }
        }
        errno::or_minus_one(result)
    }

    /// POSIX `accept`.
    ///
    /// # Safety
    /// As for `accept4`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn accept(fd: c_int, address: *mut c_void, length: *mut u32) -> c_int {
        // SAFETY: the contract is the same.
        unsafe { accept4(fd, address, length, 0) }
    }
}
