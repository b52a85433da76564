//! `<netdb.h>`: names of hosts, services, protocols and networks.
//!
//! WASI preview 1 cannot ask a name server. A host is a number, a name in `/etc/hosts` if a preopen has that, or
//! `localhost`. Services, protocols and networks are those of `/etc/services`, `/etc/protocols`, `/etc/networks`, each in
//! place of a short table of the library's own.

pub mod entry;
pub mod freeaddrinfo;
pub mod gai_strerror;
pub mod getaddrinfo;
pub mod gethostbyname;
pub mod gethostent;
pub mod getnameinfo;
pub mod getnetbyname;
pub mod getprotobyname;
pub mod getservbyname;
pub mod h_errno;
pub mod host;
#[cfg(target_family = "wasm")]
pub mod lookup;
