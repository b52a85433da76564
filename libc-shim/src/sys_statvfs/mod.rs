//! `<sys/statvfs.h>`: file systems.

pub mod statvfs;
