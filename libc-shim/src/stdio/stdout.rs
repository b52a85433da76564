//! `stdout`: C17 7.21.1.

use super::stream::{BUFFER_SIZE, Buffer, File, PUSHBACK, buffer_in, flag};

static mut BUFFER: Buffer = [0; PUSHBACK + BUFFER_SIZE];

/// The stream itself. Buffered by lines if the first write finds a terminal.
pub static STDOUT: File = File::new(
    1,
    flag::WRITABLE | flag::UNDECIDED,
    buffer_in(&raw mut BUFFER),
    BUFFER_SIZE,
);

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{File, STDOUT};

    /// C's `stdout`.
    #[unsafe(no_mangle)]
    #[allow(non_upper_case_globals, reason = "the name that C gives it")]
    pub static stdout: &File = &STDOUT;
}
