//! The error function in 192 bits.

use super::constants::TWO_OVER_ROOT_PI;
use super::exponential::exp;
use super::number::Extended;

/// erf(x) for 0 < x < 16: x e^(-x²) 2/√π (1 + 2x²/3 + (2x²)²/15 + …), whose terms are all positive.
fn series(x: Extended) -> Extended {
    let square = x * x;
    let doubled = square.scaled(1);
    let (mut term, mut sum) = (Extended::ONE, Extended::ONE);
    let mut odd = 3;
    while term.exponent > sum.exponent - 190 {
        term = term * doubled / Extended::from_i64(odd);
        sum = sum + term;
        odd += 2;
    }
    x * exp(-square) * TWO_OVER_ROOT_PI * sum
}

/// erfc(x) for x of at least 6: Laplace's continued fraction, evaluated from the far end.
fn continued_fraction(x: Extended) -> Extended {
    let mut tail = x;
    for step in (1..=80).rev() {
        tail = x + Extended::from_i64(step).scaled(-1) / tail;
    }
    (exp(-(x * x)) * TWO_OVER_ROOT_PI).scaled(-1) / tail
}

/// erf(x) for x that is not negative.
pub fn erf(x: Extended) -> Extended {
    if x.exponent < -66 {
        return x * TWO_OVER_ROOT_PI;
    }
    if x.exponent >= 4 {
        return Extended::ONE - Extended::power_of_two(-180);
    }
    series(x)
}

/// erfc(x) for x in (-20, 120).
pub fn erfc(x: Extended) -> Extended {
    if x.negative {
        return Extended::ONE + erf(x.abs());
    }
    if x.exponent >= 2 && x.floor() >= 6 {
        continued_fraction(x)
    } else {
        Extended::ONE - erf(x)
    }
}
