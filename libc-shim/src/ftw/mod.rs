//! `<ftw.h>`: walking a tree of files.

pub mod fts;
pub mod nftw;
