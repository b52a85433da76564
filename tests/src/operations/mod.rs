//! The kernel as oracle for whole sequences of file operations.
//!
//! One C program, `tests/operations/interpreter.c`, is built for wasm with the sysroot and natively with the host's
//! libc. Both get the same scripts over equal trees; natively each preopen is mounted at its guest path in a mount namespace,
//! so that the kernel says what every path means. Answers and the trees left behind must be equal. What differs for a reason is
//! named in [`known`], and nowhere else.
//!
//! Around the preopens lie files which nothing may reach: their contents must not appear in any answer, nor may they change.

pub mod known;
pub mod mounts;
pub mod random;
pub mod run;
pub mod script;
pub mod trees;
pub mod world;
