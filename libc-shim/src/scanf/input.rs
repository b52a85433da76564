//! Reading with one character ahead, within a field width.
//!
//! One of the raw files: it reads a C string through its pointer.

use crate::decimal::units::Units;

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
    pub fn finish(self) {
        if let Source::Input(input) = self.source
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
    #[inline(never)]
    pub fn skip_space(&mut self) {
        self.limit = usize::MAX;
        while is_space(self.peek()) {
            self.advance();
        }
    }
}

/// White space of the C locale.
#[inline]
pub fn is_space(unit: u32) -> bool {
    matches!(unit, 9..=13 | 32)
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
