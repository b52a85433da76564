//! A power of ten times a 64-bit number, to 128 bits with a known error.
//!
//! The method is that of D. Lemire, "Number parsing at a gigabyte per second" (2021), with a table of every 27th power
//! of five only: 5^26 still fits 64 bits, so that any power is one entry times one small power.

/// 5^(27·i) for i from -13 to 13: the 128 most significant bits, the rest cut off.
static POWERS_OF_5_TO_27: [u128; 27] = [
    0x8049_a4ac_0c58_11ae_205b_896d_777d_6278, // 5^-351
    0xcf42_894a_5dce_35ea_5206_4cac_8286_75b9, // 5^-324
    0xa76c_5823_38ed_2621_af2a_f2b8_0af6_f24e, // 5^-297
    0x873e_4f75_e222_4e68_5a77_44a6_e804_a291, // 5^-270
    0xda7f_5bf5_9096_6848_af39_a475_506a_899e, // 5^-243
    0xb080_392c_c434_9dec_bd8d_794d_96aa_cfb3, // 5^-216
    0x8e93_8662_882a_f53e_547e_b47b_7282_ee9c, // 5^-189
    0xe658_29b3_046b_0afa_0cb4_a5a3_112a_5112, // 5^-162
    0xba12_1a46_50e4_ddeb_92f3_4d62_616c_e413, // 5^-135
    0x964e_858c_91ba_2655_3a6a_07f8_d510_f86f, // 5^-108
    0xf2d5_6790_ab41_c2a2_fae2_7299_423f_b9c3, // 5^-81
    0xc428_d05a_a475_1e4c_aa97_e14c_3c26_b886, // 5^-54
    0x9e74_d1b7_91e0_7e48_775e_a264_cf55_347d, // 5^-27
    0x8000_0000_0000_0000_0000_0000_0000_0000, // 5^0
    0xcecb_8f27_f420_0f3a_0000_0000_0000_0000, // 5^27
    0xa70c_3c40_a64e_6c51_9990_90b6_5f67_d924, // 5^54
    0x86f0_ac99_b4e8_dafd_69a0_28bb_3ded_71a3, // 5^81
    0xda01_ee64_1a70_8de9_e80e_6f48_20cc_9495, // 5^108
    0xb01a_e745_b101_e9e4_5ec0_5dcf_f72e_7f8f, // 5^135
    0x8e41_ade9_fbeb_c27d_1458_8f13_be84_7307, // 5^162
    0xe5d3_ef28_2a24_2e81_8f16_68c8_a86d_a5fa, // 5^189
    0xb9a7_4a06_37ce_2ee1_6d95_3e2b_d717_3692, // 5^216
    0x95f8_3d0a_1fb6_9cd9_4abd_af10_1564_f98e, // 5^243
    0xf24a_01a7_3cf2_dccf_bc63_3b39_673c_8cec, // 5^270
    0xc3b8_3581_09e8_4f07_0a86_2f80_ec47_00c8, // 5^297
    0x9e19_db92_b4e3_1ba9_6c07_a2c2_6a83_46d1, // 5^324
    0xff6d_0b34_9280_1150_9798_278a_ea58_efff, // 5^351
];

/// 5^0 to 5^27, the last one that 64 bits hold (63 of them), and zeros: with a length that is a power of two a masked index needs
/// no check.
pub static POWERS_OF_5: [u64; 32] = {
    let mut powers = [0; 32];
    powers[0] = 1;
    let mut k = 1;
    while k < 28 {
        powers[k] = 5 * powers[k - 1];
        k += 1;
    }
    powers
};

/// The largest power of ten, and the negative of the smallest, that [`scaled`] knows.
pub const LIMIT: i32 = 351;

/// What [`Product::top`] may lack, in units of its last bit: the true value lies in `top ..= top + ERROR`.
///
/// A table entry lacks less than one unit; multiplied and cut to 128 bits it lacks less than 3; multiplied and cut
/// again, less than 4, or 5 after the last shift to the left.
pub const ERROR: u64 = 8;

/// An approximation of `number * 10^k` from below.
#[derive(Clone, Copy, Debug)]
pub struct Product {
    /// The significant bits, of which the highest is set.
    pub top: u128,
    /// The value is `top * 2^exponent`, plus the error.
    pub exponent: i32,
    /// Whether there is no error.
    pub exact: bool,
}

