//! `getsubopt`: POSIX.1-2017 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_char, c_int};

    /// C's `getsubopt`.
    ///
    /// # Safety
    /// `*option` is a writable C string, `names` a list of C strings that NULL ends, `value` writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getsubopt(
        option: *mut *mut c_char,
        names: *const *const c_char,
        value: *mut *mut c_char,
    ) -> c_int {
        // SAFETY: the caller's pointer.
        let start = unsafe { option.read() };
        let (mut name_end, mut end, mut found) = (start, start, core::ptr::null_mut::<c_char>());
        loop {
            // SAFETY: `end` has not passed the NUL.
            let byte = unsafe { end.read() } as u8;
            if byte == b'=' && found.is_null() {
                found = end.wrapping_add(1);
            }
            if byte == 0 || byte == b',' {
                break;
            }
            end = end.wrapping_add(1);
            if found.is_null() {
                name_end = end;
            }
        }
        // SAFETY: `end` is at the comma or the NUL.
        let next = if unsafe { end.read() } == 0 {
            end
        } else {
            end.wrapping_add(1)
        };
        // SAFETY: the string is writable.
        unsafe { end.write(0) };
        // SAFETY: the caller's pointer.
        unsafe { option.write(next) };
        // SAFETY: the caller's pointer.
        unsafe { value.write(found) };
        let length = name_end.addr() - start.addr();
        for index in 0.. {
            // SAFETY: the list goes on until NULL.
            let name = unsafe { names.wrapping_add(index).read() };
            if name.is_null() {
                break;
            }
            // SAFETY: both are C strings, and the suboption's name is inside its string.
            if unsafe { equal(name, start, length) } {
                return index as c_int;
            }
        }
        // An unknown suboption is handed over whole.
        // SAFETY: the caller's pointer.
        unsafe { value.write(start) };
        -1
    }

    /// Whether `name` is the `length` bytes at `text`.
    ///
    /// # Safety
    /// `name` is a C string; `length` bytes without NUL lie at `text`.
    unsafe fn equal(name: *const c_char, text: *const c_char, length: usize) -> bool {
        for index in 0..length {
            // SAFETY: the bytes before this one were equal to bytes that are not NUL.
            let theirs = unsafe { name.wrapping_add(index).read() };
            // SAFETY: `index` is below `length`.
            let ours = unsafe { text.wrapping_add(index).read() };
            if theirs != ours {
                return false;
            }
        }
        // SAFETY: as above.
        unsafe { name.wrapping_add(length).read() == 0 }
    }
}
