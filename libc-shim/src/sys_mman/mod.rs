//! `<sys/mman.h>`: anonymous memory and files read into memory.
//!
//! Memory comes in pages of 64 KiB from `memory.grow` and goes back to a list of free pages, from which later mappings
//! are served. A file is read when it is mapped; a shared, writable mapping is written back by `msync`, by `munmap`, and
//! when the program exits. Protection is not enforced: wasm cannot.

pub mod advice;
#[cfg(target_family = "wasm")]
pub mod map;
pub mod pages;
pub mod shm_open;