/// The 128-bit product of two words.
#[inline]
pub fn multiply(a: u64, b: u64) -> (u64, u64) {
    const LOW: u64 = 0xffff_ffff;
    let low = (a & LOW) * (b & LOW);
    let first = (a >> 32) * (b & LOW) + (low >> 32);
    let second = (a & LOW) * (b >> 32) + (first & LOW);
    let high = (a >> 32) * (b >> 32) + (first >> 32) + (second >> 32);
    (high, second << 32 | low & LOW)
}

/// The 128-bit product of two words whose highest bits are clear: the sum of those in the middle does not overflow.
#[inline]
pub fn multiply_63(a: u64, b: u64) -> (u64, u64) {
    const LOW: u64 = 0xffff_ffff;
    let low = (a & LOW) * (b & LOW);
    let middle = (a >> 32) * (b & LOW) + (a & LOW) * (b >> 32) + (low >> 32);
    (
        (a >> 32) * (b >> 32) + (middle >> 32),
        middle << 32 | low & LOW,
    )
}

/// An approximation of a power of five from below.
#[derive(Clone, Copy, Debug)]
pub struct Power {
    /// The power is `(high * 2^64 + low) * 2^(exponent - 64)`, plus less than 2^34 units of `low` if it is not exact. The highest
    /// bit is clear, the next or the one after it set.
    pub high: u64,
    /// See above.
    pub low: u64,
    /// See above.
    pub exponent: i32,
    /// See above.
    pub exact: bool,
}

/// `place / 27` and what is left, for a `place` in the table.
#[inline]
fn row(place: u32) -> (u32, u32) {
    let row = place.wrapping_mul(2428) >> 16;
    (row, place.wrapping_sub(27 * row))
}

/// floor(k * log2(10)), for any |k| below 1,000, less k.
#[inline]
fn log2_of_power_of_5(k: i32) -> i32 {
    ((k * 217_706) >> 16) - k
}

/// 5^k for `k` within [`LIMIT`]; none for any other up to a million.
#[inline]
pub fn power_of_5(k: i32) -> Option<Power> {
    if (k as u32) < 28 {
        let exponent = log2_of_power_of_5(k) - 62;
        return Some(Power {
            high: POWERS_OF_5[k as usize % POWERS_OF_5.len()] << (-exponent & 63),
            low: 0,
            exponent,
            exact: true,
        });
    }
    let place = k.wrapping_add(LIMIT) as u32;
    let (row, rest) = row(place);
    let entry = *POWERS_OF_5_TO_27.get(row as usize)?;
    let exponent = log2_of_power_of_5(rest as i32) - 62;
    let small = POWERS_OF_5[rest as usize % POWERS_OF_5.len()] << (-exponent & 63);
    let (high, low) = multiply((entry >> 64) as u64, small);
    // What is left out of the product of the low word is less than 2^33, and what the table leaves out less than 1.
    let (low, carry) = low.overflowing_add((entry as u64 >> 32) * (small >> 32));
    Some(Power {
        high: high + u64::from(carry),
        low,
        exponent: log2_of_power_of_5(27 * row as i32 - LIMIT) + 1 + exponent,
        exact: false,
    })
}

/// The 128 high bits of the 192-bit product, shifted so that the highest bit is set, whether they were shifted, and
/// whether the bits left out are zero. The highest bits of `wide` and `word` are set.
#[inline(never)]
fn multiply_wide(wide: u128, word: u64) -> (u128, bool, bool) {
    let (carry, lowest) = multiply(wide as u64, word);
    let (high, low) = multiply((wide >> 64) as u64, word);
    let top = (u128::from(high) << 64 | u128::from(low)) + u128::from(carry);
    if (top >> 64) as u64 >> 63 == 0 {
        (top << 1 | u128::from(lowest >> 63), true, lowest << 1 == 0)
    } else {
        (top, false, lowest == 0)
    }
}

