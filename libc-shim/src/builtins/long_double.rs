//! `__addtf3` and the other calls that arithmetic on `long double` becomes.

use super::binary128::F128;
use super::straight;
use core::cmp::Ordering;

/// -1, 0 or 1; `unordered` with a NaN.
#[inline]
pub fn compare(a: F128, b: F128, unordered: i32) -> i32 {
    match straight::less(a, b) {
        Some(true) => -1,
        Some(false) => 1,
        None => compare_any(a, b, unordered),
    }
}

/// The same for any two numbers.
#[cold]
fn compare_any(a: F128, b: F128, unordered: i32) -> i32 {
    match a.partial_cmp(&b) {
        Some(Ordering::Less) => -1,
        Some(Ordering::Equal) => 0,
        Some(Ordering::Greater) => 1,
        None => unordered,
    }
}

/// The C edge. The four operations write their result where the ABI wants it: a value returned on two ways through the function would go through a
/// frame in memory.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{F128, compare, straight};

    /// Sum of two long doubles.
    ///
    /// # Safety
    /// `result` may be written.
    #[unsafe(export_name = "builtin:__addtf3")]
    pub unsafe extern "C" fn __addtf3(result: *mut u128, a: u128, b: u128) {
        let Some(sum) = straight::sum(F128(a), F128(b)) else {
            // SAFETY: the caller's promise.
            return unsafe { add_any(result, a, b) };
        };
        // SAFETY: the caller's promise.
        unsafe { result.write(sum.0) }
    }

    #[cold]
    #[inline(never)]
    unsafe fn add_any(result: *mut u128, a: u128, b: u128) {
        // SAFETY: the caller's promise.
        unsafe { result.write(F128(a).general_sum(F128(b)).0) }
    }

    /// Difference of two long doubles.
    ///
    /// # Safety
    /// `result` may be written.
    #[unsafe(export_name = "builtin:__subtf3")]
    pub unsafe extern "C" fn __subtf3(result: *mut u128, a: u128, b: u128) {
        let Some(difference) = straight::sum(F128(a), -F128(b)) else {
            // SAFETY: the caller's promise.
            return unsafe { subtract_any(result, a, b) };
        };
        // SAFETY: the caller's promise.
        unsafe { result.write(difference.0) }
    }

    #[cold]
    #[inline(never)]
    unsafe fn subtract_any(result: *mut u128, a: u128, b: u128) {
        // SAFETY: the caller's promise.
        unsafe { result.write((F128(a) - F128(b)).0) }
    }

    /// Product of two long doubles.
    ///
    /// # Safety
    /// `result` may be written.
    #[unsafe(export_name = "builtin:__multf3")]
    pub unsafe extern "C" fn __multf3(result: *mut u128, a: u128, b: u128) {
        let Some(product) = straight::product(F128(a), F128(b)) else {
            // SAFETY: the caller's promise.
            return unsafe { multiply_any(result, a, b) };
        };
        // SAFETY: the caller's promise.
        unsafe { result.write(product.0) }
    }

    #[cold]
    #[inline(never)]
    unsafe fn multiply_any(result: *mut u128, a: u128, b: u128) {
        // SAFETY: the caller's promise.
        unsafe { result.write(F128(a).general_product(F128(b)).0) }
    }

    /// Quotient of two long doubles.
    ///
    /// # Safety
    /// `result` may be written.
    #[unsafe(export_name = "builtin:__divtf3")]
    pub unsafe extern "C" fn __divtf3(result: *mut u128, a: u128, b: u128) {
        let Some(quotient) = straight::quotient(F128(a), F128(b)) else {
            // SAFETY: the caller's promise.
            return unsafe { divide_any(result, a, b) };
        };
        // SAFETY: the caller's promise.
        unsafe { result.write(quotient.0) }
    }

    #[cold]
    #[inline(never)]
    unsafe fn divide_any(result: *mut u128, a: u128, b: u128) {
        // SAFETY: the caller's promise.
        unsafe { result.write(F128(a).general_quotient(F128(b)).0) }
    }

    /// The negative of a long double.
    #[unsafe(export_name = "builtin:__negtf2")]
    pub extern "C" fn __negtf2(a: u128) -> u128 {
        (-F128(a)).0
    }

    /// Zero exactly when equal; 1 with a NaN.
    #[unsafe(export_name = "builtin:__eqtf2")]
    pub extern "C" fn __eqtf2(a: u128, b: u128) -> i32 {
        compare(F128(a), F128(b), 1)
    }

    /// Zero exactly when equal; 1 with a NaN.
    #[unsafe(export_name = "builtin:__netf2")]
    pub extern "C" fn __netf2(a: u128, b: u128) -> i32 {
        compare(F128(a), F128(b), 1)
    }

    /// Below zero exactly when less; 1 with a NaN.
    #[unsafe(export_name = "builtin:__lttf2")]
    pub extern "C" fn __lttf2(a: u128, b: u128) -> i32 {
        compare(F128(a), F128(b), 1)
    }

    /// At most zero exactly when less or equal; 1 with a NaN.
    #[unsafe(export_name = "builtin:__letf2")]
    pub extern "C" fn __letf2(a: u128, b: u128) -> i32 {
        compare(F128(a), F128(b), 1)
    }

    /// Above zero exactly when greater; -1 with a NaN.
    #[unsafe(export_name = "builtin:__gttf2")]
    pub extern "C" fn __gttf2(a: u128, b: u128) -> i32 {
        compare(F128(a), F128(b), -1)
    }

    /// At least zero exactly when greater or equal; -1 with a NaN.
    #[unsafe(export_name = "builtin:__getf2")]
    pub extern "C" fn __getf2(a: u128, b: u128) -> i32 {
        compare(F128(a), F128(b), -1)
    }

    /// Three-way comparison; 1 with a NaN.
    #[unsafe(export_name = "builtin:__cmptf2")]
    pub extern "C" fn __cmptf2(a: u128, b: u128) -> i32 {
        compare(F128(a), F128(b), 1)
    }

    /// Whether either is a NaN.
    #[unsafe(export_name = "builtin:__unordtf2")]
    pub extern "C" fn __unordtf2(a: u128, b: u128) -> i32 {
        (F128(a).is_nan() || F128(b).is_nan()).into()
    }

    /// From double.
    #[unsafe(export_name = "builtin:__extenddftf2")]
    pub extern "C" fn __extenddftf2(a: f64) -> u128 {
        F128::from_f64(a).0
    }

    /// From float.
    #[unsafe(export_name = "builtin:__extendsftf2")]
    pub extern "C" fn __extendsftf2(a: f32) -> u128 {
        F128::from_f64(a.into()).0
    }

    /// To double.
    #[unsafe(export_name = "builtin:__trunctfdf2")]
    pub extern "C" fn __trunctfdf2(a: u128) -> f64 {
        F128(a).to_f64()
    }

    /// To float.
    #[unsafe(export_name = "builtin:__trunctfsf2")]
    pub extern "C" fn __trunctfsf2(a: u128) -> f32 {
        F128(a).to_f32()
    }

    /// From `int`.
    #[unsafe(export_name = "builtin:__floatsitf")]
    pub extern "C" fn __floatsitf(a: i32) -> u128 {
        F128::from_i64(a.into()).0
    }

    /// From `unsigned`.
    #[unsafe(export_name = "builtin:__floatunsitf")]
    pub extern "C" fn __floatunsitf(a: u32) -> u128 {
        F128::from_u64(a.into()).0
    }

    /// From `long long`.
    #[unsafe(export_name = "builtin:__floatditf")]
    pub extern "C" fn __floatditf(a: i64) -> u128 {
        F128::from_i64(a).0
    }

    /// From `unsigned long long`.
    #[unsafe(export_name = "builtin:__floatunditf")]
    pub extern "C" fn __floatunditf(a: u64) -> u128 {
        F128::from_u64(a).0
    }

    /// From `__int128`.
    #[unsafe(export_name = "builtin:__floattitf")]
    pub extern "C" fn __floattitf(a: i128) -> u128 {
        F128::from_i128(a).0
    }

    /// From `unsigned __int128`.
    #[unsafe(export_name = "builtin:__floatuntitf")]
    pub extern "C" fn __floatuntitf(a: u128) -> u128 {
        F128::from_u128(a).0
    }

    /// To `int`, towards zero, saturating.
    #[unsafe(export_name = "builtin:__fixtfsi")]
    pub extern "C" fn __fixtfsi(a: u128) -> i32 {
        F128(a).to_i64().clamp(i32::MIN.into(), i32::MAX.into()) as i32
    }

    /// To `long long`, towards zero, saturating.
    #[unsafe(export_name = "builtin:__fixtfdi")]
    pub extern "C" fn __fixtfdi(a: u128) -> i64 {
        F128(a).to_i64()
    }

    /// To `__int128`, towards zero, saturating.
    #[unsafe(export_name = "builtin:__fixtfti")]
    pub extern "C" fn __fixtfti(a: u128) -> i128 {
        F128(a).to_i128()
    }

    /// To `unsigned`, towards zero, saturating.
    #[unsafe(export_name = "builtin:__fixunstfsi")]
    pub extern "C" fn __fixunstfsi(a: u128) -> u32 {
        F128(a).to_u64().min(u32::MAX.into()) as u32
    }

    /// To `unsigned long long`, towards zero, saturating.
    #[unsafe(export_name = "builtin:__fixunstfdi")]
    pub extern "C" fn __fixunstfdi(a: u128) -> u64 {
        F128(a).to_u64()
    }

    /// To `unsigned __int128`, towards zero, saturating.
    #[unsafe(export_name = "builtin:__fixunstfti")]
    pub extern "C" fn __fixunstfti(a: u128) -> u128 {
        F128(a).to_u128()
    }
}
