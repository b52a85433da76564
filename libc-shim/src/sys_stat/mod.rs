//! `<sys/stat.h>`: attributes of files.

pub mod at;
pub mod chmod;
pub mod mkdir;
pub mod mkfifo;
pub mod stat;
pub mod status;
pub mod times;
pub mod umask;
