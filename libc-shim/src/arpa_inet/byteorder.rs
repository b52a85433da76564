//! `htonl`, `htons`, `ntohl`, `ntohs`: POSIX XSH. WebAssembly is little-endian, the network big-endian.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// POSIX `htonl`.
    #[unsafe(no_mangle)]
    pub extern "C" fn htonl(value: u32) -> u32 {
        value.swap_bytes()
    }

    /// POSIX `htons`.
    #[unsafe(no_mangle)]
    pub extern "C" fn htons(value: u16) -> u16 {
        value.swap_bytes()
    }

    /// POSIX `ntohl`.
    #[unsafe(no_mangle)]
    pub extern "C" fn ntohl(value: u32) -> u32 {
        value.swap_bytes()
    }

    /// POSIX `ntohs`.
    #[unsafe(no_mangle)]
    pub extern "C" fn ntohs(value: u16) -> u16 {
        value.swap_bytes()
    }
}
