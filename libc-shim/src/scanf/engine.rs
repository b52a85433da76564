//! The engine: C17 7.21.6.2 and 7.29.2.2, with POSIX's positions and allocation.
//!
//! One of the raw files: it writes through the pointers among the arguments.

use super::input::{END, Reader, is_space};
use super::set::Set;
use crate::decimal::units::{Scanned, Units};
use crate::decimal::whole::{Whole, integer};
use crate::errno::Errno;
use crate::printf::directive::{Length, Text, is_length, length, number, number_or_position};
use crate::printf::engine::store;
use crate::variadic::Arguments;
use core::ffi::c_void;
use core::num::NonZeroU16;

/// Why reading stopped early: one of the constants, or an error number if the format is malformed, a character is invalid or
/// memory is short, which is an input failure. One word with [`Outcome`]'s success, so that it does not go through memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Stop(NonZeroU16);

impl Stop {
    /// The input ended, or failed.
    pub const INPUT: Self = Self(NonZeroU16::MAX);
    /// The input does not match.
    pub const MATCHING: Self = Self(NonZeroU16::MIN.saturating_add(u16::MAX - 2));
}

impl From<Errno> for Stop {
    #[inline]
    fn from(error: Errno) -> Self {
        Self(NonZeroU16::new(error.0).unwrap_or(NonZeroU16::MIN))
    }
}

/// What a conversion came to.
pub type Outcome = Result<(), Stop>;

/// A conversion specification.
pub struct Directive {
    /// `*`: nothing is stored.
    pub suppress: bool,
    /// `m`: the text gets memory of its own.
    pub allocate: bool,
    /// 0 if there is none.
    pub width: usize,
    /// The length modifier.
    pub length: Length,
    /// C's letter.
    pub conversion: u8,
    /// Of `[`: where the set stands in the format.
    pub set: Set,
    /// Which argument, from 1 on; 0 is the next.
    pub position: usize,
    /// What that points to; NULL with `*`.
    pub target: *mut c_void,
}

impl Directive {
    /// Whether a character belongs to the text that it asks for.
    #[inline]
    pub fn takes<T: Text>(&self, text: &T, unit: u32) -> bool {
        match self.conversion {
            _ if unit == END => false,
            b'c' | b'C' => true,
            b's' | b'S' => !is_space::<T>(unit),
            _ => self.set.contains(text, unit),
        }
    }
}

