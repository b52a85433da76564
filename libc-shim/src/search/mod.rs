//! `<search.h>`.

pub mod hsearch;
pub mod insque;
pub mod lsearch;
pub mod tsearch;
