//! `__main_void`: fetches the arguments for a `main` that wants them. A program whose `main` takes none defines this
//! symbol itself and imports no `args_get`.

use crate::stdlib::early;
use crate::wasi;
use core::ffi::{c_char, c_int};
use core::ptr;

unsafe extern "C" {
    fn __main_argc_argv(argc: c_int, argv: *mut *mut c_char) -> c_int;
}

/// The arguments could not be had: sysexits' `EX_OSERR`.
const NO_ARGUMENTS: c_int = 71;

/// Calls `main(argc, argv)`.
#[unsafe(no_mangle)]
pub extern "C" fn __main_void() -> c_int {
    let Ok((count, size)) = wasi::args_sizes_get() else {
        return NO_ARGUMENTS;
    };
    let Some(argv) = early::string_table(count, size) else {
        return NO_ARGUMENTS;
    };
    // The strings lie behind the table and its closing NULL.
    let strings = argv.wrapping_add(count + 1).cast::<u8>();
    // SAFETY: `string_table` made room for `count` pointers and `size` bytes of strings.
    if count != 0 && unsafe { wasi::args_get(argv.cast(), strings) }.is_err() {
        return NO_ARGUMENTS;
    }
    // SAFETY: the table has room for `count` pointers and this one.
    unsafe { argv.wrapping_add(count).write(ptr::null_mut()) };
    // SAFETY: the table is complete; the program's `main` is called once.
    unsafe { __main_argc_argv(c_int::try_from(count).unwrap_or(c_int::MAX), argv) }
}
