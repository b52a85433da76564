//! `<err.h>`, `<error.h>`.

#[expect(
    clippy::module_inception,
    reason = "the functions of err.h are in the file that bears its name"
)]
pub mod err;
pub mod error;
pub mod program_name;
pub mod warn;
