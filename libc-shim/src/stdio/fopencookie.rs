//! `fopencookie`: GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::allocate::c as allocate;
    use super::super::mode;
    use super::super::output::taken;
    use super::super::stream::{BUFFER_SIZE, File, Operations};
    use crate::errno::{self, Errno, Result};
    use core::ffi::{CStr, c_char, c_int, c_void};

    /// C's `cookie_io_functions_t`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Functions {
        read: Option<unsafe extern "C" fn(*mut c_void, *mut c_char, usize) -> isize>,
        write: Option<unsafe extern "C" fn(*mut c_void, *const c_char, usize) -> isize>,
        seek: Option<unsafe extern "C" fn(*mut c_void, *mut i64, c_int) -> c_int>,
        close: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
    }

    /// What the stream keeps.
    struct Cookie {
        cookie: *mut c_void,
        functions: Functions,
    }

    static OPERATIONS: Operations = Operations {
        read,
        write: |file, bytes, count| taken(write(file, bytes), count),
        seek,
        close,
    };

    /// That of a stream.
    fn cookie(file: &File) -> &Cookie {
        // SAFETY: only `fopencookie` stores these operations, and it stores the context with them.
        unsafe { &*file.context.get().cast() }
    }

    /// The result of the caller's function, which sets `errno` when it fails.
    fn checked(result: isize) -> Result<usize> {
        usize::try_from(result).map_err(|_| u16::try_from(errno::get()).map_or(Errno::EIO, Errno))
    }

    /// Without a function for it there is nothing to read. One that says more than it was asked for has done all of it.
    unsafe fn read(file: &File, target: *mut u8, len: usize) -> Result<usize> {
        let Cookie { cookie, functions } = cookie(file);
        let Some(read) = functions.read else {
            return Ok(0);
        };
        // SAFETY: the caller of `fopencookie` vouches for its functions.
        checked(unsafe { read(*cookie, target.cast(), len) }).map(|count| count.min(len))
    }

    /// Without a function for it what is written is thrown away.
    fn write(file: &File, bytes: &[u8]) -> Result<usize> {
        let Cookie { cookie, functions } = cookie(file);
        let Some(write) = functions.write else {
            return Ok(bytes.len());
        };
        // SAFETY: the caller of `fopencookie` vouches for its functions.
        let written = checked(unsafe { write(*cookie, bytes.as_ptr().cast(), bytes.len()) });
        written.map(|count| count.min(bytes.len()))
    }

    fn seek(file: &File, mut offset: i64, whence: c_int) -> Result<i64> {
        let Cookie { cookie, functions } = cookie(file);
        let seek = functions.seek.ok_or(Errno::ENOTSUP)?;
        // SAFETY: the caller of `fopencookie` vouches for its functions; the offset is local.
        let result = unsafe { seek(*cookie, &raw mut offset, whence) };
        checked(result as isize).map(|_| offset)
    }

    fn close(file: &File) -> Result<()> {
        let Cookie { cookie, functions } = cookie(file);
        let Some(close) = functions.close else {
            return Ok(());
        };
        // SAFETY: the caller of `fopencookie` vouches for its functions.
        checked(unsafe { close(*cookie) } as isize).map(|_| ())
    }

    /// GNU's `fopencookie`.
    ///
    /// # Safety
    /// `mode` is a C string; the functions are those of the cookie.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fopencookie(
        cookie: *mut c_void,
        mode: *const c_char,
        functions: Functions,
    ) -> *mut File {
        // SAFETY: by this function's contract.
        let mode = unsafe { CStr::from_ptr(mode) };
        let opened = mode::parse(mode.to_bytes()).and_then(|mode| {
            let file = allocate::stream::<Cookie>(-1, mode.flags, BUFFER_SIZE)?;
            // SAFETY: it was just allocated.
            let stream = unsafe { &*file };
            // SAFETY: the context has room for it.
            unsafe {
                stream
                    .context
                    .get()
                    .cast::<Cookie>()
                    .write(Cookie { cookie, functions })
            };
            stream.operations.set(Some(&OPERATIONS));
            Ok(file)
        });
        errno::or_null(opened)
    }
}
