//! `<grp.h>`: groups. They are those of `/etc/group` if a preopen has it. If not there is one: group 0, `root`, without members.

pub mod fgetgrent;
pub mod getgrent;
pub mod getgrnam;
pub mod getgrouplist;
#[cfg(target_family = "wasm")]
pub mod groups;
pub mod putgrent;
pub mod record;
