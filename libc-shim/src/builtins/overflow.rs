//! `-ftrapv`'s helpers `__addvsi3` … `__absvti2`: arithmetic that traps when it overflows.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    #[cold]
    fn trap() -> ! {
        core::arch::wasm32::unreachable()
    }

    /// The value, or a trap.
    #[inline]
    fn checked<T>(value: Option<T>) -> T {
        match value {
            Some(value) => value,
            None => trap(),
        }
    }

    /// `a + b`, trapping.
    #[unsafe(export_name = "builtin:__addvsi3")]
    pub extern "C" fn __addvsi3(a: i32, b: i32) -> i32 {
        checked(a.checked_add(b))
    }

    /// `a + b`, trapping.
    #[unsafe(export_name = "builtin:__addvdi3")]
    pub extern "C" fn __addvdi3(a: i64, b: i64) -> i64 {
        checked(a.checked_add(b))
    }

    /// `a + b`, trapping.
    #[unsafe(export_name = "builtin:__addvti3")]
    pub extern "C" fn __addvti3(a: i128, b: i128) -> i128 {
        checked(a.checked_add(b))
    }

    /// `a - b`, trapping.
    #[unsafe(export_name = "builtin:__subvsi3")]
    pub extern "C" fn __subvsi3(a: i32, b: i32) -> i32 {
        checked(a.checked_sub(b))
    }

    /// `a - b`, trapping.
    #[unsafe(export_name = "builtin:__subvdi3")]
    pub extern "C" fn __subvdi3(a: i64, b: i64) -> i64 {
        checked(a.checked_sub(b))
    }

    /// `a - b`, trapping.
    #[unsafe(export_name = "builtin:__subvti3")]
    pub extern "C" fn __subvti3(a: i128, b: i128) -> i128 {
        checked(a.checked_sub(b))
    }

    /// `a * b`, trapping.
    #[unsafe(export_name = "builtin:__mulvsi3")]
    pub extern "C" fn __mulvsi3(a: i32, b: i32) -> i32 {
        checked(a.checked_mul(b))
    }

    /// `a * b`, trapping.
    #[unsafe(export_name = "builtin:__mulvdi3")]
    pub extern "C" fn __mulvdi3(a: i64, b: i64) -> i64 {
        checked(a.checked_mul(b))
    }

    /// `a * b`, trapping.
    #[unsafe(export_name = "builtin:__mulvti3")]
    pub extern "C" fn __mulvti3(a: i128, b: i128) -> i128 {
        checked(a.checked_mul(b))
    }

    /// `-a`, trapping.
    #[unsafe(export_name = "builtin:__negvsi2")]
    pub extern "C" fn __negvsi2(a: i32) -> i32 {
        checked(a.checked_neg())
    }

    /// `-a`, trapping.
    #[unsafe(export_name = "builtin:__negvdi2")]
    pub extern "C" fn __negvdi2(a: i64) -> i64 {
        checked(a.checked_neg())
    }

    /// `-a`, trapping.
    #[unsafe(export_name = "builtin:__negvti2")]
    pub extern "C" fn __negvti2(a: i128) -> i128 {
        checked(a.checked_neg())
    }

    /// `|a|`, trapping.
    #[unsafe(export_name = "builtin:__absvsi2")]
    pub extern "C" fn __absvsi2(a: i32) -> i32 {
        checked(a.checked_abs())
    }

    /// `|a|`, trapping.
    #[unsafe(export_name = "builtin:__absvdi2")]
    pub extern "C" fn __absvdi2(a: i64) -> i64 {
        checked(a.checked_abs())
    }

    /// `|a|`, trapping.
    #[unsafe(export_name = "builtin:__absvti2")]
    pub extern "C" fn __absvti2(a: i128) -> i128 {
        checked(a.checked_abs())
    }
}
