//! Arithmetic on pairs of 64-bit limbs, without the calls that `u128` multiplication and variable shifts become on wasm32.

/// The 128-bit product of two 64-bit factors.
#[inline]
pub const fn multiply(a: u64, b: u64) -> u128 {
    #[cfg(not(target_family = "wasm"))]
    {
        a as u128 * b as u128
    }
    #[cfg(target_family = "wasm")]
    {
        const LOW: u64 = 0xffff_ffff;
        let (a1, a0, b1, b0) = (a >> 32, a & LOW, b >> 32, b & LOW);
        let low = a0 * b0;
        let middle = a1 * b0 + (low >> 32);
        let cross = a0 * b1 + (middle & LOW);
        let high = a1 * b1 + (middle >> 32) + (cross >> 32);
        join(high, (cross << 32) | (low & LOW))
    }
}

/// The upper half of the 128-bit product of two 64-bit factors.
#[inline]
pub const fn multiply_high(a: u64, b: u64) -> u64 {
    (multiply(a, b) >> 64) as u64
}

/// The upper half of the product, or one less. LLVM knows the exact one, and makes a call of `__multi3` of it.
#[inline(always)]
pub const fn multiply_high_short(a: u64, b: u64) -> u64 {
    const LOW: u64 = 0xffff_ffff;
    let (a1, a0, b1, b0) = (a >> 32, a & LOW, b >> 32, b & LOW);
    let (first, second) = (a1 * b0, a0 * b1);
    let carry = ((first & LOW) + (second & LOW)) >> 32;
    a1 * b1 + (first >> 32) + (second >> 32) + carry
}

/// High and low half.
#[inline]
pub const fn split(value: u128) -> (u64, u64) {
    ((value >> 64) as u64, value as u64)
}

/// The inverse of [`split`].
#[inline]
pub const fn join(high: u64, low: u64) -> u128 {
    (high as u128) << 64 | low as u128
}

/// `value << count` for `count < 128`.
#[inline]
pub const fn shift_left(value: u128, count: u32) -> u128 {
    let (high, low) = split(value);
    if count >= 64 {
        join(low << (count & 63), 0)
    } else {
        join(high << count | (low >> 1) >> (63 - count), low << count)
    }
}

/// `value >> count` for `count < 128`.
#[inline]
pub const fn shift_right(value: u128, count: u32) -> u128 {
    let (high, low) = split(value);
    if count >= 64 {
        join(0, high >> (count & 63))
    } else {
        join(high >> count, low >> count | (high << 1) << (63 - count))
    }
}

/// `value >> count` for any `count`; the lowest bit of the result is set when a set bit is lost.
#[inline]
pub const fn shift_right_sticky(value: u128, count: u32) -> u128 {
    if count >= 128 {
        return (value != 0) as u128;
    }
    let shifted = shift_right(value, count);
    shifted | (shift_left(shifted, count) != value) as u128
}

/// Leading zero bits; 128 for zero.
#[inline]
pub const fn leading_zeros(value: u128) -> u32 {
    let (high, low) = split(value);
    if high != 0 {
        high.leading_zeros()
    } else {
        64 + low.leading_zeros()
    }
}

/// The 256-bit product, as its upper and lower half.
#[inline]
pub const fn multiply_wide(a: u128, b: u128) -> (u128, u128) {
    let ((a1, a0), (b1, b0)) = (split(a), split(b));
    let low = multiply(a0, b0);
    let middle = multiply(a1, b0) + (low >> 64);
    let cross = multiply(a0, b1) + (middle & u64::MAX as u128);
    let high = multiply(a1, b1) + (middle >> 64) + (cross >> 64);
    (high, cross << 64 | low & u64::MAX as u128)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: [u128; 6] = [
        0,
        1,
        u128::MAX,
        1 << 64,
        0x1234_5678_9abc_def0_0fed_cba9_8765_4321,
        3 << 100,
    ];

    #[test]
    fn shifts_agree_with_the_operators() {
        for value in VALUES {
            for count in 0..128 {
                assert_eq!(shift_left(value, count), value << count);
                assert_eq!(shift_right(value, count), value >> count);
            }
            assert_eq!(leading_zeros(value), value.leading_zeros());
        }
        assert_eq!(shift_right_sticky(5, 1), 3);
        assert_eq!(shift_right_sticky(4, 1), 2);
        assert_eq!(shift_right_sticky(4, 300), 1);
    }

    #[test]
    fn the_short_upper_half_is_short_of_one_at_most() {
        let mut a = 0x9e37_79b9_7f4a_7c15u64;
        for _ in 0..100_000 {
            a = a.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let b = a.rotate_left(31) | a >> 60;
            let short = multiply_high_short(a, b);
            assert!(multiply_high(a, b) - short <= 1);
        }
    }

    #[test]
    fn the_wide_product_is_right_modulo_2_to_the_128() {
        for a in VALUES {
            for b in VALUES {
                assert_eq!(multiply_wide(a, b).1, a.wrapping_mul(b));
            }
        }
        assert_eq!(multiply_wide(u128::MAX, u128::MAX), (u128::MAX - 1, 1));
    }
}
