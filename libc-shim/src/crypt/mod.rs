//! `<crypt.h>`.

pub mod bcrypt;
#[allow(
    clippy::module_inception,
    reason = "the file has the name of its function"
)]
pub mod crypt;
pub mod des;
pub mod digest;
pub mod encrypt;
