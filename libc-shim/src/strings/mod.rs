//! `<strings.h>`.

pub mod bzero;
pub mod casecmp;
pub mod ffs;
pub mod timingsafe;
