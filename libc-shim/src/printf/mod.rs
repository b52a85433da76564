//! The `printf` engine, byte and wide.
//!
//! `directive` reads parts of a format, `engine` carries it out, `position` finds arguments by their position, `integer` and
//! `float` make the text of numbers, `direct` where it shall stand, `writer` hands it on. `memory` carries the frequent directives
//! out before the engine. The engine is generic over the format's kind of character; output is bytes (UTF-8) in both cases, which is
//! what a wide-oriented stream holds, and only counted differently. The other files are the C functions.

pub mod asprintf;
pub mod direct;
pub mod directive;
pub mod dprintf;
pub mod engine;
pub mod float;
pub mod integer;
pub mod iprintf;
pub mod memory;
pub mod position;
#[allow(
    clippy::module_inception,
    reason = "the file is the function, the directory the family"
)]
pub mod printf;
pub mod sniprintf;
pub mod snprintf;
pub mod swprintf;
pub mod wprintf;
pub mod writer;
