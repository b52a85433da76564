//! `__wasilibc_fd_renumber`, `__wasilibc_tell`, `__wasilibc_iftodt`, `__wasilibc_dttoif`: `<wasi/libc.h>`, `<dirent.h>`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
    use crate::wasi;
    use core::ffi::c_int;

    /// Moves a descriptor over another, which is closed. A preopen that is moved stays one.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_fd_renumber(from: c_int, to: c_int) -> c_int {
        errno::zero_or_minus_one(descriptor::renumbered(from, to))
    }

    /// The position in a file: `lseek(fd, 0, SEEK_CUR)` that needs only the right to tell.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_tell(fd: c_int) -> i64 {
        let result = wasi::fd_tell(descriptor::real(fd));
        errno::or_minus_one(result.map(u64::cast_signed).map_err(|error| match error {
            // The runtime gives no right to tell to what cannot seek.
            Errno::ENOTCAPABLE => Errno::ESPIPE,
            other => other,
        }))
    }

    /// `S_IF*` and `DT_*` of each file type.
    const TYPES: [(c_int, c_int); 7] = [
        (0o060_000, 1),
        (0o020_000, 2),
        (0o040_000, 3),
        (0o100_000, 4),
        (0o010_000, 6),
        (0o120_000, 7),
        (0o140_000, 20),
    ];

    /// The `DT_*` of a mode.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_iftodt(mode: c_int) -> c_int {
        let kind = mode & 0o170_000;
        let found = TYPES.iter().find(|(mode, _)| *mode == kind);
        found.map_or(0, |&(_, kind)| kind)
    }

    /// The type bits of a mode for a `DT_*`.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_dttoif(kind: c_int) -> c_int {
        let found = TYPES.iter().find(|(_, known)| *known == kind);
        found.map_or(0, |&(mode, _)| mode)
    }
}
