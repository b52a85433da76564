//! `fchdir`: POSIX.1-2024 XSH. It knows a directory that is a preopen or was opened by this library.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::paths::from::base_of;
    use crate::unistd::chdir::c::change as change_to;
    use crate::unistd::descriptor;
    use crate::wasi::filetype;
    use core::ffi::c_int;

    fn change(fd: c_int) -> Result<()> {
        if descriptor::kind(fd)? != filetype::DIRECTORY {
            return Err(Errno::ENOTDIR);
        }
        change_to(base_of(fd), b".").map_err(|error| match error {
            // The path by which it was opened leads nowhere any more.
            Errno::ENOTCAPABLE => Errno::ENOENT,
            other => other,
        })
    }

    /// C's `fchdir`.
    #[unsafe(no_mangle)]
    pub extern "C" fn fchdir(fd: c_int) -> c_int {
        errno::zero_or_minus_one(change(fd))
    }
}
