//! From a C path to a preopened descriptor and the path below it.
//!
//! `wasikit-preopen` has the logic; here is the process' state: its preopens ([`table`]), its working directory
//! ([`directory`]), and what a call on a path does with them ([`target`]).
//!
//! # Virtual directories
//! The directories above preopens have no descriptor in the runtime. Where one is wanted (`open`, `dirfd`) they get a
//! number from `directory::VIRTUAL` up, which names one of the preopens below and how much of its path is meant.
//!
//! # `*at` calls
//! A relative path below a real descriptor goes to the runtime as it is. If the runtime refuses it, because it leads
//! above that descriptor, and the descriptor's path is known (it is a preopen, or was opened by a program that uses `*at`
//! functions), the path is walked from there; so it is at once where one preopen lies in another.

#[cfg(target_family = "wasm")]
pub mod directory;
#[cfg(target_family = "wasm")]
pub mod entry;
#[cfg(target_family = "wasm")]
pub mod from;
#[cfg(target_family = "wasm")]
pub mod record;
#[cfg(target_family = "wasm")]
pub mod table;
#[cfg(target_family = "wasm")]
pub mod target;
pub mod uncovered;

/// `PATH_MAX`, with the NUL.
pub const PATH_MAX: usize = 4096;
