//! `stdc_bit_width_uc`, `_us`, `_ui`, `_ul`, `_ull`: C23 7.18.14. The number of bits up to the highest one.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// C23's `stdc_bit_width_uc`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_width_uc(value: u8) -> u32 {
        u8::BITS - value.leading_zeros()
    }

    /// C23's `stdc_bit_width_us`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_width_us(value: u16) -> u32 {
        u16::BITS - value.leading_zeros()
    }

    /// C23's `stdc_bit_width_ui`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_width_ui(value: u32) -> u32 {
        u32::BITS - value.leading_zeros()
    }

    /// C23's `stdc_bit_width_ul`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_width_ul(value: u32) -> u32 {
        u32::BITS - value.leading_zeros()
    }

    /// C23's `stdc_bit_width_ull`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_width_ull(value: u64) -> u32 {
        u64::BITS - value.leading_zeros()
    }
}
