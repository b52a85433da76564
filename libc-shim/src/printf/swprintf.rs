//! `swprintf`, `vswprintf`: C17 7.29.2.3 and 7.29.2.7.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::{More, Wide, format};
    use super::super::writer::{Sink, Target};
    use crate::ctypes::wchar_t;
    use crate::errno::{Errno, Result, or_minus_one};
    use crate::wchar::utf8::{State, Step};
    use core::ffi::{c_int, c_void};

    /// A caller's buffer: what does not fit is dropped.
    struct Memory {
        next: *mut u32,
        /// Characters that still fit, the last NUL not counted.
        room: usize,
        /// Of a character that is not yet complete.
        state: State,
    }

    impl Sink for Memory {
        fn write(&mut self, bytes: &[u8]) -> Result<()> {
            for &byte in bytes {
                if let Step::Scalar(scalar) = self.state.push(byte)
                    && self.room != 0
                {
                    // SAFETY: the caller gave room for so many characters and the NUL.
                    unsafe { self.next.write(scalar) };
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
            state: State::INITIAL,
        };
        // SAFETY: by this function's contract.
        let text = unsafe { Wide::new(text) };
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
