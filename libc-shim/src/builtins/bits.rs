//! `__ffssi2`, `__ffsdi2`, `__ffsti2`, `__clear_cache`: the small ones that Rust's `compiler_builtins` lacks.

/// The position, from one, of the lowest set bit; zero when there is none.
#[inline]
pub const fn find_first_set(value: u128) -> i32 {
    if value == 0 {
        return 0;
    }
    let low = value as u64;
    1 + if low != 0 {
        low.trailing_zeros() as i32
    } else {
        64 + ((value >> 64) as u64).trailing_zeros() as i32
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::find_first_set;
    use core::ffi::c_void;

    /// `__builtin_ffs`.
    #[unsafe(export_name = "builtin:__ffssi2")]
    pub extern "C" fn __ffssi2(value: u32) -> i32 {
        find_first_set(value.into())
    }

    /// `__builtin_ffsll`.
    #[unsafe(export_name = "builtin:__ffsdi2")]
    pub extern "C" fn __ffsdi2(value: u64) -> i32 {
        find_first_set(value.into())
    }

    /// The same for 128 bits.
    #[unsafe(export_name = "builtin:__ffsti2")]
    pub extern "C" fn __ffsti2(value: u128) -> i32 {
        find_first_set(value)
    }

    /// There is no instruction cache to clear: code is not data in WebAssembly.
    #[unsafe(export_name = "builtin:__clear_cache")]
    pub extern "C" fn __clear_cache(_start: *mut c_void, _end: *mut c_void) {}
}

#[cfg(test)]
mod tests {
    use super::find_first_set;

    #[test]
    fn the_lowest_bit_counts_from_one() {
        assert_eq!(find_first_set(0), 0);
        for bit in 0..128 {
            assert_eq!(find_first_set(u128::MAX << bit), bit + 1);
        }
    }
}
