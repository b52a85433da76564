//! `fork`, `vfork`, `execve` and its family, `daemon`, `chroot`, `acct`: POSIX XSH, of which WASI has none.
//!
//! The headers declare them under the private names exported here, so that a program which mentions them links and runs,
//! while a configure script that looks for the C names finds nothing (`docs/decisions/processes.md`).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int, c_void};

    /// POSIX `fork`, and `vfork`, which the header declares as another name for it: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_fork")]
    pub extern "C" fn fork() -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `execve`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_execve")]
    pub extern "C" fn execve(
        _path: *const c_char,
        _argv: *const *const c_char,
        _environ: *const *const c_char,
    ) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `execv`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_execv")]
    pub extern "C" fn execv(_path: *const c_char, _argv: *const *const c_char) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `execvp`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_execvp")]
    pub extern "C" fn execvp(_file: *const c_char, _argv: *const *const c_char) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// GNU's `execvpe`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_execvpe")]
    pub extern "C" fn execvpe(
        _file: *const c_char,
        _argv: *const *const c_char,
        _environ: *const *const c_char,
    ) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `fexecve`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_fexecve")]
    pub extern "C" fn fexecve(
        _fd: c_int,
        _argv: *const *const c_char,
        _environ: *const *const c_char,
    ) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `execl`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_execl")]
    pub extern "C" fn execl(
        _path: *const c_char,
        _first: *const c_char,
        _rest: *const c_void,
    ) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `execle`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_execle")]
    pub extern "C" fn execle(
        _path: *const c_char,
        _first: *const c_char,
        _rest: *const c_void,
    ) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// POSIX `execlp`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_execlp")]
    pub extern "C" fn execlp(
        _file: *const c_char,
        _first: *const c_char,
        _rest: *const c_void,
    ) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// BSD's `daemon`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_daemon")]
    pub extern "C" fn daemon(_stay: c_int, _keep: c_int) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// BSD's `chroot`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_chroot")]
    pub extern "C" fn chroot(_path: *const c_char) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }

    /// BSD's `acct`: fails with ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_acct")]
    pub extern "C" fn acct(_path: *const c_char) -> c_int {
        errno::set(Errno::ENOSYS);
        -1
    }
}
