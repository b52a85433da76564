//! `<glob.h>`.

#[allow(
    clippy::module_inception,
    reason = "the file has the name of its function"
)]
#[cfg(target_family = "wasm")]
pub mod glob;
