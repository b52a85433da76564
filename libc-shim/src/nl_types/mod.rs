//! `<nl_types.h>`: message catalogues.

pub mod catalogue;
pub mod catopen;
pub mod path;