/// `number * 10^k`, for a `number` other than 0 and `k` within [`LIMIT`].
pub fn scaled(number: u64, k: i32) -> Option<Product> {
    let place = k.wrapping_add(LIMIT) as u32;
    let (row, rest) = row(place);
    let entry = *POWERS_OF_5_TO_27.get(row as usize)?;
    let small = POWERS_OF_5[rest as usize % POWERS_OF_5.len()];
    let (power, _, complete) = multiply_wide(entry, small << small.leading_zeros());
    // 5^54 is the last power that its 128 bits give in full, 5^0 the first.
    let complete = complete && (13..=15).contains(&row);
    let power_exponent = log2_of_power_of_5(k) + k - 127;
    let zeros = number.leading_zeros();
    let (top, shifted, all) = multiply_wide(power, number << zeros);
    Some(Product {
        top,
        exponent: power_exponent + 64 - zeros as i32 - i32::from(shifted),
        exact: complete && all,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::ratio::Natural;

    /// floor(log2) of 5^k and its leading 128 bits, by multiplication.
    fn leading_bits(k: u32) -> (u128, u32) {
        let mut limbs = [0; 64];
        let mut natural = Natural::new(&mut limbs, 1);
        natural.multiply_power_of_5(k);
        let bits = natural.bit_length();
        natural.shift_left(2048 - bits);
        let top = natural
            .limbs()
            .iter()
            .rev()
            .take(4)
            .fold(0, |top, &limb| top << 32 | u128::from(limb));
        (top, bits as u32 - 1)
    }

    #[test]
    fn positive_entries_are_the_leading_bits() {
        for (entry, k) in POWERS_OF_5_TO_27[13..].iter().zip((0..).step_by(27)) {
            assert_eq!(*entry, leading_bits(k).0, "5^{k}");
        }
    }

    #[test]
    fn negative_entries_are_the_leading_bits_of_the_reciprocal() {
        for (entry, k) in POWERS_OF_5_TO_27[..13].iter().rev().zip((27..).step_by(27)) {
            // entry * 5^k is just below a power of two, and (entry + 1) * 5^k is not below it.
            for (factor, below) in [(*entry, true), (entry + 1, false)] {
                let mut limbs = [0; 64];
                let mut product = Natural::new(&mut limbs, factor as u64);
                let mut high = [0; 64];
                let mut upper = Natural::new(&mut high, (factor >> 64) as u64);
                product.multiply_power_of_5(k);
                upper.multiply_power_of_5(k);
                upper.shift_left(64);
                product.add(&upper);
                let power = leading_bits(k).1 as usize;
                assert_eq!(product.bit_length() == power + 128, below, "5^-{k}");
            }
        }
    }

    #[test]
    fn rows_are_those_of_the_division() {
        for place in 0..=2 * LIMIT as u32 {
            assert_eq!(row(place), (place / 27, place % 27));
        }
        assert!(power_of_5(-LIMIT - 1).is_none() && power_of_5(-1_000_000).is_none());
        assert!(power_of_5(27 * 14).is_none() && power_of_5(1_000_000).is_none());
    }

    #[test]
    fn powers_lie_within_their_error() {
        for k in -LIMIT..=LIMIT {
            let power = power_of_5(k).expect("in range");
            let found = u128::from(power.high) << 64 | u128::from(power.low);
            let product = scaled(1, k).expect("in range");
            // The same place of the point: those without an error have their highest bit set, others perhaps the next.
            let down = power.exponent - 64 - (product.exponent - k);
            let expected = product.top >> down;
            let error = if power.exact { 0 } else { 1 << 34 };
            assert!((1..=2).contains(&down), "5^{k}");
            assert!(found <= expected + u128::from(ERROR), "5^{k}");
            assert!(expected - found <= error, "5^{k}");
        }
    }

    #[test]
    fn exponents_are_those_of_the_logarithm() {
        for k in 0..=LIMIT {
            let product = scaled(1, k).expect("in range");
            let (_, log) = leading_bits(k as u32);
            assert_eq!(product.exponent + 127, log as i32 + k, "10^{k}");
            if k > 0 {
                let product = scaled(1, -k).expect("in range");
                assert_eq!(product.exponent + 128, -(log as i32 + k), "10^-{k}");
            }
        }
    }

    #[test]
    fn small_powers_are_exact() {
        for k in 0..=54 {
            assert!(scaled(1, k).expect("in range").exact, "10^{k}");
        }
        assert!(!scaled(1, -1).expect("in range").exact);
        assert_eq!(scaled(3, 1).expect("in range").top, 30 << 123);
    }
}
