//! `<libgen.h>`.

pub mod basename;
pub mod dirname;
