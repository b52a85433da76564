//! `<resolv.h>`: domain names in messages. There is no resolver, but a program may speak to one itself.

pub mod dn_comp;
pub mod dn_expand;
pub mod dn_skipname;
