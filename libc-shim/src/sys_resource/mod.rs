//! `<sys/resource.h>`, `<sys/times.h>`.

pub mod getpriority;
pub mod getrlimit;
pub mod getrusage;
pub mod ulimit;
