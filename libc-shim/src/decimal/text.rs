//! C strings as characters for [`scan`](super::scan) and [`whole`](super::whole), and the ends of the conversions that C functions share.
//!
//! One of the raw files: it reads a string through its pointer, no further than the conversion goes.

use super::ieee::{Format, Range};
use super::scan::float;
use super::units::{Scanned, Units};
use super::whole::{Whole, integer};
use crate::errno::Errno;
use crate::wctype::is;

/// A byte or a wide character.
pub trait Unit: Copy {
    /// Its number.
    fn number(self) -> u32;

    /// Whether a character of strings of these is white space.
    #[inline]
    fn is_space(number: u32) -> bool {
        matches!(number, 9..=13 | 32)
    }
}

impl Unit for u8 {
    #[inline]
    fn number(self) -> u32 {
        self.into()
    }
}

impl Unit for u32 {
    #[inline]
    fn number(self) -> u32 {
        self
    }

    #[inline]
    fn is_space(number: u32) -> bool {
        if number < 0x80 {
            matches!(number, 9..=13 | 32)
        } else {
            is::space(number)
        }
    }
}

/// A C string that is being read.
pub struct Text<T>(*const T);

impl<T: Unit> Text<T> {
    /// The string that begins there.
    ///
    /// # Safety
    /// It is a string, and outlives this.
    #[inline]
    pub const unsafe fn new(start: *const T) -> Self {
        Self(start)
    }
}

impl<T: Unit> Units for Text<T> {
    #[inline]
    fn peek(&mut self) -> u32 {
        // SAFETY: the pointer is in the string: nobody goes on from its NUL, which no conversion takes.
        unsafe { self.0.read() }.number()
    }

    #[inline]
    fn advance(&mut self) {
        self.0 = self.0.wrapping_add(1);
    }

    #[inline]
    fn taken(&self) -> usize {
        self.0.addr() / size_of::<T>()
    }

    #[inline]
    fn is_space(unit: u32) -> bool {
        T::is_space(unit)
    }
}

/// Stores where a conversion ended.
///
/// # Safety
/// `end` is NULL or points to a writable pointer.
#[inline]
unsafe fn store_end<T>(text: *const T, valid: usize, end: *mut *const T) {
    if !end.is_null() {
        // SAFETY: by this function's contract.
        unsafe { end.write(text.wrapping_add(valid)) };
    }
}

/// Converts the beginning of a string to the bits of a floating-point number; `LIMBS` is that of [`float`].
///
/// # Safety
/// `text` is a string; `end` is NULL or points to a writable pointer.
#[inline(never)]
pub unsafe fn to_float<T: Unit, const LIMBS: usize>(
    text: *const T,
    end: *mut *const T,
    format: Format,
) -> (u128, Option<Errno>) {
    let Scanned { value, valid, .. } = float::<_, LIMBS>(&mut Text(text), format);
    // SAFETY: by this function's contract.
    unsafe { store_end(text, valid, end) };
    match value {
        _ if valid == 0 => (0, Some(Errno::EINVAL)),
        (bits, Range::Within) => (bits, None),
        (bits, Range::Error) => (bits, Some(Errno::ERANGE)),
    }
}

/// A base, and whether `0b` is a prefix.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Base(u32);

impl Base {
    /// No base.
    const INVALID: u32 = 1;

    /// The base that C code gave.
    #[inline]
    pub fn new(base: i32, binary: bool) -> Self {
        // A negative one is a large one here.
        let base = base.cast_unsigned();
        if base > 36 || base == Self::INVALID {
            return Self(Self::INVALID);
        }
        Self(base | u32::from(binary) << 8)
    }
}

/// Converts the beginning of a string to a whole number; EINVAL without digits or with a base that is none.
///
/// # Safety
/// As `to_float`.
#[inline(never)]
pub unsafe fn to_whole<T: Unit>(
    text: *const T,
    end: *mut *const T,
    base: Base,
) -> Result<Whole, Errno> {
    let (whole, valid) = match base.0 {
        Base::INVALID => (
            Whole {
                magnitude: 0,
                negative: false,
                overflow: false,
            },
            0,
        ),
        base => {
            let Scanned { value, valid, .. } =
                integer(&mut Text(text), base & 0xff, base >> 8 != 0);
            (value, valid)
        }
    };
    // SAFETY: by this function's contract.
    unsafe { store_end(text, valid, end) };
    if valid == 0 {
        Err(Errno::EINVAL)
    } else {
        Ok(whole)
    }
}

impl Whole {
    /// The value as a signed number of so many bits, or the nearest one and ERANGE.
    #[inline]
    pub fn signed(self, bits: u32) -> (i64, Option<Errno>) {
        let most = (1_u64 << (bits - 1)) - u64::from(!self.negative);
        let magnitude = self.magnitude.min(most);
        let value = if self.negative {
            magnitude.wrapping_neg()
        } else {
            magnitude
        };
        let fits = !self.overflow && magnitude == self.magnitude;
        (value as i64, (!fits).then_some(Errno::ERANGE))
    }

    /// The value as an unsigned number of so many bits, negated after a minus, or the largest one and ERANGE.
    #[inline]
    pub fn unsigned(self, bits: u32) -> (u64, Option<Errno>) {
        let most = u64::MAX >> (64 - bits);
        if self.overflow || self.magnitude > most {
            return (most, Some(Errno::ERANGE));
        }
        let value = if self.negative {
            self.magnitude.wrapping_neg() & most
        } else {
            self.magnitude
        };
        (value, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(magnitude: u64, negative: bool, overflow: bool) -> Whole {
        Whole {
            magnitude,
            negative,
            overflow,
        }
    }

    #[test]
    fn signed_numbers_are_limited() {
        let range = Some(Errno::ERANGE);
        assert_eq!(
            whole(0x8000_0000, true, false).signed(32),
            (i32::MIN.into(), None)
        );
        assert_eq!(
            whole(0x8000_0001, true, false).signed(32),
            (i32::MIN.into(), range)
        );
        assert_eq!(
            whole(0x8000_0000, false, false).signed(32),
            (i32::MAX.into(), range)
        );
        assert_eq!(whole(1 << 63, true, false).signed(64), (i64::MIN, None));
        assert_eq!(whole(u64::MAX, true, true).signed(64), (i64::MIN, range));
        assert_eq!(whole(5, true, false).signed(64), (-5, None));
    }

    #[test]
    fn unsigned_numbers_wrap_only_by_their_sign() {
        let range = Some(Errno::ERANGE);
        assert_eq!(whole(1, true, false).unsigned(32), (u32::MAX.into(), None));
        assert_eq!(whole(u64::MAX, false, false).unsigned(64), (u64::MAX, None));
        assert_eq!(whole(u64::MAX, false, true).unsigned(64), (u64::MAX, range));
        assert_eq!(
            whole(1 << 32, true, false).unsigned(32),
            (u32::MAX.into(), range)
        );
    }

    #[test]
    fn ends_are_stored() {
        let text = c" 12.5e1x";
        let mut end = core::ptr::null();
        let start = text.as_ptr().cast::<u8>();
        // SAFETY: a C string and a variable.
        let (bits, error) = unsafe {
            to_float::<_, { crate::decimal::scan::DOUBLE_LIMBS }>(
                start,
                &mut end,
                crate::decimal::ieee::BINARY64,
            )
        };
        assert_eq!((f64::from_bits(bits as u64), error), (125.0, None));
        assert_eq!(end.addr() - start.addr(), 7);
    }
}
