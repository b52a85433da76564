//! `strerrorname_np`: GNU.

/// The names from error 0 on, each with a NUL behind it. `ENOTSUP` has the number of `EOPNOTSUPP`, and glibc says the latter.
const NAMES: &[u8] = b"0\0E2BIG\0EACCES\0EADDRINUSE\0EADDRNOTAVAIL\0EAFNOSUPPORT\0EAGAIN\0EALREADY\0EBADF\0EBADMSG\0EBUSY\0\
ECANCELED\0ECHILD\0ECONNABORTED\0ECONNREFUSED\0ECONNRESET\0EDEADLK\0EDESTADDRREQ\0EDOM\0EDQUOT\0EEXIST\0\
EFAULT\0EFBIG\0EHOSTUNREACH\0EIDRM\0EILSEQ\0EINPROGRESS\0EINTR\0EINVAL\0EIO\0EISCONN\0EISDIR\0ELOOP\0\
EMFILE\0EMLINK\0EMSGSIZE\0EMULTIHOP\0ENAMETOOLONG\0ENETDOWN\0ENETRESET\0ENETUNREACH\0ENFILE\0ENOBUFS\0\
ENODEV\0ENOENT\0ENOEXEC\0ENOLCK\0ENOLINK\0ENOMEM\0ENOMSG\0ENOPROTOOPT\0ENOSPC\0ENOSYS\0ENOTCONN\0\
ENOTDIR\0ENOTEMPTY\0ENOTRECOVERABLE\0ENOTSOCK\0EOPNOTSUPP\0ENOTTY\0ENXIO\0EOVERFLOW\0EOWNERDEAD\0EPERM\0\
EPIPE\0EPROTO\0EPROTONOSUPPORT\0EPROTOTYPE\0ERANGE\0EROFS\0ESPIPE\0ESRCH\0ESTALE\0ETIMEDOUT\0ETXTBSY\0\
EXDEV\0ENOTCAPABLE\0ENODATA\0ENOSR\0ENOSTR\0ETIME\0";

/// The name of an error with its NUL; `None` for a number that is no error's.
pub fn name(error: i32) -> Option<&'static [u8]> {
    super::strerror::nth(NAMES, error)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_char, c_int};
    use core::ptr::null;

    /// `strerrorname_np` (GNU): the name, such as `ENOENT`, or NULL.
    #[unsafe(no_mangle)]
    pub extern "C" fn strerrorname_np(error: c_int) -> *const c_char {
        super::name(error).map_or(null(), |name| name.as_ptr().cast())
    }
}

#[cfg(test)]
mod tests {
    use super::name;
    use crate::errno::Errno;

    #[test]
    fn names_every_number() {
        assert_eq!(name(0), Some(&b"0\0"[..]));
        assert_eq!(name(i32::from(Errno::ENOENT.0)), Some(&b"ENOENT\0"[..]));
        assert_eq!(
            name(i32::from(Errno::ENOTCAPABLE.0)),
            Some(&b"ENOTCAPABLE\0"[..])
        );
        assert_eq!(name(81), None);
    }
}
