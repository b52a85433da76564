//! The `scanf` engine, byte and wide: `engine` carries out a format, `more` its costly conversions, `set` knows the sets of
//! `[`, `input` reads with one character ahead, `store` puts texts away. The other files are the C functions.

pub mod engine;
pub mod fscanf;
pub mod fwscanf;
pub mod input;
pub mod iscanf;
pub mod more;
pub mod set;
pub mod siscanf;
pub mod sscanf;
pub mod store;
pub mod swscanf;
