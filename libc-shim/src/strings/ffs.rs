//! `ffs`, `ffsl`, `ffsll`: POSIX.1-2024 XSH. `ffsl` is an alias of `ffs`: `long` has 32 bits.

/// One more than the index of the lowest bit that is set; 0 if none is.
#[inline]
pub const fn lowest_set(value: u64) -> i32 {
    if value == 0 {
        0
    } else {
        value.trailing_zeros() as i32 + 1
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_longlong};

    /// `ffs`: the place of the lowest bit that is set, counted from 1; 0 if none is.
    #[unsafe(no_mangle)]
    pub extern "C" fn ffs(value: c_int) -> c_int {
        super::lowest_set(u64::from(value as u32))
    }

    /// `ffsll`: the same for `long long`.
    #[unsafe(no_mangle)]
    pub extern "C" fn ffsll(value: c_longlong) -> c_int {
        super::lowest_set(value as u64)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn counts_from_one() {
        assert_eq!(
            [0, 1, 2, 12, 1 << 63].map(super::lowest_set),
            [0, 1, 2, 3, 64]
        );
    }
}
