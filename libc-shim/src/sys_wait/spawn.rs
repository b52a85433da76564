//! `posix_spawn`, `posix_spawnp` and the objects they take: POSIX XSH; see `unistd/process.rs` for the names. None of the objects
//! can be made, as there is nothing to use them for.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Errno;
    use core::ffi::{c_char, c_int, c_void};

    /// POSIX `posix_spawn`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawn")]
    pub extern "C" fn posix_spawn(
        _process: *mut c_int,
        _path: *const c_char,
        _actions: *const c_void,
        _attributes: *const c_void,
        _argv: *const *const c_char,
        _environ: *const *const c_char,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnp`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnp")]
    pub extern "C" fn posix_spawnp(
        _process: *mut c_int,
        _path: *const c_char,
        _actions: *const c_void,
        _attributes: *const c_void,
        _argv: *const *const c_char,
        _environ: *const *const c_char,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_init`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_init")]
    pub extern "C" fn posix_spawnattr_init(_attributes: *mut c_void) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_destroy`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_destroy")]
    pub extern "C" fn posix_spawnattr_destroy(_attributes: *mut c_void) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_setflags`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_setflags")]
    pub extern "C" fn posix_spawnattr_setflags(_attributes: *mut c_void, _flags: i16) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_setpgroup`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_setpgroup")]
    pub extern "C" fn posix_spawnattr_setpgroup(_attributes: *mut c_void, _group: c_int) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_setsigmask`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_setsigmask")]
    pub extern "C" fn posix_spawnattr_setsigmask(
        _attributes: *mut c_void,
        _set: *const u64,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_setsigdefault`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_setsigdefault")]
    pub extern "C" fn posix_spawnattr_setsigdefault(
        _attributes: *mut c_void,
        _set: *const u64,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_getflags`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_getflags")]
    pub extern "C" fn posix_spawnattr_getflags(
        _attributes: *const c_void,
        _flags: *mut i16,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_getpgroup`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_getpgroup")]
    pub extern "C" fn posix_spawnattr_getpgroup(
        _attributes: *const c_void,
        _group: *mut c_int,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_getsigmask`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_getsigmask")]
    pub extern "C" fn posix_spawnattr_getsigmask(
        _attributes: *const c_void,
        _set: *mut u64,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_getsigdefault`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_getsigdefault")]
    pub extern "C" fn posix_spawnattr_getsigdefault(
        _attributes: *const c_void,
        _set: *mut u64,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_setschedparam`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_setschedparam")]
    pub extern "C" fn posix_spawnattr_setschedparam(
        _attributes: *mut c_void,
        _parameters: *const c_void,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_setschedpolicy`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_setschedpolicy")]
    pub extern "C" fn posix_spawnattr_setschedpolicy(
        _attributes: *mut c_void,
        _policy: c_int,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_getschedparam`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_getschedparam")]
    pub extern "C" fn posix_spawnattr_getschedparam(
        _attributes: *const c_void,
        _parameters: *mut c_void,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawnattr_getschedpolicy`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawnattr_getschedpolicy")]
    pub extern "C" fn posix_spawnattr_getschedpolicy(
        _attributes: *const c_void,
        _policy: *mut c_int,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawn_file_actions_init`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawn_file_actions_init")]
    pub extern "C" fn posix_spawn_file_actions_init(_actions: *mut c_void) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawn_file_actions_destroy`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawn_file_actions_destroy")]
    pub extern "C" fn posix_spawn_file_actions_destroy(_actions: *mut c_void) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawn_file_actions_addopen`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawn_file_actions_addopen")]
    pub extern "C" fn posix_spawn_file_actions_addopen(
        _actions: *mut c_void,
        _fd: c_int,
        _path: *const c_char,
        _flags: c_int,
        _mode: u32,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawn_file_actions_addclose`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawn_file_actions_addclose")]
    pub extern "C" fn posix_spawn_file_actions_addclose(
        _actions: *mut c_void,
        _fd: c_int,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }

    /// POSIX `posix_spawn_file_actions_adddup2`: ENOSYS.
    #[unsafe(export_name = "__wasikit_absent_posix_spawn_file_actions_adddup2")]
    pub extern "C" fn posix_spawn_file_actions_adddup2(
        _actions: *mut c_void,
        _old: c_int,
        _new: c_int,
    ) -> c_int {
        c_int::from(Errno::ENOSYS.0)
    }
}
