//! MPFR 4, opened at run time, so that nothing but this test needs it.

use super::functions::{integer, order};
use std::ffi::{CString, c_char, c_int, c_long, c_void};
use wasikit_libc::builtins::binary128::F128;

/// `mpfr_t`.
#[repr(C)]
struct Raw {
    precision: c_long,
    sign: c_int,
    exponent: c_long,
    limbs: *mut u64,
}

/// A number of [`BITS`] bits, with its own limbs.
pub struct Number {
    raw: Raw,
    _limbs: Box<[u64; LIMBS]>,
}

const LIMBS: usize = 5;
const BITS: c_long = 64 * LIMBS as c_long;
const SPECIAL: c_long = c_long::MIN + 3;

impl Number {
    fn new() -> Number {
        let mut limbs = Box::new([0; LIMBS]);
        let raw = Raw {
            precision: BITS,
            sign: 1,
            exponent: 0,
            limbs: limbs.as_mut_ptr(),
        };
        Number { raw, _limbs: limbs }
    }

    fn from_f128(value: F128) -> Number {
        let mut number = Number::new();
        number.raw.sign = if value.is_negative() { -1 } else { 1 };
        if value.is_nan() {
            number.raw.exponent = c_long::MIN + 2;
        } else if value.is_infinite() {
            number.raw.exponent = c_long::MIN + 3;
        } else if value.is_zero() {
            number.raw.exponent = c_long::MIN + 1;
        } else {
            let parts = value.parts();
            number.raw.exponent = c_long::from(parts.exponent) + 1;
            number._limbs[LIMBS - 1] = (parts.significand >> 64) as u64;
            number._limbs[LIMBS - 2] = parts.significand as u64;
        }
        number
    }

    pub fn is_nan(&self) -> bool {
        self.raw.exponent == c_long::MIN + 2
    }

    pub fn is_negative(&self) -> bool {
        self.raw.sign < 0
    }

    /// The exponent of the leading bit.
    pub fn exponent_or_large(&self) -> c_long {
        match self.raw.exponent {
            SPECIAL => c_long::MAX,
            special if special < SPECIAL => -1_000_000,
            exponent => exponent - 1,
        }
    }
}

type Unary = unsafe extern "C" fn(*mut Raw, *const Raw, c_int) -> c_int;
type Binary = unsafe extern "C" fn(*mut Raw, *const Raw, *const Raw, c_int) -> c_int;

unsafe extern "C" {
    fn dlopen(name: *const c_char, flags: c_int) -> *mut c_void;
    fn dlsym(library: *mut c_void, name: *const c_char) -> *mut c_void;
}

/// The loaded library.
pub struct Library(*mut c_void);

impl Library {
    pub fn open() -> Option<Library> {
        // SAFETY: the name is a C string; 2 is RTLD_NOW.
        let handle = unsafe { dlopen(c"libmpfr.so.6".as_ptr(), 2) };
        (!handle.is_null()).then_some(Library(handle))
    }

    /// Whether the library is new enough to have the function that this oracle needs.
    pub fn has(&self, oracle: &str) -> bool {
        let name = match oracle {
            "rootn" => "rootn_si",
            "compoundn" => "compound_si",
            "sinpi" | "cospi" | "tanpi" | "asinpi" | "acospi" | "atanpi" | "atan2pi" => oracle,
            _ => return true,
        };
        !self.address(name).is_null()
    }

    fn symbol(&self, name: &str) -> *mut c_void {
        let address = self.address(name);
        assert!(!address.is_null(), "MPFR has no {name}");
        address
    }

    fn address(&self, name: &str) -> *mut c_void {
        let name = CString::new(format!("mpfr_{name}")).expect("a plain name");
        // SAFETY: the handle is open, the name a C string.
        unsafe { dlsym(self.0, name.as_ptr()) }
    }

    fn unary(&self, name: &str, x: &Number) -> Number {
        let mut result = Number::new();
        if name == "lgamma" {
            let mut sign: c_int = 0;
            type WithSign = unsafe extern "C" fn(*mut Raw, *mut c_int, *const Raw, c_int) -> c_int;
            // SAFETY: this is mpfr_lgamma's type.
            let function: WithSign = unsafe { std::mem::transmute(self.symbol(name)) };
            // SAFETY: all arguments are live.
            unsafe { function(&mut result.raw, &mut sign, &x.raw, 0) };
            return result;
        }
        // SAFETY: functions of one argument have this type.
        let function: Unary = unsafe { std::mem::transmute(self.symbol(name)) };
        // SAFETY: all arguments are live.
        unsafe { function(&mut result.raw, &x.raw, 0) };
        result
    }

