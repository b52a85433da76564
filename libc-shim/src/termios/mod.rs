//! `<termios.h>`.

pub mod speed;
pub mod terminal;
