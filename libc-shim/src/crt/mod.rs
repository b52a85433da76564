//! Start files: `_start`, `_initialize`, `__main_void`.

#[cfg(target_family = "wasm")]
pub mod command;
#[cfg(target_family = "wasm")]
pub mod main_environment;
#[cfg(target_family = "wasm")]
pub mod main_void;
#[cfg(target_family = "wasm")]
pub mod reactor;
