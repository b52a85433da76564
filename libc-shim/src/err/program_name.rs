//! `program_invocation_name`, `program_invocation_short_name`: GNU. They are set at start-up, when something refers to them.

/// What follows the last slash.
pub fn short(name: &[u8]) -> usize {
    name.iter()
        .rposition(|&byte| byte == b'/')
        .map_or(0, |slash| slash + 1)
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::wasi;
    use core::ffi::{CStr, c_char};

    use crate::replaceable::malloc;

    /// GNU's `program_invocation_name`: `argv[0]`.
    #[unsafe(no_mangle)]
    pub static mut program_invocation_name: *mut c_char = c"".as_ptr().cast_mut();

    /// GNU's `program_invocation_short_name`: without its directory.
    #[unsafe(no_mangle)]
    pub static mut program_invocation_short_name: *mut c_char = c"".as_ptr().cast_mut();

    /// Asks the runtime for the arguments and keeps the first.
    #[unsafe(export_name = "ctor:__wasikit_program_name")]
    extern "C" fn initialize() {
        let Ok((count, size)) = wasi::args_sizes_get() else {
            return;
        };
        if count == 0 {
            return;
        }
        // SAFETY: takes any size.
        let memory = unsafe { malloc(count * size_of::<*mut u8>() + size) };
        if memory.is_null() {
            return;
        }
        let pointers = memory.cast::<*mut u8>();
        // SAFETY: the texts follow the pointers in the same allocation.
        let texts = unsafe { pointers.add(count) };
        // SAFETY: there is room for `count` pointers and `size` bytes.
        if unsafe { wasi::args_get(pointers, texts.cast()) }.is_err() {
            return;
        }
        // SAFETY: the runtime wrote the pointer to the first argument there.
        let name = unsafe { pointers.read() };
        // SAFETY: arguments are C strings.
        let text = unsafe { CStr::from_ptr(name.cast()) };
        let place = super::short(text.to_bytes());
        // SAFETY: one thread, and no reference to it.
        unsafe { program_invocation_name = name.cast() };
        // SAFETY: the place is inside the string or its NUL.
        let short = unsafe { name.add(place) };
        // SAFETY: one thread, and no reference to it.
        unsafe { program_invocation_short_name = short.cast() };
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn directories_are_left_out() {
        assert_eq!(short(b"a"), 0);
        assert_eq!(short(b"/bin/a"), 5);
        assert_eq!(short(b"a/"), 2);
    }
}
