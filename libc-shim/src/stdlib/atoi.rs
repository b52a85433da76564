//! `atoi`, `atol`, `atoll`, `atof`: C17 7.22.1.1 and 7.22.1.2. What does not fit is undefined there; here it
//! loses its highest bits.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::decimal::ieee::BINARY64;
    use crate::decimal::scan::DOUBLE_LIMBS;
    use crate::decimal::text::to_float;
    use core::ffi::{c_char, c_int, c_long};
    use core::ptr::null_mut;

    /// Hands the digits of a number on, one after the other; says whether a minus stands before them.
    ///
    /// # Safety
    /// `text` is a C string.
    #[inline]
    unsafe fn digits(text: *const c_char, mut take: impl FnMut(u32)) -> bool {
        let mut text = text.cast::<u8>();
        // SAFETY: by this function's contract; the NUL ends both loops.
        while matches!(unsafe { text.read() }, 9..=13 | 32) {
            text = text.wrapping_add(1);
        }
        // SAFETY: as above.
        let sign = unsafe { text.read() };
        let negative = sign == b'-';
        if negative || sign == b'+' {
            text = text.wrapping_add(1);
        }
        loop {
            // SAFETY: as above.
            let digit = u32::from(unsafe { text.read() }).wrapping_sub(u32::from(b'0'));
            if digit > 9 {
                return negative;
            }
            take(digit);
            text = text.wrapping_add(1);
        }
    }

    /// The number at the beginning of a string.
    ///
    /// # Safety
    /// `text` is a C string.
    #[inline]
    unsafe fn long(text: *const c_char) -> c_long {
        let mut value: c_long = 0;
        let take = |digit| value = value.wrapping_mul(10).wrapping_add(digit as c_long);
        // SAFETY: by this function's contract.
        let negative = unsafe { digits(text, take) };
        if negative {
            value.wrapping_neg()
        } else {
            value
        }
    }

    /// C's `atoi`.
    ///
    /// # Safety
    /// `text` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn atoi(text: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { long(text) as c_int }
    }

    /// C's `atol`.
    ///
    /// # Safety
    /// `text` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn atol(text: *const c_char) -> c_long {
        // SAFETY: by this function's contract.
        unsafe { long(text) }
    }

    /// C's `atoll`.
    ///
    /// # Safety
    /// `text` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn atoll(text: *const c_char) -> i64 {
        let mut value = 0_i64;
        let take = |digit: u32| value = value.wrapping_mul(10).wrapping_add(digit.into());
        // SAFETY: by this function's contract.
        let negative = unsafe { digits(text, take) };
        if negative {
            value.wrapping_neg()
        } else {
            value
        }
    }

    /// C's `atof`.
    ///
    /// # Safety
    /// `text` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn atof(text: *const c_char) -> f64 {
        // SAFETY: by this function's contract.
        let (bits, _) = unsafe { to_float::<u8, DOUBLE_LIMBS>(text.cast(), null_mut(), BINARY64) };
        f64::from_bits(bits as u64)
    }
}
