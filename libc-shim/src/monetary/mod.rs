//! `<monetary.h>`.

pub mod strfmon;
