//! `getuid`, `getgid`, `setuid`, `setgid` and their families, `getgroups`, `issetugid`, `nice`: POSIX XSH. WASI has no users:
//! the program is user 0 of group 0 of its own small world, and can become nobody else.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::c_int;

    /// Nobody else can be become; `u32::MAX` means "leave as it is".
    fn become_one_of(ids: &[u32]) -> c_int {
        if ids.iter().all(|&id| id == 0 || id == u32::MAX) {
            return 0;
        }
        errno::set(Errno::EPERM);
        -1
    }

    /// POSIX `getuid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getuid() -> u32 {
        0
    }

    /// POSIX `geteuid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn geteuid() -> u32 {
        0
    }

    /// POSIX `getgid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getgid() -> u32 {
        0
    }

    /// POSIX `getegid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getegid() -> u32 {
        0
    }

    /// POSIX `setuid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setuid(id: u32) -> c_int {
        become_one_of(&[id])
    }

    /// POSIX `seteuid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn seteuid(id: u32) -> c_int {
        become_one_of(&[id])
    }

    /// POSIX `setgid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setgid(id: u32) -> c_int {
        become_one_of(&[id])
    }

    /// POSIX `setegid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setegid(id: u32) -> c_int {
        become_one_of(&[id])
    }

    /// XSI `setreuid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setreuid(real: u32, effective: u32) -> c_int {
        become_one_of(&[real, effective])
    }

    /// XSI `setregid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setregid(real: u32, effective: u32) -> c_int {
        become_one_of(&[real, effective])
    }

    /// POSIX.1-2024 `setresuid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setresuid(real: u32, effective: u32, saved: u32) -> c_int {
        become_one_of(&[real, effective, saved])
    }

    /// POSIX.1-2024 `setresgid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setresgid(real: u32, effective: u32, saved: u32) -> c_int {
        become_one_of(&[real, effective, saved])
    }

    /// POSIX.1-2024 `getresuid`.
    ///
    /// # Safety
    /// The three pointers may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getresuid(
        real: *mut u32,
        effective: *mut u32,
        saved: *mut u32,
    ) -> c_int {
        for id in [real, effective, saved] {
            // SAFETY: it may be written, by this function's contract.
            unsafe { id.write(0) };
        }
        0
    }

    /// POSIX.1-2024 `getresgid`.
    ///
    /// # Safety
    /// The three pointers may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getresgid(
        real: *mut u32,
        effective: *mut u32,
        saved: *mut u32,
    ) -> c_int {
        for id in [real, effective, saved] {
            // SAFETY: it may be written, by this function's contract.
            unsafe { id.write(0) };
        }
        0
    }

    /// POSIX `getgroups`: the one group.
    ///
    /// # Safety
    /// `list` has room for `count` groups.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getgroups(count: c_int, list: *mut u32) -> c_int {
        if count < 0 {
            errno::set(Errno::EINVAL);
            return -1;
        }
        if count > 0 {
            // SAFETY: there is room for one group at least.
            unsafe { list.write(0) };
        }
        1
    }

    /// BSD's `issetugid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn issetugid() -> c_int {
        0
    }

    /// XSI `nice`: the runtime's priority is not the program's to raise or lower.
    #[unsafe(no_mangle)]
    pub extern "C" fn nice(increment: c_int) -> c_int {
        if increment == 0 {
            return 0;
        }
        errno::set(Errno::EPERM);
        -1
    }
}
