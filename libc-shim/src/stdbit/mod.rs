//! `<stdbit.h>`: C23 7.18, the functions behind its type-generic macros.

pub mod bit_ceil;
pub mod bit_floor;
pub mod bit_width;
pub mod count_ones;
pub mod count_zeros;
pub mod first_leading_one;
pub mod first_leading_zero;
pub mod first_trailing_one;
pub mod first_trailing_zero;
pub mod has_single_bit;
pub mod leading_ones;
pub mod leading_zeros;
pub mod trailing_ones;
pub mod trailing_zeros;

/// The place, counted from 1, of the bit behind `skipped` others; 0 if they are all there are.
#[inline]
pub fn place(skipped: u32, bits: u32) -> u32 {
    if skipped == bits { 0 } else { skipped + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        assert_eq!(place(0, 8), 1);
        assert_eq!(place(7, 8), 8);
        assert_eq!(place(8, 8), 0);
    }
}
