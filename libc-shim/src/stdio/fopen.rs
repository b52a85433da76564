//! `fopen`, `fdopen`: C17 7.21.5.3, POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::allocate::c as allocate;
    use super::super::mode::{self, Mode};
    use super::super::stream::{BUFFER_SIZE, File, flag};
    use crate::errno::{self, Errno, Result};
    use crate::unistd::descriptor::close_on_exec;
    use crate::wasi::{self, fdflags, rights};
    use core::ffi::{CStr, c_char, c_int, c_void};

    unsafe extern "C" {
        fn open(path: *const c_char, flags: c_int, arguments: *const c_void) -> c_int;
    }

    /// A new stream over a descriptor.
    fn stream(descriptor: c_int, mode: Mode) -> Result<*mut File> {
        allocate::stream::<()>(descriptor, mode.flags | flag::UNDECIDED, BUFFER_SIZE)
    }

    /// `open` by a stream's mode; the descriptor.
    ///
    /// # Safety
    /// `path` is a C string.
    pub unsafe fn open_path(path: *const c_char, mode: Mode) -> Result<c_int> {
        let permissions: c_int = 0o666;
        // SAFETY: by this function's contract; the variable argument is an `int`.
        let descriptor = unsafe { open(path, mode.open_flags, (&raw const permissions).cast()) };
        if descriptor < 0 {
            return Err(Errno(u16::try_from(errno::get()).unwrap_or(0)));
        }
        if mode.close_on_exec {
            close_on_exec(descriptor);
        }
        Ok(descriptor)
    }

    /// C's `fopen`.
    ///
    /// # Safety
    /// `path` and `mode` are C strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fopen(path: *const c_char, mode: *const c_char) -> *mut File {
        // SAFETY: by this function's contract.
        let mode = unsafe { CStr::from_ptr(mode) };
        let opened = mode::parse(mode.to_bytes()).and_then(|mode| {
            // SAFETY: by this function's contract.
            let descriptor = unsafe { open_path(path, mode) }?;
            stream(descriptor, mode).inspect_err(|_| {
                // The want of memory is what the caller is told.
                let _ = super::super::descriptor::close(descriptor);
            })
        });
        errno::or_null(opened)
    }

    /// POSIX's `fdopen`. A descriptor that is not open gives a stream whose operations fail, as POSIX allows.
    ///
    /// # Safety
    /// `mode` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fdopen(descriptor: c_int, mode: *const c_char) -> *mut File {
        // SAFETY: by this function's contract.
        let mode = unsafe { CStr::from_ptr(mode) };
        let opened = mode::parse(mode.to_bytes()).and_then(|mode| {
            match check_access(descriptor, mode) {
                Err(Errno::EBADF) if descriptor >= 0 => {}
                checked => checked?,
            }
            stream(descriptor, mode)
        });
        errno::or_null(opened)
    }

    /// The descriptor is open and can do what the mode says; it appends if the mode does.
    pub fn check_access(descriptor: c_int, mode: Mode) -> Result<()> {
        let fd = crate::unistd::descriptor::real(descriptor);
        if crate::unistd::descriptor::is_pipe(fd) {
            return Ok(());
        }
        let state = wasi::fd_fdstat_get(fd)?;
        for (wanted, right) in [
            (flag::READABLE, rights::FD_READ),
            (flag::WRITABLE, rights::FD_WRITE),
        ] {
            if mode.flags & wanted != 0 && state.rights_base & right == 0 {
                return Err(Errno::EINVAL);
            }
        }
        if mode.flags & flag::APPEND != 0 && state.flags & fdflags::APPEND == 0 {
            wasi::fd_fdstat_set_flags(fd, state.flags | fdflags::APPEND)?;
        }
        Ok(())
    }
}
