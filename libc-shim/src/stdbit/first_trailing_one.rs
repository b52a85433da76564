//! `stdc_first_trailing_one_uc`, `_us`, `_ui`, `_ul`, `_ull`: C23 7.18.10. The place of the lowest one, from 1; 0 if there is none.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::place;

    /// C23's `stdc_first_trailing_one_uc`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_one_uc(value: u8) -> u32 {
        place(value.trailing_zeros(), u8::BITS)
    }

    /// C23's `stdc_first_trailing_one_us`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_one_us(value: u16) -> u32 {
        place(value.trailing_zeros(), u16::BITS)
    }

    /// C23's `stdc_first_trailing_one_ui`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_one_ui(value: u32) -> u32 {
        place(value.trailing_zeros(), u32::BITS)
    }

    /// C23's `stdc_first_trailing_one_ul`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_one_ul(value: u32) -> u32 {
        place(value.trailing_zeros(), u32::BITS)
    }

    /// C23's `stdc_first_trailing_one_ull`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_first_trailing_one_ull(value: u64) -> u32 {
        place(value.trailing_zeros(), u64::BITS)
    }
}
