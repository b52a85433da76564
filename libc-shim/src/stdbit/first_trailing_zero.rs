//! `stdc_first_trailing_zero_uc`, `_us`, `_ui`, `_ul`, `_ull`: C23 7.18.9. The place of the lowest zero, from 1; 0 if there is none.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::place;

    /// C23's `stdc_first_trailing_zero_uc`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_zero_uc(value: u8) -> u32 {
        place(value.trailing_ones(), u8::BITS)
    }

    /// C23's `stdc_first_trailing_zero_us`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_zero_us(value: u16) -> u32 {
        place(value.trailing_ones(), u16::BITS)
    }

    /// C23's `stdc_first_trailing_zero_ui`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_zero_ui(value: u32) -> u32 {
        place(value.trailing_ones(), u32::BITS)
    }

    /// C23's `stdc_first_trailing_zero_ul`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_zero_ul(value: u32) -> u32 {
        place(value.trailing_ones(), u32::BITS)
    }

    /// C23's `stdc_first_trailing_zero_ull`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_zero_ull(value: u64) -> u32 {
        place(value.trailing_ones(), u64::BITS)
    }
}
