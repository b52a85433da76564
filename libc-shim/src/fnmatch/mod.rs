//! `<fnmatch.h>`.

pub mod bracket;
pub mod class;
pub mod extended;
#[allow(
    clippy::module_inception,
    reason = "the file has the name of its function"
)]
pub mod fnmatch;
