//! `swprintf`, `vswprintf`: C17 7.29.2.3 and 7.29.2.7.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::{More, Wide, format};
    use super::super::writer::{Sink, Target};
    use crate::ctypes::wchar_t;
    use crate::errno::{Errno, Result, or_minus_one};
    use core::ffi::{c_int, c_void};

    /// A caller's buffer: what does not fit is dropped.
    struct Memory {
        next: *mut u32,
        /// Characters that still fit, the last NUL not counted.
        room: usize,
        /// Of a character that is not yet complete: what its bytes say so far, and how many are still to come.
        scalar: u32,
        to_come: u32,
    }

    /// What the first byte of a character in the form of UTF-8 says of it, and how many more there are.
    fn lead(byte: u8) -> (u32, u32) {
        let bits = u32::from(byte);
        match byte {
            0..0x80 => (bits, 0),
            0x80..0xe0 => (bits & 0x1f, 1),
            0xe0..0xf0 => (bits & 0x0f, 2),
            0xf0.. => (bits & 0x07, 3),
        }
    }

    impl Sink for Memory {
        fn write(&mut self, bytes: &[u8]) -> Result<()> {
            for &byte in bytes {
                if self.to_come == 0 {
                    (self.scalar, self.to_come) = lead(byte);
                } else {
                    self.scalar = self.scalar << 6 | u32::from(byte & 0x3f);
                    self.to_come -= 1;
                }
                if self.to_come == 0 && self.room != 0 {
                    // SAFETY: the caller gave room for so many characters and the NUL.
                    unsafe { self.next.write(self.scalar) };
                    self.next = self.next.wrapping_add(1);
                    self.room -= 1;
                }
            }
            Ok(())
        }
    }

    /// C's `vswprintf`. Fails with EOVERFLOW if the text does not fit.
    ///
    /// # Safety
    /// `target` points to room for `size` characters, `text` is a format and `arguments` are what it asks for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vswprintf(
        target: *mut wchar_t,
        size: usize,
        text: *const wchar_t,
        arguments: *const c_void,
    ) -> c_int {
        let mut memory = Memory {
            next: target.cast(),
            room: size.saturating_sub(1),
            scalar: 0,
            to_come: 0,
        };
        // SAFETY: by this function's contract.
        let text = unsafe { Wide::for_memory(text) };
        // SAFETY: by this function's contract.
        let result =
            unsafe { format(text, arguments, Target::Sink(&mut memory), Some(&More::ALL)) };
        if size != 0 {
            // SAFETY: the sink has left room for it.
            unsafe { memory.next.write(0) };
        }
        or_minus_one(
            result
                .result()
                .and_then(|columns| match columns as usize >= size {
                    true => Err(Errno::EOVERFLOW),
                    false => Ok(columns),
                }),
        )
    }

    /// C's `swprintf`.
    ///
    /// # Safety
    /// As `vswprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn swprintf(
        target: *mut wchar_t,
        size: usize,
        text: *const wchar_t,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vswprintf(target, size, text, arguments) }
    }
}
