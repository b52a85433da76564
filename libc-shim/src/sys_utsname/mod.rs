//! `<sys/utsname.h>`.

pub mod uname;