    fn binary(&self, name: &str, x: &Number, y: &Number) -> Number {
        let mut result = Number::new();
        // SAFETY: functions of two arguments have this type.
        let function: Binary = unsafe { std::mem::transmute(self.symbol(name)) };
        // SAFETY: all arguments are live.
        unsafe { function(&mut result.raw, &x.raw, &y.raw, 0) };
        result
    }

    /// `name(x)` or `name(x, y)`; some names are put together from several of MPFR's functions. `None` for zero.
    pub fn evaluate(&self, name: &str, x: F128, y: Option<F128>) -> Option<Number> {
        let number = Number::from_f128(x);
        let constant = |value: f64| Number::from_f128(F128::from_f64(value));
        let result = match (name, y) {
            // MPFR gives infinity for -0, C23 F.10.4.9 minus infinity.
            ("rec_sqrt", None) if x.is_zero() => return None,
            // e^(y ln x) has no value for x below zero.
            ("powr", Some(_)) if x.is_negative() => return None,
            ("pown" | "powr", Some(y)) => {
                let y = if name == "pown" {
                    F128::from_i64(integer(y))
                } else {
                    y
                };
                self.binary("pow", &number, &Number::from_f128(y))
            }
            // Of very large and very small arguments MPFR wants more memory than there is.
            ("jn" | "yn", _) if !(1e-3..1e3).contains(&x.to_f64().abs()) => return None,
            ("jn" | "yn", Some(y)) => self.of_order(name, order(y).into(), &number),
            ("rootn", Some(y)) => self.with_integer("rootn_si", &number, integer(y)),
            ("compoundn", Some(y)) => self.with_integer("compound_si", &number, integer(y)),
            (name, Some(y)) => self.binary(name, &number, &Number::from_f128(y)),
            ("exp2m1" | "exp10m1", None) => {
                let base = if name == "exp2m1" { 2.0 } else { 10.0 };
                let scaled = self.binary("mul", &self.unary("log", &constant(base)), &number);
                self.unary("expm1", &scaled)
            }
            ("log2p1" | "log10p1", None) => {
                let base = if name == "log2p1" { 2.0 } else { 10.0 };
                self.binary(
                    "div",
                    &self.unary("log1p", &number),
                    &self.unary("log", &constant(base)),
                )
            }
            (name, None) => self.unary(name, &number),
        };
        (result.raw.exponent != c_long::MIN + 1).then_some(result)
    }

    fn of_order(&self, name: &str, n: i64, x: &Number) -> Number {
        let mut result = Number::new();
        type OfOrder = unsafe extern "C" fn(*mut Raw, c_long, *const Raw, c_int) -> c_int;
        // SAFETY: the Bessel functions of order n have this type.
        let function: OfOrder = unsafe { std::mem::transmute(self.symbol(name)) };
        // SAFETY: all arguments are live.
        unsafe { function(&mut result.raw, n, &x.raw, 0) };
        result
    }

    fn with_integer(&self, name: &str, x: &Number, n: i64) -> Number {
        let mut result = Number::new();
        type WithInteger = unsafe extern "C" fn(*mut Raw, *const Raw, c_long, c_int) -> c_int;
        // SAFETY: functions of a number and an integer have this type.
        let function: WithInteger = unsafe { std::mem::transmute(self.symbol(name)) };
        // SAFETY: all arguments are live.
        unsafe { function(&mut result.raw, &x.raw, n, 0) };
        result
    }

    /// Whether the number is 2^exponent when it is rounded to so many bits.
    pub fn rounds_up_to(&self, exact: &Number, exponent: c_long, bits: c_long) -> bool {
        let top = (exact._limbs[LIMBS - 1] as u128) << 64 | exact._limbs[LIMBS - 2] as u128;
        exact.exponent_or_large() == exponent - 1 && top >> (127 - bits) == (1 << (bits + 1)) - 1
    }

    /// |got - exact| in units in the last place of a number of the format near `exact`.
    pub fn distance(&self, got: F128, exact: &Number, bits: c_long, smallest: c_long) -> f64 {
        let mut difference = self.binary("sub", &Number::from_f128(got), exact);
        if difference.raw.exponent <= SPECIAL {
            return if difference.raw.exponent == c_long::MIN + 1 {
                0.0
            } else {
                f64::INFINITY
            };
        }
        let unit = (exact.exponent_or_large() - bits + 1).max(smallest);
        difference.raw.exponent -= unit;
        let top = difference._limbs[LIMBS - 1] as f64 / 2f64.powi(64);
        top * 2f64.powi(difference.raw.exponent as i32)
    }
}
