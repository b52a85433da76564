//! `open_wmemstream`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::open_memstream::c::{Growing, no_read, show};
    use super::super::output::taken;
    use super::super::stream::{File, Operations};
    use crate::ctypes::wchar_t;
    use crate::errno::{self, Errno, Result};
    use core::ffi::c_char;

    unsafe extern "C" {
        fn mbrtowc(
            wide: *mut wchar_t,
            bytes: *const c_char,
            len: usize,
            state: *mut [u32; 2],
        ) -> usize;
    }

    static OPERATIONS: Operations = Operations {
        read: no_read,
        write: |file, bytes, count| taken(write(file, bytes), count),
        // SAFETY: these operations are only those of `open_wmemstream`.
        seek: |file, offset, whence| unsafe { Growing::of(file) }.seek(offset, whence),
        close: |file| {
            show(file);
            Ok(())
        },
    };

    /// Takes the bytes that the wide functions made, as the wide characters that they were.
    fn write(file: &File, bytes: &[u8]) -> Result<usize> {
        // SAFETY: as above.
        let growing = unsafe { Growing::of(file) };
        let target = growing.reserve(bytes.len())?.cast::<wchar_t>();
        let mut count = 0;
        for byte in bytes {
            let mut wide = 0;
            let byte = (&raw const *byte).cast();
            // SAFETY: the pointers are to local values and to the stream's state.
            match unsafe { mbrtowc(&raw mut wide, byte, 1, growing.state.as_ptr()) } {
                0 | 1 => {
                    // SAFETY: there is room for as many characters as there are bytes.
                    unsafe { target.wrapping_add(count).write(wide) };
                    count += 1;
                }
                usize::MAX => return Err(Errno::EILSEQ),
                _ => {}
            }
        }
        growing.advance(count);
        growing.show();
        Ok(bytes.len())
    }

    /// POSIX's `open_wmemstream`.
    ///
    /// # Safety
    /// The pointers are valid while the stream is open.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn open_wmemstream(
        memory: *mut *mut wchar_t,
        size: *mut usize,
    ) -> *mut File {
        // SAFETY: by this function's contract.
        let file = unsafe { Growing::open(memory.cast(), size, size_of::<wchar_t>(), &OPERATIONS) };
        if let Ok(file) = file {
            // SAFETY: it was just made.
            unsafe { &*file }.orient_wide();
        }
        errno::or_null(file)
    }
}
