//! `<wasi/libc.h>`, `<wasi/libc-find-relpath.h>`: the table of preopens.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::table;
    use crate::paths::target::{Follow, Target, bytes};
    use crate::unistd::descriptor;
    use core::ffi::{c_char, c_int};
    use core::ptr;
    use wasikit_preopen::Place;

    use crate::replaceable::realloc;

    /// The path of the preopen that a lookup found, for C.
    static mut PREFIX: [u8; crate::paths::PATH_MAX] = [0; crate::paths::PATH_MAX];
    /// The path below it.
    static mut REST: [u8; crate::paths::PATH_MAX] = [0; crate::paths::PATH_MAX];

    fn keep(path: &[u8], room: *mut [u8; crate::paths::PATH_MAX]) -> Result<*const c_char> {
        if path.len() >= crate::paths::PATH_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        let room = room.cast::<u8>();
        // SAFETY: the static buffers have room for the path and a NUL.
        unsafe { ptr::copy(path.as_ptr(), room, path.len()) };
        // SAFETY: as above.
        unsafe { room.wrapping_add(path.len()).write(0) };
        Ok(room.cast_const().cast())
    }

    /// The preopen of a path and what is left below it; both in the static buffers.
    fn find(path: &[u8]) -> Result<(c_int, *const c_char, *const c_char, usize)> {
        let target = Target::new(path, Follow::No)?;
        let Place::Real { fd, path } = target.place else {
            return Err(Errno::ENOENT);
        };
        let prefix = table::get().path_of(fd).unwrap_or_default();
        let rest = keep(path, &raw mut REST)?;
        let prefix = keep(prefix, &raw mut PREFIX)?;
        Ok((fd.cast_signed(), prefix, rest, path.len()))
    }

    /// Reads the preopens now.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_populate_preopens() {
        let _ = table::get();
    }

    /// Forgets the preopens; they are read again when a path is next looked up.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_reset_preopens() {
        table::reset();
    }

    /// Makes a directory descriptor the one behind a guest path.
    ///
    /// # Safety
    /// `path` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_register_preopened_fd(
        fd: c_int,
        path: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        errno::zero_or_minus_one(table::register(descriptor::real(fd), path))
    }

    /// The preopen that covers a path, taken from the root, and the path below it.
    ///
    /// # Safety
    /// `path` is a string, the rest is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_find_abspath(
        path: *const c_char,
        prefix: *mut *const c_char,
        relative: *mut *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        let path = if path.is_empty() { b"." } else { path };
        let result = find(path).map(|(fd, found, rest, _)| {
            // SAFETY: by this function's contract.
            unsafe { prefix.write(found) };
            // SAFETY: by this function's contract.
            unsafe { relative.write(rest) };
            fd
        });
        errno::or_minus_one(result)
    }

    /// The preopen that covers a path, taken from the working directory, and the path below it in the buffer to which
    /// `relative` points.
    ///
    /// # Safety
    /// `path` is a string, the rest is writable, the buffer has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_find_relpath(
        path: *const c_char,
        prefix: *mut *const c_char,
        relative: *mut *mut c_char,
        size: usize,
    ) -> c_int {
        let mut size = size;
        // SAFETY: by this function's contract.
        unsafe { __wasilibc_find_relpath_alloc(path, prefix, relative, &raw mut size, 0) }
    }

    /// As `__wasilibc_find_relpath`, with a buffer that may be made larger by `realloc`.
    ///
    /// # Safety
    /// As there; with `can_realloc` the buffer comes from `malloc`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_find_relpath_alloc(
        path: *const c_char,
        prefix: *mut *const c_char,
        relative: *mut *mut c_char,
        size: *mut usize,
        can_realloc: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let result = find(unsafe { bytes(path) }).and_then(|(fd, found, rest, len)| {
            // SAFETY: by this function's contract.
            let room = unsafe { size.read() };
            if len >= room {
                if can_realloc == 0 {
                    return Err(Errno::ERANGE);
                }
                // SAFETY: by this function's contract.
                let old = unsafe { relative.read() };
                // SAFETY: by this function's contract.
                let larger = unsafe { realloc(old.cast(), len + 1) };
                if larger.is_null() {
                    return Err(Errno::ENOMEM);
                }
                // SAFETY: by this function's contract.
                unsafe { relative.write(larger.cast()) };
                // SAFETY: by this function's contract.
                unsafe { size.write(len + 1) };
            }
            // SAFETY: by this function's contract.
            let buffer = unsafe { relative.read() };
            // SAFETY: the buffer has room for the path and its NUL.
            unsafe { ptr::copy_nonoverlapping(rest, buffer, len + 1) };
            // SAFETY: by this function's contract.
            unsafe { prefix.write(found) };
            Ok(fd)
        });
        errno::or_minus_one(result)
    }
}
