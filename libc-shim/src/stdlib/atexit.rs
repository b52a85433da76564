//! `atexit`, `__cxa_atexit`, `__cxa_finalize`: C17 7.22.4.2 and the Itanium C++ ABI 3.3.6.3.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::stdlib::handlers::{Handler, Stack, call_plain};
    use core::ffi::{c_int, c_void};
    use core::ptr;

    static mut HANDLERS: Stack = Stack::new();

    fn handlers() -> *mut Stack {
        &raw mut HANDLERS
    }

    /// Registers a function that takes an argument. `owner` is for shared objects, of which there are none.
    ///
    /// # Safety
    /// `function` stays callable with `argument` until the program ends.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __cxa_atexit(
        function: unsafe extern "C" fn(*mut c_void),
        argument: *mut c_void,
        owner: *mut c_void,
    ) -> c_int {
        let _ = owner;
        // SAFETY: wasip1 has one thread, and no reference to the stack outlives a call.
        let handlers = unsafe { &mut *handlers() };
        if handlers.push(Handler { function, argument }) {
            0
        } else {
            -1
        }
    }

    /// C's `atexit`.
    ///
    /// # Safety
    /// `function` stays callable until the program ends.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn atexit(function: extern "C" fn()) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { __cxa_atexit(call_plain, function as *mut c_void, ptr::null_mut()) }
    }

    /// Runs nothing: with one module, the handlers run when the program ends.
    #[unsafe(no_mangle)]
    pub extern "C" fn __cxa_finalize(_owner: *mut c_void) {}

    /// Runs the handlers, the latest first; a handler may register more.
    #[unsafe(export_name = "strong:__wasikit_run_exit_handlers")]
    unsafe extern "C" fn run_exit_handlers() {
        loop {
            // SAFETY: wasip1 has one thread; the reference ends before the handler runs.
            let next = unsafe { &mut *handlers() }.pop();
            let Some(handler) = next else { return };
            // SAFETY: the program vouched for it when it registered the handler.
            unsafe { (handler.function)(handler.argument) };
        }
    }
}
