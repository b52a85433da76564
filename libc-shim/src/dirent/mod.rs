//! `<dirent.h>`: reading directories.
//!
//! `.` and `..` appear where the runtime lists them (POSIX leaves it open), and in the directories above preopens.

pub mod alphasort;
pub mod at;
pub mod opendir;
pub mod readdir;
pub mod readdir_r;
pub mod scandir;
pub mod seekdir;
#[cfg(target_family = "wasm")]
pub mod stream;
pub mod versionsort;
