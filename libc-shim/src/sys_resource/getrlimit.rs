//! `getrlimit`, `setrlimit`: POSIX XSH. What limits a program is the runtime's to say: nothing is limited here but core
//! files, which do not exist, open files and memory. A limit can be set to what it is.

/// A soft or hard limit without end.
const INFINITE: u64 = u64::MAX;

/// The limit of `RLIMIT_…`.
pub fn limit(resource: i32) -> Option<u64> {
    match resource {
        0..=3 | 5 | 6 | 8 => Some(INFINITE),
        4 => Some(0),
        7 => Some(1024),
        // All but a page: programs take the number for a `size_t`.
        9 => Some((1 << 32) - 65_536),
        _ => None,
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::limit;
    use crate::errno::{self, Errno};
    use core::ffi::c_int;

    /// `struct rlimit`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Limit {
        soft: u64,
        hard: u64,
    }

    /// POSIX `getrlimit`.
    ///
    /// # Safety
    /// `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getrlimit(resource: c_int, result: *mut Limit) -> c_int {
        let Some(limit) = limit(resource) else {
            errno::set(Errno::EINVAL);
            return -1;
        };
        let both = Limit {
            soft: limit,
            hard: limit,
        };
        // SAFETY: it may be written, by this function's contract.
        unsafe { result.write(both) };
        0
    }

    /// POSIX `setrlimit`.
    ///
    /// # Safety
    /// `new` may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setrlimit(resource: c_int, new: *const Limit) -> c_int {
        // SAFETY: it may be read, by this function's contract.
        let new = unsafe { new.read() };
        let error = match limit(resource) {
            None => Errno::EINVAL,
            Some(_) if new.soft > new.hard => Errno::EINVAL,
            Some(limit) if new.soft == limit && new.hard == limit => return 0,
            Some(_) => Errno::EPERM,
        };
        errno::set(error);
        -1
    }
}
