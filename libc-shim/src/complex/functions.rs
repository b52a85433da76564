//! The complex functions for any width: C23 7.3, with the special values of Annex G.6.
//!
//! The inverse functions follow W. Kahan, "Branch cuts for complex elementary functions, or much ado about nothing's sign
//! bit" (1987). Circular functions are the hyperbolic ones of iz.

use super::elementary::{Complex, Elementary};

/// `re + im i`.
#[inline]
fn number<T>(re: T, im: T) -> Complex<T> {
    Complex { re, im }
}

/// i z.
#[inline]
fn times_i<T: Elementary>(z: Complex<T>) -> Complex<T> {
    number(-z.im, z.re)
}

/// z / i.
#[inline]
fn over_i<T: Elementary>(z: Complex<T>) -> Complex<T> {
    number(z.im, -z.re)
}

/// Whether the number is neither infinite nor NaN.
#[inline]
fn finite<T: Elementary>(x: T) -> bool {
    x.abs() < T::INFINITY
}

/// e^x in two factors, neither of which overflows when x is not above twice the range of the exponential.
#[inline]
fn exp_in_two<T: Elementary>(x: T) -> (T, T) {
    let half = (x * T::HALF).exp();
    (half, half)
}

/// e^z.
pub fn exp<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let Complex { re: x, im: y } = z;
    if y == T::ZERO {
        return number(x.exp(), y);
    }
    if !finite(y) {
        return if x == T::INFINITY {
            number(x, y - y)
        } else if x == -T::INFINITY {
            number(T::ZERO, T::ZERO.copysign(y))
        } else {
            number(y - y, y - y)
        };
    }
    let (sine, cosine) = y.sine_and_cosine();
    let power = x.exp();
    if finite(power) && power > T::ZERO || !finite(x) {
        return number(power * cosine, power * sine);
    }
    let (first, second) = exp_in_two(x);
    number(first * cosine * second, first * sine * second)
}

/// ln z, on the principal branch.
pub fn log<T: Elementary>(z: Complex<T>) -> Complex<T> {
    number(z.re.log_hypot(z.im), z.im.atan2(z.re))
}

/// √z, with its real part not negative.
pub fn sqrt<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let Complex { re: x, im: y } = z;
    if x == T::ZERO && y == T::ZERO {
        return number(T::ZERO, y);
    }
    if y.is_infinite() {
        return number(T::INFINITY, y);
    }
    if x.is_infinite() {
        let rest = if y.is_nan() { y } else { T::ZERO };
        return if x > T::ZERO {
            number(x, rest.copysign(y))
        } else {
            number(rest.abs(), T::INFINITY.copysign(y))
        };
    }
    if x.is_nan() || y.is_nan() {
        return number(x + y, x + y);
    }
    // Scaled by an even power of two, so that nothing on the way overflows or is lost.
    let largest = if x.abs() > y.abs() { x } else { y };
    let half = largest.exponent() / 2;
    let (a, b) = (x.scaled(-2 * half), y.scaled(-2 * half));
    let root = ((a.abs() + a.hypot(b)) * T::HALF).square_root();
    if b == T::ZERO {
        // An imaginary part that the scaling lost is divided as it was.
        let root = root.scaled(half);
        let other = y.abs() * T::HALF / root;
        let (re, im) = if x < T::ZERO {
            (other, root)
        } else {
            (root, other)
        };
        return number(re, im.copysign(y));
    }
    let other = b.abs() * T::HALF / root;
    let (re, im) = if x < T::ZERO {
        (other, root)
    } else {
        (root, other)
    };
    number(re.scaled(half), im.scaled(half).copysign(y))
}

