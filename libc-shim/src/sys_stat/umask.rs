//! `umask`: POSIX.1-2024 XSH. It is remembered, though WASI has no permissions that it could mask.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    static mut MASK: u32 = 0o022;

    /// C's `umask`.
    #[unsafe(no_mangle)]
    pub extern "C" fn umask(mask: u32) -> u32 {
        let place = &raw mut MASK;
        // SAFETY: wasip1 has one thread, and nothing else touches the mask.
        unsafe { place.replace(mask & 0o777) }
    }
}
