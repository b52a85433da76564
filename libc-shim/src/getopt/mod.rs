//! `<getopt.h>`, and `getopt` of `<unistd.h>`.

#[cfg(target_family = "wasm")]
pub mod complain;
#[allow(
    clippy::module_inception,
    reason = "the file has the name of its function"
)]
#[cfg(target_family = "wasm")]
pub mod getopt;
#[cfg(target_family = "wasm")]
pub mod getopt_long;