/// sinh z.
pub fn sinh<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let Complex { re: x, im: y } = z;
    if y == T::ZERO {
        return number(x.sinh(), y);
    }
    if !finite(y) {
        let nan = y - y;
        return if x == T::ZERO || x.is_infinite() {
            number(x, nan)
        } else {
            number(nan, nan)
        };
    }
    let (sine, cosine) = y.sine_and_cosine();
    if finite(x) && x.abs() > T::LARGE {
        let (first, second) = exp_in_two(x.abs());
        let half = first * T::HALF;
        return number(
            half * cosine * second * T::ONE.copysign(x),
            half * sine * second,
        );
    }
    number(x.sinh() * cosine, x.cosh() * sine)
}

/// cosh z.
pub fn cosh<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let Complex { re: x, im: y } = z;
    if y == T::ZERO {
        let zero = if x.is_nan() {
            T::ZERO.copysign(y)
        } else {
            y * T::ONE.copysign(x)
        };
        return number(x.cosh(), zero);
    }
    if !finite(y) {
        let nan = y - y;
        return if x == T::ZERO {
            number(nan, T::ZERO)
        } else if x.is_infinite() {
            number(T::INFINITY, nan)
        } else {
            number(nan, nan)
        };
    }
    let (sine, cosine) = y.sine_and_cosine();
    if finite(x) && x.abs() > T::LARGE {
        let (first, second) = exp_in_two(x.abs());
        let half = first * T::HALF;
        return number(
            half * cosine * second,
            half * sine * second * T::ONE.copysign(x),
        );
    }
    number(x.cosh() * cosine, x.sinh() * sine)
}

/// tanh z.
pub fn tanh<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let Complex { re: x, im: y } = z;
    if x.is_infinite() || x.abs() > T::LARGE {
        let one = T::ONE.copysign(x);
        if !finite(y) || x.is_infinite() && y == T::ZERO {
            return if x.is_infinite() {
                number(one, T::ZERO.copysign(y))
            } else {
                number(y - y, y - y)
            };
        }
        let (sine, cosine) = y.sine_and_cosine();
        let decay = (-x.abs()).exp();
        return number(one, (sine + sine) * (cosine + cosine) * decay * decay);
    }
    if y == T::ZERO {
        let sine = x.sinh();
        return number(sine / (T::ONE + sine * sine).square_root(), y);
    }
    if !finite(y) {
        let nan = y - y;
        return if x == T::ZERO {
            number(x, nan)
        } else {
            number(nan, nan)
        };
    }
    let (sine, cosine) = y.sine_and_cosine();
    let (s, c) = (x.sinh(), x.cosh());
    let denominator = s * s + cosine * cosine;
    number(s * c / denominator, sine * cosine / denominator)
}

/// arcosh z, with its real part not negative.
pub fn acosh<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let angle = acos(z);
    if T::ONE.copysign(z.im) < T::ZERO {
        number(angle.im, -angle.re)
    } else {
        number(-angle.im, angle.re)
    }
}

/// arccos z.
pub fn acos<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let Complex { re: x, im: y } = z;
    if !finite(x) || !finite(y) {
        return acos_special(z);
    }
    let (minus, plus) = (sqrt(number(T::ONE - x, -y)), sqrt(number(T::ONE + x, y)));
    let half = minus.re.atan2(plus.re);
    // Im(conj(√(1+z)) √(1-z))
    let im = (plus.re * minus.im - plus.im * minus.re).asinh();
    number(half + half, im.copysign(-y))
}

/// G.6.1.1.
fn acos_special<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let Complex { re: x, im: y } = z;
    let down = (-T::INFINITY).copysign(-y);
    if x.is_nan() {
        return if y.is_infinite() {
            number(x, down)
        } else {
            number(x, x)
        };
    }
    if y.is_nan() {
        return if x.is_infinite() {
            number(y, down)
        } else if x == T::ZERO {
            number(T::PI * T::HALF, y)
        } else {
            number(y, y)
        };
    }
    number(y.abs().atan2(x), down)
}

