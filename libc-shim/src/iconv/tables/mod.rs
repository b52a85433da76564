//! Tables that `libc-shim/generate/iconv_tables.py` writes.

#[rustfmt::skip]
pub mod single;
