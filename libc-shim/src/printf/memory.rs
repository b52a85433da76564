//! Formatting to memory: the frequent directives are carried out where the format is read, with what is known of it in
//! registers. The engine goes on from the first other one.
//!
//! One of the raw files: it follows the pointers among the arguments, and writes through one.

use super::direct::{self, Form, LONGEST};
use super::engine::{Bytes, More, format};
use super::writer::{Count, Memory, Target};
use crate::variadic::Arguments;
use core::ffi::{CStr, c_void};

/// Writes the format `text` with its arguments to memory, as [`format`].
///
/// # Safety
/// As `format`; `start` points to `size` writable bytes, or to room for the text.
pub unsafe fn print(
    start: *mut u8,
    size: usize,
    text: *const u8,
    arguments: *const c_void,
) -> Count {
    let all = arguments;
    let mut arguments = Arguments::new(all);
    let (mut text, mut next) = (text, start);
    if size == 0 {
        // SAFETY: by this function's contract.
        return unsafe { go_on(start, size, text, arguments, next, all) };
    }
    let mut end = start.addr().wrapping_add(size - 1);
    if end < start.addr() {
        // `sprintf` says that there is room for anything.
        end = usize::MAX;
    }
    loop {
        // SAFETY: the NUL was not yet read.
        let unit = unsafe { text.read() };
        if unit == 0 {
            let length = (next.addr() - start.addr()) as i32;
            if length < 0 {
                break;
            }
            // SAFETY: the room ends before the place for the NUL.
            unsafe { next.write(0) };
            return Count::new(length);
        }
        let room = end - next.addr();
        if unit != b'%' {
            if room == 0 {
                break;
            }
            // SAFETY: there is room.
            unsafe { next.write(unit) };
            next = next.wrapping_add(1);
            text = text.wrapping_add(1);
            continue;
        }
        let mut letter = text.wrapping_add(1);
        let mut following = arguments;
        let begin = next;
        // SAFETY: the NUL was not yet read.
        let field = unsafe { Field::read(&mut letter) };
        if room < LONGEST + field.width() {
            break;
        }
        // SAFETY: the NUL was not yet read.
        match unsafe { letter.read() } {
            b'd' => {
                // SAFETY: by this function's contract.
                let number: i32 = unsafe { following.next() };
                if number < 0 {
                    // SAFETY: there is room for a sign and more.
                    unsafe { next.write(b'-') };
                    next = next.wrapping_add(1);
                }
                // SAFETY: there is room for the digits behind it.
                next = unsafe { direct::whole(next, number.unsigned_abs()) };
            }
            b's' => {
                // SAFETY: by this function's contract.
                let string: *const u8 = unsafe { following.next() };
                if string.is_null() || field.has_zeros() {
                    break;
                }
                // SAFETY: by this function's contract it is a C string.
                let length = unsafe { CStr::from_ptr(string.cast()) }.count_bytes();
                if length > room {
                    break;
                }
                // SAFETY: there is room for so many bytes.
                unsafe { next.copy_from_nonoverlapping(string, length) };
                next = next.wrapping_add(length);
            }
            _ => {
                // SAFETY: the NUL was not yet read.
                let Some(form) = (unsafe { form(&mut letter) }) else {
                    break;
                };
                // SAFETY: by this function's contract.
                let value = unsafe { following.next() };
                // SAFETY: there is room.
                let stop = unsafe { direct::double(value, next, form) };
                if stop.is_null() {
                    break;
                }
                next = stop;
            }
        }
        if field.width() != 0 {
            // SAFETY: there is room for the field, or for the text if that is longer.
            next = unsafe { field.pad(begin, next) };
        }
        arguments = following;
        text = letter.wrapping_add(1);
    }
    // SAFETY: by this function's contract.
    unsafe { go_on(start, size, text, arguments, next, all) }
}

