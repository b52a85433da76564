//! Reading with one character ahead, within a field width.
//!
//! One of the raw files: it reads a C string through its pointer.

use crate::decimal::text::Text;
use crate::decimal::units::Units;
use crate::printf::directive::Text as Format;
use crate::wctype::is;

/// Where characters come from: bytes, or wide characters of a wide function.
pub trait Input {
    /// The next character; none at the end and after an error.
    fn next(&mut self) -> Option<u32>;
    /// Gives the last one back.
    fn back(&mut self, unit: u32);
}

/// What `peek` gives at the end of the input or of the field.
pub const END: u32 = u32::MAX;

/// No character was read ahead.
const NONE: u32 = END - 1;

/// What is read: a C string, without a call for each byte, or an input.
pub enum Source<'a> {
    /// A C string.
    Text(*const u8),
    /// Anything else.
    Input(&'a mut dyn Input),
}

/// A source with one character ahead.
pub struct Reader<'a> {
    source: Source<'a>,
    /// A character of an input that was read and not taken, `END` once the input has ended.
    ahead: u32,
    /// Characters taken in all.
    taken: usize,
    /// Where the field ends.
    limit: usize,
}

impl<'a> Reader<'a> {
    /// A reader that has read nothing.
    ///
    /// # Safety
    /// A text is a C string that outlives this.
    #[inline]
    pub unsafe fn new(source: Source<'a>) -> Self {
        Self {
            source,
            ahead: NONE,
            taken: 0,
            limit: usize::MAX,
        }
    }

    /// Gives back what was read ahead.
    #[inline]
    pub fn finish(&mut self) {
        if let Source::Input(input) = &mut self.source
            && self.ahead < NONE
        {
            input.back(self.ahead);
        }
    }

    /// Begins a field of so many characters.
    #[inline]
    pub fn begin_field(&mut self, width: usize) {
        self.limit = self.taken.saturating_add(width);
    }

    /// The present character of an input.
    #[inline(never)]
    fn peek_ahead(&mut self) -> u32 {
        if self.taken == self.limit {
            return END;
        }
        if let (NONE, Source::Input(input)) = (self.ahead, &mut self.source) {
            self.ahead = input.next().unwrap_or(END);
        }
        self.ahead
    }

    /// Takes white space, however wide the field is.
    #[inline]
    pub fn skip_space<T: Format>(&mut self) {
        self.limit = usize::MAX;
        if is_space::<T>(self.peek()) {
            self.skip_spaces::<T>();
        }
    }

    #[inline(never)]
    fn skip_spaces<T: Format>(&mut self) {
        if let Some(mut rest) = self.rest() {
            let start = rest.taken();
            while is_space::<T>(rest.peek()) {
                rest.advance();
            }
            return self.skip(rest.taken() - start);
        }
        while is_space::<T>(self.peek()) {
            self.advance();
        }
    }

    /// What is left of a C string in a field that has no width.
    #[inline]
    pub fn rest(&self) -> Option<Text<u8>> {
        match self.source {
            Source::Text(text) if self.limit == usize::MAX => {
                // SAFETY: by the promise made to `new`, and nobody goes on from the NUL.
                Some(unsafe { Text::new(text.wrapping_add(self.taken)) })
            }
            _ => None,
        }
    }

    /// The field of a C string.
    #[inline]
    pub fn cursor(&self) -> Option<Cursor> {
        match self.source {
            Source::Text(text) => Some(Cursor {
                next: text.wrapping_add(self.taken),
                // Without a width that is the byte before the string, which is never reached.
                end: text.wrapping_add(self.limit),
            }),
            Source::Input(_) => None,
        }
    }

    /// Takes so many characters of a C string.
    #[inline]
    pub fn skip(&mut self, count: usize) {
        self.taken += count;
    }
}

/// The field of a C string, as a reader has it, for loops: it stays in registers. Its end is the character 0.
pub struct Cursor {
    next: *const u8,
    end: *const u8,
}

impl Units for Cursor {
    #[inline]
    fn peek(&mut self) -> u32 {
        if self.next == self.end {
            return 0;
        }
        // SAFETY: by the promise made to `Reader::new`; nobody goes on from the NUL, which is the end.
        unsafe { self.next.read() }.into()
    }

    #[inline]
    fn advance(&mut self) {
        self.next = self.next.wrapping_add(1);
    }

    #[inline]
    fn taken(&self) -> usize {
        self.next.addr()
    }
}

/// White space: that of `isspace`, or of `iswspace` for a wide function.
#[inline]
pub fn is_space<T: Format>(unit: u32) -> bool {
    matches!(unit, 9..=13 | 32) || T::WIDE && is::space(unit)
}

impl Units for Reader<'_> {
    #[inline]
    fn peek(&mut self) -> u32 {
        let Source::Text(text) = self.source else {
            return self.peek_ahead();
        };
        // SAFETY: by the promise made to `new`; nobody goes on from the NUL, which is the end.
        match unsafe { text.wrapping_add(self.taken).read() } {
            byte if byte != 0 && self.taken != self.limit => byte.into(),
            _ => END,
        }
    }

    #[inline]
    fn advance(&mut self) {
        self.taken += 1;
        self.ahead = NONE;
    }

    #[inline]
    fn taken(&self) -> usize {
        self.taken
    }
}
