//! The calls on paths of `<wasi/libc.h>`: `*at` functions from the working directory, and without variable arguments.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno;
    use crate::fcntl::open::c::open_at;
    use crate::paths::directory::{AT_FDCWD, Base};
    use crate::paths::from::base_of;
    use crate::paths::target::bytes;
    use crate::stdio::renameat;
    use crate::sys_stat::at as stat_at;
    use crate::sys_stat::status::Stat;
    use crate::unistd::{at, unlink};
    use core::ffi::{c_char, c_int};

    /// `unlinkat` for files.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_unlinkat(fd: c_int, path: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unlink::c::file(base_of(fd), unsafe { bytes(path) }))
    }

    /// `unlinkat` for directories.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_rmdirat(fd: c_int, path: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unlink::c::directory(base_of(fd), unsafe { bytes(path) }))
    }

    /// `open` without a mode.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_open_nomode(path: *const c_char, flags: c_int) -> c_int {
        // SAFETY: by this function's contract.
        errno::or_minus_one(open_at(Base::WORKING, unsafe { bytes(path) }, flags))
    }

    /// `openat` without a mode.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_openat_nomode(
        fd: c_int,
        path: *const c_char,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::or_minus_one(open_at(base_of(fd), unsafe { bytes(path) }, flags))
    }

    /// `faccessat` from the working directory.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_access(
        path: *const c_char,
        mode: c_int,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { at::c::faccessat(AT_FDCWD, path, mode, flags) }
    }

    /// `fstatat` from the working directory.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_stat(
        path: *const c_char,
        room: *mut Stat,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { stat_at::c::fstatat(AT_FDCWD, path, room, flags) }
    }

    /// `utimensat` from the working directory.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_utimens(
        path: *const c_char,
        times: *const [timespec; 2],
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { stat_at::c::utimensat(AT_FDCWD, path, times, flags) }
    }

    /// `linkat` from the working directory.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_link(
        old: *const c_char,
        new: *const c_char,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { at::c::linkat(AT_FDCWD, old, AT_FDCWD, new, flags) }
    }

    /// `linkat` to the working directory.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_link_oldat(
        old_fd: c_int,
        old: *const c_char,
        new: *const c_char,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { at::c::linkat(old_fd, old, AT_FDCWD, new, flags) }
    }

    /// `linkat` from the working directory to another.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_link_newat(
        old: *const c_char,
        new_fd: c_int,
        new: *const c_char,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { at::c::linkat(AT_FDCWD, old, new_fd, new, flags) }
    }

    /// `renameat` to the working directory.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_rename_oldat(
        old_fd: c_int,
        old: *const c_char,
        new: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { renameat::c::renameat(old_fd, old, AT_FDCWD, new) }
    }

    /// `renameat` from the working directory to another.
    ///
    /// # Safety
    /// Paths are strings, pointers are valid for what the function of that name without prefix does with them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasilibc_rename_newat(
        old: *const c_char,
        new_fd: c_int,
        new: *const c_char,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { renameat::c::renameat(AT_FDCWD, old, new_fd, new) }
    }
}
