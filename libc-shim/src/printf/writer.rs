//! Where the engine's text goes: a counting writer, straight into the caller's buffer or by way of a stage to a sink.
//!
//! One of the raw files: it writes through a pointer. Errors are kept until the end, so that the many places that
//! write need not pass them on.

use super::direct::LONGEST;
use super::directive::{Length, flag};
use crate::errno::{Errno, Result};
use core::ffi::c_int;
use core::mem::MaybeUninit;

/// What takes the text.
pub trait Sink {
    /// Takes all the bytes.
    ///
    /// # Errors
    /// Ends the formatting.
    fn write(&mut self, bytes: &[u8]) -> Result<()>;
}

/// The largest count that `printf` can return.
const MAXIMUM: u64 = i32::MAX as u64;

/// Bytes that are gathered: what goes to a stream without a buffer goes out in one call where it fits.
const STAGE: usize = 512;

/// What the writers of numbers and texts need of a directive.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Of `flag`.
    pub flags: u32,
    /// The length modifier.
    pub length: Length,
    /// C's letter.
    pub conversion: u8,
    /// The least number of columns.
    pub width: usize,
    /// The precision, if there is one.
    pub precision: Option<usize>,
}

/// What formatting came to: the number of columns, or the negative of an error number. As a [`Result`] it would go through
/// memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Count(i32);

impl Count {
    /// So many columns, which are not negative.
    #[inline]
    pub const fn new(columns: i32) -> Self {
        Self(columns)
    }

    /// As a result.
    ///
    /// # Errors
    /// The one that it is.
    #[inline]
    pub fn result(self) -> Result<c_int> {
        if self.0 < 0 {
            return Err(Errno(self.0.unsigned_abs() as u16));
        }
        Ok(self.0)
    }
}

impl Style {
    /// A directive without flags and width.
    #[inline]
    pub const fn plain(conversion: u8, precision: Option<usize>) -> Self {
        Self {
            flags: 0,
            length: Length::Default,
            conversion,
            width: 0,
            precision,
        }
    }

    /// Whether a flag is set.
    #[inline]
    pub fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    /// The sign that a number gets, or 0.
    #[inline]
    pub fn sign(&self, negative: bool) -> u8 {
        if negative {
            b'-'
        } else if self.has(flag::PLUS) {
            b'+'
        } else if self.has(flag::SPACE) {
            b' '
        } else {
            0
        }
    }
}

/// Copies bytes; few by the words at their two ends, because a runtime takes as long for a bulk instruction as for a
/// dozen others.
///
/// # Safety
/// `target` points to room for so many bytes, apart from them.
#[inline]
unsafe fn copy(bytes: &[u8], target: *mut u8) {
    let len = bytes.len();
    if len > 16 {
        // SAFETY: by this function's contract.
        unsafe { target.copy_from_nonoverlapping(bytes.as_ptr(), len) };
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        // SAFETY: by this function's contract.
        unsafe { write_ends(target, len, *first, *last) };
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // SAFETY: by this function's contract.
        unsafe { write_ends(target, len, *first, *last) };
    } else if let (Some(first), Some(middle), Some(last)) =
        (bytes.first(), bytes.get(len / 2), bytes.last())
    {
        // SAFETY: by this function's contract.
        unsafe { target.wrapping_add(len / 2).write(*middle) };
        // SAFETY: by this function's contract.
        unsafe { write_ends(target, len, [*first], [*last]) };
    }
}

/// Copies bytes into an array, as far as they fit.
#[inline]
pub fn copy_to<const N: usize>(array: &mut [u8; N], place: usize, bytes: &[u8]) {
    if let Some(room) = array.get_mut(place..)
        && bytes.len() <= room.len()
    {
        // SAFETY: there is room for so many bytes.
        unsafe { copy(bytes, room.as_mut_ptr()) };
    }
}