/// The width of a field, at most two digits, and one flag at most, `-` or `0`, in one word.
#[derive(Clone, Copy)]
#[repr(transparent)]
struct Field(u32);

impl Field {
    const LEFT: u32 = 0x100;
    const ZEROS: u32 = 0x200;

    /// Reads a flag and a width, where they stand. What else may stand there is left, and is no letter.
    ///
    /// # Safety
    /// `letter` points into a C string, at what follows a `%`. It moves behind what is read.
    #[inline]
    unsafe fn read(letter: &mut *const u8) -> Self {
        // SAFETY: by this function's contract.
        let first = unsafe { letter.read() };
        if first > b'9' || first == b'.' {
            return Self(0);
        }
        // SAFETY: by this function's contract.
        let field = unsafe { Self::read_more(*letter) };
        *letter = letter.wrapping_add((field.0 >> 16) as usize);
        field
    }

    /// As `read`, with so many characters as were read from bit 16 on.
    ///
    /// # Safety
    /// As `read`.
    #[inline(never)]
    unsafe fn read_more(letter: *const u8) -> Self {
        // SAFETY: by this function's contract.
        let flag = match unsafe { letter.read() } {
            b'-' => Self::LEFT,
            b'0' => Self::ZEROS,
            _ => 0,
        };
        let (mut width, mut length) = (0, u32::from(flag != 0));
        for _ in 0..2 {
            // SAFETY: the NUL was not yet read.
            let unit = unsafe { letter.wrapping_add(length as usize).read() };
            let digit = u32::from(unit.wrapping_sub(b'0'));
            if digit > 9 {
                break;
            }
            width = 10 * width + digit;
            length += 1;
        }
        Self(flag | width | length << 16)
    }

    /// Fills the field of a text up; returns where it ends.
    ///
    /// # Safety
    /// The text stands from `begin` to `end`, and there is room for the field from `begin` on.
    #[inline(never)]
    unsafe fn pad(self, begin: *mut u8, end: *mut u8) -> *mut u8 {
        let length = end.addr() - begin.addr();
        let Some(blank @ 1..) = self.width().checked_sub(length) else {
            return end;
        };
        let (mut from, mut filling) = (begin, b' ');
        if self.0 & Self::LEFT != 0 {
            from = end;
        } else if self.has_zeros() {
            filling = b'0';
            // SAFETY: the text has a character.
            let negative = unsafe { begin.read() } == b'-';
            from = begin.wrapping_add(usize::from(negative));
        }
        let mut place = end;
        while place != from {
            place = place.wrapping_sub(1);
            // SAFETY: this is a place in the text.
            let unit = unsafe { place.read() };
            // SAFETY: this is a place in the field.
            unsafe { place.wrapping_add(blank).write(unit) };
        }
        for index in 0..blank {
            // SAFETY: this is a place in the field.
            unsafe { from.wrapping_add(index).write(filling) };
        }
        begin.wrapping_add(self.width())
    }

    #[inline]
    const fn width(self) -> usize {
        (self.0 & 0xff) as usize
    }

    #[inline]
    const fn has_zeros(self) -> bool {
        self.0 & Self::ZEROS != 0
    }
}

/// Reads a precision of at most two digits and a letter of `eEfFgG`; none if anything else stands there.
///
/// # Safety
/// `letter` points into a C string, at what follows a `%`. It moves to the letter.
#[inline]
unsafe fn form(letter: &mut *const u8) -> Option<Form> {
    let mut place = *letter;
    let mut precision = 6;
    // SAFETY: the NUL was not yet read.
    let mut unit = unsafe { place.read() };
    if unit == b'.' {
        place = place.wrapping_add(1);
        // SAFETY: as above.
        precision = unsafe { place.read() }.wrapping_sub(b'0').into();
        if precision > 9 {
            return None;
        }
        place = place.wrapping_add(1);
        // SAFETY: as above.
        unit = unsafe { place.read() };
        let digit = u32::from(unit.wrapping_sub(b'0'));
        if digit <= 9 {
            precision = 10 * precision + digit;
            place = place.wrapping_add(1);
            // SAFETY: as above.
            unit = unsafe { place.read() };
        }
    }
    *letter = place;
    matches!(unit | 0x20, b'e'..=b'g').then_some(Form::new(unit, precision))
}

