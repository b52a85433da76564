//! `stdc_trailing_ones_uc`, `_us`, `_ui`, `_ul`, `_ull`: C23 7.18.6. The ones below the lowest zero.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// C23's `stdc_trailing_ones_uc`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_ones_uc(value: u8) -> u32 {
        value.trailing_ones()
    }

    /// C23's `stdc_trailing_ones_us`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_ones_us(value: u16) -> u32 {
        value.trailing_ones()
    }

    /// C23's `stdc_trailing_ones_ui`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_ones_ui(value: u32) -> u32 {
        value.trailing_ones()
    }

    /// C23's `stdc_trailing_ones_ul`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_ones_ul(value: u32) -> u32 {
        value.trailing_ones()
    }

    /// C23's `stdc_trailing_ones_ull`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_ones_ull(value: u64) -> u32 {
        value.trailing_ones()
    }
}
