//! `<libintl.h>`: the messages of programs. There are no locales but C and C.UTF-8, so each message is its own translation.

pub mod domain;
pub mod gettext;
