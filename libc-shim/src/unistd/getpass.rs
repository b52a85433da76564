//! `getpass`: SUSv2. Read from `/dev/tty` if a preopen has it, else from the standard input. WASI cannot turn the echo off.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno;
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr;

    use crate::replaceable::{close, read};

    unsafe extern "C" {
        fn open(path: *const c_char, flags: c_int, arguments: *const c_void) -> c_int;
        fn write(descriptor: c_int, buffer: *const c_void, size: usize) -> isize;
    }

    /// `PASS_MAX` of most systems; the rest of a longer line is read and dropped.
    const LONGEST: usize = 128;

    static mut PASSWORD: [u8; LONGEST + 1] = [0; LONGEST + 1];

    /// SUSv2 `getpass`; NULL at the end of the input.
    ///
    /// # Safety
    /// `prompt` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getpass(prompt: *const c_char) -> *mut c_char {
        let before = errno::get();
        // SAFETY: a literal, and no flag asks for a mode; `O_RDWR`.
        let terminal = unsafe { open(c"/dev/tty".as_ptr(), 0x1400_0000, ptr::null()) };
        if terminal < 0 {
            errno::set(errno::Errno(u16::try_from(before).unwrap_or(0)));
        }
        let (input, output) = if terminal < 0 {
            (0, 2)
        } else {
            (terminal, terminal)
        };
        // SAFETY: by this function's contract.
        let prompt = unsafe { CStr::from_ptr(prompt) }.to_bytes();
        // SAFETY: the bytes of the prompt.
        unsafe { write(output, prompt.as_ptr().cast(), prompt.len()) };
        let line = read_line(input);
        if terminal >= 0 {
            // SAFETY: the descriptor is this function's own.
            unsafe { close(terminal) };
        }
        line
    }

    /// Reads byte by byte: what follows the line is not this function's.
    fn read_line(input: c_int) -> *mut c_char {
        let start = (&raw mut PASSWORD).cast::<u8>();
        let mut length = 0;
        loop {
            let mut byte = 0_u8;
            // SAFETY: there is room for one byte.
            let count = unsafe { read(input, (&raw mut byte).cast(), 1) };
            if count < 0 || count == 0 && length == 0 {
                return ptr::null_mut();
            }
            if count == 0 || byte == b'\n' {
                break;
            }
            if length < LONGEST {
                // SAFETY: the array has room for `LONGEST` bytes and a NUL.
                unsafe { start.wrapping_add(length).write(byte) };
                length += 1;
            }
        }
        // SAFETY: as above.
        unsafe { start.wrapping_add(length).write(0) };
        start.cast()
    }
}
