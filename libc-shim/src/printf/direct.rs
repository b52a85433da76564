//! Numbers written where they shall stand, without a buffer on the way: not a byte behind them is touched.
//!
//! One of the raw files: it writes through a pointer.

use crate::decimal::digits::Precision;
use crate::decimal::short::{eight_digits, short};

/// The most bytes that a number takes here.
pub const LONGEST: usize = 24;

/// What a number in the style `e`, `f` or `g` shall look like, in one word.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Form(u32);

impl Form {
    /// The form for a letter of `eEfFgG` and a precision below 2^16.
    #[inline]
    pub const fn new(conversion: u8, precision: u32) -> Self {
        Self(conversion as u32 | precision << 16)
    }

    /// With a point even where no digit follows.
    #[inline]
    pub const fn alternative(self, alternative: bool) -> Self {
        Self(self.0 | (alternative as u32) << 15)
    }

    /// With a mark before a number that is not negative; none if it is 0.
    #[inline]
    pub const fn marked(self, mark: u8) -> Self {
        Self(self.0 | (mark as u32) << 8)
    }

    /// Whether the letter is f, in which the lowest bit of e, f and g is clear.
    #[inline]
    const fn is_fixed(self) -> bool {
        self.0 & 1 == 0
    }

    /// Whether the letter is e, in which the next bit is clear.
    #[inline]
    const fn is_exponential(self) -> bool {
        self.0 & 2 == 0
    }

    /// e or E.
    #[inline]
    const fn exponent_letter(self) -> u8 {
        b'E' | self.0 as u8 & 0x20
    }

    #[inline]
    const fn precision(self) -> usize {
        (self.0 >> 16) as usize
    }

    #[inline]
    const fn is_alternative(self) -> bool {
        self.0 >> 15 & 1 == 1
    }

    #[inline]
    const fn mark(self) -> u8 {
        (self.0 >> 8) as u8 & 0x7f
    }
}

/// "00000000"
const ZEROS: u64 = u64::from_le_bytes([b'0'; 8]);

/// Writes a byte.
///
/// # Safety
/// `place` points to room for it.
#[inline]
unsafe fn byte(place: *mut u8, byte: u8) {
    // SAFETY: by this function's contract.
    unsafe { place.write(byte) };
}

/// Writes four bytes, the lowest first.
///
/// # Safety
/// `place` points to room for them.
#[inline]
unsafe fn four(place: *mut u8, word: u32) {
    // SAFETY: by this function's contract.
    unsafe { place.cast::<[u8; 4]>().write_unaligned(word.to_le_bytes()) };
}

/// Writes eight bytes, the lowest first.
///
/// # Safety
/// `place` points to room for them.
#[inline]
unsafe fn eight(place: *mut u8, word: u64) {
    // SAFETY: by this function's contract.
    unsafe { place.cast::<[u8; 8]>().write_unaligned(word.to_le_bytes()) };
}

/// Writes the lowest bytes of a word, at most eight.
///
/// # Safety
/// `place` points to room for so many.
#[inline]
unsafe fn up_to_eight(place: *mut u8, word: u64, count: usize) {
    if count >= 4 {
        // SAFETY: there is room for four bytes and more.
        unsafe { four(place, word as u32) };
        let rest = (word >> ((8 * (count - 4)) & 63)) as u32;
        // SAFETY: these are the last four.
        unsafe { four(place.wrapping_add(count - 4), rest) };
        return;
    }
    let mut word = word;
    for index in 0..count {
        // SAFETY: there is room for so many bytes.
        unsafe { byte(place.wrapping_add(index), word as u8) };
        word >>= 8;
    }
}

/// Writes the lowest bytes of two words, the first one first, at most 16.
///
/// # Safety
/// `place` points to room for so many.
#[inline]
unsafe fn up_to_sixteen(place: *mut u8, first: u64, second: u64, count: usize) {
    if count <= 8 {
        // SAFETY: by this function's contract.
        return unsafe { up_to_eight(place, first, count) };
    }
    // SAFETY: there is room for more than eight bytes.
    unsafe { eight(place, first) };
    let bits = 8 * (count as u32 - 8);
    let last = first >> 8 >> ((bits - 8) & 63) | second << ((64 - bits) & 63);
    // SAFETY: these are the last eight.
    unsafe { eight(place.wrapping_add(count - 8), last) };
}

/// The bytes of two words with a point behind the first `count` of them, at most 15: the first eight, the second eight. The
/// byte behind those is the last of the second word.
#[inline]
fn with_point(first: u64, second: u64, count: u32) -> (u64, u64) {
    let bits = 8 * (count & 7);
    let below = (1 << bits) - 1;
    let insert = |word: u64| word & below | u64::from(b'.') << bits | (word & !below) << 8;
    if count < 8 {
        (insert(first), first >> 56 | second << 8)
    } else {
        (first, insert(second))
    }
}

/// Writes a whole number; returns where it ends.
///
/// # Safety
/// `place` points to room for ten bytes.
#[inline]
pub unsafe fn whole(place: *mut u8, number: u32) -> *mut u8 {
    let (mut place, mut number) = (place, u64::from(number));
    if number >= 100_000_000 {
        let high = number / 100_000_000;
        number -= 100_000_000 * high;
        let tens = high / 10;
        // SAFETY: ten bytes have room for nine digits.
        unsafe { byte(place, b'0' + tens as u8) };
        place = place.wrapping_add(usize::from(tens != 0));
        // SAFETY: as above, or this is the second of ten digits.
        unsafe { byte(place, b'0' + (high - 10 * tens) as u8) };
        place = place.wrapping_add(1);
        // SAFETY: at most two digits were written.
        unsafe { eight(place, eight_digits(number) | ZEROS) };
        return place.wrapping_add(8);
    }
    let digits = eight_digits(number);
    // The last digit stands there even if it is 0.
    let zeros = (digits | 1 << 56).trailing_zeros() & 0x38;
    let count = 8 - (zeros >> 3) as usize;
    // SAFETY: there is room for ten bytes.
    unsafe { up_to_eight(place, (digits | ZEROS) >> zeros, count) };
    place.wrapping_add(count)
}

