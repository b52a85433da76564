//! `<sys/uio.h>`: reads and writes of several buffers.

pub mod preadv;
pub mod readv;
