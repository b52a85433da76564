//! `dprintf`, `vdprintf`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::engine::{Bytes, More, format};
    use super::super::writer::{Sink, Target};
    use crate::errno::{Errno, Result, get, or_minus_one};
    use core::ffi::{c_char, c_int, c_void};

    unsafe extern "C" {
        fn write(descriptor: c_int, bytes: *const c_void, len: usize) -> isize;
    }

    /// A descriptor and what waits for it.
    struct Descriptor {
        number: c_int,
        used: usize,
        buffer: [u8; 1024],
    }

    impl Descriptor {
        fn flush(&mut self) -> Result<()> {
            let waiting = self.buffer.get(..self.used).unwrap_or(&[]);
            self.used = 0;
            send(self.number, waiting)
        }
    }

    /// Writes all the bytes.
    fn send(descriptor: c_int, mut bytes: &[u8]) -> Result<()> {
        while !bytes.is_empty() {
            // SAFETY: the bytes are readable.
            let sent = unsafe { write(descriptor, bytes.as_ptr().cast(), bytes.len()) };
            match usize::try_from(sent) {
                Ok(0) => return Err(Errno::EIO),
                Ok(sent) => bytes = bytes.get(sent..).unwrap_or(&[]),
                // `write` has set `errno`.
                Err(_) => return Err(Errno(get() as u16)),
            }
        }
        Ok(())
    }

    impl Sink for Descriptor {
        fn write(&mut self, bytes: &[u8]) -> Result<()> {
            let end = self.used + bytes.len();
            if let Some(room) = self.buffer.get_mut(self.used..end) {
                for (slot, &byte) in room.iter_mut().zip(bytes) {
                    *slot = byte;
                }
                self.used = end;
                return Ok(());
            }
            self.flush()?;
            send(self.number, bytes)
        }
    }

    /// C's `vdprintf`.
    ///
    /// # Safety
    /// `text` is a format and `arguments` are what it asks for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn vdprintf(
        descriptor: c_int,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        let mut sink = Descriptor {
            number: descriptor,
            used: 0,
            buffer: [0; 1024],
        };
        // SAFETY: by this function's contract.
        let text = unsafe { Bytes::new(text) };
        // SAFETY: by this function's contract.
        let result = unsafe { format(text, arguments, Target::Sink(&mut sink), Some(&More::ALL)) };
        let flushed = sink.flush();
        or_minus_one(
            result
                .result()
                .and_then(|columns| flushed.map(|()| columns)),
        )
    }

    /// C's `dprintf`.
    ///
    /// # Safety
    /// As `vdprintf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn dprintf(
        descriptor: c_int,
        text: *const c_char,
        arguments: *const c_void,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { vdprintf(descriptor, text, arguments) }
    }
}
