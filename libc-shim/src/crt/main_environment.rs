//! `__main_argc_argv` for a program whose `main` takes the environment too, as POSIX systems pass it. clang gives the
//! name `__main_argc_argv` to a `main` of two parameters only; one of three keeps its own.

use crate::stdlib::environ::lazy;
use core::ffi::{c_char, c_int};

unsafe extern "C" {
    fn main(argc: c_int, argv: *mut *mut c_char, environment: *mut *mut c_char) -> c_int;
}

/// Calls `main(argc, argv, environ)`.
///
/// # Safety
/// `argv` is what `main` may expect.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __main_argc_argv(argc: c_int, argv: *mut *mut c_char) -> c_int {
    // SAFETY: by this function's contract.
    unsafe { main(argc, argv, lazy::table()) }
}
