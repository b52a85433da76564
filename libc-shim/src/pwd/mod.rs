//! `<pwd.h>`: users. They are those of `/etc/passwd` if a preopen has it. If not there is one: the program's own, user 0,
//! with the name, the directory and the shell that `USER` (or `LOGNAME`), `HOME` and `SHELL` give it, else `root`, `/`
//! and `/bin/sh`.

pub mod fgetpwent;
pub mod getlogin;
pub mod getpwent;
pub mod getpwnam;
pub mod putpwent;
pub mod record;
#[cfg(target_family = "wasm")]
pub mod users;
