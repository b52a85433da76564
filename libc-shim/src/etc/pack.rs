//! Strings and arrays of strings put into a caller's buffer, as the functions named `…_r` do.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{Errno, Result};
    use core::ffi::c_char;
    use core::ptr;

    /// A buffer and what is left of it.
    #[derive(Debug)]
    pub struct Packer {
        at: *mut u8,
        left: usize,
    }

    impl Packer {
        /// # Safety
        /// `buffer` has room for `size` bytes for as long as the packer is used, and nothing that is put into it lies there.
        #[inline]
        pub unsafe fn new(buffer: *mut u8, size: usize) -> Self {
            Self {
                at: buffer,
                left: size,
            }
        }

        /// Takes some bytes; ERANGE if they are not there.
        fn take(&mut self, size: usize) -> Result<*mut u8> {
            let place = self.at;
            self.left = self.left.checked_sub(size).ok_or(Errno::ERANGE)?;
            self.at = place.wrapping_add(size);
            Ok(place)
        }

        /// Puts bytes and a NUL.
        pub fn string(&mut self, bytes: &[u8]) -> Result<*mut c_char> {
            let place = self.take(bytes.len() + 1)?;
            // SAFETY: as many bytes were taken from the buffer, in which `bytes` do not lie.
            unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), place, bytes.len()) };
            // SAFETY: one byte more was taken.
            unsafe { place.wrapping_add(bytes.len()).write(0) };
            Ok(place.cast())
        }

        /// Puts an array of `count` strings, ended by NULL; an iterator that gives fewer leaves NULLs.
        pub fn strings<'a>(
            &mut self,
            count: usize,
            mut strings: impl Iterator<Item = &'a [u8]>,
        ) -> Result<*mut *mut c_char> {
            let array = self.array(count)?;
            for index in 0..=count {
                let string = match strings.next() {
                    Some(string) if index < count => self.string(string)?,
                    _ => ptr::null_mut(),
                };
                // SAFETY: the array has `count` elements and one more.
                unsafe { array.wrapping_add(index).write(string) };
            }
            Ok(array)
        }

        /// Puts an array of `count` pieces of bytes, each aligned for a word, ended by NULL.
        pub fn pieces<'a>(
            &mut self,
            count: usize,
            mut pieces: impl Iterator<Item = &'a [u8]>,
        ) -> Result<*mut *mut c_char> {
            let array = self.array(count)?;
            for index in 0..=count {
                let mut place = ptr::null_mut();
                if index < count
                    && let Some(piece) = pieces.next()
                {
                    place = self.take(piece.len().next_multiple_of(4))?;
                    // SAFETY: as many bytes were taken from the buffer, in which the piece does not lie.
                    unsafe { ptr::copy_nonoverlapping(piece.as_ptr(), place, piece.len()) };
                }
                // SAFETY: the array has `count` elements and one more.
                unsafe { array.wrapping_add(index).write(place.cast()) };
            }
            Ok(array)
        }

        /// An aligned array of `count` pointers and one more.
        fn array(&mut self, count: usize) -> Result<*mut *mut c_char> {
            self.take(self.at.addr().wrapping_neg() % 4)?;
            Ok(self.take((count + 1) * 4)?.cast())
        }
    }
}
