//! `stderr`: C17 7.21.1. It is not buffered.

use super::stream::{File, flag};

/// The stream itself. It needs no buffer: what is written goes out, and it cannot be read.
pub static STDERR: File = File::new(
    2,
    flag::WRITABLE | flag::UNBUFFERED,
    core::ptr::null_mut(),
    0,
);

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{File, STDERR};

    /// C's `stderr`.
    #[unsafe(no_mangle)]
    #[allow(non_upper_case_globals, reason = "the name that C gives it")]
    pub static stderr: &File = &STDERR;
}
