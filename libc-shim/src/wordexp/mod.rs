//! `<wordexp.h>`.

pub mod arithmetic;
#[cfg(target_family = "wasm")]
pub mod expansion;
#[allow(
    clippy::module_inception,
    reason = "the file has the name of its function"
)]
#[cfg(target_family = "wasm")]
pub mod wordexp;
