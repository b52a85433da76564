//! A chunk of the heap: a header word, then the bytes that the program gets.
//!
//! The header holds the chunk's size (that of the whole chunk, a multiple of `GRANULE`) and two flags. It lies before the
//! payload, so that payloads are aligned. A free chunk has no use for its payload, so its list links stand at the
//! payload's start and its size, for the neighbour above, in its last word (boundary tags: Knuth, The Art of Computer
//! Programming 1, 2.5, algorithm C). The four words of the smallest chunk are thus exactly what a free one needs, and
//! the cost of a chunk in use is one word.

use core::ptr::null_mut;

/// Bytes of a header.
pub const WORD: usize = size_of::<usize>();

/// Sizes and payload addresses are multiples of this: 16 on wasm32, the alignment of `max_align_t`.
pub const GRANULE: usize = 4 * WORD;

/// Flag: this chunk is in use.
pub const USED: usize = 1;

/// Flag: so is the chunk below it.
pub const BELOW_USED: usize = 2;

/// A chunk, by the address of its payload. The value may be null, for the end of a list.
///
/// Whoever makes a value vouches that it is null or that a chunk lies there; the methods rely on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Chunk(*mut u8);

impl Chunk {
    /// No chunk.
    pub const NONE: Self = Self(null_mut());

    /// The chunk at a payload address.
    ///
    /// # Safety
    /// The word before the address belongs to the heap and is its header, or will be after `set_header`.
    #[inline]
    pub const unsafe fn at(payload: *mut u8) -> Self {
        Self(payload)
    }

    /// Whether it is no chunk.
    #[inline]
    pub fn is_none(self) -> bool {
        self.0.is_null()
    }

    /// The payload.
    #[inline]
    pub const fn payload(self) -> *mut u8 {
        self.0
    }

    /// The word at a distance from the payload.
    #[inline]
    fn word(self, distance: isize) -> *mut usize {
        self.0.wrapping_offset(distance).cast()
    }

    /// Size and flags.
    #[inline]
    pub fn header(self) -> usize {
        // SAFETY: a chunk has its header before the payload.
        unsafe { self.word(-WORD.cast_signed()).read() }
    }

    /// Stores size and flags.
    #[inline]
    pub fn set_header(self, header: usize) {
        // SAFETY: a chunk has its header before the payload.
        unsafe { self.word(-WORD.cast_signed()).write(header) }
    }

    /// Bytes of the chunk.
    #[inline]
    pub fn size(self) -> usize {
        self.header() & !(GRANULE - 1)
    }

    /// The chunk above one of this size.
    #[inline]
    pub fn above(self, size: usize) -> Self {
        Self(self.0.wrapping_add(size))
    }

    /// The chunk below, which is free.
    #[inline]
    pub fn below(self) -> Self {
        // SAFETY: the last word of a free chunk, just before this one's header, is its size.
        let size = unsafe { self.word(-2 * WORD.cast_signed()).read() };
        Self(self.0.wrapping_sub(size))
    }

    /// Stores the size of this free chunk in its last word.
    #[inline]
    pub fn set_footer(self, size: usize) {
        // SAFETY: the last word before the next header belongs to this chunk.
        unsafe {
            self.word(size.cast_signed() - 2 * WORD.cast_signed())
                .write(size)
        }
    }

    /// The next of its list.
    #[inline]
    pub fn next(self) -> Self {
        // SAFETY: the payload of a free chunk has room for its links.
        unsafe { self.0.cast::<Self>().read() }
    }

    /// Stores the next of its list.
    #[inline]
    pub fn set_next(self, next: Self) {
        // SAFETY: the payload of a free chunk has room for its links.
        unsafe { self.0.cast::<Self>().write(next) }
    }

    /// The one before in its list.
    #[inline]
    pub fn previous(self) -> Self {
        // SAFETY: the payload of a free chunk has room for its links.
        unsafe { self.word(WORD.cast_signed()).cast::<Self>().read() }
    }

    /// Stores the one before in its list.
    #[inline]
    pub fn set_previous(self, previous: Self) {
        // SAFETY: the payload of a free chunk has room for its links.
        unsafe { self.word(WORD.cast_signed()).cast::<Self>().write(previous) }
    }
}
