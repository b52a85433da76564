//! `strverscmp`: GNU.

use core::cmp::Ordering;

/// Orders strings as `ls -v` does: runs of digits by their value, where a run with leading zeros is a fraction and
/// comes before any without; the more leading zeros, the earlier. Bytes behind the ends read as NUL.
/// `index` is the first place where they differ, or where both end.
pub fn compare(index: usize, left: impl Fn(usize) -> u8, right: impl Fn(usize) -> u8) -> i32 {
    let (byte, other) = (left(index), right(index));
    let difference = i32::from(byte) - i32::from(other);
    if difference == 0 {
        return 0;
    }
    // Where the run of digits that the place is in began, and whether it has only had zeros.
    let mut run = index;
    let mut only_zeros = true;
    while run > 0 && left(run - 1).is_ascii_digit() {
        run -= 1;
        only_zeros &= left(run) == b'0';
    }
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
    use crate::string::scan;
    use core::ffi::{c_char, c_int};

    /// `strverscmp` (GNU): compares version numbers in names.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn strverscmp(left: *const c_char, right: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        let index = unsafe { scan::mismatch(left.cast(), right.cast(), usize::MAX) };
        super::compare(
            index,
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
                let differ = |&index: &usize| at(left)(index) != at(right)(index);
                let index = (0..4).find(differ).unwrap_or(left.len());
                assert_eq!(
                    compare(index, at(left), at(right)).signum(),
                    (i as i32 - j as i32).signum(),
                    "{left} {right}"
                );
            }
        }
    }
}
