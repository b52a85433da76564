//! `print!` and `println!` that end as other tools do when nobody reads on (`wasikit size … | head`), or when the
//! output is full: those of `std`, whose names they take in this crate, panic.

use crate::failure::Failure;
use std::fmt::Arguments;
use std::io::{ErrorKind, Write};
use std::process::exit;

/// Writes to standard output, or ends the process: silently if its reader has gone, else with a message.
pub fn to_stdout(text: Arguments) {
    let mut output = std::io::stdout().lock();
    let Err(error) = output.write_fmt(text).and_then(|()| output.flush()) else {
        return;
    };
    if error.kind() != ErrorKind::BrokenPipe {
        Failure::user("cannot write to standard output")
            .because(error)
            .report();
    }
    exit(1)
}

macro_rules! print {
    ($($text:tt)*) => { $crate::output::to_stdout(format_args!($($text)*)) };
}

macro_rules! println {
    ($($text:tt)*) => { $crate::output::to_stdout(format_args!("{}\n", format_args!($($text)*))) };
}
