//! `<fcntl.h>`: opening files, and the flags and locks of descriptors.

pub mod advice;
pub mod control;
pub mod open;
pub mod openat;
#[cfg(target_family = "wasm")]
pub mod status;