/// Writes the first and the last bytes of `len`.
///
/// # Safety
/// `target` points to room for `len` bytes, and `N` is at most that.
#[inline]
unsafe fn write_ends<const N: usize>(target: *mut u8, len: usize, first: [u8; N], last: [u8; N]) {
    // SAFETY: by this function's contract.
    unsafe { target.cast::<[u8; N]>().write_unaligned(first) };
    let target = target.wrapping_add(len - N);
    // SAFETY: by this function's contract.
    unsafe { target.cast::<[u8; N]>().write_unaligned(last) };
}

/// Writes the same byte so many times.
///
/// # Safety
/// `target` points to room for so many bytes.
#[inline]
unsafe fn repeat(byte: u8, target: *mut u8, len: usize) {
    if len > 16 {
        // SAFETY: by this function's contract.
        return unsafe { target.write_bytes(byte, len) };
    }
    if len >= 8 {
        // SAFETY: by this function's contract.
        unsafe { write_ends(target, len, [byte; 8], [byte; 8]) };
    } else if len >= 4 {
        // SAFETY: by this function's contract.
        unsafe { write_ends(target, len, [byte; 4], [byte; 4]) };
    } else if len != 0 {
        // SAFETY: by this function's contract.
        unsafe { target.wrapping_add(len / 2).write(byte) };
        // SAFETY: by this function's contract.
        unsafe { write_ends(target, len, [byte], [byte]) };
    }
}

/// Memory in which a writer gathers what it hands to a sink.
pub type Stage = MaybeUninit<[u8; STAGE]>;

/// A stage of which nothing is initialised.
#[inline]
pub const fn stage() -> Stage {
    MaybeUninit::uninit()
}

/// A C buffer.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// Its first byte.
    pub start: *mut u8,
    /// So many bytes.
    pub size: usize,
    /// Where the text goes on, which some of it stands before.
    pub next: *mut u8,
    /// Whether arguments were used.
    pub used: bool,
}

impl Memory {
    /// A buffer of which nothing is used.
    #[inline]
    pub const fn new(start: *mut u8, size: usize) -> Self {
        Self {
            start,
            size,
            next: start,
            used: false,
        }
    }
}

/// Where a writer's text goes.
pub enum Target<'a> {
    /// To a C buffer, which gets a NUL; what does not fit is dropped.
    Memory(Memory),
    /// To a sink.
    Sink(&'a mut dyn Sink),
}

/// What the bytes of a writer are, and so what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// Bytes, or the characters of the locale "C".
    Bytes,
    /// Characters in UTF-8.
    Characters,
    /// Any wide characters, for a wide function that writes to memory in "C": in the form of UTF-8, also those that stand for bytes.
    Wide,
}

/// Writes into a window of memory, the caller's buffer or the stage of a sink, and counts columns: bytes, or characters
/// of a wide function.
pub struct Writer<'a> {
    start: *mut u8,
    next: *mut u8,
    end: *mut u8,
    /// Columns of what is no longer in the window, or was dropped.
    before: u64,
    /// Takes what fills the window; what does not fit is dropped without it.
    sink: Option<&'a mut dyn Sink>,
    /// Whether a NUL follows in the window.
    terminated: bool,
    columns: Columns,
    error: Option<Errno>,
}

impl<'a> Writer<'a> {
    /// A writer that has written nothing.
    ///
    /// # Safety
    /// The stage is not used otherwise, and the memory of the target is writable as far as the text goes, while the
    /// writer is used.
    #[inline]
    pub unsafe fn new(target: Target<'a>, stage: &mut Stage, columns: Columns) -> Self {
        let (start, next, size, sink, terminated) = match target {
            Target::Memory(Memory {
                start, size, next, ..
            }) => (start, next, size.saturating_sub(1), None, size != 0),
            Target::Sink(sink) => {
                let start = stage.as_mut_ptr().cast();
                (start, start, STAGE, Some(sink), false)
            }
        };
        Self {
            start,
            next,
            // `sprintf` says that there is room for anything.
            end: start.map_addr(|address| address.saturating_add(size)),
            before: 0,
            terminated,
            sink,
            columns,
            error: None,
        }
    }

    /// A writer to a sink.
    #[inline]
    pub fn to_sink(sink: &'a mut dyn Sink, stage: &'a mut Stage, columns: Columns) -> Self {
        // SAFETY: the stage is there for as long as the writer.
        unsafe { Self::new(Target::Sink(sink), stage, columns) }
    }

