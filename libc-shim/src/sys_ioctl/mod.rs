//! `<sys/ioctl.h>`.

pub mod ioctl;
