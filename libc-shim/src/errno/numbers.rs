//! The error numbers of WASI preview 1 (witx `errno`), by their POSIX names.

use super::Errno;

impl Errno {
    /// C's `E2BIG`.
    pub const E2BIG: Self = Self(1);
    /// C's `EACCES`.
    pub const EACCES: Self = Self(2);
    /// C's `EADDRINUSE`.
    pub const EADDRINUSE: Self = Self(3);
    /// C's `EADDRNOTAVAIL`.
    pub const EADDRNOTAVAIL: Self = Self(4);
    /// C's `EAFNOSUPPORT`.
    pub const EAFNOSUPPORT: Self = Self(5);
    /// C's `EAGAIN`.
    pub const EAGAIN: Self = Self(6);
    /// C's `EALREADY`.
    pub const EALREADY: Self = Self(7);
    /// C's `EBADF`.
    pub const EBADF: Self = Self(8);
    /// C's `EBADMSG`.
    pub const EBADMSG: Self = Self(9);
    /// C's `EBUSY`.
    pub const EBUSY: Self = Self(10);
    /// C's `ECANCELED`.
    pub const ECANCELED: Self = Self(11);
    /// C's `ECHILD`.
    pub const ECHILD: Self = Self(12);
    /// C's `ECONNABORTED`.
    pub const ECONNABORTED: Self = Self(13);
    /// C's `ECONNREFUSED`.
    pub const ECONNREFUSED: Self = Self(14);
    /// C's `ECONNRESET`.
    pub const ECONNRESET: Self = Self(15);
    /// C's `EDEADLK`.
    pub const EDEADLK: Self = Self(16);
    /// C's `EDESTADDRREQ`.
    pub const EDESTADDRREQ: Self = Self(17);
    /// C's `EDOM`.
    pub const EDOM: Self = Self(18);
    /// C's `EDQUOT`.
    pub const EDQUOT: Self = Self(19);
    /// C's `EEXIST`.
    pub const EEXIST: Self = Self(20);
    /// C's `EFAULT`.
    pub const EFAULT: Self = Self(21);
    /// C's `EFBIG`.
    pub const EFBIG: Self = Self(22);
    /// C's `EHOSTUNREACH`.
    pub const EHOSTUNREACH: Self = Self(23);
    /// C's `EIDRM`.
    pub const EIDRM: Self = Self(24);
    /// C's `EILSEQ`.
    pub const EILSEQ: Self = Self(25);
    /// C's `EINPROGRESS`.
    pub const EINPROGRESS: Self = Self(26);
    /// C's `EINTR`.
    pub const EINTR: Self = Self(27);
    /// C's `EINVAL`.
    pub const EINVAL: Self = Self(28);
    /// C's `EIO`.
    pub const EIO: Self = Self(29);
    /// C's `EISCONN`.
    pub const EISCONN: Self = Self(30);
    /// C's `EISDIR`.
    pub const EISDIR: Self = Self(31);
    /// C's `ELOOP`.
    pub const ELOOP: Self = Self(32);
    /// C's `EMFILE`.
    pub const EMFILE: Self = Self(33);
    /// C's `EMLINK`.
    pub const EMLINK: Self = Self(34);
    /// C's `EMSGSIZE`.
    pub const EMSGSIZE: Self = Self(35);
    /// C's `EMULTIHOP`.
    pub const EMULTIHOP: Self = Self(36);
    /// C's `ENAMETOOLONG`.
    pub const ENAMETOOLONG: Self = Self(37);
    /// C's `ENETDOWN`.
    pub const ENETDOWN: Self = Self(38);
    /// C's `ENETRESET`.
    pub const ENETRESET: Self = Self(39);
    /// C's `ENETUNREACH`.
    pub const ENETUNREACH: Self = Self(40);
    /// C's `ENFILE`.
    pub const ENFILE: Self = Self(41);
    /// C's `ENOBUFS`.
    pub const ENOBUFS: Self = Self(42);
    /// C's `ENODEV`.
    pub const ENODEV: Self = Self(43);
    /// C's `ENOENT`.
    pub const ENOENT: Self = Self(44);
    /// C's `ENOEXEC`.
    pub const ENOEXEC: Self = Self(45);
    /// C's `ENOLCK`.
    pub const ENOLCK: Self = Self(46);
    /// C's `ENOLINK`.
    pub const ENOLINK: Self = Self(47);
    /// C's `ENOMEM`.
    pub const ENOMEM: Self = Self(48);
    /// C's `ENOMSG`.
    pub const ENOMSG: Self = Self(49);
    /// C's `ENOPROTOOPT`.
    pub const ENOPROTOOPT: Self = Self(50);
    /// C's `ENOSPC`.
    pub const ENOSPC: Self = Self(51);
    /// C's `ENOSYS`.
    pub const ENOSYS: Self = Self(52);
    /// C's `ENOTCONN`.
    pub const ENOTCONN: Self = Self(53);
    /// C's `ENOTDIR`.
    pub const ENOTDIR: Self = Self(54);
    /// C's `ENOTEMPTY`.
    pub const ENOTEMPTY: Self = Self(55);
    /// C's `ENOTRECOVERABLE`.
    pub const ENOTRECOVERABLE: Self = Self(56);
    /// C's `ENOTSOCK`.
    pub const ENOTSOCK: Self = Self(57);
    /// C's `ENOTSUP`.
    pub const ENOTSUP: Self = Self(58);
    /// C's `ENOTTY`.
    pub const ENOTTY: Self = Self(59);
    /// C's `ENXIO`.
    pub const ENXIO: Self = Self(60);
    /// C's `EOVERFLOW`.
    pub const EOVERFLOW: Self = Self(61);
    /// C's `EOWNERDEAD`.
    pub const EOWNERDEAD: Self = Self(62);
    /// C's `EPERM`.
    pub const EPERM: Self = Self(63);
    /// C's `EPIPE`.
    pub const EPIPE: Self = Self(64);
    /// C's `EPROTO`.
    pub const EPROTO: Self = Self(65);
    /// C's `EPROTONOSUPPORT`.
    pub const EPROTONOSUPPORT: Self = Self(66);
    /// C's `EPROTOTYPE`.
    pub const EPROTOTYPE: Self = Self(67);
    /// C's `ERANGE`.
    pub const ERANGE: Self = Self(68);
    /// C's `EROFS`.
    pub const EROFS: Self = Self(69);
    /// C's `ESPIPE`.
    pub const ESPIPE: Self = Self(70);
    /// C's `ESRCH`.
    pub const ESRCH: Self = Self(71);
    /// C's `ESTALE`.
    pub const ESTALE: Self = Self(72);
    /// C's `ETIMEDOUT`.
    pub const ETIMEDOUT: Self = Self(73);
    /// C's `ETXTBSY`.
    pub const ETXTBSY: Self = Self(74);
    /// C's `EXDEV`.
    pub const EXDEV: Self = Self(75);
    /// C's `ENOTCAPABLE`.
    pub const ENOTCAPABLE: Self = Self(76);
    /// C's `EOPNOTSUPP`.
    pub const EOPNOTSUPP: Self = Self::ENOTSUP;
    /// C's `EWOULDBLOCK`.
    pub const EWOULDBLOCK: Self = Self::EAGAIN;
}
