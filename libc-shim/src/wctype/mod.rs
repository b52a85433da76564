//! `<wctype.h>`: classes and mappings of wide characters, from Unicode 17.

pub mod case;
pub mod classes;
pub mod is;
pub mod locale;
pub mod set;
#[rustfmt::skip]
pub mod tables;
pub mod width;
