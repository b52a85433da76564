//! `uname`: POSIX XSH. The system is WASI, the machine WebAssembly.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::unistd::host;
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr;

    const FIELD: usize = 65;

    /// POSIX `uname`.
    ///
    /// # Safety
    /// `names` points to a `struct utsname`: six fields of 65 bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn uname(names: *mut c_char) -> c_int {
        // SAFETY: it has that size, by this function's contract.
        unsafe { ptr::write_bytes(names, 0, 6 * FIELD) };
        // SAFETY: the host's name is a C string.
        let node = unsafe { CStr::from_ptr(host::c::name()) };
        let fields = [c"wasi", node, c"0.1", c"wasip1", c"wasm32"];
        for (place, text) in fields.into_iter().enumerate() {
            let bytes = text.to_bytes();
            let length = bytes.len().min(FIELD - 1);
            // SAFETY: the five fields lie within the struct.
            let field = unsafe { names.add(place * FIELD) };
            // SAFETY: `length` is less than the field's size.
            unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), field.cast(), length) };
        }
        0
    }
}
