//! `finite`, `nan`, `canonicalize`, `totalorder`, `getpayload`, `setpayload`, and what other C libraries' `<math.h>` calls:
//! `__fpclassify`, `__signbit`, `__issignaling`: C23 7.12.3, F.10.12, F.10.13.

use crate::builtins::binary128::F128;

/// The layout of a format: bits in the fraction, and the sign bit.
#[derive(Clone, Copy)]
pub struct Format {
    /// Bits below the exponent.
    pub fraction: u32,
    /// All bits.
    pub width: u32,
}

/// binary32.
pub const SINGLE: Format = Format {
    fraction: 23,
    width: 32,
};
/// binary64.
pub const DOUBLE: Format = Format {
    fraction: 52,
    width: 64,
};
/// binary128.
pub const LONG: Format = Format {
    fraction: 112,
    width: 128,
};

impl Format {
    #[inline(always)]
    const fn sign(self) -> u128 {
        1 << (self.width - 1)
    }

    #[inline(always)]
    const fn infinity(self) -> u128 {
        self.sign() - (1 << self.fraction)
    }

    #[inline(always)]
    const fn quiet(self) -> u128 {
        1 << (self.fraction - 1)
    }

    /// Whether these are the bits of a NaN.
    #[inline(always)]
    pub const fn is_nan(self, bits: u128) -> bool {
        bits & (self.sign() - 1) > self.infinity()
    }

    /// Whether these are the bits of a NaN that is not quiet.
    #[inline(always)]
    pub const fn is_signaling(self, bits: u128) -> bool {
        self.is_nan(bits) && bits & self.quiet() == 0
    }

    /// `FP_NAN`, `FP_INFINITE`, `FP_ZERO`, `FP_SUBNORMAL`, `FP_NORMAL`: 0 to 4.
    #[inline(always)]
    pub const fn classify(self, bits: u128) -> i32 {
        let magnitude = bits & (self.sign() - 1);
        if magnitude > self.infinity() {
            0
        } else if magnitude == self.infinity() {
            1
        } else if magnitude == 0 {
            2
        } else if magnitude >> self.fraction == 0 {
            3
        } else {
            4
        }
    }

    /// The same NaN, quiet; other numbers as they are: every encoding is canonical.
    #[inline(always)]
    pub const fn quieted(self, bits: u128) -> u128 {
        if self.is_nan(bits) {
            bits | self.quiet()
        } else {
            bits
        }
    }

    /// The key by which IEEE 754 5.10 orders all encodings.
    #[inline(always)]
    const fn order(self, bits: u128) -> u128 {
        if bits & self.sign() != 0 {
            (self.sign() << 1).wrapping_sub(1).wrapping_sub(bits)
        } else {
            bits | self.sign()
        }
    }

    /// Whether x comes before y in that order, or is y.
    #[inline(always)]
    pub const fn in_order(self, x: u128, y: u128) -> bool {
        self.order(x) <= self.order(y)
    }

    /// Whether |x| comes before |y| in that order, or is |y|.
    #[inline(always)]
    pub const fn magnitudes_in_order(self, x: u128, y: u128) -> bool {
        x & (self.sign() - 1) <= y & (self.sign() - 1)
    }

    /// The payload of a NaN, or -1.
    pub fn payload(self, bits: u128) -> F128 {
        if self.is_nan(bits) {
            F128::from_u128(bits & (self.quiet() - 1))
        } else {
            -F128::ONE
        }
    }

    /// The NaN with a payload, if that is an integer that fits.
    pub fn with_payload(self, payload: F128, signaling: bool) -> Option<u128> {
        let integer = payload.to_u128();
        let smallest = signaling as u128;
        if payload.is_negative()
            || F128::from_u128(integer).0 != payload.0
            || integer >= self.quiet()
            || integer < smallest
        {
            return None;
        }
        Some(self.infinity() | integer | if signaling { 0 } else { self.quiet() })
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::builtins::binary128::F128;
    use core::ffi::c_char;

    /// The magnitude in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn fabsl(x: u128) -> u128 {
        F128(x).abs().0
    }

