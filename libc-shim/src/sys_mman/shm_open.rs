//! `shm_open`, `shm_unlink`: POSIX XSH. A memory object is a file in `/dev/shm` if a directory of that name was given to
//! the program, otherwise in `/tmp`, otherwise in the working directory; there its name begins with `shm.`.

use crate::errno::{Errno, Result};

/// Where objects are, in the order of preference, and what their names begin with.
pub const PLACES: [&[u8]; 3] = [b"/dev/shm/", b"/tmp/shm.", b"shm."];

/// Room for a path.
pub const ROOM: usize = 280;

/// Writes the path of an object: the place, the name without leading slashes, NUL.
///
/// # Errors
/// EINVAL for a name that is empty or has more slashes, ENAMETOOLONG.
pub fn path(place: &[u8], name: &[u8], buffer: &mut [u8; ROOM]) -> Result<()> {
    let mut rest = name;
    while let [b'/', behind @ ..] = rest {
        rest = behind;
    }
    if rest.len() > 255 {
        return Err(Errno::ENAMETOOLONG);
    }
    if rest.is_empty() || rest == b"." || rest == b".." || rest.iter().any(|&byte| byte == b'/') {
        return Err(Errno::EINVAL);
    }
    let bytes = place.iter().chain(rest).chain(b"\0");
    for (byte, from) in buffer.iter_mut().zip(bytes) {
        *byte = *from;
    }
    Ok(())
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{PLACES, ROOM, path};
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor::close_on_exec;
    use core::ffi::{CStr, c_char, c_int, c_uint, c_void};

    unsafe extern "C" {
        fn open(path: *const c_char, flags: c_int, arguments: *const c_void) -> c_int;
        fn unlink(path: *const c_char) -> c_int;
    }

    /// `O_NOFOLLOW`.
    const NO_FOLLOW: c_int = 0x0100_0000;

    /// Tries the places one after the other, while there is nothing there or it cannot be written.
    unsafe fn first(name: *const c_char, attempt: impl Fn(*const c_char) -> c_int) -> c_int {
        // SAFETY: the caller's name is a string.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        for place in PLACES {
            let mut buffer = [0; ROOM];
            if let Err(error) = path(place, name, &mut buffer) {
                errno::set(error);
                return -1;
            }
            let result = attempt(buffer.as_ptr().cast());
            let error = Errno(errno::get() as u16);
            let elsewhere = matches!(
                error,
                Errno::ENOENT | Errno::ENOTCAPABLE | Errno::EROFS | Errno::ENOTDIR
            );
            if result >= 0 || !elsewhere {
                return result;
            }
        }
        errno::set(Errno::ENOENT);
        -1
    }

    /// POSIX `shm_open`.
    ///
    /// # Safety
    /// `name` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn shm_open(name: *const c_char, flags: c_int, mode: c_uint) -> c_int {
        let attempt = |path: *const c_char| {
            // SAFETY: the path is a string, and `mode` is the one variable argument.
            unsafe { open(path, flags | NO_FOLLOW, (&raw const mode).cast()) }
        };
        // SAFETY: by this function's contract.
        let descriptor = unsafe { first(name, attempt) };
        if descriptor >= 0 {
            close_on_exec(descriptor);
        }
        descriptor
    }

    /// POSIX `shm_unlink`.
    ///
    /// # Safety
    /// `name` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn shm_unlink(name: *const c_char) -> c_int {
        let attempt = |path: *const c_char| {
            // SAFETY: the path is a string.
            unsafe { unlink(path) }
        };
        // SAFETY: by this function's contract.
        unsafe { first(name, attempt) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_slashes() {
        let mut buffer = [0; ROOM];
        assert_eq!(path(b"/tmp/shm.", b"//a", &mut buffer), Ok(()));
        assert!(buffer.starts_with(b"/tmp/shm.a\0"));
        assert_eq!(path(b"", b"/", &mut buffer), Err(Errno::EINVAL));
        assert_eq!(path(b"", b"/a/b", &mut buffer), Err(Errno::EINVAL));
        assert_eq!(
            path(b"", &[b'a'; 256], &mut buffer),
            Err(Errno::ENAMETOOLONG)
        );
    }
}
