//! `<sys/file.h>`: locks of whole files.

pub mod flock;
