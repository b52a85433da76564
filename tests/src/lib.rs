//! The tests that need the whole: C programs under wasikit and under the host's libc, applications, command lines.

#![forbid(unsafe_code)]

pub mod build;
pub mod c_programs;
pub mod cli;
pub mod coverage;
pub mod documents;
pub mod operations;
pub mod paths;
pub mod process;
pub mod reference;
pub mod sizes;