/// Has the engine do the rest.
///
/// # Safety
/// As `format`.
#[inline(never)]
unsafe fn go_on(
    start: *mut u8,
    size: usize,
    text: *const u8,
    arguments: Arguments,
    next: *mut u8,
    all: *const c_void,
) -> Count {
    let arguments = arguments.as_pointer();
    let memory = Memory {
        next,
        used: arguments != all,
        ..Memory::new(start, size)
    };
    // SAFETY: by this function's contract.
    let text = unsafe { Bytes::new(text.cast()) };
    let target = Target::Memory(memory);
    // SAFETY: by this function's contract.
    unsafe { format(text, arguments, target, Some(&More::ALL)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::ffi::{c_char, c_int};

    unsafe extern "C" {
        fn snprintf(target: *mut c_char, size: usize, text: *const c_char, ...) -> c_int;
    }

    /// Formats with a number, a text and two doubles, into buffers of several sizes, and compares with the host.
    fn check(format: &CStr, number: i32, text: &CStr, first: f64, second: f64) {
        for size in [0, 1, 5, 20, 23, 24, 25, 30, 40, 50, 100] {
            let (mut ours, mut theirs) = ([b'#'; 100], [b'#'; 100]);
            // Each argument lies in eight bytes.
            let arguments = [
                u64::from(number as u32),
                text.as_ptr().addr() as u64,
                first.to_bits(),
                second.to_bits(),
            ];
            // SAFETY: the formats ask for these arguments, and the size is at most the buffer's.
            let found = unsafe {
                print(
                    ours.as_mut_ptr(),
                    size,
                    format.as_ptr().cast(),
                    arguments.as_ptr().cast(),
                )
            };
            let (target, format) = (theirs.as_mut_ptr().cast(), format.as_ptr());
            // SAFETY: as above.
            let expected =
                unsafe { snprintf(target, size, format, number, text.as_ptr(), first, second) };
            assert_eq!(found.result(), Ok(expected));
            // Not a byte behind the NUL is touched.
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn texts_are_those_of_the_host() {
        let formats = [
            c"%d %s %.17g %e",
            c"a%d,%s,%.2f;%g\n",
            c"[%d]%s%.0f%.0e%%",
            c"%d%s%G%.16E",
            c"%d%s%.1g %.12f",
            c"%d%s%5.1f%-12g|",
            c"%x%s%.16f %.9f",
            c"%d%.3s%.g %.17f",
            c"%+d%s%#g %+.3e",
            c"%d%s%#.0f %#.3g",
            c"%d%s%#.17g %#.0e",
            c"%5d|%-8s|%5.1f|%-12g|",
            c"%012d%22s%015.3e%-020.4f",
            c"%30d%-30s%25.17g%3.0f",
            c"%-d%1s%0g%-1g",
            c"%-05d|%2s|%099.2f",
        ];
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        for round in 0..40_000_usize {
            let number = next() as i32 >> (next() & 31);
            let text = [c"", c"x", c"nineteen characters"][round % 3];
            let values = [
                f64::from_bits(next()),
                (next() % 10_000_000) as f64 / 1000.0,
                (next() >> 11) as f64 / (1_u64 << (next() % 60)) as f64,
                (next() % 4_000) as f64 / 8.0,
                10_f64.powi((next() % 40) as i32 - 20),
                -0.0,
            ];
            let (first, second) = (values[round % 6], values[(next() % 6) as usize]);
            if first.is_nan() || second.is_nan() {
                continue;
            }
            check(formats[round % formats.len()], number, text, first, second);
        }
    }
}
