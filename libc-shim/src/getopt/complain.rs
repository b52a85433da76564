//! The messages of `getopt` and `getopt_long`, in the words of glibc.
//!
//! They go to descriptor 2 without a stream, which few programs that use options need otherwise.

use crate::message;
use core::ffi::{CStr, c_char};

/// Writes the parts to standard error.
pub fn say<const N: usize>(parts: [&[u8]; N]) {
    message::write(&parts);
}

/// The bytes of a C string.
///
/// # Safety
/// `text` is NULL or a C string that lives as long as the result is used.
pub unsafe fn bytes<'a>(text: *const c_char) -> &'a [u8] {
    if text.is_null() {
        return &[];
    }
    // SAFETY: the caller vouches for the string.
    unsafe { CStr::from_ptr(text) }.to_bytes()
}

/// The name of the program, argument 0.
///
/// # Safety
/// `argv` has `argc` C strings that live as long as the result is used.
pub unsafe fn program<'a>(argc: i32, argv: *const *mut c_char) -> &'a [u8] {
    // SAFETY: the caller vouches for the arguments.
    let name = unsafe { super::getopt::c::argument(argc, argv, 0) };
    // SAFETY: the arguments are C strings.
    unsafe { bytes(name) }
}
