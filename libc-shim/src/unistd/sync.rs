//! `sync`: POSIX XSH. What a program has written is with the host already, which schedules its writing to the disk;
//! `fsync` waits for that.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// POSIX `sync`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sync() {}
}
