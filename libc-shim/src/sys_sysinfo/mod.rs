//! `<sys/sysinfo.h>`.

pub mod get_nprocs;
pub mod sysinfo;
