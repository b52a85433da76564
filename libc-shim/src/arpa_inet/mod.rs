//! `<arpa/inet.h>`, `<netinet/in.h>`.

pub mod address;
pub mod byteorder;
pub mod in6addr;
pub mod inet_aton;
pub mod inet_lnaof;
pub mod inet_ntoa;
pub mod inet_ntop;
pub mod inet_pton;
