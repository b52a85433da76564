//! The builder that turns libc-shim into archives and start files for clang and rustc.
//!
//! Cargo compiles the crate into a static library with one object per Rust module ([`compile`]). Each object is read
//! ([`object`]), checked ([`audit`]) and renamed ([`rename`]): public functions become weak, everything else hidden
//! under a name that no program uses. What comes out is laid down as clang looks for it ([`layout`]).

#![forbid(unsafe_code)]

pub mod archive;
pub mod audit;
pub mod compile;
pub mod golden;
pub mod handmade;
pub mod layout;
pub mod object;
pub mod rename;
pub mod small;