/// arsinh z.
pub fn asinh<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let Complex { re: x, im: y } = z;
    if !finite(x) || !finite(y) {
        return asinh_special(z);
    }
    // √(1 + iz) and √(1 - iz)
    let (plus, minus) = (sqrt(number(T::ONE - y, x)), sqrt(number(T::ONE + y, -x)));
    let re = (plus.im * minus.re - plus.re * minus.im).asinh();
    let im = y.atan2(plus.re * minus.re - plus.im * minus.im);
    number(re.copysign(x), im.copysign(y))
}

/// G.6.2.2.
fn asinh_special<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let Complex { re: x, im: y } = z;
    if x.is_nan() {
        return if y.is_infinite() {
            number(T::INFINITY, x)
        } else if y == T::ZERO {
            number(x, y)
        } else {
            number(x, x)
        };
    }
    if y.is_nan() {
        return number(if x.is_infinite() { x } else { y }, y);
    }
    number(T::INFINITY.copysign(x), y.atan2(x.abs()))
}

/// artanh z.
pub fn atanh<T: Elementary>(z: Complex<T>) -> Complex<T> {
    let (x, y) = (z.re.abs(), z.im);
    let right_angle = (T::PI * T::HALF).copysign(y);
    if x.is_infinite() || y.is_infinite() {
        let im = if y.is_nan() { y } else { right_angle };
        return number(T::ZERO.copysign(z.re), im);
    }
    if x.is_nan() || y.is_nan() {
        return if x == T::ZERO {
            number(z.re, y)
        } else {
            number(x + y, x + y)
        };
    }
    let largest = if x > y.abs() { x } else { y.abs() };
    if largest != T::ZERO && largest.exponent() > 60 {
        // 1/z: what is beyond it is below the last place.
        let scale = largest.exponent();
        let (a, b) = (x.scaled(-scale), y.scaled(-scale));
        let re = (a / (a * a + b * b)).scaled(-scale);
        return number(re.copysign(z.re), right_angle);
    }
    let below = T::ONE - x;
    let square = below * below + y * y;
    let re = if square == T::ZERO {
        // y² is below every number: ln(2/|y|)/2.
        ((T::ONE + T::ONE).log_hypot(T::ZERO) - y.log_hypot(T::ZERO)) * T::HALF
    } else {
        (((x + x) + (x + x)) / square).log1p() * T::HALF * T::HALF
    };
    let im = (y + y).atan2(below * (T::ONE + x) - y * y) * T::HALF;
    number(re.copysign(z.re), im.copysign(y))
}

/// sin z.
pub fn sin<T: Elementary>(z: Complex<T>) -> Complex<T> {
    over_i(sinh(times_i(z)))
}

/// cos z.
pub fn cos<T: Elementary>(z: Complex<T>) -> Complex<T> {
    cosh(times_i(z))
}

/// tan z.
pub fn tan<T: Elementary>(z: Complex<T>) -> Complex<T> {
    over_i(tanh(times_i(z)))
}

/// arcsin z.
pub fn asin<T: Elementary>(z: Complex<T>) -> Complex<T> {
    over_i(asinh(times_i(z)))
}

/// arctan z.
pub fn atan<T: Elementary>(z: Complex<T>) -> Complex<T> {
    over_i(atanh(times_i(z)))
}

/// x^y = e^(y ln x).
pub fn pow<T: Elementary>(x: Complex<T>, y: Complex<T>) -> Complex<T> {
    if y.re == T::ZERO && y.im == T::ZERO {
        return number(T::ONE, T::ZERO);
    }
    if x.re == T::ZERO && x.im == T::ZERO && y.re > T::ZERO && finite(y.im) {
        return number(T::ZERO, T::ZERO);
    }
    exp(crate::builtins::complex::product(y, log(x)))
}

/// z, or the one infinity of the Riemann sphere.
pub fn projection<T: Elementary>(z: Complex<T>) -> Complex<T> {
    if z.re.is_infinite() || z.im.is_infinite() {
        number(T::INFINITY, T::ZERO.copysign(z.im))
    } else {
        z
    }
}
