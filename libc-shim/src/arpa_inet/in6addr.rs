//! `in6addr_any`, `in6addr_loopback`: POSIX `<netinet/in.h>`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// `struct in6_addr`.
    #[repr(C, align(4))]
    pub struct In6Addr([u8; 16]);

    /// POSIX `in6addr_any`.
    #[unsafe(no_mangle)]
    pub static in6addr_any: In6Addr = In6Addr([0; 16]);

    /// POSIX `in6addr_loopback`.
    #[unsafe(no_mangle)]
    pub static in6addr_loopback: In6Addr =
        In6Addr([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
}
