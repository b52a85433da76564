//! `<wasi/libc-nocwd.h>`: the `*at` functions under the names that wasi-libc gives those which know no working directory.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::dirent::at as dirent_at;
    use crate::dirent::scandir::c::{Compare, Filter};
    use crate::dirent::stream::{Entry, Stream};
    use crate::stdio::renameat;
    use crate::sys_stat::at as stat_at;
    use crate::sys_stat::status::Stat;
    use crate::unistd::at;
    use crate::wasilibc::at::c::{
        __wasilibc_openat_nomode, __wasilibc_rmdirat, __wasilibc_unlinkat,
    };
    use core::ffi::{c_char, c_int};

    /// `linkat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_linkat(
        old_fd: c_int,
        old: *const c_char,
        new_fd: c_int,
        new: *const c_char,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { at::c::linkat(old_fd, old, new_fd, new, flags) }
    }

    /// `symlinkat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_symlinkat(
        contents: *const c_char,
        fd: c_int,
        path: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { at::c::symlinkat(contents, fd, path) }
    }

    /// `readlinkat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_readlinkat(
        fd: c_int,
        path: *const c_char,
        buffer: *mut c_char,
        size: usize,
    ) -> isize {
        // SAFETY: by this function's contract.
        unsafe { at::c::readlinkat(fd, path, buffer, size) }
    }

    /// `faccessat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_faccessat(
        fd: c_int,
        path: *const c_char,
        mode: c_int,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { at::c::faccessat(fd, path, mode, flags) }
    }

    /// `renameat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_renameat(
        old_fd: c_int,
        old: *const c_char,
        new_fd: c_int,
        new: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { renameat::c::renameat(old_fd, old, new_fd, new) }
    }

    /// `__wasilibc_openat_nomode`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_openat_nomode(
        fd: c_int,
        path: *const c_char,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { __wasilibc_openat_nomode(fd, path, flags) }
    }

    /// `fstatat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_fstatat(
        fd: c_int,
        path: *const c_char,
        room: *mut Stat,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { stat_at::c::fstatat(fd, path, room, flags) }
    }

    /// `mkdirat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_mkdirat_nomode(
        fd: c_int,
        path: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { stat_at::c::mkdirat(fd, path, 0o777) }
    }

    /// `utimensat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_utimensat(
        fd: c_int,
        path: *const c_char,
        times: *const [timespec; 2],
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { stat_at::c::utimensat(fd, path, times, flags) }
    }

    /// `opendirat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_opendirat(
        fd: c_int,
        path: *const c_char,
    ) -> *mut Stream {
        // SAFETY: by this function's contract.
        unsafe { dirent_at::c::opendirat(fd, path) }
    }

    /// `scandirat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd_scandirat(
        fd: c_int,
        path: *const c_char,
        result: *mut *mut *mut Entry,
        filter: Filter,
        compare: Compare,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { dirent_at::c::scandirat(fd, path, result, filter, compare) }
    }

    /// `__wasilibc_unlinkat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd___wasilibc_unlinkat(
        fd: c_int,
        path: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { __wasilibc_unlinkat(fd, path) }
    }

    /// `__wasilibc_rmdirat`, which here knows the working directory itself.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_nocwd___wasilibc_rmdirat(
        fd: c_int,
        path: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { __wasilibc_rmdirat(fd, path) }
    }
}
