//! `<sys/socket.h>`.

pub mod accept;
pub mod getsockopt;
pub mod recv;
pub mod send;
pub mod shutdown;
pub mod socket;