    /// x with y's sign in long double precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn copysignl(x: u128, y: u128) -> u128 {
        F128(x).copysign(F128(y)).0
    }

    /// Whether x is neither infinite nor NaN.
    #[unsafe(no_mangle)]
    pub extern "C" fn finite(x: f64) -> i32 {
        (x.abs() < f64::INFINITY).into()
    }

    /// Whether x is neither infinite nor NaN, in single precision.
    #[unsafe(no_mangle)]
    pub extern "C" fn finitef(x: f32) -> i32 {
        (x.abs() < f32::INFINITY).into()
    }

    /// `FP_NAN` … `FP_NORMAL`.
    #[unsafe(no_mangle)]
    pub extern "C" fn __fpclassify(x: f64) -> i32 {
        super::DOUBLE.classify(x.to_bits().into())
    }

    /// The sign bit.
    #[unsafe(no_mangle)]
    pub extern "C" fn __signbit(x: f64) -> i32 {
        x.is_sign_negative().into()
    }

    /// Whether this is a signaling NaN, without touching it.
    #[unsafe(no_mangle)]
    pub extern "C" fn __issignaling(x: f64) -> i32 {
        super::DOUBLE.is_signaling(x.to_bits().into()).into()
    }

    /// Copies a number, making a signaling NaN quiet.
    ///
    /// # Safety
    /// `from` may be read and `to` written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn canonicalize(to: *mut f64, from: *const f64) -> i32 {
        // SAFETY: the caller's promise.
        let from = unsafe { from.cast::<u64>().read() };
        let canonical = super::DOUBLE.quieted(from.into());
        // SAFETY: the caller's promise.
        unsafe { to.cast::<u64>().write(canonical as u64) }
        0
    }

    /// Whether x comes before y in the order of all encodings, or is y.
    ///
    /// # Safety
    /// Both may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn totalorder(x: *const f64, y: *const f64) -> i32 {
        // SAFETY: the caller's promise.
        let x = unsafe { x.cast::<u64>().read() };
        // SAFETY: the caller's promise.
        let y = unsafe { y.cast::<u64>().read() };
        super::DOUBLE.in_order(x.into(), y.into()).into()
    }

    /// Whether |x| comes before |y| in the order of all encodings, or is |y|.
    ///
    /// # Safety
    /// Both may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn totalordermag(x: *const f64, y: *const f64) -> i32 {
        // SAFETY: the caller's promise.
        let x = unsafe { x.cast::<u64>().read() };
        // SAFETY: the caller's promise.
        let y = unsafe { y.cast::<u64>().read() };
        super::DOUBLE.magnitudes_in_order(x.into(), y.into()).into()
    }

    /// The payload of a NaN, or -1.
    ///
    /// # Safety
    /// `x` may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getpayload(x: *const f64) -> f64 {
        // SAFETY: the caller's promise.
        let x = unsafe { x.cast::<u64>().read() };
        super::DOUBLE.payload(x.into()).to_f64()
    }

    /// A quiet NaN with that payload, or zero and 1.
    ///
    /// # Safety
    /// `to` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setpayload(to: *mut f64, payload: f64) -> i32 {
        let bits = super::DOUBLE.with_payload(F128::from_f64(payload), false);
        // SAFETY: the caller's promise.
        unsafe { to.cast::<u64>().write(bits.unwrap_or(0) as u64) }
        bits.is_none().into()
    }

    /// A signaling NaN with that payload, or zero and 1.
    ///
    /// # Safety
    /// `to` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setpayloadsig(to: *mut f64, payload: f64) -> i32 {
        let bits = super::DOUBLE.with_payload(F128::from_f64(payload), true);
        // SAFETY: the caller's promise.
        unsafe { to.cast::<u64>().write(bits.unwrap_or(0) as u64) }
        bits.is_none().into()
    }

    /// A quiet NaN; the text is not looked at.
    #[unsafe(no_mangle)]
    pub extern "C" fn nan(_text: *const c_char) -> f64 {
        f64::NAN
    }

    /// `FP_NAN` … `FP_NORMAL` of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn __fpclassifyf(x: f32) -> i32 {
        super::SINGLE.classify(x.to_bits().into())
    }

    /// The sign bit of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn __signbitf(x: f32) -> i32 {
        x.is_sign_negative().into()
    }

    /// Whether this is a signaling NaN, without touching it of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn __issignalingf(x: f32) -> i32 {
        super::SINGLE.is_signaling(x.to_bits().into()).into()
    }

    /// Copies a number, making a signaling NaN quiet of a single.
    ///
    /// # Safety
    /// `from` may be read and `to` written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn canonicalizef(to: *mut f32, from: *const f32) -> i32 {
        // SAFETY: the caller's promise.
        let from = unsafe { from.cast::<u32>().read() };
        let canonical = super::SINGLE.quieted(from.into());
        // SAFETY: the caller's promise.
        unsafe { to.cast::<u32>().write(canonical as u32) }
        0
    }

    /// Whether x comes before y in the order of all encodings, or is y of a single.
    ///
    /// # Safety
    /// Both may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn totalorderf(x: *const f32, y: *const f32) -> i32 {
        // SAFETY: the caller's promise.
        let x = unsafe { x.cast::<u32>().read() };
        // SAFETY: the caller's promise.
        let y = unsafe { y.cast::<u32>().read() };
        super::SINGLE.in_order(x.into(), y.into()).into()
    }

    /// Whether |x| comes before |y| in the order of all encodings, or is |y| of a single.
    ///
    /// # Safety
    /// Both may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn totalordermagf(x: *const f32, y: *const f32) -> i32 {
        // SAFETY: the caller's promise.
        let x = unsafe { x.cast::<u32>().read() };
        // SAFETY: the caller's promise.
        let y = unsafe { y.cast::<u32>().read() };
        super::SINGLE.magnitudes_in_order(x.into(), y.into()).into()
    }

    /// The payload of a NaN, or -1 of a single.
    ///
    /// # Safety
    /// `x` may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getpayloadf(x: *const f32) -> f32 {
        // SAFETY: the caller's promise.
        let x = unsafe { x.cast::<u32>().read() };
        super::SINGLE.payload(x.into()).to_f32()
    }

    /// A quiet NaN with that payload, or zero and 1 of a single.
    ///
    /// # Safety
    /// `to` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setpayloadf(to: *mut f32, payload: f32) -> i32 {
        let bits = super::SINGLE.with_payload(F128::from_f64(payload.into()), false);
        // SAFETY: the caller's promise.
        unsafe { to.cast::<u32>().write(bits.unwrap_or(0) as u32) }
        bits.is_none().into()
    }

    /// A signaling NaN with that payload, or zero and 1 of a single.
    ///
    /// # Safety
    /// `to` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setpayloadsigf(to: *mut f32, payload: f32) -> i32 {
        let bits = super::SINGLE.with_payload(F128::from_f64(payload.into()), true);
        // SAFETY: the caller's promise.
        unsafe { to.cast::<u32>().write(bits.unwrap_or(0) as u32) }
        bits.is_none().into()
    }

    /// A quiet NaN; the text is not looked at of a single.
    #[unsafe(no_mangle)]
    pub extern "C" fn nanf(_text: *const c_char) -> f32 {
        f32::NAN
    }

    /// `FP_NAN` … `FP_NORMAL` of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn __fpclassifyl(x: u128) -> i32 {
        super::LONG.classify(x)
    }

    /// The sign bit of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn __signbitl(x: u128) -> i32 {
        F128(x).is_negative().into()
    }

    /// Whether this is a signaling NaN, without touching it of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn __issignalingl(x: u128) -> i32 {
        super::LONG.is_signaling(x).into()
    }

    /// Copies a number, making a signaling NaN quiet of a long double.
    ///
    /// # Safety
    /// `from` may be read and `to` written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn canonicalizel(to: *mut u128, from: *const u128) -> i32 {
        // SAFETY: the caller's promise.
        let from = unsafe { from.cast::<u128>().read() };
        let canonical = super::LONG.quieted(from);
        // SAFETY: the caller's promise.
        unsafe { to.cast::<u128>().write(canonical) }
        0
    }

    /// Whether x comes before y in the order of all encodings, or is y of a long double.
    ///
    /// # Safety
    /// Both may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn totalorderl(x: *const u128, y: *const u128) -> i32 {
        // SAFETY: the caller's promise.
        let x = unsafe { x.cast::<u128>().read() };
        // SAFETY: the caller's promise.
        let y = unsafe { y.cast::<u128>().read() };
        super::LONG.in_order(x, y).into()
    }

    /// Whether |x| comes before |y| in the order of all encodings, or is |y| of a long double.
    ///
    /// # Safety
    /// Both may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn totalordermagl(x: *const u128, y: *const u128) -> i32 {
        // SAFETY: the caller's promise.
        let x = unsafe { x.cast::<u128>().read() };
        // SAFETY: the caller's promise.
        let y = unsafe { y.cast::<u128>().read() };
        super::LONG.magnitudes_in_order(x, y).into()
    }

    /// The payload of a NaN, or -1 of a long double.
    ///
    /// # Safety
    /// `x` may be read.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getpayloadl(x: *const u128) -> u128 {
        // SAFETY: the caller's promise.
        let x = unsafe { x.cast::<u128>().read() };
        super::LONG.payload(x).0
    }

    /// A quiet NaN with that payload, or zero and 1 of a long double.
    ///
    /// # Safety
    /// `to` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setpayloadl(to: *mut u128, payload: u128) -> i32 {
        let bits = super::LONG.with_payload(F128(payload), false);
        // SAFETY: the caller's promise.
        unsafe { to.cast::<u128>().write(bits.unwrap_or(0)) }
        bits.is_none().into()
    }

    /// A signaling NaN with that payload, or zero and 1 of a long double.
    ///
    /// # Safety
    /// `to` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setpayloadsigl(to: *mut u128, payload: u128) -> i32 {
        let bits = super::LONG.with_payload(F128(payload), true);
        // SAFETY: the caller's promise.
        unsafe { to.cast::<u128>().write(bits.unwrap_or(0)) }
        bits.is_none().into()
    }

    /// A quiet NaN; the text is not looked at of a long double.
    #[unsafe(no_mangle)]
    pub extern "C" fn nanl(_text: *const c_char) -> u128 {
        F128::NAN.0
    }
}