/// The conversions that cost most: floating point and texts that are converted or get memory of their own. The functions
/// that do without (`iscanf`) do not bring them in.
pub type More<T> = unsafe fn(&T, &Directive, &mut Reader<'_>) -> Outcome;

/// The pointers that the caller passed.
struct Targets {
    start: Arguments,
    next: Arguments,
}

impl Targets {
    /// The next one, or that at a position.
    ///
    /// # Safety
    /// The caller passed pointers for all positions up to this one.
    #[inline]
    unsafe fn fetch(&mut self, position: usize) -> *mut c_void {
        if position == 0 {
            // SAFETY: by this function's contract.
            return unsafe { self.next.next() };
        }
        let mut arguments = self.start;
        for _ in 1..position {
            // SAFETY: by this function's contract.
            unsafe { arguments.next::<*mut c_void>() };
        }
        // SAFETY: by this function's contract.
        unsafe { arguments.next() }
    }
}

impl Directive {
    /// One that says nothing.
    #[inline]
    const fn new() -> Self {
        Self {
            suppress: false,
            allocate: false,
            width: 0,
            length: Length::Default,
            conversion: 0,
            set: Set::EMPTY,
            position: 0,
            target: core::ptr::null_mut(),
        }
    }

    /// Reads the specification whose first character behind the `%` stands at `index`, which moves behind it; false if it is
    /// malformed.
    #[inline]
    fn parse<T: Text>(&mut self, text: &T, index: &mut usize) -> bool {
        let mut unit = text.at(*index);
        // What may stand before the letters has smaller numbers.
        if unit < u32::from(b'A') {
            let (first, is_position) = number_or_position(text, index);
            self.width = first as usize;
            if is_position || first == 0 {
                self.position = self.width;
                self.suppress = take(text, index, b'*');
                self.width = number(text, index) as usize;
            }
            unit = text.at(*index);
        }
        if unit == u32::from(b'm') {
            self.allocate = true;
            *index += 1;
            unit = text.at(*index);
        }
        if is_length(unit) {
            self.length = length(text, index);
            unit = text.at(*index);
        }
        self.conversion = u8::try_from(unit).unwrap_or(0);
        *index += 1;
        self.conversion != b'[' || self.set.read(text, index)
    }
}

/// Takes a letter of the format if it stands there.
#[inline]
pub fn take<T: Text>(text: &T, index: &mut usize, letter: u8) -> bool {
    let found = text.at(*index) == u32::from(letter);
    *index += usize::from(found);
    found
}

/// What reading came to, in one word: see [`Items::parts`].
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Items(u64);

impl Items {
    #[inline]
    fn new(stored: i32, error: u16) -> Self {
        Self(u64::from(stored as u32) | u64::from(error) << 32)
    }

    /// The number of items that were stored, or -1, and an error for `errno`.
    #[inline]
    pub fn parts(self) -> (i32, Option<Errno>) {
        let error = Errno((self.0 >> 32) as u16);
        (self.0 as i32, (error.0 != 0).then_some(error))
    }
}

/// Reads as the format says.
///
/// # Safety
/// The arguments are pointers to what the format says.
pub unsafe fn scan<T: Text>(
    text: T,
    arguments: Arguments,
    reader: &mut Reader<'_>,
    more: Option<More<T>>,
) -> Items {
    let mut targets = Targets {
        start: arguments,
        next: arguments,
    };
    let mut stored = 0;
    // SAFETY: by this function's contract.
    let result = unsafe { follow(&text, &mut targets, reader, &mut stored, more) };
    reader.finish();
    let failed = if stored == 0 { -1 } else { stored };
    match result {
        Ok(()) | Err(Stop::MATCHING) => Items::new(stored, 0),
        Err(Stop::INPUT) => Items::new(failed, 0),
        Err(Stop(error)) => Items::new(failed, error.get()),
    }
}

/// Follows the whole format.
///
/// # Safety
/// As `scan`.
#[inline]
unsafe fn follow<T: Text>(
    text: &T,
    targets: &mut Targets,
    reader: &mut Reader<'_>,
    stored: &mut i32,
    more: Option<More<T>>,
) -> Outcome {
    let mut index = 0;
    loop {
        let unit = text.at(index);
        if unit == 0 {
            return Ok(());
        }
        index += 1;
        if is_space::<T>(unit) {
            reader.skip_space::<T>();
            continue;
        }
        reader.begin_field(usize::MAX);
        if unit == u32::from(b'%') {
            let mut directive = Directive::new();
            if !directive.parse(text, &mut index) {
                return Err(Errno::EINVAL.into());
            }
            if directive.conversion != b'%' {
                if !directive.suppress {
                    // SAFETY: by this function's contract.
                    directive.target = unsafe { targets.fetch(directive.position) };
                }
                // SAFETY: by this function's contract.
                unsafe { convert(text, &directive, reader, more) }?;
                *stored += i32::from(!directive.suppress && directive.conversion != b'n');
                continue;
            }
            reader.skip_space::<T>();
        }
        match reader.peek() {
            END => return Err(Stop::INPUT),
            found if found == unit => reader.advance(),
            _ => return Err(Stop::MATCHING),
        }
    }
}

/// Carries out one conversion.
///
/// # Safety
/// The directive's target is NULL or points to what it says.
#[inline]
unsafe fn convert<T: Text>(
    text: &T,
    directive: &Directive,
    reader: &mut Reader<'_>,
    more: Option<More<T>>,
) -> Outcome {
    let conversion = directive.conversion;
    if conversion == b'n' {
        let taken = reader.taken() as u64;
        // SAFETY: by this function's contract.
        unsafe { store(directive.target, directive.length.bytes(), taken) };
        return Ok(());
    }
    let is_count = matches!(conversion, b'c' | b'C');
    if !is_count && conversion != b'[' {
        reader.skip_space::<T>();
    }
    if reader.peek() == END {
        return Err(Stop::INPUT);
    }
    reader.begin_field(match directive.width {
        0 if is_count => 1,
        0 => usize::MAX,
        width => width,
    });
    let base = match conversion {
        b'd' | b'u' => 10,
        b'i' => 0,
        b'o' => 8,
        b'b' => 2,
        b'x' | b'X' | b'p' => 16,
        b'c' | b's' | b'['
            if !T::WIDE && !directive.allocate && directive.length != Length::Long =>
        {
            // SAFETY: by this function's contract.
            return unsafe { read_bytes(text, directive, reader) };
        }
        _ => {
            let Some(more) = more else {
                return Err(Errno::EINVAL.into());
            };
            // SAFETY: by this function's contract.
            return unsafe { more(text, directive, reader) };
        }
    };
    let Some(mut rest) = reader.rest() else {
        // SAFETY: by this function's contract.
        return unsafe { input_integer(directive, reader, base) };
    };
    let scanned = integer(&mut rest, base, base == 2);
    reader.skip(scanned.taken);
    // SAFETY: by this function's contract.
    unsafe { store_whole(directive, scanned) }
}

/// Reads a whole number from a stream or within a width. What it is goes into no variable that [`convert`] shares: that would be moved through
/// memory, byte by byte.
///
/// # Safety
/// As `convert`.
#[inline(never)]
unsafe fn input_integer(directive: &Directive, reader: &mut Reader<'_>, base: u32) -> Outcome {
    let scanned = integer(reader, base, base == 2);
    // SAFETY: by this function's contract.
    unsafe { store_whole(directive, scanned) }
}

/// Stores a whole number.
///
/// # Safety
/// As `convert`.
#[inline]
unsafe fn store_whole(directive: &Directive, scanned: Scanned<Whole>) -> Outcome {
    let whole = matched(scanned)?;
    let bytes = match directive.conversion {
        b'p' => size_of::<usize>() as u8,
        _ => directive.length.bytes(),
    };
    // What 64 bits do not hold becomes the nearest number that they do; a smaller type gets the lowest bits.
    let value = if matches!(directive.conversion, b'd' | b'i') {
        whole.signed(64).0 as u64
    } else {
        whole.unsigned(64).0
    };
    // SAFETY: by this function's contract.
    unsafe { store(directive.target, bytes, value) };
    Ok(())
}

/// The value, if all that was taken is part of it.
#[inline]
pub fn matched<T>(scanned: Scanned<T>) -> Result<T, Stop> {
    if scanned.valid == 0 || scanned.valid != scanned.taken {
        return Err(Stop::MATCHING);
    }
    Ok(scanned.value)
}

/// Reads the text of `c`, `s` or `[` into an array of bytes.
///
/// # Safety
/// The directive's target is NULL or points to room for it.
#[inline(never)]
unsafe fn read_bytes<T: Text>(text: &T, directive: &Directive, reader: &mut Reader<'_>) -> Outcome {
    let taken = match reader.cursor() {
        Some(mut cursor) => {
            // SAFETY: by this function's contract.
            let taken = unsafe { take_bytes(text, directive, &mut cursor, 0) };
            reader.skip(taken);
            taken
        }
        // SAFETY: by this function's contract.
        None => unsafe { take_bytes(text, directive, reader, END) },
    };
    if taken == 0 || directive.conversion == b'c' && taken < directive.width {
        return Err(Stop::MATCHING);
    }
    if directive.conversion != b'c' && !directive.target.is_null() {
        let end = directive.target.cast::<u8>().wrapping_add(taken);
        // SAFETY: by this function's contract.
        unsafe { end.write(0) };
    }
    Ok(())
}

/// Stores the bytes that belong to the text of `c`, `s` or `[`, and returns how many there are. `end` stands for
/// the end.
///
/// # Safety
/// As `read_bytes`.
#[inline]
unsafe fn take_bytes<T: Text, U: Units>(
    text: &T,
    directive: &Directive,
    units: &mut U,
    end: u32,
) -> usize {
    let target: *mut u8 = directive.target.cast();
    let mut taken = 0;
    loop {
        let unit = units.peek();
        if unit == end || !directive.takes(text, unit) {
            return taken;
        }
        if !target.is_null() {
            // SAFETY: by this function's contract.
            unsafe { target.wrapping_add(taken).write(unit as u8) };
        }
        taken += 1;
        units.advance();
    }
}
