//! `<sys/random.h>`.

pub mod getentropy;
pub mod getrandom;
