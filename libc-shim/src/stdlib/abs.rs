//! `abs`, `labs`, `llabs`: C17 7.22.6.1. The least value, which has no counterpart, is its own absolute value.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_long, c_longlong};

    /// C's `abs`.
    #[unsafe(no_mangle)]
    pub extern "C" fn abs(number: c_int) -> c_int {
        number.wrapping_abs()
    }

    /// C's `labs`.
    #[unsafe(no_mangle)]
    pub extern "C" fn labs(number: c_long) -> c_long {
        number.wrapping_abs()
    }

    /// C's `llabs`.
    #[unsafe(no_mangle)]
    pub extern "C" fn llabs(number: c_longlong) -> c_longlong {
        number.wrapping_abs()
    }
}
