//! The single-precision functions of one argument on all 2^32 arguments, against the host's double-precision functions, whose
//! error is some 2^-28 of a unit here.
//!
//! `STRIDE=1 cargo test --release -p wasikit-libc --test single_exhaustive -- --nocapture` takes all of them, which is some
//! minutes a function; without STRIDE every 65,537th is taken. `FUNCTION=expf,logf` picks some. What it prints after a whole
//! run stands in docs/math.md.

use wasikit_libc::math::*;

mod host {
    // The host's C library.
    unsafe extern "C" {
        pub safe fn exp(x: f64) -> f64;
        pub safe fn exp2(x: f64) -> f64;
        pub safe fn exp10(x: f64) -> f64;
        pub safe fn expm1(x: f64) -> f64;
        pub safe fn log(x: f64) -> f64;
        pub safe fn log2(x: f64) -> f64;
        pub safe fn log10(x: f64) -> f64;
        pub safe fn log1p(x: f64) -> f64;
        pub safe fn sin(x: f64) -> f64;
        pub safe fn cos(x: f64) -> f64;
        pub safe fn tan(x: f64) -> f64;
        pub safe fn asin(x: f64) -> f64;
        pub safe fn acos(x: f64) -> f64;
        pub safe fn atan(x: f64) -> f64;
        pub safe fn sinh(x: f64) -> f64;
        pub safe fn cosh(x: f64) -> f64;
        pub safe fn tanh(x: f64) -> f64;
        pub safe fn asinh(x: f64) -> f64;
        pub safe fn acosh(x: f64) -> f64;
        pub safe fn atanh(x: f64) -> f64;
        pub safe fn cbrt(x: f64) -> f64;
        pub safe fn erf(x: f64) -> f64;
        pub safe fn erfc(x: f64) -> f64;
    }
}

/// A function, the double-precision one to compare with, and the error that it may have.
struct Function {
    name: &'static str,
    ours: fn(f32) -> f32,
    exact: extern "C" fn(f64) -> f64,
    bound: f64,
}

const fn function(
    name: &'static str,
    ours: fn(f32) -> f32,
    exact: extern "C" fn(f64) -> f64,
    bound: f64,
) -> Function {
    Function {
        name,
        ours,
        exact,
        bound,
    }
}

static TABLE: &[Function] = &[
    function("expf", exponential::expf, host::exp, 0.502),
    function("exp2f", exponential::exp2f, host::exp2, 0.502),
    function("exp10f", exponential::exp10f, host::exp10, 0.502),
    function("expm1f", exponential::expm1f, host::expm1, 0.5001),
    function("logf", logarithm::logf, host::log, 0.5005),
    function("log2f", logarithm::log2f, host::log2, 0.5005),
    function("log10f", logarithm::log10f, host::log10, 0.5005),
    function("log1pf", logarithm::log1pf, host::log1p, 0.5005),
    function("sinf", trigonometric::sinf, host::sin, 0.502),
    function("cosf", trigonometric::cosf, host::cos, 0.502),
    function("tanf", trigonometric::tanf, host::tan, 0.502),
    function("asinf", arctangent::asinf, host::asin, 0.51),
    function("acosf", arctangent::acosf, host::acos, 0.51),
    function("atanf", arctangent::atanf, host::atan, 0.502),
    function("sinhf", hyperbolic::sinhf, host::sinh, 0.5001),
    function("coshf", hyperbolic::coshf, host::cosh, 0.5001),
    function("tanhf", hyperbolic::tanhf, host::tanh, 0.5001),
    function("asinhf", inverse_hyperbolic::asinhf, host::asinh, 0.502),
    function("acoshf", inverse_hyperbolic::acoshf, host::acosh, 0.502),
    function("atanhf", inverse_hyperbolic::atanhf, host::atanh, 0.502),
    function("cbrtf", root::cbrtf, host::cbrt, 0.5001),
    function("erff", error_function::erff, host::erf, 0.5001),
    function("erfcf", error_function::erfcf, host::erfc, 0.5001),
];

/// What a run over some arguments found.
#[derive(Default)]
struct Found {
    /// The largest error in units in the last place, and where it is.
    worst: (f64, f32),
    /// How many results are not the correctly rounded ones.
    misrounded: u64,
}

/// |got - exact| in units in the last place of a single near `exact`; zero for equal NaNs and infinities.
fn error(got: f32, exact: f64) -> f64 {
    if got.is_nan() || exact.is_nan() {
        return if got.is_nan() == exact.is_nan() {
            0.0
        } else {
            f64::INFINITY
        };
    }
    let rounded = exact as f32;
    if got.is_infinite() || rounded.is_infinite() {
        return if got == rounded { 0.0 } else { f64::INFINITY };
    }
    if exact == 0.0 {
        let same = got == 0.0 && got.is_sign_negative() == exact.is_sign_negative();
        return if same { 0.0 } else { f64::INFINITY };
    }
    let exponent = ((exact.to_bits() >> 52) as i32 & 0x7ff) - 1023;
    let unit = (exponent.max(-126) - 23 + 1023) as u64;
    (f64::from(got) - exact).abs() / f64::from_bits(unit << 52)
}

/// Every `stride`th argument from the `start`th on.
fn run(function: &Function, start: u64, stride: u64) -> Found {
    let mut found = Found::default();
    let mut bits = start;
    while bits < 1 << 32 {
        let x = f32::from_bits(bits as u32);
        let exact = (function.exact)(x.into());
        let got = (function.ours)(x);
        if got.to_bits() != (exact as f32).to_bits() || got.is_nan() {
            let error = error(got, exact);
            found.misrounded += u64::from(!got.is_nan());
            if error > found.worst.0 {
                found.worst = (error, x);
            }
        }
        bits += stride;
    }
    found
}

#[test]
fn errors_stay_within_their_bounds_everywhere() {
    let stride = std::env::var("STRIDE")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(65_537);
    let wanted = std::env::var("FUNCTION").unwrap_or_default();
    let wanted = |f: &&Function| wanted.is_empty() || wanted.split(',').any(|name| name == f.name);
    let mut failures = Vec::new();
    for function in TABLE.iter().filter(wanted) {
        let [even, odd] = std::thread::scope(|scope| {
            [0, 1]
                .map(|half| scope.spawn(move || run(function, half * stride, 2 * stride)))
                .map(|thread| thread.join().expect("no panic"))
        });
        let worst = if even.worst.0 > odd.worst.0 {
            even.worst
        } else {
            odd.worst
        };
        let (name, misrounded) = (function.name, even.misrounded + odd.misrounded);
        println!("| `{name}` | {:.4} | {misrounded} |", worst.0.max(0.5));
        if worst.0 > function.bound {
            failures.push(format!("{name}: {} ulp at {:e}", worst.0, worst.1));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
