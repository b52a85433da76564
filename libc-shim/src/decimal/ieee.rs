//! The interchange formats of IEEE 754, taken apart and put together: binary32, binary64 and binary128.

/// One of the formats. A number in it is its sign, its exponent and its fraction, from the highest bit down.
///
/// Its two numbers are one parameter: a function that has more than four is called at the price of a stall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Format(u32);

/// C's `float`.
pub const BINARY32: Format = Format::new(23, 8);
/// C's `double`.
pub const BINARY64: Format = Format::new(52, 11);
/// C's `long double`.
pub const BINARY128: Format = Format::new(112, 15);

/// A number without its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Magnitude {
    /// `significand * 2^exponent`.
    Finite {
        /// A whole number.
        significand: u128,
        /// The power of two that it counts.
        exponent: i32,
    },
    /// Infinity.
    Infinite,
    /// Not a number.
    Nan,
}

/// A sign and a magnitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Whether the sign bit is set.
    pub negative: bool,
    /// The rest.
    pub magnitude: Magnitude,
}

/// What rounding did to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// It lies in the format's range.
    Within,
    /// It became infinite, or it became subnormal or zero and lost bits: what C calls a range error.
    Error,
}

/// `value << shift` without a shift of 128 bits, which wasm does not have.
#[inline]
const fn place(value: u32, shift: u32) -> u128 {
    let word = (value as u64) << (shift % 64);
    if shift < 64 {
        word as u128
    } else {
        (word as u128) << 64
    }
}

impl Format {
    #[inline]
    const fn new(fraction_bits: u32, exponent_bits: u32) -> Self {
        Self(fraction_bits | exponent_bits << 8)
    }

    /// Bits of the fraction; the significand has one more.
    #[inline]
    pub const fn fraction_bits(self) -> u32 {
        self.0 & 0xff
    }

    /// Bits of the exponent field.
    #[inline]
    pub const fn exponent_bits(self) -> u32 {
        self.0 >> 8
    }

    /// The exponent field of infinities and NaNs.
    #[inline]
    pub const fn exponent_limit(self) -> u32 {
        (1 << self.exponent_bits()) - 1
    }

    /// The exponent of the smallest normal number.
    #[inline]
    pub const fn minimum_exponent(self) -> i32 {
        2 - (1 << (self.exponent_bits() - 1))
    }

    /// The bits of infinity.
    #[inline]
    pub const fn infinity(self) -> u128 {
        place(self.exponent_limit(), self.fraction_bits())
    }

    /// The bits of a quiet NaN that carries `payload`, as far as it fits.
    #[inline]
    pub const fn nan(self, payload: u64) -> u128 {
        let quiet = place(1, self.fraction_bits() - 1);
        self.infinity() | quiet | payload as u128 & (quiet - 1)
    }

    /// The bits with the sign set if `negative`.
    #[inline]
    pub const fn with_sign(self, bits: u128, negative: bool) -> u128 {
        bits | place(negative as u32, self.fraction_bits() + self.exponent_bits())
    }

    /// The nearest number to `(top + rest) * 2^exponent`, the even one of two that are equally near. The highest bit of
    /// `top` is set, and `rest` is between 0 and 1: above 0 just if `sticky`.
    #[inline]
    pub fn round(self, top: u128, sticky: bool, exponent: i32) -> (u128, Range) {
        // No format has the lowest bit, so it can stand for the rest.
        self.round_top(top | u128::from(sticky), exponent)
    }

    #[inline(never)]
    fn round_top(self, top: u128, exponent: i32) -> (u128, Range) {
        let minimum = self.minimum_exponent();
        // The value lies in 2^exponent .. 2^(exponent + 1) from here on.
        let exponent = exponent.saturating_add(127);
        let missing = minimum.saturating_sub(exponent).max(0) as u32;
        if missing > self.fraction_bits() + 1 {
            return (0, Range::Error);
        }
        let drop = 127 - self.fraction_bits() + missing;
        let (kept, rest) = match drop {
            128 => (0, top),
            _ => (top >> drop, top << (128 - drop)),
        };
        const HALF: u128 = 1 << 127;
        let up = rest > HALF || rest == HALF && kept & 1 == 1;
        let field = exponent.saturating_sub(minimum).max(0) as u32;
        if field >= self.exponent_limit() {
            return (self.infinity(), Range::Error);
        }
        // The significand's leading bit counts as one in the exponent field, and so does its carry.
        let bits = (u128::from(field) << self.fraction_bits()) + kept + u128::from(up);
        let inexact = rest != 0;
        if bits >= self.infinity() {
            (self.infinity(), Range::Error)
        } else if missing > 0 && inexact {
            (bits, Range::Error)
        } else {
            (bits, Range::Within)
        }
    }

    /// As `round`, for a significand of at most 62 bits and 64 bits of `top`.
    #[inline]
    pub fn round_short(self, top: u64, sticky: bool, exponent: i32) -> (u64, Range) {
        self.round_top_short(top | u64::from(sticky), exponent)
    }

