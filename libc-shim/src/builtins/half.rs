//! Rounding to half precision: `__truncsfhf2`, `__gnu_f2h_ieee`, `__truncdfhf2`, `__trunctfhf2`, IEEE 754 `convertFormat`.
//! Those of Rust's `compiler_builtins` leave the upper half of the word that they return undefined; clang, and who declares
//! them as `unsigned short`, take it to be zero.

const INFINITY: u16 = 0x7c00;
const QUIET_NAN: u16 = 0x7e00;

/// `1.fraction` (52 bits) times two to `exponent`, to nearest, ties to even.
fn round(exponent: i32, fraction: u64) -> u16 {
    if exponent > 15 {
        return INFINITY;
    }
    // A normal number's fraction has 42 bits too many, a subnormal one's more, and its leading one in sight.
    let (digits, surplus) = match u64::try_from(exponent + 15) {
        Ok(field @ 1..) => (field << 52 | fraction, 42),
        _ => (1 << 52 | fraction, (28 - exponent).min(63).cast_unsigned()),
    };
    let kept = digits >> surplus;
    let rest = digits << (64 - surplus);
    let up = rest > 1 << 63 || rest == 1 << 63 && kept & 1 == 1;
    // At most 31 in the field and a carry out of the fraction, which is infinity.
    (kept + u64::from(up)) as u16
}

/// From double precision.
pub fn from_f64(value: f64) -> u16 {
    let bits = value.to_bits();
    let sign = (bits >> 48) as u16 & 0x8000;
    if value.is_nan() {
        return sign | QUIET_NAN | (bits >> 42) as u16 & 0x1ff;
    }
    let field = (bits >> 52) as i32 & 0x7ff;
    sign | round(field - 1023, bits & ((1 << 52) - 1))
}

/// From quadruple precision, whose lowest digits matter only in whether there are any.
pub fn from_binary128(bits: u128) -> u16 {
    let sign = (bits >> 112) as u16 & 0x8000;
    let field = (bits >> 112) as i32 & 0x7fff;
    let rest = bits & ((1 << 112) - 1);
    if field == 0x7fff && rest != 0 {
        return sign | QUIET_NAN | (rest >> 102) as u16 & 0x1ff;
    }
    let sticky = u64::from(rest & ((1 << 60) - 1) != 0);
    sign | round(field - 16383, (rest >> 60) as u64 | sticky)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    /// From float.
    #[unsafe(export_name = "builtin:__truncsfhf2")]
    pub extern "C" fn __truncsfhf2(value: f32) -> u16 {
        super::from_f64(value.into())
    }

    /// From float, the name of the ARM's ABI.
    #[unsafe(export_name = "builtin:__gnu_f2h_ieee")]
    pub extern "C" fn __gnu_f2h_ieee(value: f32) -> u16 {
        super::from_f64(value.into())
    }

    /// From double.
    #[unsafe(export_name = "builtin:__truncdfhf2")]
    pub extern "C" fn __truncdfhf2(value: f64) -> u16 {
        super::from_f64(value)
    }

    /// From long double.
    #[unsafe(export_name = "builtin:__trunctfhf2")]
    pub extern "C" fn __trunctfhf2(value: u128) -> u16 {
        super::from_binary128(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtins::binary128::F128;

    /// The value of a finite half.
    fn value(half: u16) -> f64 {
        let fraction = f64::from(half & 0x3ff);
        match half >> 10 & 31 {
            0 => fraction * 2f64.powi(-24),
            field => (fraction + 1024.0) * 2f64.powi(i32::from(field) - 25),
        }
    }

    #[test]
    fn every_half_and_what_lies_between() {
        for half in 0..INFINITY {
            // Beyond the greatest, the next one would be 65536.
            let (here, next) = (value(half), value(half + 1));
            let middle = f64::midpoint(here, next);
            let even = half + (half & 1);
            for (given, expected) in [
                (here, half),
                (middle, even),
                (middle.next_down(), half),
                (middle.next_up(), half + 1),
            ] {
                assert_eq!(from_f64(given), expected, "{given}");
                assert_eq!(from_f64(-given), expected | 0x8000, "-{given}");
                assert_eq!(from_binary128(F128::from_f64(given).0), expected);
            }
            // A single last digit of quadruple precision decides.
            let wide = F128::from_f64(middle).0;
            assert_eq!(from_binary128(wide + 1), half + 1);
            assert_eq!(from_binary128(wide - 1), half);
        }
    }

    #[test]
    fn special_values() {
        assert_eq!(from_f64(f64::INFINITY), INFINITY);
        assert_eq!(from_f64(1e300), INFINITY);
        assert_eq!(from_f64(-1e-300), 0x8000);
        assert_eq!(from_f64(f64::from_bits(0x7ff0_0400_0000_0000)), 0x7e01);
        assert_eq!(from_binary128(F128::from_f64(f64::INFINITY).0), INFINITY);
        assert_eq!(from_binary128(F128::from_f64(f64::NAN).0), QUIET_NAN);
        assert_eq!(from_binary128(1), 0);
    }
}
