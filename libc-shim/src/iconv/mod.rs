//! `<iconv.h>`: conversion between character encodings.
//!
//! A program that does not call `iconv_open` has none of it; one that does has all of it, because it may name any
//! encoding when it runs. The tables are written by `libc-shim/generate/iconv_tables.py`.

pub mod charset;
pub mod chinese;
pub mod convert;
pub mod decode;
pub mod encode;
pub mod hkscs;
pub mod japanese;
pub mod korean;
pub mod quick;
pub mod single;
pub mod table;
pub mod tables;
pub mod translit;
pub mod unicode;
pub mod utf7;
