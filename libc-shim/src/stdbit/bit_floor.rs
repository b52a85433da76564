//! `stdc_bit_floor_uc`, `_us`, `_ui`, `_ul`, `_ull`: C23 7.18.15. The largest power of two not above the value; 0 of 0.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// C23's `stdc_bit_floor_uc`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_floor_uc(value: u8) -> u8 {
        value.checked_ilog2().map_or(0, |place| 1 << place)
    }

    /// C23's `stdc_bit_floor_us`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_floor_us(value: u16) -> u16 {
        value.checked_ilog2().map_or(0, |place| 1 << place)
    }

    /// C23's `stdc_bit_floor_ui`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_floor_ui(value: u32) -> u32 {
        value.checked_ilog2().map_or(0, |place| 1 << place)
    }

    /// C23's `stdc_bit_floor_ul`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_floor_ul(value: u32) -> u32 {
        value.checked_ilog2().map_or(0, |place| 1 << place)
    }

    /// C23's `stdc_bit_floor_ull`.
    #[unsafe(no_mangle)]
    pub extern "C" fn stdc_bit_floor_ull(value: u64) -> u64 {
        value.checked_ilog2().map_or(0, |place| 1 << place)
    }
}
