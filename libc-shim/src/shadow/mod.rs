//! `<shadow.h>`: the passwords of `/etc/shadow`.

pub mod record;
#[cfg(target_family = "wasm")]
pub mod streams;
#[cfg(target_family = "wasm")]
pub mod users;