    /// What is in the window.
    #[inline]
    fn window(&self) -> &'a [u8] {
        let length = self.next.addr() - self.start.addr();
        if length == 0 {
            // There may be no memory at all.
            return &[];
        }
        // SAFETY: the bytes between `start` and `next` were written; nobody writes to them before `next` goes back.
        unsafe { core::slice::from_raw_parts(self.start, length) }
    }

    /// What its columns are.
    #[inline]
    pub fn columns(&self) -> Columns {
        self.columns
    }

    /// Columns so far.
    #[inline]
    pub fn total(&self) -> u64 {
        let bytes = self.next.addr() - self.start.addr();
        let rest = match self.columns {
            Columns::Bytes => 0,
            _ => self.continuations(),
        };
        self.before + (bytes - rest) as u64
    }

    /// Bytes of the window that continue a character: each has one that does not.
    #[inline(never)]
    fn continuations(&self) -> usize {
        let continues = |byte: &&u8| **byte & 0xc0 == 0x80;
        self.window().iter().filter(continues).count()
    }

    #[inline]
    fn room(&self) -> usize {
        self.end.addr() - self.next.addr()
    }

    /// Keeps an error, the first one; nothing is written after it.
    #[inline(never)]
    pub fn fail(&mut self, error: Errno) {
        self.flush();
        self.error = self.error.or(Some(error));
        self.sink = None;
        self.end = self.next;
    }

    /// Hands everything on and returns the number of columns, or the first error that was kept.
    #[inline]
    pub fn finish(&mut self) -> Count {
        let total = self.total();
        if total > MAXIMUM {
            self.fail(Errno::EOVERFLOW);
        }
        if self.sink.is_some() {
            self.flush();
        }
        if self.terminated {
            // SAFETY: the window ends before the place for the NUL.
            unsafe { self.next.write(0) };
        }
        Count(match self.error {
            None => total as i32,
            Some(Errno(error)) => -i32::from(error),
        })
    }

    /// Empties the stage. False: there is none, or it is of no use any more.
    #[inline(never)]
    fn flush(&mut self) -> bool {
        let (total, window) = (self.total(), self.window());
        let Some(sink) = &mut self.sink else {
            return false;
        };
        self.before = total;
        self.next = self.start;
        if let Err(error) = sink.write(window) {
            self.error = Some(error);
            self.sink = None;
            self.end = self.next;
        }
        self.sink.is_some()
    }

    /// Writes bytes.
    #[inline(never)]
    pub fn put(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        loop {
            let (now, later) = rest.split_at_checked(self.room()).unwrap_or((rest, &[]));
            // SAFETY: there is room for so many bytes in the window.
            unsafe { copy(now, self.next) };
            self.next = self.next.wrapping_add(now.len());
            if later.is_empty() {
                return;
            }
            if !self.flush() {
                self.before += later.len() as u64;
                return;
            }
            rest = later;
        }
    }

    /// Writes one byte.
    #[inline]
    pub fn push(&mut self, byte: u8) {
        if self.next == self.end {
            return self.put(&[byte]);
        }
        // SAFETY: there is room in the window.
        unsafe { self.next.write(byte) };
        self.next = self.next.wrapping_add(1);
    }

    /// Writes the same byte so many times.
    #[inline(never)]
    pub fn fill(&mut self, byte: u8, times: usize) {
        if self.before + times as u64 > MAXIMUM {
            return self.fail(Errno::EOVERFLOW);
        }
        let mut left = times;
        loop {
            let now = left.min(self.room());
            // SAFETY: there is room for so many bytes in the window.
            unsafe { repeat(byte, self.next, now) };
            self.next = self.next.wrapping_add(now);
            left -= now;
            if left == 0 {
                return;
            }
            if !self.flush() {
                self.before += left as u64;
                return;
            }
        }
    }

    /// Writes a text of at most [`LONGEST`] bytes in a field. Zeros fill the field behind `start`, where it has them. `write` gets
    /// room for so many bytes, and returns where the text ends, or NULL if there is none; false in that case.
    #[inline]
    pub fn compose(
        &mut self,
        style: &Style,
        start: usize,
        write: impl FnOnce(*mut u8) -> *mut u8,
    ) -> bool {
        let mut buffer = [0; LONGEST];
        let inside = style.width == 0 && self.room() >= LONGEST;
        let place = if inside {
            self.next
        } else {
            buffer.as_mut_ptr()
        };
        let end = write(place);
        if end.is_null() {
            return false;
        }
        if inside {
            self.next = end;
        } else {
            let length = end.addr() - place.addr();
            self.padded(style, start, buffer.get(..length).unwrap_or(&[]));
        }
        true
    }

    /// Writes a text in a field, of which zeros behind `start` are a part.
    #[inline(never)]
    fn padded(&mut self, style: &Style, start: usize, text: &[u8]) {
        if style.flags & (flag::ZERO | flag::LEFT) != flag::ZERO {
            return self.text(style, text.len(), text);
        }
        let (mark, digits) = text.split_at_checked(start).unwrap_or((&[], text));
        self.put(mark);
        self.fill(b'0', style.width.saturating_sub(text.len()));
        self.put(digits);
    }

    /// Begins a field for a text of so many columns: writes the spaces on its left. Returns how many must follow it.
    #[inline(never)]
    pub fn begin(&mut self, style: &Style, columns: usize) -> usize {
        let padding = style.width.saturating_sub(columns);
        if style.has(flag::LEFT) {
            return padding;
        }
        self.fill(b' ', padding);
        0
    }

    /// Writes a text in a field.
    pub fn text(&mut self, style: &Style, columns: usize, text: &[u8]) {
        if columns >= style.width {
            return self.put(text);
        }
        let after = self.begin(style, columns);
        self.put(text);
        self.fill(b' ', after);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    impl Sink for Vec<u8> {
        fn write(&mut self, bytes: &[u8]) -> Result<()> {
            self.extend_from_slice(bytes);
            Ok(())
        }
    }

    #[test]
    fn pieces_of_all_lengths_arrive_in_order() {
        let mut expected = Vec::new();
        let mut found = Vec::new();
        let mut stage = stage();
        let mut writer = Writer::to_sink(&mut found, &mut stage, Columns::Bytes);
        for length in 0..300 {
            let byte = b'a' + (length % 26) as u8;
            let piece = std::vec![byte; length];
            writer.put(&piece);
            writer.fill(b'-', length / 3);
            expected.extend_from_slice(&piece);
            expected.extend(core::iter::repeat_n(b'-', length / 3));
        }
        assert_eq!(writer.finish().result(), Ok(expected.len() as c_int));
        assert_eq!(found, expected);
    }

    #[test]
    fn wide_functions_count_characters() {
        let mut found = Vec::new();
        let mut stage = stage();
        let mut writer = Writer::to_sink(&mut found, &mut stage, Columns::Characters);
        writer.put("äß€😀x".as_bytes());
        assert_eq!(writer.finish().result(), Ok(5));
    }

    #[test]
    fn errors_are_kept() {
        struct Full(u32);
        impl Sink for Full {
            fn write(&mut self, _: &[u8]) -> Result<()> {
                self.0 += 1;
                Err(Errno::ENOSPC)
            }
        }
        let mut full = Full(0);
        let mut stage = stage();
        let mut writer = Writer::to_sink(&mut full, &mut stage, Columns::Bytes);
        writer.fill(b' ', i32::MAX as usize);
        writer.put(b"x");
        assert_eq!(writer.finish().result(), Err(Errno::ENOSPC));
        assert_eq!(full.0, 1);
    }

    #[test]
    fn too_much_is_an_overflow() {
        let mut stage = stage();
        let nowhere = Target::Memory(Memory::new(core::ptr::null_mut(), 0));
        // SAFETY: no byte of the target may be written.
        let mut writer = unsafe { Writer::new(nowhere, &mut stage, Columns::Bytes) };
        writer.fill(b' ', i32::MAX as usize);
        writer.put(b"x");
        assert_eq!(writer.finish().result(), Err(Errno::EOVERFLOW));
    }
}
