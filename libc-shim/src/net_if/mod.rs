//! `<net/if.h>`: WASI shows no network interfaces, so the list of them is empty and no name or number is one.

pub mod if_nameindex;
