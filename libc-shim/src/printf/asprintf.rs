//! `asprintf`, `vasprintf`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::{Bytes, More, format};
    use super::super::writer::{Sink, Target};
    use crate::errno::{Errno, Result, or_minus_one};
    use core::ffi::{c_char, c_int, c_void};
    use core::ptr::null_mut;

    use crate::replaceable::{free, realloc};

    /// Memory from `malloc` that grows.
    struct Growing {
        start: *mut u8,
        used: usize,
        size: usize,
    }

    impl Growing {
        /// Makes room for so many bytes in all.
        fn reserve(&mut self, size: usize) -> Result<()> {
            // SAFETY: the memory is NULL or comes from here.
            let start = unsafe { realloc(self.start.cast(), size) };
            if start.is_null() {
                return Err(Errno::ENOMEM);
            }
            self.start = start.cast();
            self.size = size;
            Ok(())
        }
    }

    impl Sink for Growing {
        fn write(&mut self, bytes: &[u8]) -> Result<()> {
            // Room for the NUL too.
            let needed = self.used + bytes.len() + 1;
            if needed > self.size {
                self.reserve(needed.saturating_add(self.size / 2))?;
            }
            let target = self.start.wrapping_add(self.used);
            // SAFETY: there is room for so many bytes, in memory of our own.
            unsafe { target.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
            self.used += bytes.len();
            Ok(())
        }
    }

    /// Formats into memory of the exact size.
    ///
    /// # Safety
    /// `text` is a format and `arguments` are what it asks for.
    unsafe fn allocate(
        text: *const c_char,
        arguments: *const c_void,
    ) -> (*mut c_char, Result<c_int>) {
        let mut memory = Growing {
            start: null_mut(),
            used: 0,
            size: 0,
        };
        // SAFETY: by this function's contract.
        let text = unsafe { Bytes::new(text) };
        // SAFETY: by this function's contract.
        let result =
            unsafe { format(text, arguments, Target::Sink(&mut memory), Some(&More::ALL)) };
        let used = memory.used + 1;
        match result
            .result()
            .and_then(|columns| memory.reserve(used).map(|()| columns))
        {
            Ok(columns) => {
                // SAFETY: the memory has one byte more than was used.
                unsafe { memory.start.wrapping_add(memory.used).write(0) };
                (memory.start.cast(), Ok(columns))
            }
            Err(error) => {
                // SAFETY: the memory is NULL or comes from `realloc`.
                unsafe { free(memory.start.cast()) };
                (null_mut(), Err(error))
            }
        }
    }

    /// C's `vasprintf`. On an error it stores NULL.
    ///
    /// # Safety
    /// `target` points to a writable pointer, `text` is a format and `arguments` are what it asks for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vasprintf(
        target: *mut *mut c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let (memory, result) = unsafe { allocate(text, arguments) };
        // SAFETY: by this function's contract.
        unsafe { target.write(memory) };
        or_minus_one(result)
    }

    /// C's `asprintf`.
    ///
    /// # Safety
    /// As `vasprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn asprintf(
        target: *mut *mut c_char,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vasprintf(target, text, arguments) }
    }
}
