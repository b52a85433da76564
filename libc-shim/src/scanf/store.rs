//! Where the texts of `c`, `s` and `[` go: to the caller's array or to memory of their own, as bytes or wide characters.
//!
//! One of the raw files: it writes through the pointers among the arguments.

use crate::errno::{Errno, Result};
use crate::wchar::charset::Charset;
use crate::wchar::utf8::{State, Step};
use core::ffi::c_void;
use core::ptr::null_mut;

use crate::replaceable::{free, realloc};

/// Which characters are read and which are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// Bytes as bytes.
    Bytes,
    /// Bytes decoded to wide characters.
    Decode,
    /// Wide characters encoded to bytes.
    Encode,
    /// Wide characters as they are.
    Wide,
}

/// How the text is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Not at all.
    Discard,
    /// In the array that the argument points to.
    Array,
    /// In new memory, to whose address the argument points.
    Allocate,
}

/// A text that is being stored.
pub struct Store {
    argument: *mut c_void,
    text: *mut u8,
    used: usize,
    size: usize,
    keep: Keep,
    coding: Coding,
    state: State,
}

impl Store {
    /// An empty text.
    ///
    /// # Safety
    /// `argument` points to room for what will be stored, or to a pointer, as `keep` says.
    pub unsafe fn new(argument: *mut c_void, keep: Keep, coding: Coding) -> Self {
        Self {
            argument,
            text: match keep {
                Keep::Allocate => null_mut(),
                _ => argument.cast(),
            },
            used: 0,
            size: 0,
            keep,
            coding,
            state: State::INITIAL,
        }
    }

    /// Stores bytes.
    #[inline(never)]
    fn append(&mut self, bytes: &[u8]) -> Result<()> {
        if self.keep == Keep::Discard {
            return Ok(());
        }
        let end = self.used + bytes.len();
        if self.keep == Keep::Allocate && end > self.size {
            let size = end.saturating_mul(2).max(16);
            // SAFETY: the memory is NULL or comes from here.
            let text = unsafe { realloc(self.text.cast(), size) };
            if text.is_null() {
                return Err(Errno::ENOMEM);
            }
            self.text = text.cast();
            self.size = size;
        }
        let target = self.text.wrapping_add(self.used);
        for (index, &byte) in bytes.iter().enumerate() {
            // SAFETY: there is room, by the caller's promise or because it was just made.
            unsafe { target.wrapping_add(index).write(byte) };
        }
        self.used = end;
        Ok(())
    }

    /// Stores a character that was read.
    ///
    /// # Errors
    /// EILSEQ for what is not a character, ENOMEM.
    pub fn put(&mut self, unit: u32) -> Result<()> {
        let mut bytes = unit.to_ne_bytes();
        let mut length = 4;
        match self.coding {
            Coding::Bytes => length = 1,
            Coding::Wide => {}
            Coding::Decode => match Charset::current().push(&mut self.state, unit as u8) {
                Step::Scalar(scalar) => bytes = scalar.to_ne_bytes(),
                Step::More => return Ok(()),
                Step::Invalid => return Err(Errno::EILSEQ),
            },
            Coding::Encode => {
                (bytes, length) = Charset::current().encode(unit).ok_or(Errno::EILSEQ)?;
            }
        }
        self.append(bytes.get(..length).unwrap_or(&[]))
    }

    /// Whether a character is complete only in part.
    pub fn is_partial(&self) -> bool {
        !self.state.is_initial()
    }

    /// Ends the text, with a NUL if `terminate`.
    ///
    /// # Errors
    /// ENOMEM, and EILSEQ for a character that was cut short.
    pub fn finish(mut self, terminate: bool) -> Result<()> {
        let result = if self.is_partial() {
            Err(Errno::EILSEQ)
        } else if terminate {
            let wide = matches!(self.coding, Coding::Wide | Coding::Decode);
            self.append(if wide { &[0; 4] } else { &[0] })
        } else {
            Ok(())
        };
        if result.is_err() {
            self.discard();
        } else if self.keep == Keep::Allocate {
            // SAFETY: by the promise made to `new` the argument points to a pointer.
            unsafe { self.argument.cast::<*mut u8>().write(self.text) };
        }
        result
    }

    /// Forgets the text.
    pub fn discard(self) {
        if self.keep == Keep::Allocate {
            // SAFETY: the memory is NULL or comes from `realloc`.
            unsafe { free(self.text.cast()) };
        }
    }
}
