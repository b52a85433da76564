//! `inet_lnaof`, `inet_netof`, `inet_makeaddr`: BSD, from the time when the first byte told how long a network's number is.

/// How many bits of an address in host order are the host's.
pub fn host_bits(address: u32) -> u32 {
    match address >> 24 {
        0..128 => 24,
        128..192 => 16,
        _ => 8,
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::host_bits;

    /// BSD's `inet_lnaof`.
    #[unsafe(no_mangle)]
    pub extern "C" fn inet_lnaof(address: u32) -> u32 {
        let address = u32::from_be(address);
        address & ((1 << host_bits(address)) - 1)
    }

    /// BSD's `inet_netof`.
    #[unsafe(no_mangle)]
    pub extern "C" fn inet_netof(address: u32) -> u32 {
        let address = u32::from_be(address);
        address >> host_bits(address)
    }

    /// BSD's `inet_makeaddr`.
    #[unsafe(no_mangle)]
    pub extern "C" fn inet_makeaddr(network: u32, host: u32) -> u32 {
        let bits = match network {
            0..128 => 24,
            128..65_536 => 16,
            _ => 8,
        };
        (network << bits | host & ((1 << bits) - 1)).to_be()
    }
}