/// Writes the exponent of a number in the style `e`, of at most three digits; returns where it ends.
///
/// # Safety
/// `place` points to room for five bytes.
#[inline]
unsafe fn suffix(place: *mut u8, letter: u8, exponent: i32) -> *mut u8 {
    let sign = if exponent < 0 { b'-' } else { b'+' };
    let magnitude = exponent.unsigned_abs();
    let hundreds = (magnitude * 41) >> 12;
    let rest = magnitude - 100 * hundreds;
    let tens = (rest * 103) >> 10;
    let digits = (ZEROS as u32 & 0xffff) + (tens | (rest - 10 * tens) << 8);
    let begin = u32::from(letter) | u32::from(sign) << 8;
    let mut place = place;
    if hundreds != 0 {
        // SAFETY: these are four of five bytes. The last of them is overwritten.
        unsafe { four(place, begin | (u32::from(b'0') | hundreds) << 16) };
        place = place.wrapping_add(1);
        // SAFETY: these are the last four of five bytes.
        unsafe {
            four(
                place,
                begin >> 8 | (u32::from(b'0') | hundreds) << 8 | digits << 16,
            )
        };
    } else {
        // SAFETY: there is room for four bytes.
        unsafe { four(place, begin | digits << 16) };
    }
    place.wrapping_add(4)
}

/// How many digits stand behind the first one of a number, and whether it is written without an exponent. The 16 digits behind
/// the first one, in two words, are `high` and `low`.
#[inline]
fn style(form: Form, exponent: i32, high: u64, low: u64) -> (usize, bool) {
    let count = form.precision() as i32;
    if form.is_fixed() {
        return ((count + exponent) as usize, true);
    }
    if form.is_exponential() {
        return (count as usize, false);
    }
    let count = count.max(1);
    let fixed = exponent >= -4 && exponent < count;
    if form.is_alternative() {
        return (count as usize - 1, fixed);
    }
    let zeros = if low == 0 {
        64 + high.leading_zeros()
    } else {
        low.leading_zeros()
    };
    (16 - (zeros >> 3) as usize, fixed)
}

/// Writes a number in the style `e`, `f` or `g` if 17 digits are enough of it; returns where it ends, or NULL if nothing was
/// written.
///
/// # Safety
/// `place` points to room for [`LONGEST`] bytes.
#[inline(never)]
pub unsafe fn double(value: f64, place: *mut u8, form: Form) -> *mut u8 {
    let count = form.precision();
    let precision = if form.is_fixed() {
        Precision::Fraction(count)
    } else {
        Precision::Significant((count + usize::from(form.is_exponential())).max(1))
    };
    if !value.is_finite() {
        return core::ptr::null_mut();
    }
    let Some(short) = short(value, precision) else {
        return core::ptr::null_mut();
    };
    let (first, high, low) = short.digits();
    let exponent = short.exponent;
    let (more, fixed) = style(form, exponent, high, low);
    if more > 16 {
        return core::ptr::null_mut();
    }
    let (first, high, low) = (first | b'0', high | ZEROS, low | ZEROS);
    let mark = if value.is_sign_negative() {
        b'-'
    } else {
        form.mark()
    };
    let mut place = place;
    // SAFETY: there is room for the mark, or for a digit that overwrites it.
    unsafe { byte(place, mark) };
    place = place.wrapping_add(usize::from(mark != 0));
    let (mut start, mut end, mut length) = (high, low, more);
    let mut point_last = false;
    if fixed && exponent < 0 {
        // SAFETY: there is room for the text, which begins with "0." and so many zeros.
        unsafe { byte(place, b'0') };
        place = place.wrapping_add(1);
        // SAFETY: as above.
        unsafe { byte(place, b'.') };
        for _ in 1..exponent.unsigned_abs() {
            place = place.wrapping_add(1);
            // SAFETY: as above.
            unsafe { byte(place, b'0') };
        }
        place = place.wrapping_add(1);
    } else {
        let split = if fixed { exponent as usize } else { 0 };
        length = split;
        point_last = form.is_alternative();
        if more > split {
            (start, end) = with_point(high, low, split as u32);
            length = more + 1;
            point_last = false;
        }
    }
    // SAFETY: there is room for the text, of which this is the next digit.
    unsafe { byte(place, first) };
    place = place.wrapping_add(1);
    if length > 16 {
        // SAFETY: there is room for the text, of which these are the next bytes.
        unsafe { eight(place, start) };
        // SAFETY: as above.
        unsafe { eight(place.wrapping_add(8), end) };
        // SAFETY: as above.
        unsafe { byte(place.wrapping_add(16), (low >> 56) as u8) };
    } else {
        // SAFETY: as above.
        unsafe { up_to_sixteen(place, start, end, length) };
    }
    place = place.wrapping_add(length);
    if point_last {
        // SAFETY: as above.
        unsafe { byte(place, b'.') };
        place = place.wrapping_add(1);
    }
    if !fixed {
        // SAFETY: as above.
        place = unsafe { suffix(place, form.exponent_letter(), exponent) };
    }
    place
}
