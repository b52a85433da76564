//! `stdin`: C17 7.21.1.

use super::stream::{BUFFER_SIZE, Buffer, File, PUSHBACK, buffer_in, flag};

static mut BUFFER: Buffer = [0; PUSHBACK + BUFFER_SIZE];

/// The stream itself.
pub static STDIN: File = File::new(0, flag::READABLE, buffer_in(&raw mut BUFFER), BUFFER_SIZE);

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{File, STDIN};

    /// C's `stdin`.
    #[unsafe(no_mangle)]
    #[allow(non_upper_case_globals, reason = "the name that C gives it")]
    pub static stdin: &File = &STDIN;
}