    #[inline(never)]
    fn round_top_short(self, top: u64, exponent: i32) -> (u64, Range) {
        let minimum = self.minimum_exponent();
        let exponent = exponent.saturating_add(63);
        let missing = minimum.saturating_sub(exponent).max(0) as u32;
        if missing > self.fraction_bits() + 1 {
            return (0, Range::Error);
        }
        let drop = 63 - self.fraction_bits() + missing;
        let (kept, rest) = match drop {
            64 => (0, top),
            _ => (top >> drop, top << (64 - drop)),
        };
        const HALF: u64 = 1 << 63;
        let up = rest > HALF || rest == HALF && kept & 1 == 1;
        let field = exponent.saturating_sub(minimum).max(0) as u32;
        let infinity = u64::from(self.exponent_limit()) << self.fraction_bits();
        if field >= self.exponent_limit() {
            return (infinity, Range::Error);
        }
        let bits = (u64::from(field) << self.fraction_bits()) + kept + u64::from(up);
        let inexact = rest != 0;
        if bits >= infinity {
            (infinity, Range::Error)
        } else if missing > 0 && inexact {
            (bits, Range::Error)
        } else {
            (bits, Range::Within)
        }
    }

    /// Takes the bits of a number apart.
    #[inline]
    pub fn split(self, bits: u128) -> Number {
        let fraction = bits & ((1 << self.fraction_bits()) - 1);
        let field = (bits >> self.fraction_bits()) as u32;
        let negative = field >> self.exponent_bits() != 0;
        let field = field & self.exponent_limit();
        let unit = self.minimum_exponent() - self.fraction_bits() as i32;
        let magnitude = if field == self.exponent_limit() {
            match fraction {
                0 => Magnitude::Infinite,
                _ => Magnitude::Nan,
            }
        } else {
            let normal = field != 0;
            Magnitude::Finite {
                significand: fraction | u128::from(normal) << self.fraction_bits(),
                exponent: unit + (field as i32 - i32::from(normal)),
            }
        };
        Number {
            negative,
            magnitude,
        }
    }
}

/// Takes a `double` apart.
pub fn split_double(value: f64) -> Number {
    // As `Format::split`, with words that wasm has.
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let field = (bits >> 52) as i32 & 0x7ff;
    let magnitude = match field {
        0x7ff if fraction == 0 => Magnitude::Infinite,
        0x7ff => Magnitude::Nan,
        _ => Magnitude::Finite {
            significand: u128::from(fraction | u64::from(field != 0) << 52),
            exponent: field.max(1) - 1075,
        },
    };
    Number {
        negative: bits >> 63 != 0,
        magnitude,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAVOURITES: [f64; 12] = [
        0.0,
        -0.0,
        1.0,
        -1.5,
        f64::MAX,
        f64::MIN_POSITIVE,
        5e-324,
        2.225_073_858_507_201e-308,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
        0.1,
    ];

    #[test]
    fn both_ways_of_splitting_agree() {
        for value in FAVOURITES {
            let bits = u128::from(value.to_bits());
            assert_eq!(split_double(value), BINARY64.split(bits), "{value}");
        }
    }

    #[test]
    fn rounding_gives_back_what_was_split() {
        for value in FAVOURITES {
            let number = split_double(value);
            if let Magnitude::Finite {
                significand,
                exponent,
            } = number.magnitude
                && significand != 0
            {
                let zeros = significand.leading_zeros();
                let (bits, range) =
                    BINARY64.round(significand << zeros, false, exponent - zeros as i32);
                assert_eq!(
                    BINARY64.with_sign(bits, number.negative) as u64,
                    value.to_bits()
                );
                assert_eq!(range, Range::Within);
            }
        }
    }

    #[test]
    fn rounding_is_to_nearest_even() {
        let round = |top: u128, sticky, exponent: i32| {
            let (bits, range) = BINARY64.round(top, sticky, exponent);
            let (high, low) = ((top >> 64) as u64, top as u64);
            let short = BINARY64.round_short(high, sticky || low != 0, exponent.saturating_add(64));
            assert_eq!((u128::from(short.0), short.1), (bits, range));
            (f64::from_bits(bits as u64), range)
        };
        let one = 1_u128 << 127;
        let half_unit = 1_u128 << 74;
        assert_eq!(round(one | half_unit, false, -127), (1.0, Range::Within));
        assert_eq!(
            round(one | half_unit, true, -127),
            (1.0 + f64::EPSILON, Range::Within)
        );
        assert_eq!(
            round(one | (3 * half_unit), false, -127),
            (1.0 + 2.0 * f64::EPSILON, Range::Within)
        );
        assert_eq!(round(u128::MAX, false, -128), (1.0, Range::Within));
        assert_eq!(
            round(u128::MAX, false, 1023 - 127),
            (f64::INFINITY, Range::Error)
        );
        assert_eq!(round(one, false, -1075 - 127), (0.0, Range::Error));
        assert_eq!(round(one, true, -1075 - 127), (5e-324, Range::Error));
        assert_eq!(round(one, true, -1076 - 127), (0.0, Range::Error));
        assert_eq!(round(one, false, -1074 - 127), (5e-324, Range::Within));
        assert_eq!(round(one, false, i32::MAX), (f64::INFINITY, Range::Error));
        assert_eq!(round(one, false, i32::MIN), (0.0, Range::Error));
    }
}
