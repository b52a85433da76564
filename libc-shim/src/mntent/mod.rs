//! `<mntent.h>`: tables of mounted file systems.

pub mod hasmntopt;
pub mod line;
#[cfg(target_family = "wasm")]
pub mod stream;
