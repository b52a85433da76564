//! `div`, `ldiv`, `lldiv`: C17 7.22.6.2. Division by zero, and of the least value by -1, traps as the operator does.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_long, c_longlong};

    /// `div_t` and its relatives.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Division<T> {
        /// The quotient, rounded towards zero.
        pub quotient: T,
        /// What is left; it has the numerator's sign.
        pub remainder: T,
    }

    /// C's `div`.
    #[unsafe(no_mangle)]
    pub extern "C" fn div(numerator: c_int, denominator: c_int) -> Division<c_int> {
        let Some(quotient) = numerator.checked_div(denominator) else {
            core::arch::wasm32::unreachable()
        };
        let remainder = numerator.wrapping_sub(quotient.wrapping_mul(denominator));
        Division {
            quotient,
            remainder,
        }
    }

    /// C's `ldiv`.
    #[unsafe(no_mangle)]
    pub extern "C" fn ldiv(numerator: c_long, denominator: c_long) -> Division<c_long> {
        div(numerator, denominator)
    }

    /// C's `lldiv`.
    #[unsafe(no_mangle)]
    pub extern "C" fn lldiv(
        numerator: c_longlong,
        denominator: c_longlong,
    ) -> Division<c_longlong> {
        let Some(quotient) = numerator.checked_div(denominator) else {
            core::arch::wasm32::unreachable()
        };
        let remainder = numerator.wrapping_sub(quotient.wrapping_mul(denominator));
        Division {
            quotient,
            remainder,
        }
    }
}
