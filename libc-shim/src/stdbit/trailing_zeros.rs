//! `stdc_trailing_zeros_uc`, `_us`, `_ui`, `_ul`, `_ull`: C23 7.18.5. The zeros below the lowest one.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// C23's `stdc_trailing_zeros_uc`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_zeros_uc(value: u8) -> u32 {
        value.trailing_zeros()
    }

    /// C23's `stdc_trailing_zeros_us`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_zeros_us(value: u16) -> u32 {
        value.trailing_zeros()
    }

    /// C23's `stdc_trailing_zeros_ui`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_zeros_ui(value: u32) -> u32 {
        value.trailing_zeros()
    }

    /// C23's `stdc_trailing_zeros_ul`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_zeros_ul(value: u32) -> u32 {
        value.trailing_zeros()
    }

    /// C23's `stdc_trailing_zeros_ull`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_trailing_zeros_ull(value: u64) -> u32 {
        value.trailing_zeros()
    }
}
