//! Memory for streams: the `File`, what its operations work on, its buffer, in one allocation.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::stream::{File, PUSHBACK, flag};
    use crate::errno::{Errno, Result};
    use core::ffi::c_int;

    use crate::replaceable::malloc;

    /// A new stream that `fclose` frees. Its context is memory for a `T`, not yet written.
    #[inline]
    pub fn stream<T>(descriptor: c_int, flags: u32, buffer_size: usize) -> Result<*mut File> {
        sized_stream(
            descriptor,
            flags,
            size_of::<T>().next_multiple_of(8),
            buffer_size,
        )
    }

    /// As `stream`, the size of the context given as a number.
    fn sized_stream(
        descriptor: c_int,
        flags: u32,
        context: usize,
        buffer_size: usize,
    ) -> Result<*mut File> {
        const FILE: usize = size_of::<File>().next_multiple_of(8);
        let size = buffer_size.checked_add(FILE + context + PUSHBACK);
        let size = size.ok_or(Errno::ENOMEM)?;
        // SAFETY: `malloc` may be called with any size.
        let memory = unsafe { malloc(size) };
        if memory.is_null() {
            return Err(Errno::ENOMEM);
        }
        let buffer = memory.cast::<u8>().wrapping_add(FILE + context + PUSHBACK);
        let file = File::new(descriptor, flags | flag::ALLOCATED, buffer, buffer_size);
        file.context.set(memory.wrapping_byte_add(FILE));
        // SAFETY: the memory is large enough and aligned.
        unsafe { memory.cast::<File>().write(file) };
        Ok(memory.cast())
    }
}
