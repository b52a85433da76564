//! `strverscmp`: GNU.

use core::cmp::Ordering;

/// Orders strings as `ls -v` does: runs of digits by their value, where a run with leading zeros is a fraction and
/// comes before any without; the more leading zeros, the earlier. Bytes behind the ends read as NUL.
pub fn compare(left: impl Fn(usize) -> u8, right: impl Fn(usize) -> u8) -> i32 {
    let mut index = 0;
    // Where the run of digits that the place is in began, and whether it has only had zeros.
    let mut run = 0;
    let mut only_zeros = true;
    while left(index) == right(index) {
        let byte = left(index);
        if byte == 0 {
            return 0;
        }
        if !byte.is_ascii_digit() {
            run = index + 1;
            only_zeros = true;
        } else if byte != b'0' {
            only_zeros = false;
        }
        index += 1;
    }
    let (byte, other) = (left(index), right(index));
    let difference = i32::from(byte) - i32::from(other);
    let both_start_whole = matches!((left(run), right(run)), (b'1'..=b'9', b'1'..=b'9'));
    if both_start_whole {
        // Whole numbers: the longer run is the greater.
        let digits = |text: &dyn Fn(usize) -> u8| {
            (index..)
                .take_while(|&at| text(at).is_ascii_digit())
                .count()
        };
        return match digits(&left).cmp(&digits(&right)) {
            Ordering::Less => -1,
            Ordering::Greater => 1,
            Ordering::Equal => difference,
        };
    }
    if only_zeros && index > run && (byte.is_ascii_digit() || other.is_ascii_digit()) {
        // Behind common leading zeros a digit makes the fraction that sorts before the end of the zeros.
        return i32::from(byte.wrapping_sub(b'0')) - i32::from(other.wrapping_sub(b'0'));
    }
    difference
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_char, c_int};

    /// `strverscmp` (GNU): compares version numbers in names.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strverscmp(left: *const c_char, right: *const c_char) -> c_int {
        super::compare(
            // SAFETY: `compare` reads up to the first NUL, or the end of a run of digits.
            |index| unsafe { left.cast::<u8>().wrapping_add(index).read() },
            // SAFETY: as above.
            |index| unsafe { right.cast::<u8>().wrapping_add(index).read() },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::compare;

    /// The order that glibc's manual gives.
    #[test]
    fn orders_as_the_manual_says() {
        let sorted = ["000", "00", "01", "010", "09", "0", "1", "9", "10"];
        for (i, left) in sorted.iter().enumerate() {
            for (j, right) in sorted.iter().enumerate() {
                let at = |text: &'static str| {
                    move |index: usize| text.as_bytes().get(index).copied().unwrap_or(0)
                };
                assert_eq!(
                    compare(at(left), at(right)).signum(),
                    (i as i32 - j as i32).signum(),
                    "{left} {right}"
                );
            }
        }
    }
}
