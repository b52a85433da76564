//! `_start`: the entry of a command (`crt1-command.o`, `crt1.o`).

use core::ffi::c_int;

unsafe extern "C" {
    fn __wasm_call_ctors();
    fn __main_void() -> c_int;
    fn __wasm_call_dtors();
    fn __wasi_proc_exit(code: c_int) -> !;
}

/// Runs the constructors, `main`, and what is registered for exit. A status of 0 returns to the runtime, so that a
/// program whose `main` cannot fail needs no `proc_exit`.
#[unsafe(no_mangle)]
pub extern "C" fn _start() {
    // SAFETY: the linker makes this function; it is called once, before anything else.
    unsafe { __wasm_call_ctors() };
    // SAFETY: the program or `crt::main_void` defines it; constructors have run.
    let status = unsafe { __main_void() };
    // SAFETY: `stdlib::exit` defines it.
    unsafe { __wasm_call_dtors() };
    if status != 0 {
        // SAFETY: `wasilibc::raw_calls` defines it.
        unsafe { __wasi_proc_exit(status) }
    }
}
