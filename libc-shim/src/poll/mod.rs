//! `<poll.h>` and `<sys/select.h>`: `poll`, `ppoll`, `select`, `pselect` over the runtime's `poll_oneoff`.

pub mod descriptors;
pub mod interruptible;
pub mod select;
pub mod wait;
