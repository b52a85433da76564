//! The boundary to the runtime: the only module that knows WASI preview 1.
//!
//! Two back ends have the same functions: `raw` calls the runtime (wasm), `host` is an in-memory system for native
//! tests that can be told to fail or to shorten any call. Every function returns what the witx document calls its
//! result, or the error number that the runtime gave.

mod types;
pub use types::*;

#[cfg(target_family = "wasm")]
mod raw;
#[cfg(target_family = "wasm")]
pub use raw::*;

#[cfg(not(target_family = "wasm"))]
pub mod host;
#[cfg(not(target_family = "wasm"))]
pub use host::calls::*;
