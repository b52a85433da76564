//! What a path means when all that can be reached is a set of preopened directories.
//!
//! The meaning is what a POSIX kernel would give if each preopen were mounted at its guest path on an otherwise empty,
//! read-only root. This crate holds the logic and does no I/O: it keeps the mount table ([`Table`]), and walks a path
//! through it ([`walk`]), asking its caller ([`Look`]) about single directory entries, and only when the answer depends
//! on them.
//!
//! # Names
//! A *canonical* path has no empty component, no `.`, no `..` and no symbolic link in it. Inside this crate it also
//! has no leading slash: the root is the empty path, `/tmp/x` is `tmp/x`. Guest paths are made canonical by a walk in
//! [`Mode::Lexical`] before they are registered; a relative guest path (`.`, `data`) counts from the root, which is where
//! programs start.
//!
//! # When the runtime is asked
//! A path without `..` below a preopen that has no other preopen below it is the runtime's to resolve. Whatever else the walk does
//! one component at a time:
//!
//! - `..` steps back from what the names before it *are*, so each of them is looked at; runtimes differ in
//!   whether they resolve `a/..` or just strike it out, and none of them can step above a preopen.
//! - Below a preopen with others inside, any symbolic link may lead into one of those, of which the runtime knows nothing.
//! - A runtime refuses symbolic links that are absolute or lead above the preopen. The caller then repeats the walk with
//!   [`Mode::Exact`], and the link is followed through the whole tree as a kernel would.

#![no_std]
#![forbid(unsafe_code)]

mod component;
mod name;
mod table;
mod walk;

pub use component::{Last, append, has_parent, last};
pub use table::{Children, Cover, Slot, Slots, Table};
pub use walk::{Buffers, Error, Kind, Look, Mode, Place, Route, walk};
