//! `<sys/time.h>`, `<sys/timeb.h>`, `<utime.h>`.

pub mod gettimeofday;

pub mod ftime;
pub mod settimeofday;
pub mod utimes;
