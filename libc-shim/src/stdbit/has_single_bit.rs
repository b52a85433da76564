//! `stdc_has_single_bit_uc`, `_us`, `_ui`, `_ul`, `_ull`: C23 7.18.13. The whether one bit is set.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// C23's `stdc_has_single_bit_uc`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_has_single_bit_uc(value: u8) -> bool {
        value.is_power_of_two()
    }

    /// C23's `stdc_has_single_bit_us`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_has_single_bit_us(value: u16) -> bool {
        value.is_power_of_two()
    }

    /// C23's `stdc_has_single_bit_ui`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_has_single_bit_ui(value: u32) -> bool {
        value.is_power_of_two()
    }

    /// C23's `stdc_has_single_bit_ul`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_has_single_bit_ul(value: u32) -> bool {
        value.is_power_of_two()
    }

    /// C23's `stdc_has_single_bit_ull`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_has_single_bit_ull(value: u64) -> bool {
        value.is_power_of_two()
    }
}
