//! `stdc_bit_ceil_uc`, `_us`, `_ui`, `_ul`, `_ull`: C23 7.18.16. The smallest power of two not below the value; 0 if it cannot be represented.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// C23's `stdc_bit_ceil_uc`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_ceil_uc(value: u8) -> u8 {
        value.checked_next_power_of_two().unwrap_or(0)
    }

    /// C23's `stdc_bit_ceil_us`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_ceil_us(value: u16) -> u16 {
        value.checked_next_power_of_two().unwrap_or(0)
    }

    /// C23's `stdc_bit_ceil_ui`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_ceil_ui(value: u32) -> u32 {
        value.checked_next_power_of_two().unwrap_or(0)
    }

    /// C23's `stdc_bit_ceil_ul`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_ceil_ul(value: u32) -> u32 {
        value.checked_next_power_of_two().unwrap_or(0)
    }

    /// C23's `stdc_bit_ceil_ull`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_ceil_ull(value: u64) -> u64 {
        value.checked_next_power_of_two().unwrap_or(0)
    }
}
