//! Numbers as sums of two doubles, good to some 100 bits: T. J. Dekker, "A floating-point technique for extending the
//! available precision" (1971).

/// A sum of two doubles, of which the second is below the last place of the first, or close to it.
pub(super) type Pair = (f64, f64);

/// The number without its lower 27 bits: products of such heads are exact.
#[inline(always)]
pub(super) fn head_of(x: f64) -> f64 {
    f64::from_bits(x.to_bits() & !0x7ff_ffff)
}

/// a + b for a the larger one.
#[inline(always)]
pub(super) fn sum(a: f64, b: f64) -> Pair {
    let sum = a + b;
    (sum, (a - sum) + b)
}

/// a b.
#[inline(always)]
pub(super) fn product((a, a_low): Pair, (b, b_low): Pair) -> Pair {
    let (a_head, b_head) = (head_of(a), head_of(b));
    let (a_tail, b_tail) = (a - a_head, b - b_head);
    let product = a * b;
    let lost = ((a_head * b_head - product) + a_head * b_tail + a_tail * b_head) + a_tail * b_tail;
    sum(product, lost + (a * b_low + a_low * b))
}

/// a / b.
#[inline(always)]
pub(super) fn quotient((a, a_low): Pair, (b, b_low): Pair) -> Pair {
    let quotient = a / b;
    let (q, d) = (head_of(quotient), head_of(b));
    let remainder = (a - q * d) - (q * (b - d) + (quotient - q) * b);
    sum(quotient, (remainder + (a_low - quotient * b_low)) / b)
}
