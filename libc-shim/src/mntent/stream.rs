//! `setmntent`, `getmntent`, `getmntent_r`, `addmntent`, `endmntent`: BSD, GNU. The program's own files are read and written;
//! the runtime tells of no mounts.

/// The C edge.
pub mod c {
    use crate::mntent::line::parse;
    use core::ffi::{CStr, c_char, c_int, c_long, c_void};
    use core::{ptr, slice};

    unsafe extern "C" {
        fn fopen(path: *const c_char, mode: *const c_char) -> *mut c_void;
        fn fclose(stream: *mut c_void) -> c_int;
        fn fgets(line: *mut c_char, size: c_int, stream: *mut c_void) -> *mut c_char;
        fn fputs(text: *const c_char, stream: *mut c_void) -> c_int;
        fn fputc(byte: c_int, stream: *mut c_void) -> c_int;
        fn fprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
        fn fflush(stream: *mut c_void) -> c_int;
        fn fseek(stream: *mut c_void, offset: c_long, whence: c_int) -> c_int;
    }

    const SEEK_END: c_int = 2;

    /// `struct mntent`.
    #[repr(C)]
    #[derive(Debug)]
    pub struct Entry {
        device: *mut c_char,
        directory: *mut c_char,
        kind: *mut c_char,
        /// What is between commas.
        pub(crate) options: *mut c_char,
        frequency: c_int,
        pass: c_int,
    }

    const ROOM: usize = 4096;

    /// The mount that `getmntent` found last, and its line.
    struct Answer {
        entry: Entry,
        line: [c_char; ROOM],
    }

    static mut ANSWER: Answer = Answer {
        entry: Entry {
            device: ptr::null_mut(),
            directory: ptr::null_mut(),
            kind: ptr::null_mut(),
            options: ptr::null_mut(),
            frequency: 0,
            pass: 0,
        },
        line: [0; ROOM],
    };

    /// BSD's `setmntent`.
    ///
    /// # Safety
    /// Both are C strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setmntent(path: *const c_char, mode: *const c_char) -> *mut c_void {
        // SAFETY: by this function's contract.
        unsafe { fopen(path, mode) }
    }

    /// BSD's `endmntent`: always 1.
    ///
    /// # Safety
    /// `stream` is NULL or an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn endmntent(stream: *mut c_void) -> c_int {
        if !stream.is_null() {
            // SAFETY: by this function's contract.
            unsafe { fclose(stream) };
        }
        1
    }

    /// GNU's `getmntent_r`. What of a line does not fit is left out.
    ///
    /// # Safety
    /// `stream` is an open stream, `entry` is writable, `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getmntent_r(
        stream: *mut c_void,
        entry: *mut Entry,
        buffer: *mut c_char,
        size: c_int,
    ) -> *mut Entry {
        loop {
            // SAFETY: by this function's contract.
            if unsafe { fgets(buffer, size, stream) }.is_null() {
                return ptr::null_mut();
            }
            // SAFETY: `fgets` has put a string there.
            let length = unsafe { CStr::from_ptr(buffer) }.count_bytes();
            // SAFETY: as above; nothing else refers to the buffer.
            let line = unsafe { slice::from_raw_parts_mut(buffer.cast::<u8>(), length + 1) };
            if line.get(length.wrapping_sub(1)) != Some(&b'\n') {
                // SAFETY: by this function's contract.
                unsafe { skip_line(stream) };
            }
            let Some(mount) = parse(line) else { continue };
            let [device, directory, kind, options] =
                mount.texts.map(|start| buffer.wrapping_add(start));
            let [frequency, pass] = mount.numbers;
            let found = Entry {
                device,
                directory,
                kind,
                options,
                frequency,
                pass,
            };
            // SAFETY: by this function's contract.
            unsafe { entry.write(found) };
            return entry;
        }
    }

    /// Reads on to the end of the line.
    ///
    /// # Safety
    /// `stream` is an open stream.
    unsafe fn skip_line(stream: *mut c_void) {
        let mut rest = [0; 64];
        // SAFETY: by this function's contract; the buffer has the room.
        while !unsafe { fgets(rest.as_mut_ptr(), 64, stream) }.is_null() {
            let mut bytes = rest.iter().take_while(|&&byte| byte != 0);
            if bytes.any(|&byte| byte.cast_unsigned() == b'\n') {
                return;
            }
        }
    }

    /// BSD's `getmntent`.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getmntent(stream: *mut c_void) -> *mut Entry {
        // SAFETY: the place is only computed.
        let entry = unsafe { &raw mut ANSWER.entry };
        // SAFETY: as above.
        let line = unsafe { &raw mut ANSWER.line };
        // SAFETY: the static memory is this function's, and as large as it says.
        unsafe { getmntent_r(stream, entry, line.cast(), ROOM as c_int) }
    }

    /// Writes a field, with escapes for what parts fields, and a blank.
    ///
    /// # Safety
    /// `text` is a C string, `stream` an open stream.
    unsafe fn put(text: *const c_char, stream: *mut c_void) {
        // SAFETY: by this function's contract.
        for &byte in unsafe { CStr::from_ptr(text) }.to_bytes() {
            let escape = match byte {
                b' ' => c"\\040",
                b'\t' => c"\\011",
                b'\n' => c"\\012",
                b'\\' => c"\\134",
                _ => {
                    // SAFETY: by this function's contract.
                    unsafe { fputc(c_int::from(byte), stream) };
                    continue;
                }
            };
            // SAFETY: by this function's contract.
            unsafe { fputs(escape.as_ptr(), stream) };
        }
        // SAFETY: by this function's contract.
        unsafe { fputc(c_int::from(b' '), stream) };
    }

    /// BSD's `addmntent`, flushed: 1 when the mount could not be written.
    ///
    /// # Safety
    /// `stream` is an open stream, `entry` a mount.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn addmntent(stream: *mut c_void, entry: *const Entry) -> c_int {
        // SAFETY: by this function's contract.
        let entry = unsafe { &*entry };
        // SAFETY: by this function's contract.
        if unsafe { fseek(stream, 0, SEEK_END) } != 0 {
            return 1;
        }
        for text in [entry.device, entry.directory, entry.kind, entry.options] {
            // SAFETY: by this function's contract.
            unsafe { put(text, stream) };
        }
        let numbers = [entry.frequency, entry.pass];
        // SAFETY: the format asks for these numbers.
        let count = unsafe { fprintf(stream, c"%d %d\n".as_ptr(), numbers.as_ptr().cast()) };
        // SAFETY: by this function's contract.
        c_int::from(count < 0 || unsafe { fflush(stream) } != 0)
    }
}
