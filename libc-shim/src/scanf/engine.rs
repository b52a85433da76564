//! The engine: C17 7.21.6.2 and 7.29.2.2, with POSIX's positions and allocation.
//!
//! One of the raw files: it writes through the pointers among the arguments.

use super::input::{END, Reader, Source, is_space};
use super::set::Set;
use crate::decimal::units::{Scanned, Units};
use crate::decimal::whole::integer;
use crate::errno::Errno;
use crate::printf::directive::{Length, Text, is_length, length, number, number_or_position};
use crate::printf::engine::store;
use crate::variadic::Arguments;
use core::ffi::c_void;

/// Why reading stopped early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The input ended, or failed.
    Input,
    /// The input does not match.
    Matching,
    /// The format is malformed, a character is invalid or memory is short: an input failure with `errno`.
    Error(Errno),
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
}

impl Directive {
    /// Whether a character belongs to the text that it asks for.
    #[inline]
    pub fn takes<T: Text>(&self, text: &T, unit: u32) -> bool {
        match self.conversion {
            _ if unit == END => false,
            b'c' | b'C' => true,
            b's' | b'S' => !is_space(unit),
            _ => self.set.contains(text, unit),
        }
    }
}

/// The conversions that cost most: floating point and texts that are converted or get memory of their own. The functions
/// that do without (`iscanf`) do not bring them in.
pub type More<T> = unsafe fn(&T, &Directive, target: *mut c_void, &mut Reader<'_>) -> Outcome;

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

/// Reads the specification whose first character behind the `%` stands at `index`, which moves behind it; none if it is
/// malformed.
#[inline]
fn parse<T: Text>(text: &T, index: &mut usize) -> Option<Directive> {
    let mut directive = Directive {
        suppress: false,
        allocate: false,
        width: 0,
        length: Length::Default,
        conversion: 0,
        set: Set::EMPTY,
        position: 0,
    };
    // What may stand before the letters has smaller numbers.
    if text.at(*index) < u32::from(b'A') {
        let (first, is_position) = number_or_position(text, index);
        directive.width = first as usize;
        if is_position || first == 0 {
            directive.position = directive.width;
            directive.suppress = take(text, index, b'*');
            directive.width = number(text, index) as usize;
        }
    }
    directive.allocate = take(text, index, b'm');
    if is_length(text.at(*index)) {
        directive.length = length(text, index);
    }
    directive.conversion = u8::try_from(text.at(*index)).unwrap_or(0);
    *index += 1;
    if directive.conversion == b'[' {
        directive.set = Set::read(text, index)?;
    }
    Some(directive)
}

/// Takes a letter of the format if it stands there.
#[inline]
pub fn take<T: Text>(text: &T, index: &mut usize, letter: u8) -> bool {
    let found = text.at(*index) == u32::from(letter);
    *index += usize::from(found);
    found
}

/// Reads `source` as the format says; returns the number of items that were stored, or -1, and an error for `errno`.
///
/// # Safety
/// The arguments are pointers to what the format says; a source that is a text is a C string.
pub unsafe fn scan<T: Text>(
    text: T,
    arguments: Arguments,
    source: Source<'_>,
    more: Option<More<T>>,
) -> (i32, Option<Errno>) {
    // SAFETY: by this function's contract.
    let mut reader = unsafe { Reader::new(source) };
    let mut targets = Targets {
        start: arguments,
        next: arguments,
    };
    let mut stored = 0;
    // SAFETY: by this function's contract.
    let result = unsafe { follow(&text, &mut targets, &mut reader, &mut stored, more) };
    reader.finish();
    let failed = if stored == 0 { -1 } else { stored };
    match result {
        Ok(()) | Err(Stop::Matching) => (stored, None),
        Err(Stop::Input) => (failed, None),
        Err(Stop::Error(error)) => (failed, Some(error)),
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
        if is_space(unit) {
            reader.skip_space();
            continue;
        }
        reader.begin_field(usize::MAX);
        if unit == u32::from(b'%') {
            let directive = parse(text, &mut index).ok_or(Stop::Error(Errno::EINVAL))?;
            if directive.conversion != b'%' {
                let mut target = core::ptr::null_mut();
                if !directive.suppress {
                    // SAFETY: by this function's contract.
                    target = unsafe { targets.fetch(directive.position) };
                }
                // SAFETY: by this function's contract.
                unsafe { convert(text, &directive, target, reader, more) }?;
                *stored += i32::from(!directive.suppress && directive.conversion != b'n');
                continue;
            }
            reader.skip_space();
        }
        match reader.peek() {
            END => return Err(Stop::Input),
            found if found == unit => reader.advance(),
            _ => return Err(Stop::Matching),
        }
    }
}

/// Carries out one conversion.
///
/// # Safety
/// `target` is NULL or points to what the directive says.
#[inline]
unsafe fn convert<T: Text>(
    text: &T,
    directive: &Directive,
    target: *mut c_void,
    reader: &mut Reader<'_>,
    more: Option<More<T>>,
) -> Outcome {
    let conversion = directive.conversion;
    let bytes = directive.length.bytes();
    if conversion == b'n' {
        // SAFETY: by this function's contract.
        unsafe { store(target, bytes, reader.taken() as u64) };
        return Ok(());
    }
    let is_count = matches!(conversion, b'c' | b'C');
    if !is_count && conversion != b'[' {
        reader.skip_space();
    }
    if reader.peek() == END {
        return Err(Stop::Input);
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
            return unsafe { read_bytes(text, directive, target.cast(), reader) };
        }
        _ => {
            let Some(more) = more else {
                return Err(Stop::Error(Errno::EINVAL));
            };
            // SAFETY: by this function's contract.
            return unsafe { more(text, directive, target, reader) };
        }
    };
    let whole = matched(integer(reader, base, base == 2))?;
    let bytes = match conversion {
        b'p' => size_of::<usize>() as u8,
        _ => bytes,
    };
    // What 64 bits do not hold becomes the nearest number that they do; a smaller type gets the lowest bits.
    let value = if matches!(conversion, b'd' | b'i') {
        whole.signed(64).0 as u64
    } else {
        whole.unsigned(64).0
    };
    // SAFETY: by this function's contract.
    unsafe { store(target, bytes, value) };
    Ok(())
}

/// The value, if all that was taken is part of it.
#[inline]
pub fn matched<T>(scanned: Scanned<T>) -> Result<T, Stop> {
    if scanned.valid == 0 || scanned.valid != scanned.taken {
        return Err(Stop::Matching);
    }
    Ok(scanned.value)
}

/// Reads the text of `c`, `s` or `[` into an array of bytes.
///
/// # Safety
/// `target` is NULL or points to room for it.
#[inline(never)]
unsafe fn read_bytes<T: Text>(
    text: &T,
    directive: &Directive,
    target: *mut u8,
    reader: &mut Reader<'_>,
) -> Outcome {
    let start = reader.taken();
    let mut next = target;
    let mut store = |byte| {
        if !target.is_null() {
            // SAFETY: by this function's contract.
            unsafe { next.write(byte) };
            next = next.wrapping_add(1);
        }
    };
    loop {
        let unit = reader.peek();
        if !directive.takes(text, unit) {
            break;
        }
        store(unit as u8);
        reader.advance();
    }
    let taken = reader.taken() - start;
    if taken == 0 || directive.conversion == b'c' && taken < directive.width {
        return Err(Stop::Matching);
    }
    if directive.conversion != b'c' {
        store(0);
    }
    Ok(())
}
