//! `fcntl`: POSIX.1-2024 XSH. The only process holds all its locks itself, so locking always succeeds and a lock is
//! never in the way.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::open::flags;
    use super::super::status;
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory;
    use crate::unistd::descriptor;
    use crate::unistd::duplicates::{duplicate, is_closed_on_exec, set_closed_on_exec};
    use crate::variadic::Arguments;
    use crate::wasi::{self, Fd, fdflags, filetype};
    use core::ffi::{c_int, c_short, c_void};

    const F_DUPFD: c_int = 0;
    const F_GETFD: c_int = 1;
    const F_SETFD: c_int = 2;
    const F_GETFL: c_int = 3;
    const F_SETFL: c_int = 4;
    const F_GETLK: c_int = 5;
    const F_SETLK: c_int = 6;
    const F_SETLKW: c_int = 7;
    const F_DUPFD_CLOEXEC: c_int = 1030;
    const FD_CLOEXEC: c_int = 1;
    const F_RDLCK: c_short = 0;
    const F_WRLCK: c_short = 1;
    const F_UNLCK: c_short = 2;

    /// `struct flock`.
    #[repr(C)]
    struct Lock {
        kind: c_short,
        whence: c_short,
        start: i64,
        len: i64,
        process: i32,
    }

    fn is_directory(fd: Fd) -> bool {
        let is_directory = |state: wasi::Fdstat| state.filetype == filetype::DIRECTORY;
        directory::is_virtual(fd) || wasi::fd_fdstat_get(fd).is_ok_and(is_directory)
    }

    /// # Safety
    /// The pointer that `F_GETLK` and its like take is one to a `struct flock`.
    unsafe fn control(fd: c_int, command: c_int, mut arguments: Arguments) -> Result<c_int> {
        match command {
            F_GETFD => status::of(fd).map(|_| c_int::from(is_closed_on_exec(fd.cast_unsigned()))),
            // There is no exec over which it could be closed: it is only remembered.
            F_SETFD => {
                status::of(fd)?;
                // SAFETY: the command takes an `int`.
                let flags: c_int = unsafe { arguments.next() };
                set_closed_on_exec(fd.cast_unsigned(), flags & FD_CLOEXEC != 0);
                Ok(0)
            }
            F_GETFL => status::of(fd),
            F_SETFL => {
                // SAFETY: the command takes an `int`.
                let flags: c_int = unsafe { arguments.next() };
                // `as` keeps the lowest bits, which is what is wanted.
                let flags = flags as u16 & 31;
                let real = descriptor::real(fd);
                if descriptor::is_pipe(real) {
                    descriptor::set_pipe(real, flags & fdflags::NONBLOCK != 0);
                    return Ok(0);
                }
                match wasi::fd_fdstat_set_flags(real, flags) {
                    Ok(()) => Ok(0),
                    // A directory is not written through its descriptor: its flags mean nothing.
                    Err(_) if is_directory(real) => Ok(0),
                    Err(error) => Err(descriptor::refused(error)),
                }
            }
            F_GETLK | F_SETLK | F_SETLKW => {
                let status = status::of(fd)?;
                // SAFETY: the command takes a pointer to a lock.
                let lock: *mut Lock = unsafe { arguments.next() };
                // SAFETY: as above.
                let &mut Lock { kind, whence, .. } = unsafe { &mut *lock };
                if !matches!(kind, F_RDLCK | F_WRLCK | F_UNLCK) || !(0..=2).contains(&whence) {
                    return Err(Errno::EINVAL);
                }
                if command == F_GETLK {
                    // SAFETY: as above.
                    unsafe { (*lock).kind = F_UNLCK };
                } else if kind == F_RDLCK && status & flags::RDONLY == 0
                    || kind == F_WRLCK && status & flags::WRONLY == 0
                {
                    return Err(Errno::EBADF);
                }
                Ok(0)
            }
            _ => status::of(fd).and(Err(Errno::EINVAL)),
        }
    }

    /// C's `fcntl`.
    ///
    /// # Safety
    /// The argument is what the command takes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fcntl(fd: c_int, command: c_int, arguments: *const c_void) -> c_int {
        let mut arguments = Arguments::new(arguments);
        if command == F_DUPFD || command == F_DUPFD_CLOEXEC {
            // SAFETY: the command takes an `int`.
            let least = unsafe { arguments.next() };
            let number = duplicate(fd, least);
            if let (F_DUPFD_CLOEXEC, &Ok(number)) = (command, &number) {
                set_closed_on_exec(number.cast_unsigned(), true);
            }
            return errno::or_minus_one(number);
        }
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { control(fd, command, arguments) })
    }
}
